import Foundation
import Knowledge
import TestSupport
import Testing

@testable import WebApp

/// Whatever may be left out says what that costs, on its own page, before it is left out.
struct SkippingTests {
  private static let costs: [(place: Place, says: String)] = [
    (.about, "no test and no exercise can be shown"),
    (.pain, "You then cannot see later whether your pain has changed"),
    (.habits, "Skipping this costs nothing for your safety"),
    (.acts, "no change can then be shown for it"),
    (.asks, "If you choose none, none is shown there"),
    (.tests, "With fewer tests your answer stays less sure"),
  ]

  @Test(arguments: costs.indices)
  func `a page that may be left empty says what that costs`(index: Int) async throws {
    let (place, says) = Self.costs[index]
    try await Tab.open { (tab) async throws in
      try await tab.answerScreen()
      #expect(try await tab.get(place).body.contains(says))
    }
  }

  @Test func `every page with a button to skip it is among them`() async throws {
    try await Tab.open { (tab) async throws in
      try await tab.answerScreen()
      for place in PagesTests.places where place != .test(.init("chair-stand")) {
        let page = try await tab.get(place).body
        guard page.contains("name=\"skip\"") else { continue }
        #expect(Self.costs.contains { $0.place == place }, "\(place.path)")
      }
    }
  }

  @Test func `wanting one place only says what is then skipped`() async throws {
    try await Tab.open { (tab) async throws in
      let page = try await tab.get(.limits(1)).body
      for limit in try RealCatalogue.load().limits where !limit.allowsOnlySupport.isEmpty {
        let rest = String(limit.cost.dropFirst())
        #expect(page.contains(DrawnPages.escaped(rest)), "\(limit.id)")
      }
      #expect(page.components(separatedBy: "If yes: ").count - 1 == 2)
    }
  }

  @Test func `who gives no age and nothing else is not told that it is still here`() async throws {
    try await Tab.open { (tab) async throws in
      let empty = try await tab.post(.about, []).body
      #expect(empty.contains("Give your age") && !empty.contains("What you gave is still here"))
      let half = try await tab.post(.about, [("sex", "male")]).body
      #expect(half.contains("What you gave is still here"))
    }
  }
}
