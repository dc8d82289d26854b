import Foundation
import HTTPTypes
import Knowledge
import Plumbline
import Screening
import TestSupport
import Testing

@testable import WebApp

/// What stands in the library, and how one finds one's way in it.
struct LibraryTests {
  @Test func `every entry of the catalogue with a page is found from the front by links alone`()
    async throws
  {
    let catalogue = try RealCatalogue.load()
    try await Tab.open { (tab) async throws in
      let front = try await tab.get(.library).body
      var found: Set<String> = []
      for kind in LibraryKind.allCases {
        #expect(front.contains("href=\"\(Place.libraryShelf(kind).path)\""), "\(kind)")
        let shelf = try await tab.get(.libraryShelf(kind)).body
        for match in shelf.matches(of: /href="(\/[^"#]+)"/) { found.insert(String(match.1)) }
      }
      for entry in catalogue.muscles { #expect(found.contains("/library/muscles/\(entry.id)")) }
      for entry in catalogue.tests { #expect(found.contains("/library/tests/\(entry.id)")) }
      for entry in catalogue.exercises { #expect(found.contains("/library/exercises/\(entry.id)")) }
      for entry in catalogue.acts { #expect(found.contains("/library/acts/\(entry.id)")) }
      for entry in catalogue.habits { #expect(found.contains("/library/habits/\(entry.id)")) }
      for entry in catalogue.conditions {
        #expect(found.contains("/library/conditions/\(entry.id)"))
      }
      for entry in catalogue.limits { #expect(found.contains("/library/limits/\(entry.id)")) }
      for entry in catalogue.flags { #expect(found.contains("/library/flags/\(entry.id)")) }
      for entry in catalogue.sources { #expect(found.contains("/library/sources/\(entry.id)")) }
      for entry in catalogue.questions { #expect(found.contains("/questions/\(entry.id)")) }
      for path in found where path.hasPrefix("/library") || path.hasPrefix("/questions") {
        #expect(try await tab.get(path).status == .ok, "\(path)")
      }
    }
  }

  @Test func `every link of every kind of page leads somewhere, for a new person too`() async throws
  {
    let kinds: [(LibraryKind, String)] = [
      (.muscles, "hip-abductors"), (.tests, "chair-stand"), (.exercises, "chair-stand"),
      (.acts, "bed"), (.habits, "long-sitting"), (.conditions, "hip-replacement"),
      (.limits, "support-needed"), (.flags, "thin-bones"), (.sources, "gavin-2020"),
    ]
    for isNew in [true, false] {
      try await Tab.open { (tab) async throws in
        if !isNew { try await tab.answerEverything() }
        var seen: Set<String> = []
        for (kind, id) in kinds {
          let page = try await tab.get(.libraryEntry(kind, id)).body
          #expect(page.components(separatedBy: "<h1").count == 2, "\(kind)")
          #expect(!page.contains("{{"), "\(kind)")
          for match in page.matches(of: /(?:href|src)="(\/[^"#]*)[^"]*"/) {
            let path = String(match.1)
            guard seen.insert(path).inserted else { continue }
            let status = try await tab.get(path).status
            #expect(status == .ok || status == .seeOther, "\(path) on \(kind)/\(id): \(status)")
          }
        }
      }
    }
  }

  @Test func `author, review and sources stand on every page of every kind`() async throws {
    let catalogue = try RealCatalogue.load()
    let shelves = LibraryShelves(try DrawnPages.guide.get())
    for kind in LibraryKind.allCases {
      let ids = (catalogue.written[kind.rawValue] ?? []).map(\.id)
      for id in ids {
        guard let entry = LibraryEntry(kind, id, shelves) else { continue }
        let colophon = Colophon(kind, id, sources: entry.sources, catalogue)
        #expect(!colophon.author.isEmpty && !colophon.reviewed.isEmpty, "\(kind)/\(id)")
        #expect(colophon.review.contains("clinician"), "\(kind)/\(id)")
        #expect(!entry.question.isEmpty && entry.question.count <= 2000, "\(kind)/\(id)")
        #expect(!entry.parts.isEmpty || kind == .questions, "\(kind)/\(id)")
      }
    }
    try await Tab.open { (tab) async throws in
      let page = try await tab.get(.libraryEntry(.conditions, "glaucoma")).body
      for word in [catalogue.about.author, catalogue.about.review, "<dt>Reviewed</dt>"] {
        #expect(page.contains(word), "\(word)")
      }
      let glaucoma = try #require(catalogue.conditions[.init("glaucoma")])
      for source in glaucoma.sources { #expect(page.contains("/library/sources/\(source)")) }
    }
  }

  @Test func `a source names every place that cites it, with its figures`() throws {
    let catalogue = try RealCatalogue.load()
    let citations = Citations(catalogue)
    for source in catalogue.sources {
      #expect(!citations.uses(of: source.id).isEmpty, "\(source.id)")
    }
    for exercise in catalogue.exercises {
      let place = Place.libraryEntry(.exercises, exercise.id.text)
      for source in exercise.sources {
        let uses = citations.uses(of: source).filter { $0.place == place }
        #expect(uses.count == 1, "\(source) in \(exercise.id)")
      }
      for work in exercise.works {
        guard let source = work.provenance.source, let activation = work.activation else {
          continue
        }
        let use = citations.uses(of: source).first { $0.place == place }
        #expect(use?.figures.contains { $0.text.contains("\(plain(activation)) %") } == true)
      }
      // A dose is shown to whom it fits, never here.
      let dose = "\(exercise.dose.amounts.lowerBound) \(exercise.dose.unit.rawValue)"
      let all = exercise.sources.flatMap { citations.uses(of: $0) }.compactMap(\.note)
      #expect(!all.contains { $0.contains(dose) }, "\(exercise.id)")
    }
  }

  @Test func `what a limit leaves out is what the rules leave out`() async throws {
    let shelves = LibraryShelves(try DrawnPages.guide.get())
    let catalogue = shelves.catalogue
    for id in ["not-on-one-leg", "no-grip"] {
      let told = Set(shelves.leavesOut.entries(for: .limit(.init(id))))
      try await Tab.open { (tab) async throws in
        try await tab.answerScreen(age: "40")
        try await tab.answerLimits(setting: [id])
        _ = try await tab.post(
          .home, [("minutes", "30")] + Thing.allCases.map { (HomePage.field, $0.rawValue) })
        for test in catalogue.tests {
          let isShown = try await tab.get(.test(test.id)).status == .ok
          #expect(isShown != told.contains(.test(test.id)), "\(id): \(test.id)")
        }
      }
    }
  }

  @Test
  func `a condition that always leaves something out is named once, one of its first weeks apart`()
    throws
  {
    let shelves = LibraryShelves(try DrawnPages.guide.get())
    for exercise in shelves.catalogue.exercises {
      let reasons = shelves.leavesOut.reasons(for: .exercise(exercise.id))
      for case .earlyCondition(let id) in reasons {
        #expect(!reasons.contains(.condition(id)), "\(exercise.id)")
      }
    }
    let early = shelves.leavesOut.entries(for: .earlyCondition(.init("hip-replacement")))
    let always = shelves.leavesOut.entries(for: .condition(.init("hip-replacement")))
    #expect(!early.isEmpty && Set(always).isSubset(of: early) && always.count < early.count)
  }

  @Test func `the warning signs are read by everyone, the most urgent first`() async throws {
    let catalogue = try RealCatalogue.load()
    try await Tab.open { (tab) async throws in
      let page = try await tab.get(.libraryShelf(.flags)).body
      for flag in catalogue.flags {
        #expect(page.contains("/library/flags/\(flag.id)\""), "\(flag.id)")
      }
      let emergency = try #require(page.range(of: "Get help now"))
      let later = try #require(page.range(of: "Go on, and tell your doctor"))
      #expect(emergency.lowerBound < later.lowerBound)
    }
  }

  @Test func `what is no shelf and no entry is not found`() async throws {
    try await Tab.open { (tab) async throws in
      for path in [
        "/library/motions", "/library/Tests", "/library/tests/no-such",
        "/library/muscles/%3Cb%3E", "/library/questions/no-such",
      ] {
        #expect(try await tab.get(path).status != .ok, "\(path)")
      }
      #expect(
        try await tab.get(.libraryEntry(.questions, "would-a-bed-work")).location
          == "/questions/would-a-bed-work")
    }
  }

  @Test func `nobody’s words are looked for: no page takes any in its address`() async throws {
    try await Tab.open { (tab) async throws in
      for kind in LibraryKind.allCases {
        let page = try await tab.get(.libraryShelf(kind)).body
        #expect(!page.contains("method=\"get\"") && !page.contains("type=\"search\""))
      }
    }
  }

  @Test(arguments: [LibraryKind.conditions, .limits, .tests, .exercises])
  func `each part of a shelf is in the order of its names`(kind: LibraryKind) async throws {
    try await Tab.open { (tab) async throws in
      let body = try await tab.get(.libraryShelf(kind)).body
      let link = /<a [^>]*href="\/library\/[a-z]+\/[a-z0-9-]+"[^>]*>([^<]+)</
      for part in body.components(separatedBy: "<h2").dropFirst() {
        let names = part.matches(of: link).map { $0.output.1.lowercased() }
        #expect(names == names.sorted(), "\(kind)")
      }
    }
  }
}
