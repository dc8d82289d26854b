import HTTPTypes
import Journalling
import Knowledge
import TestSupport
import Testing

@testable import WebApp

/// What happens with bad input: it is kept, explained at the top and at the field, and not stored.
struct FormPagesTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let place: Place
    let fields: [(String, String)]
    /// The field that the summary links to.
    let field: String
    let message: String
    /// What must stand in the form again.
    let kept: String?

    var testDescription: String { "\(place.path) \(field)" }
  }

  static let cases = [
    Case(
      place: .about, fields: [("age", "old & grey")], field: "age", message: "from 18 to 115",
      kept: "value=\"old &amp; grey\""),
    Case(
      place: .about, fields: [("age", "17"), ("sex", "male")], field: "age",
      message: "made for adults", kept: "value=\"male\" checked"),
    Case(place: .about, fields: [], field: "age", message: "or skip this page", kept: nil),
    Case(
      place: .pain, fields: [("pain", "11"), ("where", "left <hip>")], field: "pain",
      message: "from 0 to 10", kept: "left &lt;hip&gt;"),
    Case(
      place: .pain, fields: [("where", String(repeating: "a", count: 2001)), ("pain", "4")],
      field: "where", message: "you wrote 2001", kept: "value=\"4\" checked"),
    Case(
      place: .pain, fields: [("since", String(repeating: "b", count: 2001))], field: "since",
      message: "2000 letters", kept: "bbbb"),
    Case(place: .told, fields: [], field: "condition", message: "None of these", kept: nil),
    Case(
      place: .told, fields: [("condition", "glaucoma"), ("condition", "none-of-these")],
      field: "condition", message: "not both", kept: "value=\"glaucoma\" checked"),
    Case(
      place: .home, fields: [("minutes", "4"), ("thing", "car")], field: "minutes",
      message: "from 5 to 90", kept: "value=\"car\" checked"),
    Case(place: .home, fields: [], field: "minutes", message: "whole number", kept: nil),
    Case(
      place: .acts, fields: [("act-bed", "12"), ("goal", "nine holes")], field: "act-bed",
      message: "from 0 to 10", kept: "nine holes"),
    Case(
      place: .acts, fields: [("goal", String(repeating: "c", count: 2001)), ("act-bed", "3")],
      field: "goal", message: "2000 letters", kept: "value=\"3\" checked"),
    Case(
      place: .acts, fields: [("goal", String(repeating: "walk ", count: 600) + "home")],
      field: "goal", message: "you wrote 3004",
      kept: String(repeating: "walk ", count: 600) + "home</textarea>"),
    Case(
      place: .screen(1), fields: [("flag-saddle-numbness", "no")],
      field: "flag-bladder-bowel-change", message: "Choose Yes, No or Not sure",
      kept: "value=\"no\" checked"),
    Case(
      place: .screen(1), fields: [("flag-saddle-numbness", "perhaps")],
      field: "flag-saddle-numbness", message: "Choose Yes, No or Not sure", kept: nil),
    Case(
      place: .limits(1), fields: [("limit-no-floor", "no")], field: "limit-no-knee-weight",
      message: "Choose Yes, No or Not sure", kept: "value=\"no\" checked"),
    Case(
      place: .limits(1), fields: [("limit-bed-only", "unsure")], field: "limit-bed-only",
      message: "Choose Yes or No", kept: nil),
    Case(
      place: .limits(1), fields: [("limit-bed-only", "yes"), ("limit-chair-only", "yes")],
      field: "limit-bed-only", message: "“Bed only” and “Chair only” cannot both hold",
      kept: "name=\"limit-bed-only\" value=\"yes\" checked"),
    Case(
      place: .limits(1), fields: [("limit-bed-only", "yes"), ("limit-chair-only", "yes")],
      field: "limit-chair-only", message: "“Chair only” and “Bed only” cannot both hold",
      kept: "name=\"limit-chair-only\" value=\"yes\" checked"),
    Case(
      place: .limits(3), fields: [("limit-protect-joint", "yes")], field: "more-protect-joint",
      message: "at least one joint", kept: nil),
  ]

  @Test(arguments: cases)
  func `bad input is kept and explained`(bad: Case) async throws {
    try await Tab.open { (tab) async throws in
      let reply = try await tab.post(bad.place, bad.fields)
      #expect(reply.status == .unprocessableContent)
      #expect(
        reply.body.contains(#/One more look, please|[0-9] questions? ha(s|ve) no answer yet/#))
      #expect(reply.body.contains("<a href=\"#\(bad.field)\">"))
      #expect(reply.body.contains("id=\"\(bad.field)\""), "the link leads to the field")
      #expect(reply.body.contains("id=\"\(bad.field)-problem\""))
      #expect(reply.body.contains(bad.message))
      #expect(reply.body.contains("<title>Please check: "))
      if let kept = bad.kept { #expect(reply.body.contains(kept)) }
    }
  }

  @Test func `what was answered on a page with a gap is stored all the same`() async throws {
    try await Tab.open { (tab) async throws in
      _ = try await tab.post(.screen(1), [("flag-saddle-numbness", "unsure")])
      let page = try await tab.get(.screen(1)).body
      #expect(
        page.contains(
          "id=\"flag-saddle-numbness-3\" name=\"flag-saddle-numbness\" value=\"unsure\" checked"))
    }
  }

  @Test func `every stored answer stands in its form again`() async throws {
    try await Tab.open { (tab) async throws in
      try await tab.answerScreen()
      _ = try await tab.post(.pain, [("pain", "6"), ("where", "low back"), ("since", "May")])
      _ = try await tab.post(.told, [("condition", "glaucoma")])
      _ = try await tab.post(.home, [("minutes", "25"), ("thing", "band")])
      _ = try await tab.post(.acts, [("act-bed", "7"), ("goal", "dance again")])
      _ = try await tab.post(.asks, [("question", "would-a-bed-work")])
      let expected: [(Place, [String])] = [
        (.about, ["value=\"63\"", "value=\"female\" checked"]),
        (.pain, ["value=\"6\" checked", "value=\"low back\"", "value=\"May\""]),
        (.told, ["value=\"glaucoma\" checked"]),
        (.home, ["value=\"25\"", "value=\"band\" checked"]),
        (.acts, ["name=\"act-bed\" value=\"7\" checked", "dance again"]),
        (.asks, ["value=\"would-a-bed-work\" checked"]),
      ]
      for (place, texts) in expected {
        let page = try await tab.get(place).body
        for text in texts { #expect(page.contains(text), "\(text) on \(place.path)") }
      }
      #expect(!(try await tab.get(.home).body.contains("value=\"bed\" checked")))
    }
  }

  @Test func `a question can be taken back`() async throws {
    try await Tab.open { (tab) async throws in
      _ = try await tab.post(.asks, [("question", "would-a-bed-work")])
      _ = try await tab.post(.asks, [])
      #expect(!(try await tab.get(.asks).body.contains(" checked")))
      _ = try await tab.post(.asks, [("question", "would-a-bed-work")])
      #expect(try await tab.get(.asks).body.contains("value=\"would-a-bed-work\" checked"))
    }
  }

  @Test func `a limit keeps its sides and joints, and can be taken back`() async throws {
    let catalogue = try RealCatalogue.load()
    let group = try #require(
      LimitGroup.all(in: catalogue).first { $0.limits.contains { $0.asksJoint } })
    try await Tab.open { (tab) async throws in
      func send(_ said: String, _ joints: [String]) async throws {
        let others = group.limits.filter { !$0.asksJoint }.map {
          (LimitField($0).name, LimitField($0).word(for: .no))
        }
        _ = try await tab.post(
          .limits(group.number),
          others + [("limit-protect-joint", said)] + joints.map { ("more-protect-joint", $0) })
      }
      try await send("yes", ["left-knee", "neck"])
      var page = try await tab.get(.limits(group.number)).body
      #expect(
        page.contains("value=\"left-knee\" checked") && page.contains("value=\"neck\" checked"))
      #expect(!page.contains("value=\"right-knee\" checked"))
      try await send("yes", ["right-knee"])
      page = try await tab.get(.limits(group.number)).body
      #expect(page.contains("value=\"right-knee\" checked"))
      #expect(!page.contains("value=\"left-knee\" checked"))
      try await send("no", [])
      page = try await tab.get(.limits(group.number)).body
      #expect(!page.contains("value=\"right-knee\" checked"))
    }
  }

  @Test func `limits that contradict each other are not stored, the others are`() async throws {
    let catalogue = try RealCatalogue.load()
    let group = try #require(LimitGroup.all(in: catalogue).first)
    try await Tab.open { (tab) async throws in
      let fields = group.limits.map { limit in
        let isSet = !limit.allowsOnlySupport.isEmpty
        return (LimitField(limit).name, LimitField(limit).word(for: isSet ? .yes : .no))
      }
      let reply = try await tab.post(.limits(group.number), fields)
      #expect(reply.status == .unprocessableContent)
      let record = try await tab.exported()
      #expect(!record.contains("bed-only") && !record.contains("chair-only"))
      #expect(record.contains("no-floor"))
    }
  }

  @Test func `who needs the bed for everything is asked for one at home`() async throws {
    try await Tab.open { (tab) async throws in
      try await tab.answerLimits(setting: ["bed-only"])
      let reply = try await tab.post(.home, [("minutes", "25"), ("thing", "chair")])
      #expect(reply.status == .unprocessableContent)
      #expect(reply.body.contains("<a href=\"#thing\">You said “Bed only”."))
      #expect(reply.body.contains("value=\"25\"") && reply.body.contains("\"chair\" checked"))
      let good = try await tab.post(.home, [("minutes", "25"), ("thing", "firm-bed")])
      #expect(good.location == Place.acts.path)
    }
  }

  @Test func `sending the same answers again adds nothing to the record`() async throws {
    try await Tab.open { (tab) async throws in
      try await tab.answerLimits(setting: ["no-floor", "one-arm"])
      _ = try await tab.post(.pain, [("pain", "3")])
      _ = try await tab.post(.home, [("minutes", "20"), ("thing", "bed")])
      _ = try await tab.post(.acts, [("act-bed", "3")])
      let before = try await tab.exported()
      try await tab.answerLimits(setting: ["no-floor", "one-arm"])
      _ = try await tab.post(.pain, [("pain", "3")])
      _ = try await tab.post(.home, [("minutes", "20"), ("thing", "bed")])
      _ = try await tab.post(.acts, [("act-bed", "3")])
      #expect(try await tab.exported() == before)
    }
  }
}
