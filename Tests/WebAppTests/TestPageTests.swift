import Anatomy
import Foundation
import Journalling
import Knowledge
import Plumbline
import TestSupport
import Testing

@testable import WebApp

@Suite struct TestPageTests {
  private static let tests: [String] =
    (try? DrawnPages.guide.get().catalogue.tests.map(\.id.text)) ?? []

  @Test func `there are tests to show`() {
    #expect(Self.tests.count >= 20)
  }

  @Test(arguments: TestPageTests.tests)
  func `every string is shown and every id is found`(id: String) throws {
    let page = try page(id)
    let html = try DrawnPages.html(.test, page)
    // A list of choices has no words at its ends, and anchors of texts are ids.
    DrawnPages.checkShown(page, in: html)
    try DrawnPages.checkIDs(html)
    #expect(html.contains("method=\"post\" action=\"/tests/\(id)\""))
    #expect(html.contains("name=\"token\" value=\"marker-token\""))
  }

  @Test func `every name of the template exists`() throws {
    var names = TemplateNames(try PageLibrary.texts(in: BundledFiles.templates))
    for id in Self.tests {
      names.check("test", with: try page(id))
      names.check(
        "test",
        with: try page(
          id, values: FormValues(["value-left": ["x"]]),
          problems: [FieldProblem(field: "value-left", message: "marker")]))
    }
    #expect(names.missing.isEmpty, "\(Set(names.missing).sorted())")
  }

  @Test(arguments: TestPageTests.tests)
  func `the fields carry the side in their names`(id: String) throws {
    let test = try test(id)
    let html = try DrawnPages.html(.test, try page(id))
    let form = try #require(html.components(separatedBy: "id=\"attempt\"").last)
    let fields = Set(try DrawnPages.matches("<input[^>]* name=\"([^\"]*)\"", in: form))
    let sides: [Side?] = test.sides == .each ? [.left, .right] : [nil]
    var wanted: Set<String> = ["token", "after"]
    for side in sides {
      let ending = side.map { "-\($0.rawValue)" } ?? ""
      wanted.formUnion(["value", "felt", "pain", "ending"].map { $0 + ending })
    }
    #expect(fields == wanted)
  }

  @Test func `the sides come in the order given, with a cue to change over between`() throws {
    for order in [[Side.left, .right], [.right, .left]] {
      let page = try page("standing-leg-lift-to-side", sides: order)
      #expect(page.blocks.map(\.heading) == order.map { "\($0.rawValue.capitalized) side" })
      #expect(page.blocks.map(\.sideClass) == order.map { "side-\($0.rawValue)" })
      #expect(page.blocks[0].switchCue == nil)
      #expect(page.blocks[1].switchCue?.contains("on your \(order[1].rawValue) side") == true)
    }
  }

  @Test func `one side alone has no cue`() throws {
    let page = try page("standing-leg-lift-to-side", sides: [.right])
    #expect(page.blocks.count == 1)
    #expect(page.blocks[0].switchCue == nil)
    #expect(page.minutes == "About 2 minutes.")
  }

  @Test func `the clock follows the protocol`() throws {
    let fixed = try #require(try page("standing-leg-lift-to-side").blocks[0].clock)
    #expect((fixed.mode, fixed.seconds, fixed.face) == ("fixed", 30, "30"))
    let counted = try #require(try page("side-lying-leg-lift").blocks[0].clock)
    #expect((counted.mode, counted.cap, counted.face) == ("count", 30, "0"))
    let held = try #require(try page("seated-heel-dig").blocks[0].clock)
    #expect((held.mode, held.cap, held.counts) == ("hold", 45, false))
    #expect(try page("chair-sit-and-reach").blocks[0].clock == nil)
    #expect(try page("mirror-look").blocks[0].clock == nil)
  }

  @Test func `a number pad is offered where it has the keys that are needed`() throws {
    #expect(try page("chair-stand").blocks[0].number?.inputMode == "numeric")
    #expect(try page("seated-heel-dig").blocks[0].number?.inputMode == "decimal")
    #expect(try page("chair-sit-and-reach").blocks[0].number?.inputMode == "text")
  }

  @Test func `a score is chosen, not typed`() throws {
    let block = try page("knee-hug-flat-leg").blocks[0]
    #expect(block.number == nil)
    #expect(block.questions.first?.choices.map(\.key) == ["0", "1", "2"])
  }

