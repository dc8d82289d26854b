import Foundation
import HTTPTypes
import Journalling
import Knowledge
import TestSupport
import Testing

@testable import WebApp

/// Your results: seen, changed, removed and put back.
struct StoredResultTests {
  private static let sided = SelfTest.ID("side-lying-leg-lift")
  private static let whole = SelfTest.ID("chair-stand")

  /// The numbers of the results on the page, in its order.
  private static func numbers(_ page: String) -> [Int] {
    page.matches(of: /class="btn plain" href="\/results\/(\d+)"/).compactMap { Int($0.1) }
  }

  private static func keepBothSides(_ tab: Tab) async throws -> (left: Int, right: Int, harder: Int)
  {
    _ = try await tab.post(
      .test(sided),
      [
        ("value-left", "9"), ("ending-left", "finished"), ("felt-left", "6"), ("pain-left", "2"),
        ("value-right", "12"), ("ending-right", "finished"),
        ("harder", "left"),
      ])
    let results = numbers(try await tab.get(.results).body)
    try #require(results.count == 3)
    return (results[0], results[1], results[2])
  }

  @Test func `who has no result is told so, and a result is shown in plain words`() async throws {
    try await Tab.openReady { (tab) async throws in
      #expect(
        try await tab.get(.results).body.contains("You have not kept the result of a test yet"))
      let kept = try await tab.post(
        .test(Self.whole), [("value", "9"), ("felt", "6"), ("pain", "3"), ("ending", "other")])
      let after = try await tab.get(kept.location ?? "").body
      #expect(after.contains("9 repetitions. Something else stopped you."))
      #expect(after.contains("href=\"/results\">See your results, or change this one"))
      let page = try await tab.get(.results).body
      #expect(page.contains("22 November 2026") && page.contains("9 repetitions"))
      #expect(
        page.contains(
          "Something else stopped you. So this counts only as “at least 9 repetitions”, not as weakness. "
            + "How hard it felt: 6 of 10. How much it hurt: 3 of 10."))
      for place in [Place.tests, .yours] {
        #expect(try await tab.get(place).body.contains("href=\"/results\""), "\(place.path)")
      }
    }
  }

  @Test
  func `a slip is corrected: the form holds what is stored, and the rest goes by the new one`()
    async throws
  {
    try await Tab.openReady { (tab) async throws in
      let (left, _, _) = try await Self.keepBothSides(tab)
      let form = try await tab.get(.result(left)).body
      #expect(form.contains("name=\"value-left\" value=\"9\""))
      #expect(form.contains("name=\"felt-left\" value=\"6\" checked"))
      #expect(form.contains("name=\"pain-left\" value=\"2\" checked"))
      #expect(!form.contains("class=\"steps\""))
      let stored = [("felt-left", "6"), ("pain-left", "2"), ("ending-left", "finished")]
      let same = try await tab.post(
        .result(left), [("value-left", "9"), ("ending-left", "finished")] + stored)
      #expect(same.location == "/results?said=same")
      let reply = try await tab.post(
        .result(left), [("value-left", "11"), ("ending-left", "finished")] + stored)
      #expect(reply.location == "/results?said=corrected")
      let page = try await tab.get(.results).body
      #expect(page.contains("Left side: 11 repetitions"))
      #expect(page.contains("First written: Left side: 9 repetitions."))
      let report = try await tab.get(.report).body
      #expect(report.contains("data-label=\"Result\">11 reps<"))
      let file = try await tab.exported()
      #expect(file.contains("\"restated\"") && file.contains("\"value\" : 9"))
    }
  }

  @Test func `which side was harder is corrected too`() async throws {
    try await Tab.openReady { (tab) async throws in
      let (_, _, harder) = try await Self.keepBothSides(tab)
      #expect(try await tab.get(.results).body.contains("Your left side was the harder one"))
      let form = try await tab.get(.result(harder)).body
      #expect(!form.contains("unnoticed") && form.contains("value=\"left\" checked"))
      for wrong in [[], [("harder", "unnoticed")], [("harder", "both")]] {
        #expect(try await tab.post(.result(harder), wrong).status == .unprocessableContent)
      }
      let reply = try await tab.post(.result(harder), [("harder", "same")])
      #expect(reply.location == "/results?said=corrected")
      #expect(try await tab.get(.results).body.contains("Both sides felt the same"))
    }
  }

  @Test func `a correction that cannot be is refused, and one that can hardly be is asked about`()
    async throws
  {
    try await Tab.openReady { (tab) async throws in
      _ = try await tab.post(
        .test(Self.whole), [("value", "9"), ("ending", "finished"), ("pain", "2")])
      let number = try #require(Self.numbers(try await tab.get(.results).body).first)
      let before = try await tab.exported()
      for (fields, says) in [
        ([("value", "many"), ("ending", "finished"), ("pain", "2")], "Give a number from"),
        ([("value", "9.5"), ("ending", "finished"), ("pain", "2")], "Give a whole number"),
        ([("value", "9"), ("ending", "finished"), ("pain", "11")], "Choose a number from 0 to 10"),
        ([("value", "12"), ("ending", "finished")], "Say how much it hurt"),
        ([], "Give your result"),
        ([("value", "45"), ("ending", "finished"), ("pain", "2")], "Nothing is changed yet"),
        ([("value", "12"), ("ending", "pain")], "Say how much it hurt"),
      ] {
        let reply = try await tab.post(.result(number), fields)
        #expect(reply.status == .unprocessableContent, "\(fields)")
        #expect(reply.body.contains(says), "\(fields)")
      }
      #expect(try await tab.exported() == before)
      let sure = try await tab.post(
        .result(number),
        [("value", "45"), ("ending", "finished"), ("pain", "2"), ("sure", "people-one-45")])
      #expect(sure.location == "/results?said=corrected")
    }
  }

  @Test func `a result is taken back after a question, once, and brought back, once`() async throws
  {
    try await Tab.openReady { (tab) async throws in
      let (left, right, _) = try await Self.keepBothSides(tab)
      let ask = try await tab.get(.resultBack(left)).body
      #expect(ask.contains("Remove this result?") && ask.contains("Left side: 9 repetitions."))
      #expect(try await tab.post(.resultBack(left)).status == .badRequest)
      #expect(Self.numbers(try await tab.get(.results).body).count == 3)
      let gone = try await tab.post(.resultBack(left), [("take-back", "yes")])
      #expect(gone.location == "/results?said=result-gone")
      let page = try await tab.get(.results).body
      #expect(!Self.numbers(page).contains(left) && Self.numbers(page).contains(right))
      #expect(
        page.contains("Put it back") && page.contains("<del>Left side: 9 repetitions</del>"))
      let file = try await tab.exported()
      for reply in [
        try await tab.post(.resultBack(left), [("take-back", "yes")]),
        try await tab.get(.result(left)), try await tab.get(.resultBack(left)),
      ] {
        #expect(reply.location == "/results?said=gone-already")
      }
      #expect(try await tab.exported() == file)
      let back = try await tab.post(.resultBack(left), [("undo", "yes")])
      #expect(back.location == "/results?said=result-back")
      #expect(Self.numbers(try await tab.get(.results).body).contains(left))
      let again = try await tab.post(.resultBack(left), [("undo", "yes")])
      #expect(again.location == "/results?said=result-there")
      _ = try await tab.post(.resultBack(left), [("take-back", "yes")])
      #expect(!Self.numbers(try await tab.get(.results).body).contains(left))
    }
  }

  @Test func `two taking back at the same moment are one`() async throws {
    try await Tab.openReady { (tab) async throws in
      let (left, _, _) = try await Self.keepBothSides(tab)
      try await withThrowingTaskGroup(of: HTTPResponse.Status.self) { group in
        for _ in 0..<6 {
          group.addTask { try await tab.post(.resultBack(left), [("take-back", "yes")]).status }
        }
        for try await status in group { #expect(status == .seeOther) }
      }
      #expect(try await tab.exported().components(separatedBy: "\"corrects\"").count == 2)
      _ = try await tab.post(.resultBack(left), [("undo", "yes")])
      #expect(Self.numbers(try await tab.get(.results).body).contains(left))
    }
  }

  @Test func `what is no result of this person is not found by its number`() async throws {
    try await Tab.openReady { (tab) async throws in
      _ = try await Self.keepBothSides(tab)
      let before = try await tab.exported()
      for number in [-1, 0, 1, 2, 9_999] {
        for place in [Place.result(number), .resultBack(number)] {
          #expect(try await tab.get(place).status == .notFound, "\(place.path)")
          for fields in [
            [("take-back", "yes")], [("undo", "yes")],
            [("value-left", "20"), ("ending-left", "finished")],
          ] {
            #expect(try await tab.post(place, fields).status == .notFound, "\(place.path)")
          }
        }
      }
      for path in ["/results/one", "/results/9e1", "/results/٣", "/results/1%2F2/take-back"] {
        #expect(try await tab.get(path).status == .notFound, "\(path)")
      }
      #expect(try await tab.exported() == before)
    }
  }

  @Test func `a corrected record is exported, and read as the same again`() async throws {
    try await Tab.openReady { (tab) async throws in
      let (left, right, _) = try await Self.keepBothSides(tab)
      _ = try await tab.post(
        .result(left), [("value-left", "11"), ("ending-left", "finished"), ("pain-left", "2")])
      _ = try await tab.post(.resultBack(right), [("take-back", "yes")])
      let file = try await tab.exported()
      let results = try await tab.get(.results).body
      try await Tab.open { (other) async throws in
        _ = try await other.send(file)
        #expect(try await other.exported() == file)
        func told(_ page: String) -> [String] {
          page.matches(of: /class="(?:what|more|was)">(.*?)<\/p>/).map { String($0.1) }
        }
        let read = try await other.get(.results).body
        #expect(told(read) == told(results) && told(read).count > 4)
      }
    }
  }
}
