import Foundation
import HTTPTypes
import Journalling
import Knowledge
import Quantities
import TestSupport
import Testing

@testable import WebApp

/// Where it hurts: marked, kept, and a mark that speaks against a no.
struct PainPageTests {
  @Test func `every place stands once in the list and once on the body`() async throws {
    try await Tab.open { (tab) async throws in
      let body = try await tab.get(.pain).body
      for region in try RealCatalogue.load().regions {
        let sides = region.isPaired ? [".left", ".right"] : [""]
        for side in sides {
          let value = region.id.text + side
          let id = "spot-\(region.id)\(side.isEmpty ? "" : "-\(side.dropFirst())")"
          #expect(body.contains("id=\"\(id)\" name=\"spot\" value=\"\(value)\""), "\(value)")
          #expect(body.contains("class=\"on-map\" for=\"\(id)\""), "\(value)")
        }
      }
      #expect(body.contains("Nothing is marked."))
    }
  }

  @Test func `marks are kept, said in words, and taken away again`() async throws {
    try await Tab.open { (tab) async throws in
      try await tab.answerScreen()
      _ = try await tab.post(.pain, [("spot", "lower-back.left"), ("spot", "buttock.left")])
      _ = try await tab.post(.painWorst, [("worst", "buttock.left")])
      let body = try await tab.get(.pain).body
      #expect(
        body.contains("Marked: lower back, left side; buttock, left side (the worst).</p>"))
      #expect(body.components(separatedBy: "class=\"mark at-").count > 40)
      #expect(try await tab.exported().contains("\"painRegions\""))
      _ = try await tab.post(.pain, [("pain", "3")])
      #expect(try await tab.get(.pain).body.contains("Nothing is marked."))
    }
  }

  @Test func `a place there is not is refused, and one that is not marked is not the worst`()
    async throws
  {
    try await Tab.open { (tab) async throws in
      try await tab.answerScreen()
      for spot in ["tail", "lower-back", "belly.left", "lower-back.middle", "../etc"] {
        let reply = try await tab.post(.pain, [("spot", spot)])
        #expect(reply.status.code == 400, "\(spot)")
      }
      #expect(!(try await tab.exported().contains("painRegions")))
      _ = try await tab.post(.pain, [("spot", "belly"), ("spot", "knee.left")])
      for worst in ["knee.right", "tail", "", "belly.left"] {
        let reply = try await tab.post(.painWorst, [("worst", worst)])
        #expect(reply.status.code == 422, "\(worst)")
      }
      #expect(try await tab.get(.pain).body.contains("Marked: belly; knee, left side."))
    }
  }

  @Test func `a mark is kept where another field must be mended`() async throws {
    try await Tab.open { (tab) async throws in
      let reply = try await tab.post(.pain, [("spot", "knee.left"), ("pain", "11")])
      #expect(reply.status.code == 422)
      #expect(reply.body.contains("value=\"knee.left\" data-words=\"knee, left side\" checked"))
    }
  }

  @Test func `the saddle leads back to its question, and no page shows a movement before`()
    async throws
  {
    try await Tab.open { (tab) async throws in
      try await tab.answerScreen()
      try await tab.answerLimits()
      #expect(try await tab.get(.tests).status.code == 200)
      let reply = try await tab.post(.pain, [("spot", "saddle")])
      let topics = ScreenTopic.all(in: try RealCatalogue.load())
      let topic = try #require(
        topics.first { $0.flags.contains { $0.id.text == "saddle-numbness" } })
      #expect(reply.location == Place.screen(topic.number).path)
      let page = try await tab.get(.screen(topic.number)).body
      #expect(page.contains("You marked where it hurts: between the legs"))
      #expect(!page.contains("name=\"flag-saddle-numbness\" value=\"no\" checked"))
      for place in [Place.tests, .programme, .test(.init("chair-stand"))] {
        #expect(try await tab.get(place).status.code != 200, "\(place)")
      }
      #expect(try await tab.get(.screenResult).body.contains("You can go on</h1>") == false)
      let answers = topic.flags.map { (FieldName.flag($0.id), "no") }
      _ = try await tab.post(.screen(topic.number), answers)
      #expect(try await tab.get(.tests).status.code == 200)
    }
  }

  @Test func `answered with yes it is the emergency it always was`() async throws {
    try await Tab.open { (tab) async throws in
      try await tab.answerScreen()
      _ = try await tab.post(.pain, [("spot", "chest")])
      let topics = ScreenTopic.all(in: try RealCatalogue.load())
      let topic = try #require(
        topics.first { $0.flags.contains { $0.id.text == "chest-pain-now" } })
      let answers = topic.flags.map {
        (FieldName.flag($0.id), $0.id.text == "chest-pain-now" ? "yes" : "no")
      }
      let reply = try await tab.post(.screen(topic.number), answers)
      #expect(reply.location == Place.screenResult.path)
      #expect(try await tab.get(.tests).status.code != 200)
    }
  }

  @Test func `a number of an earlier day is named with its day, and is not today's unasked`()
    async throws
  {
    let folder = URL.temporaryFolder()
    defer { removeFolder(folder) }
    try await Tab.open(in: folder, keeping: true) { (tab) async throws in
      try await tab.answerScreen()
      _ = try await tab.post(.pain, [("pain", "6")])
      let body = try await tab.get(.pain).body
      #expect(body.contains("value=\"6\" checked") && !body.contains("you said 6"))
    }
    try await Tab.open(on: .someDay.adding(days: 3), in: folder, keeping: true) {
      (tab) async throws in
      let body = try await tab.get(.pain).body
      #expect(!body.contains("value=\"6\" checked"))
      #expect(body.contains("On 22 November 2026 you said 6."))
      // Whoever only marks a place says nothing of today's pain.
      let before = try await tab.exported().components(separatedBy: "\"pain\"").count
      _ = try await tab.post(.pain, [("spot", "knee.left")])
      #expect(try await tab.exported().components(separatedBy: "\"pain\"").count == before)
      #expect(try await tab.get(.report).body.contains("6 of 10, told 22 November 2026"))
      // The same number said again is today's.
      _ = try await tab.post(.pain, [("spot", "knee.left"), ("pain", "6")])
      #expect(try await tab.get(.report).body.contains("6 of 10, told 25 November 2026"))
      #expect(try await tab.get(.pain).body.contains("value=\"6\" checked"))
    }
  }

  @Test func `the question that a mark opened leads back to the body, and the mark can go`()
    async throws
  {
    try await Tab.open { (tab) async throws in
      try await tab.answerScreen()
      try await tab.answerLimits()
      let reply = try await tab.post(.pain, [("spot", "saddle")])
      let way = "href=\"\(Place.pain.path)\">A mark is wrong"
      #expect(try await tab.get(try #require(reply.location)).body.contains(way))
      _ = try await tab.post(.pain, [])
      #expect(try await tab.get(.tests).status.code == 200)
      #expect(try await !tab.get(.screen(1)).body.contains(way))
    }
  }
}
