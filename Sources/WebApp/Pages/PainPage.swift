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
  /// Whether no place is worse than the others.
  let isAlike: Bool
  let place: TextField
  let since: TextField

  init(
    _ catalogue: Catalogue, context: PageContext, pain: Int?, map: PainMap, place: String?,
    since: String?, problems: [FieldProblem] = []
  ) {
    self.context = context
    path = Place.pain.path
    (self.problems, hasProblems) = (problems, !problems.isEmpty)
    self.pain = Scale(
      "pain", legend: "How much does it hurt today?",
      ends: ("no pain", "the worst you can think of"), chosen: pain, problems: problems)
    views = [.back, .front].map { PainView($0, map, catalogue) }
    marked = Words.places(map, catalogue).map { "Marked: \($0)." } ?? Self.nothingMarked
    isAlike = map.spots.count > 1 && map.worst == nil
    self.place = TextField(
      "where", label: "Where does it hurt?",
      hint: "In your own words. For example: low in the back, on the right, down to the calf.",
      value: place, problems: problems)
    self.since = TextField(
      "since", label: "Since when?", hint: "For example: for three weeks, or since spring.",
      value: since, problems: problems)
  }

  private static let nothingMarked = "Nothing is marked."
}
