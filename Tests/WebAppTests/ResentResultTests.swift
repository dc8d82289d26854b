import Foundation
import HTTPTypes
import Journalling
import Knowledge
import Quantities
import TestSupport
import Testing

@testable import WebApp

/// A page of a test that is sent twice, by a double click, a reload or “back”, stores once.
struct ResentResultTests {
  private static let chair = SelfTest.ID("chair-stand")
  private static let lift = SelfTest.ID("side-lying-leg-lift")

  /// The number that the page of a test carries.
  private static func after(_ test: SelfTest.ID, _ tab: Tab) async throws -> (String, String) {
    let page = try await tab.get(.test(test)).body
    let number = try #require(page.firstMatch(of: /name="after" value="(\d+)"/)).1
    return ("after", String(number))
  }

  private static func count(_ kind: String, _ tab: Tab) async throws -> Int {
    try await tab.exported().components(separatedBy: "\"kind\" : \"\(kind)\"").count - 1
  }

  @Test func `the same page sent again stores nothing more and leads on to the same place`()
    async throws
  {
    try await Tab.openReady { (tab) async throws in
      let fields = [
        ("value-left", "9"), ("ending-left", "finished"), ("felt-left", "5"), ("value-right", "12"),
        ("ending-right", "finished"), ("harder", "left"),
        try await Self.after(Self.lift, tab),
      ]
      let first = try await tab.post(.test(Self.lift), fields)
      let file = try await tab.exported()
      for _ in 0..<3 {
        #expect(try await tab.post(.test(Self.lift), fields).location == first.location)
      }
      #expect(try await tab.exported() == file)
      #expect(try await Self.count("attempted", tab) == 2)
    }
  }

  @Test func `clicks at the same moment are one`() async throws {
    try await Tab.openReady { (tab) async throws in
      let fields = [("value", "11"), ("ending", "finished"), try await Self.after(Self.chair, tab)]
      try await withThrowingTaskGroup(of: String?.self) { group in
        for _ in 0..<8 {
          group.addTask { try await tab.post(.test(Self.chair), fields).location }
        }
        for try await location in group { #expect(location == "/tests?said=test") }
      }
      #expect(try await Self.count("attempted", tab) == 1)
    }
  }

  @Test func `after strong pain the second click is no refusal, and after a restart it is known`()
    async throws
  {
    let folder = URL.temporaryFolder()
    defer { removeFolder(folder) }
    let sent = [("value", "9"), ("ending", "finished"), ("pain", "8")]
    try await Tab.open(in: folder, keeping: true) { (tab) async throws in
      try await tab.prepareForTests()
      let number = try await Self.after(Self.chair, tab)
      #expect(try await tab.post(.test(Self.chair), sent + [number]).location == "/tests?said=hurt")
      #expect(try await tab.post(.test(Self.chair), sent + [number]).location == "/tests?said=hurt")
      // Something else is no second click.
      let other = try await tab.post(
        .test(Self.chair), [("value", "12"), ("ending", "finished"), number])
      #expect(other.status == .conflict && other.body.contains("Rest for today"))
    }
    try await Tab.open(in: folder, keeping: true) { (tab) async throws in
      // The page that was open carries the number of the entry before the result.
      let last = try #require(
        try await tab.exported().matches(of: /"number" : (\d+)/).last.flatMap { Int($0.1) })
      let number = ("after", "\(last - 1)")
      #expect(try await tab.post(.test(Self.chair), sent + [number]).location == "/tests?said=hurt")
      #expect(try await Self.count("attempted", tab) == 1)
    }
  }

  @Test func `a true repeat from a page of its own is stored, with the very same numbers`()
    async throws
  {
    try await Tab.openReady { (tab) async throws in
      for _ in 0..<2 {
        _ = try await tab.post(
          .test(Self.chair),
          [("value", "11"), ("ending", "finished"), try await Self.after(Self.chair, tab)])
      }
      // A page without the number is taken as it comes.
      _ = try await tab.post(.test(Self.chair), [("value", "11"), ("ending", "finished")])
      #expect(try await Self.count("attempted", tab) == 3)
    }
  }

  @Test func `the other side, filled in after going back, is stored beside the first`() async throws
  {
    try await Tab.openReady { (tab) async throws in
      let after = try await Self.after(Self.lift, tab)
      _ = try await tab.post(
        .test(Self.lift), [("value-left", "10"), ("ending-left", "finished"), after])
      let second = try await tab.post(
        .test(Self.lift),
        [
          ("value-left", "10"), ("ending-left", "finished"), ("value-right", "12"),
          ("ending-right", "finished"), after,
        ])
      #expect(second.location == "/tests?said=test")
      #expect(try await Self.count("attempted", tab) == 2)
    }
  }

