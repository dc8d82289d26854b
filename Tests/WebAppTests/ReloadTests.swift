import Foundation
import HTTPTypes
import Knowledge
import TestSupport
import Testing

@testable import WebApp

/// Whoever reloads the address of a form, or comes back to it, finds a page.
struct ReloadTests {
  @Test func `the address of every form shows a page, for a new person and for any other`()
    async throws
  {
    try await Tab.open { (tab) async throws in
      try await Self.check(try await Self.actions(in: tab), tab)
      try await tab.answerEverything()
      let actions = try await Self.actions(in: tab)
      #expect(actions.count > 15, "\(actions.sorted())")
      try await Self.check(actions, tab)
    }
  }

  @Test func `a form that stands on another page leads back to it`() async throws {
    try await Tab.open { (tab) async throws in
      #expect(try await tab.get(.cleared).location == Place.screenResult.path)
      #expect(try await tab.get(.importing).location == Place.yours.path)
    }
  }

  /// The addresses that forms are sent to, on every page of the site.
  private static func actions(in tab: Tab) async throws -> Set<String> {
    var found: Set<String> = [Place.cleared.path, Place.importing.path]
    let groups = (1...4).map { Place.limits($0) } + (1...8).map { Place.screen($0) }
    for place in PagesTests.places + groups where place != .export {
      let page = try await tab.get(place).body
      for match in page.matches(of: /action="([^"]+)"/) { found.insert(String(match.1)) }
    }
    return found
  }

  private static func check(_ actions: Set<String>, _ tab: Tab) async throws {
    for action in actions.sorted() {
      let reply = try await tab.get(action)
      #expect(reply.status == .ok || reply.status == .seeOther, "\(action): \(reply.status)")
    }
  }
}
