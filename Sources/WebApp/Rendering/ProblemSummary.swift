/// What stands in the box at the top of a page of questions that came back.
///
/// A question without an answer is no mistake: the box counts such questions and leads to them by their
/// first words. Whoever gave nothing is not told that it is still here.
struct ProblemSummary: Hashable, Sendable {
  /// “3 questions have no answer yet”; `nil` where something else is to be mended.
  let title: String?
  let isNothingGiven: Bool

  init(_ problems: [FieldProblem], among questions: [Question]) {
    title = Self.isOnlyMissing(problems) ? Self.counted(problems.count) : nil
    isNothingGiven = !questions.contains { $0.choices.contains(where: \.isChecked) }
  }

  /// For a page whose fields are not all choices.
  init(isNothingGiven: Bool) { (title, self.isNothingGiven) = (nil, isNothingGiven) }

  /// The problems as links say them, in the order of the page.
  static func links(_ problems: [FieldProblem]) -> [FieldProblem] {
    let isOnlyMissing = isOnlyMissing(problems)
    return problems.map { problem in
      guard problem.isMissing, let about = problem.about else { return problem }
      let words = beginning(of: about)
      return FieldProblem(
        field: problem.field, message: isOnlyMissing ? words : "No answer yet: \(words)",
        isMissing: true)
    }
  }

  private static func isOnlyMissing(_ problems: [FieldProblem]) -> Bool {
    !problems.isEmpty && problems.allSatisfy(\.isMissing)
  }

  private static func counted(_ count: Int) -> String {
    count == 1 ? "1 question has no answer yet" : "\(count) questions have no answer yet"
  }

  /// The first words of a question, enough to know it by.
  static func beginning(of question: String) -> String {
    let letters = 40
    guard question.count > letters else { return question }
    let cut = question.prefix(letters)
    let whole = cut.lastIndex(of: " ").map { cut[..<$0] } ?? cut
    return whole.trimmingSuffix { ",;:".contains($0) } + " …"
  }
}

extension Substring {
  fileprivate func trimmingSuffix(_ isCut: (Character) -> Bool) -> String {
    var rest = self
    while let last = rest.last, isCut(last) { rest.removeLast() }
    return String(rest)
  }
}
