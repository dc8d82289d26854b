import Foundation
import HTTPTypes
import Plumbline
import Testing

@testable import WebApp

/// While a doctor comes first, nothing on the page says that one can go on now.
struct OnceAgreedTests {
  @Test func `what lets people go on waits under what stops them, and says until when`()
    async throws
  {
    try await Tab.open { (tab) async throws in
      try await tab.answerScreen(saying: ["night-pain": "yes", "morning-stiffness": "yes"])
      let page = try await tab.get(.screenResult).body
      let why = try #require(page.firstRange(of: "<h2>Why, and what to do</h2>"))
      let later = try #require(page.firstRange(of: "<h2>\(Words.onceAgreed)</h2>"))
      #expect(why.lowerBound < later.lowerBound)
      #expect(page.contains("<dd>Once the doctor agrees: you can go on"))
      #expect(!page.contains("<dd>You can go on"))
    }
  }

  @Test func `whoever may go on is told so at once`() async throws {
    try await Tab.open { (tab) async throws in
      try await tab.answerScreen(saying: ["morning-stiffness": "yes"])
      let page = try await tab.get(.screenResult).body
      #expect(page.contains("<h2>Tell your doctor about this</h2>"))
      #expect(page.contains("<dd>You can go on"))
      #expect(!page.contains(Words.onceAgreed))
    }
  }
}
