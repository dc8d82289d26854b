import Foundation
import HTTPTypes
import Knowledge
import Persistence
import Testing

@testable import WebApp

/// “Ask about this”, pressed before anybody said whose record is open.
struct WhoseQuestionTests {
  private static let place = Place.libraryEntry(.conditions, "osteoporosis")

  private static func open(_ use: @escaping @Sendable (Tab) async throws -> Void) async throws {
    try await Tab.open { (tab) async throws in
      for name in ["Ada", "Ben"] {
        _ = try await tab.post(
          .newPerson, [(PeoplePage.newName, name), (PeoplePage.newColour, "petrol")])
      }
      try await use(tab)
    }
  }

  @Test func `the question is kept on the page, and goes onto the list of whoever it is`()
    async throws
  {
    try await Self.open { (tab) async throws in
      #expect(try await tab.get(Self.place).body.contains("name=\"ask\""))
      let reply = try await tab.post(Self.place, [("ask", "yes")])
      #expect(reply.status == .conflict && reply.body.contains("Whose list does it go on?"))
      #expect(reply.body.contains("Osteoporosis"))
      let forms = FoundForm.all(in: reply.body)
      #expect(forms.count == 2)
      let tokens = reply.body.matches(of: /name="token" value="([^"]*)"/).map { String($0.1) }
      let ada = try #require(tokens.first)
      let stored = try await tab.post(
        path: forms[0].action, [("ask", "yes"), ("opens-record", "yes")], token: ada)
      #expect(stored.location == "\(Self.place.path)?said=asked")
      let cookie = try #require(stored.headers[.setCookie])
      let people = try Household(folder: tab.folder).housemates().people
      let owner = try #require(people.first { cookie.contains($0.file.id.text) })
      #expect(owner.name == "Ada")
      #expect(
        try await tab.showing(owner.file.id).get(.notes).body.contains("Osteoporosis"))
      let other = try #require(people.first { $0.name == "Ben" })
      #expect(
        !(try await tab.showing(other.file.id).get(.notes).body.contains("Osteoporosis")))
    }
  }

  @Test func `a form of no page of ours is refused all the same`() async throws {
    try await Self.open { (tab) async throws in
      for token in ["x", nil] {
        let reply = try await tab.post(Self.place, [("ask", "yes")], token: token)
        #expect(reply.status == .forbidden)
      }
      let none = Place.libraryEntry(.conditions, "no-such")
      #expect(try await tab.post(none, [("ask", "yes")]).status != .ok)
    }
  }
}
