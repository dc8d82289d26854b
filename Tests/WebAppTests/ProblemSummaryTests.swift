import HTTPTypes
import TestSupport
import Testing

@testable import WebApp

/// The box at the top of a page that came back.
struct ProblemSummaryTests {
  private func missing(_ field: String, _ question: String) -> FieldProblem {
    FieldProblem(field: field, message: "Choose", about: question, isMissing: true)
  }

  private static let long =
    "Has your control of your bladder, or of your bowel, changed lately in any way?"

  @Test func `questions without an answer are counted, and led to by their first words`() {
    let problems = [missing("a", Self.long), missing("b", "Can you kneel?")]
    #expect(ProblemSummary(problems, among: []).title == "2 questions have no answer yet")
    #expect(
      ProblemSummary([problems[1]], among: []).title == "1 question has no answer yet")
    let links = ProblemSummary.links(problems)
    #expect(links.map(\.field) == ["a", "b"])
    #expect(
      links.map(\.message) == ["Has your control of your bladder, or of …", "Can you kneel?"])
    #expect(links.allSatisfy { $0.about == nil })
  }

  @Test func `what is wrong is said in full, beside what is only missing`() {
    let wrong = FieldProblem(field: "c", message: "Choose one of the two")
    let problems = [missing("b", "Can you kneel?"), wrong]
    #expect(ProblemSummary(problems, among: []).title == nil)
    #expect(
      ProblemSummary.links(problems).map(\.message) == [
        "No answer yet: Can you kneel?", "Choose one of the two",
      ])
  }

  @Test func `the beginning of a question ends at a word, without a comma`() {
    #expect(ProblemSummary.beginning(of: "Short?") == "Short?")
    let cut = ProblemSummary.beginning(
      of: "Is your pain there all the time, day, and night, with no rest?")
    #expect(cut == "Is your pain there all the time, day …")
    let one = String(repeating: "a", count: 60)
    #expect(ProblemSummary.beginning(of: one) == String(repeating: "a", count: 40) + " …")
  }

  @Test func `an empty page is not told that what was given is still here`() async throws {
    try await Tab.open { (tab) async throws in
      let empty = try await tab.post(.screen(1), []).body
      #expect(empty.contains("4 questions have no answer yet"))
      #expect(!empty.contains("What you gave is still here"))
      let half = try await tab.post(.screen(1), [("flag-saddle-numbness", "no")]).body
      #expect(half.contains("3 questions have no answer yet"))
      #expect(half.contains("What you gave is still here"))
      let limits = try await tab.post(.limits(2), []).body
      #expect(limits.contains("questions have no answer yet"))
      #expect(!limits.contains("What you gave is still here"))
    }
  }
}
