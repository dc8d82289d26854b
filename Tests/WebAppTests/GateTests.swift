import Foundation
import HTTPTypes
import Knowledge
import Quantities
import TestSupport
import Testing

@testable import WebApp

/// No movement on any path without a complete, current screen that says go on.
struct GateTests {
  /// Words that stand on pages that lead to a movement.
  private static let moving = ["href=\"/tests", "href=\"/programme", "href=\"/answer"]

  @Test func `without a screen every movement path leads to the safety questions`() async throws {
    let catalogue = try RealCatalogue.load()
    try await Tab.open { (tab) async throws in
      for place in [Place.tests, .programme] + catalogue.tests.map({ Place.test($0.id) }) {
        let reply = try await tab.get(place)
        #expect(reply.status == .seeOther, "\(place.path)")
        #expect(reply.location == Place.screen(1).path, "\(place.path)")
      }
    }
  }

  @Test func `without a screen no result is taken`() async throws {
    let catalogue = try RealCatalogue.load()
    try await Tab.open { (tab) async throws in
      for test in catalogue.tests {
        let reply = try await tab.post(
          .test(test.id),
          [
            ("value", "10"), ("ending", "finished"), ("value-left", "10"),
            ("ending-left", "finished"), ("value-right", "10"), ("ending-right", "finished"),
          ])
        #expect(reply.location == Place.screen(1).path, "\(test.id)")
      }
      #expect(try await tab.get(.export).location == Place.yours.path)
    }
  }

  @Test func `one open question keeps everything closed`() async throws {
    let catalogue = try RealCatalogue.load()
    try await Tab.open { (tab) async throws in
      for topic in ScreenTopic.all(in: catalogue) {
        let fields = topic.flags.map { (FieldName.flag($0.id), "no") }
        let isLast = topic.number == ScreenTopic.all(in: catalogue).count
        _ = try await tab.post(.screen(topic.number), isLast ? Array(fields.dropLast()) : fields)
      }
      _ = try await tab.post(.about, [("age", "40")])
      let last = ScreenTopic.all(in: catalogue).count
      #expect(try await tab.get(.tests).location == Place.screen(last).path)
      #expect(try await tab.get(.programme).location == Place.screen(last).path)
    }
  }

  @Test func `without an age the screen is not complete`() async throws {
    try await Tab.open { (tab) async throws in
      try await tab.answerScreen(age: nil)
      #expect(try await tab.get(.tests).location == Place.about.path)
      let skipped = try await tab.post(.about, [("skip", "yes")])
      #expect(skipped.location == Place.screenResult.path)
      #expect(try await tab.get(.screenResult).body.contains("Your age is missing"))
    }
  }

