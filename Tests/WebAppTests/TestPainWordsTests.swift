import Knowledge
import TestSupport
import Testing

@testable import WebApp

/// How much pain is too much in a test is one number, whatever the pain before it.
struct TestPainWordsTests {
  @Test(arguments: [nil] + Array(0...10)) func `no later stop is named than that of the tests`(
    pain: Int?
  )
    throws
  {
    let rule = TestPainWords.rule(for: pain, try RealCatalogue.load())
    #expect(!rule.contains("7") || pain == 7, "\(rule)")
    let stops = rule.contains("At 6 or more, stop") || rule.contains("From 6 on, stop")
    #expect(stops == (pain ?? 0 < 6), "\(rule)")
    #expect(rule.contains("Leave the tests for another day") == (pain ?? 0 >= 6), "\(rule)")
    if let pain { #expect(rule.contains("You told us \(pain).")) }
  }

  @Test func `who begins with strong pain is told to ask somebody first`() throws {
    let catalogue = try RealCatalogue.load()
    let asks = "Ask a doctor or physiotherapist first"
    #expect(TestPainWords.rule(for: 8, catalogue).contains(asks))
    #expect(TestPainWords.tooStrong(7, catalogue)?.contains(asks) == true)
    #expect(!TestPainWords.rule(for: 6, catalogue).contains(asks))
    // Who is never better than that is told what to do, not only to wait.
    #expect(TestPainWords.tooStrong(6, catalogue)?.contains("on most days, ask a doctor") == true)
    // What the rule says of an exercise meanwhile would speak against leaving the tests.
    let last = try #require(catalogue.painRule.last)
    #expect(!TestPainWords.rule(for: 8, catalogue).contains(last.whatToDo))
  }
}
