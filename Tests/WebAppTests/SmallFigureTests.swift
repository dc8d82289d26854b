import Anatomy
import Foundation
import HTTPTypes
import Journalling
import Knowledge
import Quantities
import TestSupport
import Testing

@testable import WebApp

/// Small pictures in lists, which are movements shown: behind the same gate as all others.
struct SmallFigureTests {
  private static let lists: [Place] = [
    .acts, .libraryShelf(.acts), .libraryShelf(.tests), .libraryShelf(.exercises),
    .libraryShelf(.index),
  ]

  /// Pages that name movements here and there.
  private static let others: [Place] = [
    .results, .libraryEntry(.muscles, "gluteus-maximus"), .libraryEntry(.acts, "bed"),
    .libraryEntry(.limits, "bed-only"), .libraryEntry(.conditions, "osteoporosis"),
    .libraryEntry(.exercises, "bridge-on-bed"), .libraryEntry(.tests, "chair-stand"),
  ]

  private func expectNone(
    _ tab: Tab, _ why: String, in lists: [Place] = lists + others
  ) async throws {
    for place in lists {
      let reply = try await tab.get(place)
      #expect(reply.status == .ok && !reply.body.contains("/figures/"), "\(why): \(place.path)")
    }
  }

  @Test func `whoever may move sees them, every one held still and light`() async throws {
    let catalogue = try RealCatalogue.load()
    try await Tab.open { (tab) async throws in
      try await tab.answerEverything()
      for place in Self.lists {
        let page = try await tab.get(place).body
        let images = page.matches(of: /<img [^>]*\/figures\/[^>]*>/).map { String($0.0) }
        #expect(images.count >= catalogue.acts.count, "\(place.path)")
        for image in images {
          #expect(
            image.contains("-small.svg\"") && image.contains("loading=\"lazy\"")
              && image.contains(" width=\"") && image.contains(" height=\""), "\(image)")
        }
      }
      let acts = try await tab.get(.acts).body
      for act in catalogue.acts { #expect(acts.contains("/figures/acts/\(act.id)-")) }
      #expect(try await tab.get(.tests).body.contains("<img class=\"small-figure\""))
    }
  }

  @Test func `a new person sees none, nor whoever has not answered everything`() async throws {
    try await Tab.open { (tab) async throws in
      try await expectNone(tab, "new")
      try await tab.answerScreen(age: nil)
      try await expectNone(tab, "no age")
    }
  }

  @Test(arguments: [("night-pain", "yes"), ("chest-pain-now", "unsure")])
  func `who is stopped sees none`(_ flag: String, _ said: String) async throws {
    try await Tab.open { (tab) async throws in
      try await tab.answerEverything()
      try await tab.answerScreen(saying: [flag: said])
      try await expectNone(tab, "\(flag) \(said)")
    }
  }

  @Test func `on another day there is none before the question of the day`() async throws {
    let folder = URL.temporaryFolder()
    defer { removeFolder(folder) }
    try await Tab.open(in: folder, keeping: true) { try await $0.answerEverything() }
    try await Tab.open(on: .someDay.adding(days: 1), in: folder, keeping: true) {
      (tab) async throws in
      try await expectNone(tab, "not asked today")
    }
  }

  @Test func `after strong pain no test and no exercise is shown until tomorrow`() async throws {
    try await Tab.open { (tab) async throws in
      try await tab.answerEverything()
      _ = try await tab.post(
        .test(.init("chair-stand")), [("value", "9"), ("ending", "finished"), ("pain", "9")])
      try await expectNone(
        tab, "a resting day",
        in: Self.lists + Self.others)
    }
  }

  @Test func `what a limit leaves out has no picture, in the questions and on the shelves`()
    async throws
  {
    try await Tab.open { (tab) async throws in
      try await tab.answerEverything()
      try await tab.answerLimits(setting: ["bed-only"])
      for place in [Place.acts, .libraryShelf(.acts)] {
        let page = try await tab.get(place).body
        #expect(page.contains("/figures/acts/bed-"), "\(place.path)")
        #expect(!page.contains("/figures/acts/walking-"), "\(place.path)")
      }
      let exercises = try await tab.get(.libraryShelf(.exercises)).body
      #expect(exercises.contains("bridge-on-bed-small.svg"))
      #expect(!exercises.contains("squat-at-worktop-small.svg"))
    }
  }

  @Test func `in every list that names what a limit leaves out, that alone has no picture`()
    async throws
  {
    try await Tab.open { (tab) async throws in
      try await tab.answerEverything()
      _ = try await tab.post(
        .test(.init("chair-stand")), [("value", "9"), ("ending", "finished"), ("pain", "0")])
      for place in [Place.results, .libraryEntry(.muscles, "gluteus-maximus")] {
        #expect(
          try await tab.get(place).body.contains("/figures/tests/chair-stand"), "\(place.path)")
      }
      try await tab.answerLimits(setting: ["bed-only"])
      for place in [
        Place.results, .libraryEntry(.muscles, "gluteus-maximus"), .libraryShelf(.index),
      ] {
        let page = try await tab.get(place).body
        #expect(!page.contains("/figures/tests/chair-stand"), "\(place.path)")
      }
      let muscle = try await tab.get(.libraryEntry(.muscles, "gluteus-maximus")).body
      #expect(muscle.contains("/figures/exercises/bridge-on-bed-small.svg"))
      #expect(!muscle.contains("/figures/exercises/squat-at-worktop"))
    }
  }

  @Test func `a small picture has no words, and the large still keeps its own`() async throws {
    try await Tab.open { (tab) async throws in
      try await tab.answerEverything()
      let small = try await tab.get("/figures/exercises/side-lying-leg-lift-on-bed-left-small.svg")
      #expect(small.status == .ok && !small.body.contains("<text"))
      let still = try await tab.get("/figures/exercises/side-lying-leg-lift-on-bed-left-still.svg")
      #expect(still.status == .ok && still.body.contains("Left side</text>"))
    }
  }

  @Test func `a form of acts that comes back keeps its pictures`() async throws {
    try await Tab.open { (tab) async throws in
      try await tab.answerEverything()
      let reply = try await tab.post(.acts, [(ActsPage.field(.init("bed")), "eleven")])
      #expect(reply.status == .unprocessableContent)
      #expect(reply.body.contains("/figures/acts/bed-"))
    }
  }

  @Test func `an act is shown on the side that a limit leaves, and not where it leaves none`()
    async throws
  {
    let catalogue = try RealCatalogue.load()
    let steady = try #require(catalogue.acts[Act.ID("steady")])
    let able = catalogue.limits.map { Event.answered(.limit(HeldLimit($0.id), .no)) }
    func visit(_ side: Side?) async throws -> Visit {
      let legs = HeldLimit(Limit.ID("not-on-one-leg"), side: side)
      return try await Visits.visit(
        try Visits.worker() + able + [.answered(.limit(legs, .yes))])
    }
    for side in [Side.left, .right] {
      #expect(try await visit(side).gate(of: steady) == .open([side.opposite]), "\(side)")
    }
    let visit = try await visit(nil)
    guard case .forbidden(let names) = visit.gate(of: steady) else {
      Issue.record("Nothing forbids it.")
      return
    }
    #expect(names.count == Set(names).count && !names.isEmpty)
  }
}