  @Test func `an emergency shows at once and has no way to a movement`() async throws {
    let catalogue = try RealCatalogue.load()
    try await Tab.open { (tab) async throws in
      let topic = try #require(ScreenTopic.all(in: catalogue).first)
      let reply = try await tab.post(
        .screen(topic.number),
        topic.flags.map { (FieldName.flag($0.id), $0.whenYes == .emergency ? "yes" : "no") })
      #expect(reply.location == Place.screenResult.path)
      let result = try await tab.get(.screenResult)
      #expect(result.body.contains("Get help now"))
      for link in Self.moving { #expect(!result.body.contains(link), "\(link)") }
      for place in [Place.tests, .programme, .answer] {
        #expect(try await tab.get(place).location == Place.screenResult.path)
      }
    }
  }

  @Test func `an emergency shows at once also when other questions are still open`() async throws {
    try await Tab.open { (tab) async throws in
      let reply = try await tab.post(.screen(1), [("flag-saddle-numbness", "yes")])
      #expect(reply.location == Place.screenResult.path)
      #expect(try await tab.get(.screenResult).body.contains("Get help now"))
    }
  }

  @Test func `a slip is put right at its question, and the outcome is worked out anew`()
    async throws
  {
    let catalogue = try RealCatalogue.load()
    let topic = try #require(
      ScreenTopic.all(in: catalogue).first { $0.flags.contains { $0.id.text == "saddle-numbness" } }
    )
    try await Tab.open { (tab) async throws in
      try await tab.answerScreen(saying: ["saddle-numbness": "yes"])
      let result = try await tab.get(.screenResult).body
      let link = try #require(
        result.firstMatch(of: /href="([^"#]+)#([^"]+)">I pressed the wrong button/))
      #expect(String(link.1) == Place.screen(topic.number).path)
      let question = try await tab.get(String(link.1)).body
      #expect(question.contains("<fieldset id=\"\(link.2)\""))
      #expect(question.contains("name=\"flag-saddle-numbness\" value=\"yes\" checked"))
      let fields = topic.flags.map { (FieldName.flag($0.id), "no") }
      let reply = try await tab.post(.screen(topic.number), fields)
      #expect(reply.location == Place.screenResult.path)
      let after = try await tab.get(.screenResult).body
      #expect(after.contains("You can go on") && !after.contains("I pressed the wrong button"))
      #expect(after.contains("href=\"\(Place.screen(topic.number).path)\">\(topic.name)</a>"))
      #expect(try await tab.get(.tests).status == .ok)
      // And back: it is an answer like any other.
      _ = try await tab.post(.screen(topic.number), [("flag-saddle-numbness", "yes")])
      #expect(try await tab.get(.tests).location == Place.screenResult.path)
    }
  }

  @Test func `an emergency shows no way to a movement when everything else is answered`()
    async throws
  {
    try await Tab.open { (tab) async throws in
      try await tab.answerScreen()
      try await tab.answerLimits()
      let test = try #require(try RealCatalogue.load().tests[.init("chair-stand")])
      _ = try await tab.post(.test(test.id), [("value", "11"), ("ending", "finished")])
      try await tab.answerScreen(saying: ["saddle-numbness": "unsure"])
      for place in [Place.screenResult, .welcome, .yours, .known] {
        let page = try await tab.get(place).body
        for link in Self.moving { #expect(!page.contains(link), "\(link) on \(place.path)") }
      }
      #expect(try await tab.get(.test(test.id)).location == Place.screenResult.path)
      #expect(
        try await tab.post(.test(test.id), [("value", "12"), ("ending", "finished")]).location
          == Place.screenResult.path)
    }
  }

  @Test func `seeing a doctor opens the way, and only for what it was about`() async throws {
    try await Tab.open { (tab) async throws in
      try await tab.answerScreen(saying: ["night-pain": "yes"])
      #expect(try await tab.get(.tests).location == Place.screenResult.path)
      let other = try await tab.sayDoctorSeen("flag.weight-loss", on: (22, 11, 2026))
      #expect(other.location == Place.screenResult.path)
      #expect(try await tab.get(.tests).location == Place.screenResult.path)
      let reply = try await tab.sayDoctorSeen("flag.night-pain", on: (22, 11, 2026))
      #expect(reply.location == "/screen/result?said=doctor")
      #expect(try await tab.get(.tests).status == .ok)
    }
  }

  @Test func `a doctor's word never ends an emergency`() async throws {
    try await Tab.open { (tab) async throws in
      try await tab.answerScreen(saying: ["saddle-numbness": "yes"])
      _ = try await tab.sayDoctorSeen("flag.saddle-numbness", on: (22, 11, 2026))
      #expect(try await tab.get(.tests).location == Place.screenResult.path)
    }
  }

  @Test func `a test that a limit forbids is not shown and takes no result`() async throws {
    try await Tab.open { (tab) async throws in
      try await tab.answerScreen()
      try await tab.answerLimits(setting: ["bed-only"])
      let before = try await tab.exported()
      let shown = try await tab.get(.test(.init("chair-stand")))
      #expect(shown.status == .notFound)
      #expect(shown.body.contains("This test is not for you now"))
      #expect(shown.body.contains("href=\"/tests#why-few\""))
      #expect(try await tab.get(.tests).body.contains("id=\"why-few\""))
      let sent = try await tab.post(
        .test(.init("chair-stand")), [("value", "9"), ("ending", "finished")])
      #expect(sent.status == .notFound)
      #expect(try await tab.exported() == before)
      #expect(!(try await tab.get(.tests).body.contains("chair-stand")))
    }
  }

  @Test func `a fresh operation closes the way until the surgeon was asked`() async throws {
    try await Tab.open { (tab) async throws in
      try await tab.answerScreen()
      _ = try await tab.post(.told, [(FieldName.condition, "knee-replacement")])
      let reply = try await tab.post(
        .toldMore,
        [
          ("side-knee-replacement", "left"), ("since-knee-replacement-left-day", "1"),
          ("since-knee-replacement-left-month", "11"), ("since-knee-replacement-left-year", "2026"),
        ])
      #expect(reply.location == Place.screenResult.path)
      #expect(try await tab.get(.tests).location == Place.screenResult.path)
      _ = try await tab.sayDoctorSeen("condition.knee-replacement", on: (22, 11, 2026))
      #expect(try await tab.get(.tests).status == .ok)
    }
  }
}