  @Test func `another number from the same page is neither stored nor lost`() async throws {
    try await Tab.openReady { (tab) async throws in
      let after = try await Self.after(Self.chair, tab)
      _ = try await tab.post(.test(Self.chair), [("value", "11"), ("ending", "finished"), after])
      let file = try await tab.exported()
      let reply = try await tab.post(
        .test(Self.chair), [("value", "12"), ("ending", "finished"), after])
      #expect(reply.status == .conflict)
      #expect(reply.body.contains("Stored is: 11 repetitions."))
      #expect(reply.body.contains("is not stored: 12 repetitions."))
      #expect(reply.body.contains("Change what is stored"))
      #expect(try await tab.exported() == file)
    }
  }

  @Test func `strong pain from the same page is stored whatever else was`() async throws {
    try await Tab.openReady { (tab) async throws in
      let after = try await Self.after(Self.chair, tab)
      _ = try await tab.post(.test(Self.chair), [("value", "11"), ("ending", "finished"), after])
      let reply = try await tab.post(
        .test(Self.chair), [("value", "11"), ("ending", "finished"), ("pain", "7"), after])
      #expect(reply.location == "/tests?said=hurt")
      #expect(try await Self.count("attempted", tab) == 2)
      #expect(try await tab.get(.test(Self.chair)).body.contains("Rest for today"))
    }
  }

  @Test func `the same page sent after a correction does not store the slip again`() async throws {
    try await Tab.openReady { (tab) async throws in
      let sent = [("value", "11"), ("ending", "finished"), try await Self.after(Self.chair, tab)]
      _ = try await tab.post(.test(Self.chair), sent)
      let page = try await tab.get(.results).body
      let number = try #require(page.firstMatch(of: /href="\/results\/(\d+)"/)).1
      _ = try await tab.post(.result(Int(number) ?? 0), [("value", "14"), ("ending", "finished")])
      _ = try await tab.post(.test(Self.chair), sent)
      #expect(try await Self.count("attempted", tab) == 1)
    }
  }

  @Test func `a number that is made up makes nothing worse`() async throws {
    try await Tab.openReady { (tab) async throws in
      for (number, value) in [("-5", "9"), ("99999999", "10"), ("many", "11"), ("1e3", "12")] {
        let reply = try await tab.post(
          .test(Self.chair), [("value", value), ("ending", "finished"), ("after", number)])
        #expect(reply.location == "/tests?said=test", "\(number)")
      }
      #expect(try await Self.count("attempted", tab) == 4)
    }
  }

  @Test func `a note sent twice from one page is one note`() async throws {
    try await Tab.open { (tab) async throws in
      let page = try await tab.get(.notes).body
      let after = try #require(page.firstMatch(of: /name="after" value="(\d+)"/)).1
      let fields = [("text", "numb calf"), ("kind", "note"), ("after", String(after))]
      for _ in 0..<2 { #expect(try await tab.post(.notes, fields).location == "/notes?said=note") }
      #expect(try await Self.count("noted", tab) == 1)
      _ = try await tab.post(.notes, [("text", "numb calf"), ("kind", "note"), ("after", "1")])
      #expect(try await Self.count("noted", tab) == 2)
    }
  }

  @Test func `a note is taken back once, and the second time it says so`() async throws {
    try await Tab.open { (tab) async throws in
      _ = try await tab.post(.notes, [("text", "swim"), ("kind", "question")])
      let first = try await tab.post(.note(1), [("take-back", "yes")])
      let file = try await tab.exported()
      let second = try await tab.post(.note(1), [("take-back", "yes")])
      #expect(first.location == "/notes?said=note-gone&number=1")
      #expect(second.location == "/notes?said=note-gone-already&number=1")
      let page = try await tab.get(second.location ?? "").body
      #expect(page.contains("removed already") && page.contains("action=\"/notes/1\""))
      #expect(try await tab.exported() == file)
      _ = try await tab.post(.note(1), [("undo", "yes")])
      #expect(try await tab.get(.notes).body.contains("swim"))
    }
  }

  @Test func `a note that was taken back twice before comes back by one undoing`() async throws {
    let file = """
      {"format": "plumbline-journal", "version": 1, "entries": [
      {"number": 1, "day": "2026-11-22", "kind": "noted", "text": "swim"},
      {"number": 2, "day": "2026-11-22", "kind": "corrected", "corrects": 1},
      {"number": 3, "day": "2026-11-22", "kind": "corrected", "corrects": 1}]}
      """
    try await Tab.open { (tab) async throws in
      _ = try await tab.send(file)
      #expect(!(try await tab.get(.notes).body.contains("swim")))
      _ = try await tab.post(.note(1), [("undo", "yes")])
      #expect(try await tab.get(.notes).body.contains("swim"))
    }
  }
}