  @Test func `what was typed is kept, and the problem stands at the top and at the field`() throws {
    let values = FormValues([
      "value-left": ["many"], "felt-left": ["7"], "ending-left": ["pain"], "pain-right": ["3"],
    ])
    let page = try page(
      "heel-rise", values: values,
      problems: [FieldProblem(field: "value-left", message: "Write a number")])
    let html = try DrawnPages.html(.test, page)
    #expect(html.contains("<a href=\"#value-left\">Write a number</a>"))
    #expect(html.contains("id=\"value-left-trouble\""))
    #expect(
      html.contains("name=\"value-left\" inputmode=\"numeric\" autocomplete=\"off\" value=\"many\"")
    )
    #expect(html.contains("aria-invalid=\"true\""))
    let form = try #require(html.components(separatedBy: "id=\"attempt\"").last)
    let chosen = try DrawnPages.matches(
      "(name=\"[a-z-]*\" value=\"[A-Za-z0-9]*\") checked", in: form)
    #expect(
      Set(chosen) == [
        "name=\"felt-left\" value=\"7\"", "name=\"ending-left\" value=\"pain\"",
        "name=\"pain-right\" value=\"3\"",
      ])
    try DrawnPages.checkIDs(html)
  }

  @Test func `a problem with a row of choices links to the first of them`() throws {
    let page = try page(
      "heel-rise", problems: [FieldProblem(field: "felt-right", message: "Choose a number")])
    let html = try DrawnPages.html(.test, page)
    #expect(
      html.contains("<input type=\"radio\" id=\"felt-right\" name=\"felt-right\" value=\"0\""))
    try DrawnPages.checkIDs(html)
  }

  @Test(arguments: TestPageTests.tests)
  func `every reason to stop is said with what to do`(id: String) throws {
    let catalogue = try DrawnPages.guide.get().catalogue
    let html = try DrawnPages.html(.test, try page(id))
    for stop in try test(id).stopWhen {
      let rule = try #require(catalogue.stops[stop])
      #expect(html.contains(DrawnPages.escaped(rule.name)))
      #expect(html.contains(DrawnPages.escaped(rule.whatToDo)))
    }
  }

  @Test func `a practice try is asked for only where the protocol has one`() throws {
    #expect(try page("heel-rise").practice?.contains("both sides") == true)
    #expect(try page("two-minute-step").practice == nil)
  }

  @Test func `what is safe is said only where it is true`() throws {
    for id in Self.tests {
      let test = try test(id)
      let page = try page(id)
      let noFloor = page.safe.contains { $0.hasPrefix("You never go down to the floor") }
      #expect(noFloor == (test.position.support != .floor))
      let holds = page.safe.contains { $0.hasPrefix("You hold on") }
      #expect(holds == (test.position.support == .standingSupported))
    }
  }

  private func test(_ id: String) throws -> SelfTest {
    try #require(try DrawnPages.guide.get().catalogue.tests[SelfTest.ID(id)])
  }

  private func page(
    _ id: String, sides: [Side?]? = nil, values: FormValues? = nil, problems: [FieldProblem] = []
  ) throws -> TestPage {
    let test = try test(id)
    return TestPage(
      test: test, catalogue: try DrawnPages.guide.get().catalogue,
      sides: sides ?? (test.sides == .each ? [.left, .right] : [nil]), practice: test.hasPractice,
      context: DrawnPages.context, values: values, problems: problems)
  }

  @Test func `a test that is open on one side says why the other is left out`() async throws {
    let limits = try RealCatalogue.load().limits
    func visit(_ held: HeldLimit?) async throws -> Visit {
      try await Visits.visit(
        try Visits.worker() + limits.map { .answered(.limit(HeldLimit($0.id), .no)) }
          + (held.map { [.answered(.limit($0, .yes))] } ?? []))
    }
    let free = try await visit(nil)
    let spared = try await visit(HeldLimit(.init("no-lying-on-side"), side: .left))
    for test in free.catalogue.tests { #expect(free.whyOneSide(test) == nil) }
    var named = 0
    for test in spared.catalogue.tests where test.sides == .each {
      guard case .open(let sides) = spared.gate(of: test) else { continue }
      let why = spared.whyOneSide(test)
      #expect((why != nil) == (sides.count == 1), "\(test.id)")
      guard let why, let side = sides.first ?? nil else { continue }
      named += 1
      let name = try #require(limits[.init("no-lying-on-side")]).name
      let says = "Your \(side.opposite.rawValue) side is left out: \(name) (left side)."
      let lies = " When it works, you lie on your left side."
      // Where the side that was named is the other one, it says what would happen.
      #expect(why.hasPrefix(side.opposite == .left ? says : says + lies), "\(why)")
    }
    #expect(named > 0)
  }

  @Test
  func `each side of a test done lying on the side or on one leg says how the body is placed`()
    throws
  {
    let above = try page("side-lying-leg-lift").blocks
    #expect(above.map(\.heading) == ["Left side", "Right side"])
    #expect(
      above[0].stance
        == "You lie on your right side. Your left side is on top and does the work.")
    #expect(above[1].stance?.hasPrefix("You lie on your left side.") == true)
    let below = try page("side-lying-lower-leg-lift").blocks
    #expect(
      below[0].stance == "You lie on your left side. Your left side is below and does the work.")
    #expect(try page("heel-rise").blocks[1].stance == "You stand on your right leg.")
    #expect(
      try page("side-lean-count-on-chair").blocks[0].stance == "The wall is on your right side.")
    #expect(
      try page("seated-foot-swing-to-wall").blocks[0].stance == "The wall is on your left side.")
    #expect(try page("chair-stand").blocks[0].stance == nil)
  }
}
