import Anatomy
import Foundation
import Journalling
import Knowledge
import Plumbline
import TestSupport
import Testing

@testable import WebApp

/// The body map of findings and the chain, on the page of the answer.
struct AnswerMapTests {
  @Test(arguments: DrawnPages.names)
  func `picture, table and list name the same findings by the same numbers`(name: String) throws {
    let page = try DrawnPages.answer(of: name)
    let map = try #require(page.maps.first)
    let listed = page.findingGroups.flatMap(\.findings)
    #expect(map.rows.map(\.number) == listed.map { $0.number.map(String.init) ?? "–" })
    #expect(map.rows.map(\.status) == listed.map(\.status))
    for row in map.rows {
      let drawn = map.views.filter { $0.drawing.contains(">\(row.number)</text>") }
      #expect(!drawn.isEmpty && drawn.allSatisfy { row.view.contains($0.heading.lowercased()) })
      for view in drawn {
        #expect(view.alternative.contains("\(row.number): "), "\(view.alternative)")
      }
    }
  }

  @Test func `a confirmed difference is solid with an edge, on its own side only`() throws {
    let page = try DrawnPages.answer(of: "desk-sciatica")
    let map = try #require(page.maps.first)
    #expect(map.rows.first?.who == "Your right outer hip muscles")
    let back = try #require(map.views.first)
    #expect(back.drawing.components(separatedBy: "class=\"group confirmed\"").count == 2)
    #expect(back.drawing.contains("map-edge"))
    #expect(map.signs.map(\.meaning).contains { $0.hasPrefix("Solid") })
    #expect(map.others.contains { $0.hasPrefix("Looked at, no finding so far") })
  }

  @Test func `without a test there is neither map nor chain`() throws {
    let page = try DrawnPages.answer(PersonRecord())
    #expect(page.maps.isEmpty && page.chains.isEmpty)
  }

  @Test func `who named no habit walks the chain in general`() throws {
    var record = PersonRecord()
    for entry in try DrawnPages.example("desk-sciatica").journal.entries {
      if case .answered(.habit) = entry.event { continue }
      record.journal.record(entry.event, on: entry.day)
    }
    let chain = try #require(try DrawnPages.answer(record).chains.first)
    #expect(
      chain.walks.map(\.title) == ["From a day to pain", "From your pain back to your day"])
  }

  @Test(arguments: DrawnPages.names)
  func `the chain is walked from each habit and back, each step with its label`(name: String) throws
  {
    let catalogue = try RealCatalogue.load()
    let record = try DrawnPages.example(name)
    let chain = try #require(try DrawnPages.answer(of: name).chains.first)
    let habits = catalogue.habits.filter { record.person.habits[$0.id] == .yes }
    #expect(chain.walks.count == max(habits.count, 1) + 1)
    for walk in chain.walks {
      #expect(walk.stops.count == Link.Station.allCases.count)
      #expect(walk.stops.dropLast().allSatisfy { $0.step != nil })
      for step in walk.stops.compactMap(\.step) {
        #expect(chain.links.contains { $0.anchor == step.anchor && $0.verdict == step.verdict })
        #expect((step.breaks == nil) == (step.verdict == "well supported"))
      }
    }
    let back = try #require(chain.walks.last)
    let forward = try #require(chain.walks.first)
    #expect(back.stops.map(\.station) == forward.stops.map(\.station).reversed())
    #expect(back.stops[0].yours.contains("Marked: "))
  }

  @Test func `no page says that a muscle is the cause`() throws {
    for name in DrawnPages.names {
      let html = try DrawnPages.html(.answer, try DrawnPages.answer(of: name))
      #expect(!html.lowercased().contains("cause of your pain"))
    }
  }
}
