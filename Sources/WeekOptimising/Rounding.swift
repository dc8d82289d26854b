/// Turns a point of the relaxation into a draft.
enum Rounding {
  /// Adds whole counts first, then parts of at least `threshold`, largest first, as they fit.
  static func draft(from point: [Double], threshold: Double, into empty: Draft) -> Draft {
    var draft = empty
    let lines = draft.counts.indices.filter { point[$0] > 1e-6 }
    for line in lines {
      for _ in 0..<Int(point[line] + 1e-6) { addIfFits(line, to: &draft) }
    }
    let parts = lines.map { (line: $0, part: point[$0] - (point[$0] + 1e-6).rounded(.down)) }
    for (line, part) in parts.sorted(by: { ($0.part, $1.line) > ($1.part, $0.line) })
    where part >= threshold {
      addIfFits(line, to: &draft)
    }
    return draft
  }

  private static func addIfFits(_ line: Int, to draft: inout Draft) {
    guard draft.fitsWeek(line), let session = draft.bestSession(for: line) else { return }
    draft.add(line, to: session)
  }
}
