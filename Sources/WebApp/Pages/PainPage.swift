import Journalling
import Knowledge
import Plumbline

/// How much it hurts, where, and since when.
struct PainPage: Sendable {
  let context: PageContext
  let path: String
  let problems: [FieldProblem]
  let hasProblems: Bool
  let pain: Scale
  /// From behind, and from the front.
  let views: [PainView]
  /// What is marked, as a sentence.
  let marked: String
  /// Where one says, or changes, which place is the worst; `nil` with fewer than two.
  let worst: NoticePage.Action?
  let place: TextField
  let since: TextField

  /// - Parameters:
  ///   - pain: The number that is chosen.
  ///   - earlier: What was said of the pain on an earlier day; it is not chosen again unasked.
  init(
    _ catalogue: Catalogue, context: PageContext, pain: Int?, earlier: String? = nil, map: PainMap,
    place: String?, since: String?, problems: [FieldProblem] = []
  ) {
    self.context = context
    path = Place.pain.path
    (self.problems, hasProblems) = (problems, !problems.isEmpty)
    self.pain = Scale(
      "pain", legend: "How much does it hurt today?", hint: earlier,
      ends: ("no pain", "the worst you can think of"), chosen: pain, problems: problems)
    views = [.back, .front].map { PainView($0, map, catalogue) }
    marked = Words.places(map, catalogue).map { "Marked: \($0)." } ?? Self.nothingMarked
    worst =
      map.spots.count > 1
      ? NoticePage.Action(
        name: map.worst == nil ? "Say which is the worst" : "Change which is the worst",
        path: Place.painWorst.path) : nil
    self.place = TextField(
      "where", label: "Is there more to say about it?",
      hint: "In your own words, if you like. For example: it runs down to the calf when I sit.",
      value: place, problems: problems)
    self.since = TextField(
      "since", label: "Since when?", hint: "For example: for three weeks, or since spring.",
      value: since, problems: problems)
  }

  private static let nothingMarked = "Nothing is marked."
}
