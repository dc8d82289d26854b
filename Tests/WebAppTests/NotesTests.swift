import Foundation
import HTTPTypes
import Journalling
import Knowledge
import TestSupport
import Testing

@testable import WebApp

/// Own notes and questions to take to a professional.
struct NotesTests {
  @Test func `a note and a question are written down, newest first, and stand in the export`()
    async throws
  {
    try await Tab.open { (tab) async throws in
      let first = try await tab.post(
        .notes, [("text", "numb calf\nafter the walk"), ("kind", "note")])
      #expect(first.location == "/notes?said=note")
      // Nothing goes into the report for a professional that was not meant for it.
      #expect(try await tab.get(.notes).body.contains("value=\"note\" checked"))
      _ = try await tab.post(.notes, [("text", "May I <swim>?"), ("kind", "question")])
      let page = try await tab.get(.notes).body
      let question = try #require(page.range(of: "May I &lt;swim&gt;?"))
      let note = try #require(page.range(of: "numb calf\nafter the walk"))
      #expect(question.lowerBound < note.lowerBound)
      #expect(page.contains("1 question to take along"))
      let file = try await tab.exported()
      #expect(file.contains("\"wondered\"") && file.contains("\"noted\""))
    }
  }

  @Test func `an empty or endless note is refused with what was typed, and nothing is stored`()
    async throws
  {
    try await Tab.open { (tab) async throws in
      let empty = try await tab.post(.notes, [("text", "  "), ("kind", "note")])
      #expect(empty.status == .unprocessableContent && empty.body.contains("Write something first"))
      let long = try await tab.post(
        .notes, [("text", String(repeating: "a", count: 2001)), ("kind", "question")])
      #expect(long.status == .unprocessableContent && long.body.contains("Shorten this to 2000"))
      let unsaid = try await tab.post(.notes, [("text", "typed before"), ("kind", "letter")])
      #expect(unsaid.status == .unprocessableContent && unsaid.body.contains("typed before"))
      #expect(try await tab.post(.notes, [("text", "a")], token: "x").status == .forbidden)
      #expect(try await tab.get(.export).location == Place.yours.path)
    }
  }

  @Test func `a note is written anew, taken back and brought back`() async throws {
    try await Tab.open { (tab) async throws in
      _ = try await tab.post(.notes, [("text", "swin"), ("kind", "question")])
      #expect(try await tab.get(.note(1)).body.contains("swin"))
      let empty = try await tab.post(.note(1), [("text", "")])
      #expect(empty.status == .unprocessableContent)
      let changed = try await tab.post(.note(1), [("text", "swim")])
      #expect(changed.location == "/notes?said=reworded")
      let same = try await tab.exported()
      _ = try await tab.post(.note(1), [("text", "swim")])
      #expect(try await tab.exported() == same)
      let page = try await tab.get(.notes).body
      #expect(page.contains("swim") && !page.contains("swin") && page.contains("changed on"))
      let gone = try await tab.post(.note(1), [("take-back", "yes")])
      #expect(gone.location == "/notes?said=note-gone&number=1")
      let after = try await tab.get(gone.location ?? "").body
      #expect(!after.contains("swim") && after.contains("action=\"/notes/1\""))
      #expect(try await tab.get(.note(1)).status == .notFound)
      #expect(try await tab.post(.note(1), [("text", "x")]).status == .notFound)
      _ = try await tab.post(.note(1), [("undo", "yes")])
      let back = try await tab.get(.notes).body
      #expect(back.contains("swim"))
      // The undoing is offered for what is gone only.
      #expect(!(try await tab.get("/notes?number=1").body.contains("Undo")))
    }
  }

  @Test func `what is no note cannot be changed or brought back by its number`() async throws {
    try await Tab.open { (tab) async throws in
      _ = try await tab.post(.about, [("age", "40")])
      let before = try await tab.exported()
      for number in [0, 1, 2, 99] {
        #expect(try await tab.get(.note(number)).status == .notFound, "\(number)")
        #expect(try await tab.post(.note(number), [("text", "x")]).status == .notFound, "\(number)")
        #expect(
          try await tab.post(.note(number), [("take-back", "yes")]).status == .notFound, "\(number)"
        )
        _ = try await tab.post(.note(number), [("undo", "yes")])
      }
      #expect(try await tab.get("/notes/one").status == .notFound)
      #expect(try await tab.exported() == before)
      #expect(!(try await tab.get("/notes?number=1").body.contains("Undo")))
    }
  }

  @Test func `a result that was removed is not brought back as if it were a note`() async throws {
    try await Tab.openReady { (tab) async throws in
      _ = try await tab.post(
        .test(SelfTest.ID("chair-stand")), [("value", "9"), ("ending", "finished")])
      let page = try await tab.get(.results).body
      let number = try #require(
        page.firstMatch(of: /class="btn plain" href="\/results\/(\d+)"/).flatMap { Int($0.1) })
      _ = try await tab.post(.resultBack(number), [("take-back", "yes")])
      let before = try await tab.exported()
      #expect(!(try await tab.get("/notes?number=\(number)").body.contains("Undo")))
      _ = try await tab.post(.note(number), [("undo", "yes")])
      #expect(try await tab.exported() == before)
    }
  }

  @Test func `asking about a page takes one tap, once, and is undone by another`() async throws {
    let place = Place.libraryEntry(.conditions, "osteoporosis")
    try await Tab.open { (tab) async throws in
      #expect(try await tab.get(place).body.contains("name=\"ask\""))
      let reply = try await tab.post(place, [("ask", "yes")])
      #expect(reply.location == "/library/conditions/osteoporosis?said=asked")
      let file = try await tab.exported()
      _ = try await tab.post(place, [("ask", "yes")])
      #expect(try await tab.exported() == file)
      let page = try await tab.get(reply.location ?? "").body
      #expect(page.contains("Take it off the list") && !page.contains("name=\"ask\""))
      #expect(try await tab.get(.notes).body.contains("Osteoporosis"))
      _ = try await tab.post(place, [("take-back", "yes")])
      #expect(try await tab.get(place).body.contains("name=\"ask\""))
      #expect(!(try await tab.get(.notes).body.contains("Osteoporosis")))
    }
  }

  @Test func `articles can be asked about too, and what is no page cannot`() async throws {
    try await Tab.open { (tab) async throws in
      let place = Place.libraryEntry(.questions, "would-a-bed-work")
      let reply = try await tab.post(place, [("ask", "yes")])
      #expect(reply.location == "/questions/would-a-bed-work?said=asked")
      #expect(try await tab.get(reply.location ?? "").body.contains("Take it off the list"))
      let none = Place.libraryEntry(.tests, "no-such")
      #expect(try await tab.post(none, [("ask", "yes")]).status == .notFound)
      #expect(try await tab.post(place, [("ask", "yes")], token: nil).status == .forbidden)
    }
  }

  @Test func `asking about a movement shows no movement`() async throws {
    try await Tab.open { (tab) async throws in
      let place = Place.libraryEntry(.exercises, "bridge-on-bed")
      let reply = try await tab.post(place, [("ask", "yes")])
      let page = try await tab.get(reply.location ?? "").body
      #expect(!page.contains("class=\"steps\"") && !page.contains("/figures/"))
    }
  }
}
