import Foundation
import HTTPTypes
import Journalling
import Knowledge
import Persistence
import TestSupport
import Testing

@testable import WebApp

/// Ways round the stop after strong pain by correcting, taking back and numbers that are made up.
struct ResultSafetyTests {
  private static let chair = SelfTest.ID("chair-stand")
  private static let lift = SelfTest.ID("side-lying-leg-lift")
  private static let picture = Place.figure(kind: "tests", file: "\(lift).svg")

  /// Whether tests go on today, by every way there is to them.
  private static func goesOn(_ tab: Tab) async throws -> Bool {
    let page = try await tab.get(.test(lift)).body
    let shown = page.contains("<form")
    #expect(shown == !page.contains("Rest for today"))
    #expect(try await tab.get(picture).status == (shown ? .ok : .notFound))
    // The act is drawn with the movement of a test.
    let act = Place.figure(kind: "acts", file: "bathroom.svg")
    #expect(try await tab.get(act).status == (shown ? .ok : .notFound))
    #expect(
      try await tab.get(.libraryEntry(.acts, "bathroom")).body.contains(act.path.dropLast(4))
        == shown)
    #expect(try await tab.get(.tests).body.contains("hurt strongly today") == !shown)
    return shown
  }

  /// The number of the newest entry of a kind in the file.
  private static func number(of kind: String, _ tab: Tab) async throws -> Int {
    let entries = try await tab.exported().components(separatedBy: "\"kind\" : \"")
    let entry = try #require(entries.last { $0.hasPrefix("\(kind)\"") })
    return try #require(entry.firstMatch(of: /"number" : (\d+)/).flatMap { Int($0.1) })
  }

  private static func openSore(_ use: @escaping @Sendable (Tab, Int) async throws -> Void)
    async throws
  {
    try await Tab.openReady { (tab) async throws in
      _ = try await tab.post(.test(chair), [("value", "9"), ("ending", "finished"), ("pain", "8")])
      #expect(!(try await goesOn(tab)))
      try await use(tab, try await number(of: "attempted", tab))
    }
  }

  @Test func `taking the result back does not undo the pain, and bringing it back neither`()
    async throws
  {
    try await Self.openSore { tab, number in
      #expect(try await tab.get(.programme).body.contains("so rest for today"))
      let ask = try await tab.get(.resultBack(number)).body
      #expect(ask.contains("there are no more tests today"))
      _ = try await tab.post(.resultBack(number), [("take-back", "yes"), ("pain", "0")])
      #expect(!(try await Self.goesOn(tab)))
      _ = try await tab.post(
        .result(number), [("value", "9"), ("ending", "finished"), ("pain", "0")])
      _ = try await tab.post(.resultBack(number), [("take-back", "yes")])
      #expect(!(try await Self.goesOn(tab)))
      _ = try await tab.post(.resultBack(number), [("undo", "yes")])
      #expect(!(try await Self.goesOn(tab)))
      #expect(try await tab.get(.tests).body.contains("That is enough for today"))
    }
  }

  @Test func `another number, the same pain or none leaves the stop`() async throws {
    try await Self.openSore { tab, number in
      for fields in [
        [("value", "20"), ("ending", "finished"), ("pain", "8")],
        [("value", "9"), ("ending", "finished"), ("pain", "6")],
        [("value", "9"), ("ending", "finished")],
        [("value", "9"), ("ending", "finished"), ("pain", "")],
        [("value", "9"), ("ending", "pain")],
        [("value", "9"), ("ending", "finished"), ("pain", "none")], [("ending", "couldNotStart")],
        [("ending", "couldNotStart"), ("pain", "7")],
        [("value", "9"), ("ending", "finished"), ("pain-left", "0")],
        [("value", "9"), ("ending", "finished"), ("pain", "-1")],
      ] {
        _ = try await tab.post(.result(number), fields)
        #expect(!(try await Self.goesOn(tab)), "\(fields)")
      }
    }
  }

  @Test func `a lower number is asked about, and lifts the stop when it is meant`() async throws {
    try await Self.openSore { tab, number in
      #expect(try await tab.get(.result(number)).body.contains("Only a lower number for the pain"))
      let before = try await tab.exported()
      for sure in ["", "yes", "less-pain-\(number)-8-2", "less-pain-\(number + 1)-8-3"] {
        let asked = try await tab.post(
          .result(number), [("value", "9"), ("ending", "finished"), ("pain", "3"), ("sure", sure)])
        #expect(asked.status == .unprocessableContent, "\(sure)")
        #expect(asked.body.contains("Keep that only if it hurt no more than that"))
      }
      #expect(try await tab.exported() == before)
      #expect(!(try await Self.goesOn(tab)))
      let kept = try await tab.post(
        .result(number),
        [
          ("value", "9"), ("ending", "finished"), ("pain", "3"),
          ("sure", "less-pain-\(number)-8-3"),
        ])
      #expect(kept.location == "/results?said=corrected")
      #expect(try await Self.goesOn(tab))
      // And up again, at once and without a question.
      let up = try await tab.post(
        .result(number), [("value", "45"), ("ending", "finished"), ("pain", "7")])
      #expect(up.location == "/results?said=corrected-hurt")
      #expect(!(try await Self.goesOn(tab)))
    }
  }

  @Test func `strong pain that comes again from an old page stops again, also after a correction`()
    async throws
  {
    try await Tab.openReady { (tab) async throws in
      let page = try await tab.get(.test(Self.chair)).body
      let after = String(try #require(page.firstMatch(of: /name="after" value="(\d+)"/)).1)
      let fields = [("value", "9"), ("ending", "finished"), ("pain", "8"), ("after", after)]
      _ = try await tab.post(.test(Self.chair), fields)
      let number = try await Self.number(of: "attempted", tab)
      _ = try await tab.post(
        .result(number),
        [
          ("value", "9"), ("ending", "finished"), ("pain", "3"),
          ("sure", "less-pain-\(number)-8-3"),
        ])
      #expect(try await Self.goesOn(tab))
      let again = try await tab.post(.test(Self.chair), fields)
      #expect(again.location?.contains("said=") == true)
      #expect(!(try await Self.goesOn(tab)))
    }
  }

  @Test func `a result that was taken back is stored when it is sent once more`() async throws {
    try await Tab.openReady { (tab) async throws in
      let page = try await tab.get(.test(Self.chair)).body
      let after = String(try #require(page.firstMatch(of: /name="after" value="(\d+)"/)).1)
      let fields = [("value", "12"), ("ending", "finished"), ("after", after)]
      _ = try await tab.post(.test(Self.chair), fields)
      let number = try await Self.number(of: "attempted", tab)
      _ = try await tab.post(.resultBack(number), [("take-back", "yes")])
      _ = try await tab.post(.test(Self.chair), fields)
      #expect(try await Self.number(of: "attempted", tab) > number)
    }
  }

  @Test func `the correction that made it strong cannot be taken back`() async throws {
    try await Tab.openReady { (tab) async throws in
      _ = try await tab.post(.test(Self.chair), [("value", "9"), ("ending", "finished")])
      #expect(try await Self.goesOn(tab))
      let number = try await Self.number(of: "attempted", tab)
      _ = try await tab.post(
        .result(number), [("value", "9"), ("ending", "finished"), ("pain", "9")])
      #expect(!(try await Self.goesOn(tab)))
      let correction = try await Self.number(of: "restated", tab)
      for place in [Place.result(correction), .resultBack(correction)] {
        for fields in [
          [("take-back", "yes")], [("undo", "yes")],
          [("value", "9"), ("ending", "finished"), ("pain", "0")],
        ] {
          #expect(try await tab.post(place, fields).status == .notFound)
        }
      }
      #expect(try await tab.post(.note(correction), [("take-back", "yes")]).status == .notFound)
      #expect(try await tab.post(.note(number), [("take-back", "yes")]).status == .notFound)
      #expect(!(try await Self.goesOn(tab)))
    }
  }

  @Test func `the pain of one result is not made less by correcting another`() async throws {
    try await Tab.openReady { (tab) async throws in
      _ = try await tab.post(
        .test(.init("heel-rise")),
        [("value-left", "9"), ("ending-left", "finished"), ("pain-left", "1")])
      let other = try await Self.number(of: "attempted", tab)
      _ = try await tab.post(
        .test(Self.chair), [("value", "9"), ("ending", "finished"), ("pain", "8")])
      let sore = try await Self.number(of: "attempted", tab)
      _ = try await tab.post(
        .result(other), [("value-left", "9"), ("ending-left", "finished"), ("pain-left", "0")])
      _ = try await tab.post(
        .result(other),
        [
          ("value", "9"), ("ending", "finished"), ("value-left", "8"), ("ending-left", "finished"),
          ("pain", "0"), ("sure", "less-pain-\(sore)-8-0"),
        ])
      _ = try await tab.post(.resultBack(other), [("take-back", "yes")])
      #expect(!(try await Self.goesOn(tab)))
    }
  }

  @Test func `nobody corrects a result of somebody else`() async throws {
    try await Self.openSore { tab, number in
      let household = try Household(folder: tab.folder)
      let sore = try #require(try household.people.first)
      _ = try await tab.showing(sore.id).post(
        .newPerson, [("name", "Ben"), ("colour", "plum"), ("first-name", "Ada")])
      let ben = try #require(try household.people.first { $0.id != sore.id })
      let (hers, his) = (tab.showing(sore.id), tab.showing(ben.id))
      let before = try await hers.exported()
      let fields = [
        ("value", "9"), ("ending", "finished"), ("pain", "0"), ("sure", "less-pain-\(number)-8-0"),
      ]
      #expect(try await his.post(.result(number), fields).status == .notFound)
      #expect(try await his.post(.result(number), fields, token: hers.token).status == .conflict)
      #expect(try await hers.post(.result(number), fields, token: his.token).status == .conflict)
      #expect(try await hers.post(.result(number), fields, token: nil).status == .forbidden)
      #expect(try await hers.exported() == before)
      #expect(!(try await Self.goesOn(hers)))
    }
  }

  @Test func `a stop for pain without a number is asked about, and counts as strong when kept so`()
    async throws
  {
    try await Tab.openReady { (tab) async throws in
      let before = try await tab.exported()
      let asked = try await tab.post(
        .test(Self.chair), [("value", "9"), ("felt", "4"), ("ending", "pain")])
      #expect(asked.status == .unprocessableContent)
      #expect(asked.body.contains("How bad was it, 0 to 10?"))
      #expect(asked.body.contains("Without a number it counts as strong pain"))
      #expect(asked.body.contains("Keep it without a number"))
      #expect(asked.body.contains("autocomplete=\"off\" value=\"9\""))
      #expect(asked.body.contains("name=\"felt\" value=\"4\" checked"))
      #expect(try await tab.exported() == before)
      let kept = try await tab.post(
        .test(Self.chair),
        [("value", "9"), ("felt", "4"), ("ending", "pain"), ("sure", "unrated-one")])
      #expect(kept.location == "/tests?said=hurt")
      #expect(!(try await Self.goesOn(tab)))
      let number = try await Self.number(of: "attempted", tab)
      #expect(try await tab.get(.results).body.contains("so it counts as strong pain"))
      // Without the number it stays so; with it, the person is taken at their word.
      for fields in [
        [("value", "9"), ("ending", "finished")], [("value", "9"), ("ending", "other")],
        [("value", "8"), ("ending", "pain"), ("sure", "unrated-one")],
      ] {
        _ = try await tab.post(.result(number), fields)
        #expect(!(try await Self.goesOn(tab)), "\(fields)")
      }
      let rated = [("value", "9"), ("ending", "pain"), ("pain", "3")]
      #expect(try await tab.post(.result(number), rated).status == .unprocessableContent)
      _ = try await tab.post(.result(number), rated + [("sure", "less-pain-\(number)--1-3")])
      #expect(try await Self.goesOn(tab))
    }
  }

  @Test func `a rated stop for pain is stored without a question, and strong pain before any`()
    async throws
  {
    for (pain, location) in [("3", "/tests?said=pain"), ("6", "/tests?said=hurt")] {
      try await Tab.openReady { (tab) async throws in
        let reply = try await tab.post(
          .test(Self.chair), [("value", "9"), ("ending", "pain"), ("pain", pain)])
        #expect(reply.location == location)
      }
    }
    try await Tab.openReady { (tab) async throws in
      let reply = try await tab.post(
        .test(Self.lift),
        [
          ("value-left", "24"), ("ending-left", "finished"), ("pain-left", "9"),
          ("value-right", "3"), ("ending-right", "pain"),
        ])
      #expect(reply.location == "/tests?said=hurt")
    }
  }
}
