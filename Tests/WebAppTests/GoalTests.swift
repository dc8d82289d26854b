import HTTPTypes
import Knowledge
import Testing

@testable import WebApp

/// What the person wants back stands where the result and the programme are, in their own words.
struct GoalTests {
  @Test(arguments: [Place.answer, .programme])
  func `the goal stands on the page as it was written, and escaped`(place: Place) async throws {
    try await Tab.open { (tab) async throws in
      try await tab.answerEverything()
      _ = try await tab.post(.acts, [("goal", "kneel in the <garden> & dance")])
      let page = try await tab.get(place).body
      #expect(
        page.contains("What you want back:</span> kneel in the &lt;garden&gt; &amp; dance</p>"))
      #expect(!page.contains("<garden>"))
    }
  }

  @Test(arguments: [Place.answer, .programme])
  func `without a goal nothing is said of one`(place: Place) async throws {
    try await Tab.open { (tab) async throws in
      try await tab.answerScreen()
      try await tab.answerLimits()
      _ = try await tab.post(
        .test(.init("chair-stand")), [("value", "11"), ("ending", "finished")])
      let page = try await tab.get(place)
      #expect(page.status == .ok)
      #expect(!page.body.contains("class=\"goal\""))
    }
  }
}
