/// How far along the way a page is: the bob on the plumb line.
struct Progress: Hashable, Sendable {
  /// One part of the way, with its tick on the line.
  struct Part: Hashable, Sendable {
    let name: String
    /// Height of the tick in the drawing.
    let y: Int
    let isCurrent: Bool
  }

  let parts: [Part]
  /// Height of the bob in the tall drawing, which is 420 high.
  let bob: Int
  /// Height of the bob in the short drawing, which is 64 high.
  let shortBob: Int
  /// The sentence in parts, of which a narrow screen leaves out the name.
  let start: String
  let name: String
  let rest: String

  /// “Part 2 of 7: About you, page 1 of 3”.
  var sentence: String { "\(start): \(name)\(rest)" }

  /// - Parameters:
  ///   - names: The parts, in order; never empty.
  ///   - part: Which part the page is in, counted from 0.
  ///   - share: How much of the part is behind, 0 to 1.
  ///   - page: Which page of the part it is, counted from 1, and of how many; `nil` where there is one.
  ///   - answered: How many pages of the part are answered, and of how many; `nil` where that is not said.
  init(
    names: [String], part: Int, share: Double, page: (number: Int, of: Int)? = nil,
    answered: (number: Int, of: Int)? = nil
  ) {
    let rowHeight = 60
    parts = names.enumerated().map { index, name in
      Part(name: name, y: rowHeight / 2 + index * rowHeight, isCurrent: index == part)
    }
    let reached = Double(part) + min(max(share, 0), 1) * 0.8
    bob = rowHeight / 2 + Int(reached * Double(rowHeight))
    shortBob = 6 + Int(reached / Double(max(names.count, 1)) * 44)
    start = "Part \(part + 1) of \(names.count)"
    name = names[part]
    rest =
      page.map { ", page \($0.number) of \($0.of)" }
      ?? answered.map { ", \($0.number) of \($0.of) topics answered" } ?? ""
  }
}
