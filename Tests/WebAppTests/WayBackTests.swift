import Anatomy
import HTTPTypes
import Journalling
import Knowledge
import TestSupport
import Testing

@testable import WebApp

/// Whoever comes from a page to change one answer comes back to it.
struct WayBackTests {
  private static let habits = [("habit-long-sitting", "yes")]

  @Test(arguments: Onward.allCases)
  func `a page of questions leads back to where the person came from`(_ onward: Onward)
    async throws
  {
    try await Tab.openReady { (tab) async throws in
      let address = Place.habits.path(backTo: onward)
      let page = try await tab.get(address).body
      #expect(page.contains("action=\"\(address)\"") && page.contains(WayBack(to: onward).button))
      #expect(page.contains("<a class=\"back\" href=\"\(onward.place.path)\""))
      let reply = try await tab.post(path: address, Self.habits)
      #expect(reply.location == "\(onward.place.path)?said=kept")
    }
  }

  @Test func `who follows the way goes on along it, as does who comes with a word of nobody’s`()
    async throws
  {
    try await Tab.openReady { (tab) async throws in
      for address in ["/habits", "/habits?back=elsewhere", "/habits?back=//example.org"] {
        #expect(try await tab.get(address).body.contains("<button>Continue</button>"))
        #expect(try await tab.post(path: address, Self.habits).location == "/limits/1")
      }
      let home = [("minutes", "20"), (HomePage.field, "bed"), (HomePage.field, "chair")]
      #expect(try await tab.post(.home, home).location == Place.acts.path)
    }
  }

  @Test func `every page where an answer is changed knows the way back`() async throws {
    try await Tab.openReady { (tab) async throws in
      let places = [.about, .pain, .told, .habits, .home, .acts, .asks, .limits(2)] as [Place]
      for place in places {
        let address = place.path(backTo: .yours)
        #expect(try await tab.get(.yours).body.contains("\"\(address)\""), "\(place)")
        #expect(try await tab.get(address).body.contains("action=\"\(address)\""), "\(place)")
      }
      let age = try await tab.post(path: Place.about.path(backTo: .yours), [("age", "64")])
      #expect(age.location == "/yours?said=kept")
    }
  }

  @Test func `a form that has to be mended, and what belongs to the answer, keep the way back`()
    async throws
  {
    try await Tab.openReady { (tab) async throws in
      let told = Place.told.path(backTo: .tests)
      let none = try await tab.post(path: told)
      #expect(none.status == .unprocessableContent && none.body.contains("action=\"\(told)\""))
      let knee = try await tab.post(path: told, [("condition", "knee-hip-osteoarthritis")])
      let more = Place.toldMore.path(backTo: .tests)
      #expect(knee.location == more)
      let page = try await tab.get(more).body
      #expect(page.contains("action=\"\(more)\"") && page.contains("href=\"\(told)\""))
      #expect(try await tab.post(path: more).location == "/tests?said=kept")
    }
  }

  @Test func `what the safety questions say comes before any way back`() async throws {
    try await Tab.openReady { (tab) async throws in
      // An operation of last week is looked at by the surgeon first.
      let told = try await tab.post(
        path: Place.told.path(backTo: .programme), [("condition", "hip-replacement")])
      let more = try #require(told.location)
      let hip = Condition.ID("hip-replacement")
      let name = ToldMorePage.since(hip, .left)
      let reply = try await tab.post(
        path: more,
        [
          (ToldMorePage.side(hip), "left"), ("\(name)-day", "16"),
          ("\(name)-month", "11"), ("\(name)-year", "2026"),
        ])
      #expect(reply.location == Place.screenResult.path)
    }
    try await Tab.openReady { (tab) async throws in
      let topic = try #require(ScreenTopic.all(in: try RealCatalogue.load()).first)
      let fields = topic.flags.map { (FieldName.flag($0.id), "no") }
      let address = Place.screen(topic.number).path(backTo: .tests)
      #expect(try await tab.post(path: address, fields).location == "/tests?said=kept")
      let skipped = try await tab.post(
        path: Place.habits.path(backTo: .tests), [(FieldName.skip, "yes")])
      #expect(skipped.location == "/tests")
      let worse = fields.map { ($0.0, "yes") }
      let reply = try await tab.post(path: address, worse)
      #expect(reply.location?.hasPrefix(Place.tests.path) == false)
    }
    try await Tab.openReady { (tab) async throws in
      // What can go on and be told to a doctor is read before anything else; said again, it is known.
      let topics = ScreenTopic.all(in: try RealCatalogue.load())
      let unsteady = Flag.ID("unsteady-when-standing")
      let topic = try #require(topics.first { $0.flags.contains { $0.id == unsteady } })
      let address = Place.screen(topic.number).path(backTo: .tests)
      let fields = topic.flags.map { (FieldName.flag($0.id), $0.id == unsteady ? "yes" : "no") }
      #expect(try await tab.post(path: address, fields).location == Place.screenResult.path)
      #expect(try await tab.post(path: address, fields).location == "/tests?said=kept")
      let age = Place.about.path(backTo: .tests)
      #expect(try await tab.post(path: age, [("age", "79")]).location == "/tests?said=kept")
      #expect(try await tab.post(path: age, [("age", "80")]).location == Place.screenResult.path)
    }
    try await Tab.open { (tab) async throws in
      // Nobody has answered the safety questions here.
      let age = try await tab.post(path: Place.about.path(backTo: .tests), [("age", "64")])
      #expect(age.location == Place.screen(1).path)
    }
  }
}
