import Anatomy
import Knowledge
import Plumbline

/// What the body map of findings says, in words.
struct AnswerMapWords {
  private let report: AssessReport
  private let catalogue: Catalogue
  private let numbers: FindingNumbers

  init(_ report: AssessReport, _ catalogue: Catalogue, _ numbers: FindingNumbers) {
    (self.report, self.catalogue, self.numbers) = (report, catalogue, numbers)
  }

  var lead: String {
    if report.findings.isEmpty { return report.looked }
    return report.findings.count == 1
      ? "One finding. Its number is the same on the picture, in the table and in the list below."
      : "The numbers are the same on the picture, in the table and in the list below."
  }

  var rows: [AnswerMap.Row] {
    AnswerPage.kinds.flatMap { kinds in report.findings.filter { kinds.contains($0.kind) } }
      .map { finding in
        AnswerMap.Row(
          number: numbers.number(of: finding).map(String.init) ?? "–", who: who(finding),
          seen: seen(finding), status: finding.status == "confirmed" ? "confirmed" : "a hint",
          view: Words.list(views(of: finding.muscle).map { name($0).lowercased() }))
      }
  }

  /// What was looked at and what was not, so that nothing has to be read from a picture.
  var others: [String] {
    let found = Set(report.findings.map(\.muscle))
    let rest = report.groups.filter { !found.contains($0.muscle) }
    let looked = rest.filter(\.tested).map { lowered($0.name) }.sorted()
    let open = rest.filter { !$0.tested }.map { lowered($0.name) }.sorted()
    return [
      looked.isEmpty ? nil : "Looked at, no finding so far: \(Words.list(looked)).",
      open.isEmpty
        ? nil
        : "Nothing can be told yet of: \(Words.list(open)). They were not looked at, or on one side only, which "
          + "tells nothing where nobody knows what is usual.",
    ].compactMap(\.self)
  }

  /// The picture in words.
  func alternative(_ view: MapShape.View) -> String {
    let here = rows.filter { $0.view.contains(name(view).lowercased()) }
    let findings = here.map { "\($0.number): \(lowered($0.who)), \($0.seen), \($0.status)." }
    let what =
      findings.isEmpty
      ? "Nothing that stands out lies on this side of the body." : findings.joined(separator: " ")
    return "The body \(name(view).lowercased()). \(what) The table says the same."
  }

  /// Whether something that stands out lies there; where nothing does at all, the back is shown.
  func isTelling(_ view: MapShape.View) -> Bool {
    rows.isEmpty ? view == .back : rows.contains { $0.view.contains(name(view).lowercased()) }
  }

  func name(_ view: MapShape.View) -> String {
    view == .back ? "From behind" : "From the front"
  }

  private func who(_ finding: AssessReport.Finding) -> String {
    let side = finding.side.flatMap(Side.init(rawValue:))
    return Words.capitalised(Words.yours(Muscle.ID(finding.muscle), side, catalogue))
  }

  private func seen(_ finding: AssessReport.Finding) -> String {
    let quality = finding.quality == "length" ? "shorter" : "weaker"
    let other = finding.side.flatMap(Side.init(rawValue:))?.opposite.rawValue ?? "other"
    return switch finding.kind {
    case "weak": "weak"
    case "short": "short"
    case "sideToSide": "\(quality) than the \(other) ones"
    default:
      "weak against "
        + (finding.against.map { Words.yours(Muscle.ID($0), nil, catalogue) } ?? "their partner")
    }
  }

  private func views(of muscle: String) -> [MapShape.View] {
    let shapes = catalogue.muscles[Muscle.ID(muscle)]?.shapes ?? []
    return MapShape.View.allCases.filter { view in shapes.contains { $0.view == view } }
  }

  private func lowered(_ name: String) -> String { name.prefix(1).lowercased() + name.dropFirst() }
}
