/// Whether weekly counts can be spread over the sessions.
struct Packer: Sendable {
  enum Answer: Sendable {
    case packed(Draft)
    case impossible
    /// The step limit came first.
    case unknown
  }

  private var draft: Draft
  private let items: [Int]
  private var steps: Int

  /// Tries longest lines first, with going back, at most `steps` placements.
  static func pack(_ counts: [(line: Int, count: Int)], in empty: Draft, steps: Int) -> Answer {
    let seconds = empty.gains.seconds
    let order = counts.sorted { ($1.line, seconds[$0.line]) > ($0.line, seconds[$1.line]) }
    let items = order.sorted { seconds[$0.line] > seconds[$1.line] }.flatMap {
      [Int](repeating: $0.line, count: $0.count)
    }
    var packer = Packer(draft: empty, items: items, steps: steps)
    if packer.place(from: 0) { return .packed(packer.draft) }
    return packer.steps > 0 ? .impossible : .unknown
  }

  private mutating func place(from index: Int) -> Bool {
    guard index < items.count else { return true }
    let line = items[index]
    guard draft.fitsWeek(line) else { return false }
    let repeats = index > 0 && items[index - 1] == line
    let first = repeats ? (draft.lastSession(with: line) ?? -1) + 1 : 0
    var hasTriedEmpty = false
    for session in first..<max(first, draft.room.count) {
      let isEmpty = draft.sessions[session].isEmpty
      guard draft.room[session] >= draft.gains.seconds[line], draft.isOpen(session, to: line),
        !(isEmpty && hasTriedEmpty)
      else { continue }
      hasTriedEmpty = hasTriedEmpty || isEmpty
      steps -= 1
      guard steps > 0 else { return false }
      draft.add(line, to: session)
      if place(from: index + 1) { return true }
      draft.remove(at: draft.sessions[session].count - 1, of: session)
    }
    return false
  }
}

extension Draft {
  /// The last session that holds the line.
  func lastSession(with line: Int) -> Int? {
    sessions.lastIndex { $0.contains(line) }
  }
}
