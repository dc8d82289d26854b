/// How much it hurts, where, and since when.
struct PainPage: Sendable {
  let context: PageContext
  let path: String
  let problems: [FieldProblem]
  let hasProblems: Bool
  let pain: Scale
  let place: TextField
  let since: TextField

  init(
    context: PageContext, pain: Int?, place: String?, since: String?,
    problems: [FieldProblem] = []
  ) {
    self.context = context
    path = Place.pain.path
    (self.problems, hasProblems) = (problems, !problems.isEmpty)
    self.pain = Scale(
      "pain", legend: "How much does it hurt today?",
      ends: ("no pain", "the worst you can think of"), chosen: pain, problems: problems)
    self.place = TextField(
      "where", label: "Where does it hurt?",
      hint: "In your own words. For example: low in the back, on the right, down to the calf.",
      value: place, problems: problems)
    self.since = TextField(
      "since", label: "Since when?", hint: "For example: for three weeks, or since spring.",
      value: since, problems: problems)
  }
}
