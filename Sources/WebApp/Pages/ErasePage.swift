/// Asks once more before everything is erased.
struct ErasePage: Sendable {
  let context: PageContext
  let path: String
  let exportPath: String
  let problems: [FieldProblem]
  let hasProblems: Bool
  let sure: Question
  /// Whose record it is, where others have records here too.
  let owner: String?

  init(_ visit: Visit, problems: [FieldProblem] = []) {
    context = visit.context(back: .yours)
    (path, exportPath) = (Place.erase.path, Place.export.path)
    (self.problems, hasProblems) = (problems, !problems.isEmpty)
    owner = context.who?.name
    sure = Question(
      ErasePage.field, legend: "Are you sure?", kind: "checkbox", layout: "column",
      options: [
        ("yes", "Yes, erase everything about \(context.who?.name ?? "me")", nil)
      ], chosen: [], problems: problems)
  }

  static let field = "sure"
}
