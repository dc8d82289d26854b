import Foundation
import Journalling
import Knowledge
import Plumbline
import Quantities
import TestSupport
import Testing

@testable import WebApp

/// A list that grows for years is shown a page at a time, and nothing of it is lost.
struct ListPagesTests {
  private static func page(_ count: Int, _ asked: String?) -> (items: [Int], pages: ListPages?) {
    let (items, pages) = ListPages.page(
      of: Array(0..<count), "Days", size: 10, asked: asked, at: .results)
    return (Array(items), pages)
  }

  @Test(arguments: [1, 2, 9, 10, 11, 20, 21, 95])
  func `the ways lead over every item once, there and back`(_ count: Int) throws {
    var asked: String?
    var seen: [Int] = []
    var newer: [String?] = []
    while true {
      let (items, pages) = Self.page(count, asked)
      seen += items
      newer.append(pages?.newerPath)
      #expect(items.count <= 10 && !items.isEmpty)
      guard let older = pages?.olderPath else { break }
      asked = older.split(separator: "=").last.map(String.init)
    }
    #expect(seen == Array(0..<count))
    let ways = (0..<newer.count).map {
      $0 == 0 ? nil : $0 == 1 ? "/results" : "/results?page=\($0)"
    }
    #expect(newer == ways)
  }

  @Test func `what stands on the page is said, and one page needs no ways`() {
    #expect(Self.page(95, "2").pages?.which == "Days 11 to 20 of 95")
    #expect(Self.page(95, "10").pages?.which == "Days 91 to 95 of 95")
    #expect(Self.page(10, nil).pages == nil && Self.page(0, nil).pages == nil)
    #expect(Self.page(0, "3").items.isEmpty)
  }

  @Test(arguments: ["0", "-3", "x", "", "1.5", "99999999999999999999"])
  func `a number of no page leads to the first`(_ asked: String) {
    #expect(Self.page(95, asked).items == Array(0..<10))
    #expect(Self.page(95, "12").items == Array(90..<95))
  }

  @Test func `notes of years stand on pages, the newest first`() async throws {
    let notes = (1...65).map { Event.noted("note \($0).") }
    let visit = try await Visits.visit(notes)
    let page = NotesPage(visit)
    #expect(page.notes.map(\.text) == (36...65).reversed().map { "note \($0)." })
    #expect(page.pages?.which == "Entries 1 to 30 of 65" && page.pages?.newerPath == nil)
    #expect(page.pages?.olderPath == "/notes?page=2")
    #expect(NotesPage.query(of: 65, visit) == "" && NotesPage.query(of: 36, visit) == "")
    #expect(
      NotesPage.query(of: 35, visit) == "&page=2" && NotesPage.query(of: 1, visit) == "&page=3")
  }

  @Test func `results of years stand on pages, and the oldest is found`() async throws {
    try await Tab.open(on: .someDay) { (tab) async throws in
      var journal = Journal()
      for week in (1...23).reversed() {
        journal.record(
          .attempted(Attempt(test: .init("chair-stand"), value: Double(week))),
          on: Day.someDay.adding(days: -7 * week))
      }
      let file = try PersonRecord(journal: journal).written()
      _ = try await tab.send(String(decoding: file, as: UTF8.self))
      let first = try await tab.get(.results).body
      #expect(first.contains("Days 1 to 10 of 23") && first.contains("href=\"/results?page=2\""))
      // What is changed, removed and put back far down is found where it stood.
      let gone = try await tab.post(.resultBack(1), [("take-back", "yes")])
      #expect(gone.location == "/results?said=result-gone&page=3")
      let back = try await tab.post(.resultBack(1), [("undo", "yes")])
      #expect(back.location == "/results?said=result-back&page=3")
      let near = try await tab.post(.resultBack(14), [("take-back", "yes")])
      #expect(near.location == "/results?said=result-gone")
      let last = try await tab.get("/results?page=3").body
      #expect(last.contains(">23 ") && !last.contains("rel=\"next\""))
      #expect(last.components(separatedBy: "class=\"what\"").count == 4)
    }
  }
}
