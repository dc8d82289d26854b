import Anatomy
import Foundation
import Journalling
import Knowledge
import Plumbline
import Quantities
import Testing

@testable import WebApp

@Suite struct AnswerPageTests {
  @Test(arguments: DrawnPages.names)
  func `every string is shown and every id is found`(name: String) throws {
    let page = try DrawnPages.answer(of: name)
    let html = try DrawnPages.html(.answer, page)
    let undrawn = page.charts.filter { !$0.hasRows }
      .flatMap { [$0.caption, $0.firstHead, $0.secondHead, $0.firstColour, $0.secondColour] }
    let unused = page.hasSetAside ? [] : [page.setAsideCount]
    DrawnPages.checkShown(page, in: html, except: Set(undrawn + unused + ["marker-token"]))
    try DrawnPages.checkIDs(html)
  }

  @Test func `every name of the template exists`() throws {
    var names = TemplateNames(try PageLibrary.texts(in: BundledFiles.templates))
    names.check("answer", with: try Self.strongPage.get())
    names.check("answer", with: try DrawnPages.answer(PersonRecord()))
    #expect(names.missing.isEmpty, "\(names.missing)")
  }

  @Test func `a confirmed answer names the group and its side, and how sure that is`() throws {
    let page = try Self.strongPage.get()
    #expect(
      page.heading == "One muscle group stands out: most likely your right outer hip muscles")
    #expect(page.lead.contains("Your right outer hip muscles are weaker than the left ones."))
    let guide = try DrawnPages.guide.get()
    let answer = guide.assess(try Self.strong(), today: try DrawnPages.today()).answer
    let words = Chance.words(ofShares: [answer.nothing, answer.one, answer.several])
    #expect(page.lead.contains(words[1]))
    #expect(page.shares.map(\.chance) == words)
    let row = try #require(page.charts[0].rows.first)
    #expect(row.name == "Outer hip muscles")
    #expect(row.verdict == "confirmed")
    #expect(row.direction == "left stronger")
  }

  @Test func `without a test there is no figure, only the second answer and what to do`() throws {
    let html = try DrawnPages.html(.answer, try DrawnPages.answer(PersonRecord()))
    #expect(html.contains("<h1 id=\"first\">No test yet</h1>"))
    #expect(html.contains("<a class=\"btn big\" href=\"/tests\">Do the first test</a>"))
    #expect(html.contains("What to do now"))
    #expect(html.contains(Words.responsible))
    let text = DrawnPages.visibleText(html)
    #expect(text.rangeOfCharacter(from: .decimalDigits) == nil, "\(text)")
    for drawing in ["plumb-row", "share-bar", "class=\"shares\""] {
      #expect(!html.contains(drawing), "\(drawing)")
    }
    try DrawnPages.checkIDs(html)
  }

  @Test func `who could not start has no result yet, and the try is kept`() throws {
    var record = PersonRecord()
    record.journal.record(
      .attempted(
        Attempt(test: SelfTest.ID("chair-stand"), value: nil, pain: 7, ending: .couldNotStart)),
      on: try DrawnPages.today())
    let page = try DrawnPages.answer(record)
    #expect(page.heading == "No result yet")
    #expect(page.setAside.count == 1 && page.shares.isEmpty && page.charts.isEmpty)
    #expect(try DrawnPages.html(.answer, page).contains(try #require(page.setAside.first)))
  }

  @Test(arguments: DrawnPages.names)
  func `a test is offered only while there is one for today`(name: String) throws {
    let record = try DrawnPages.example(name)
    let offered = try DrawnPages.html(.answer, try DrawnPages.answer(record))
    #expect(offered.contains("href=\"/tests\""))
    let page = try DrawnPages.answer(record, whyNoTest: "Enough for today.")
    let html = try DrawnPages.html(.answer, page)
    #expect(!html.contains("href=\"/tests\""))
    #expect(html.contains("Enough for today."))
    #expect(
      page.actions.map(\.name) == ["See your programme", "Report for a doctor or physiotherapist"])
    #expect(page.actions.map(\.isPlain) == [false, true])
  }

  @Test func `a habit the person has comes with its change and how good the evidence is`() throws {
    let catalogue = try DrawnPages.guide.get().catalogue
    var record = try Self.strong()
    for habit in catalogue.habits {
      let answer: YesNo = ["smoking", "mattress"].contains(habit.id.text) ? .yes : .unsure
      record.journal.record(.answered(.habit(habit.id, answer)), on: try DrawnPages.today())
    }
    let page = try DrawnPages.answer(record)
    #expect(page.habits.map(\.verdict) == [Words.habit(.wellSupported), Words.habit(.weak)])
    let html = try DrawnPages.html(.answer, page)
    for habit in page.habits {
      #expect(html.contains("<b>\(habit.verdict)</b> \(DrawnPages.escaped(habit.change))"))
    }
    #expect(try DrawnPages.answer(PersonRecord()).habits.isEmpty)
  }

  @Test func `a mirrored record gives the mirrored page`() throws {
    let record = try Self.strong()
    let page = try Self.strongPage.get()
    let mirror = try DrawnPages.answer(DrawnPages.mirrored(record))
    #expect(mirror.heading == DrawnPages.exchanged(page.heading))
    #expect(mirror.lead == DrawnPages.exchanged(page.lead))
    #expect(mirror.shares == page.shares)
    let rows = page.charts[0].rows
    let others = mirror.charts[0].rows
    #expect(rows.map(\.name) == others.map(\.name))
    #expect(rows.map(\.verdict) == others.map(\.verdict))
    #expect(rows.map(\.difference).map(DrawnPages.exchanged) == others.map(\.difference))
    for (row, other) in zip(rows, others) {
      let here = try dot(row.svg)
      let there = try dot(other.svg)
      #expect(abs(here + there - 100) < 0.011, "\(row.name): \(here), \(there)")
    }
  }

  @Test(arguments: DrawnPages.names)
  func `no probability stands near the word responsible or cause`(name: String) throws {
    let page = try DrawnPages.answer(of: name)
    #expect(page.responsible.rangeOfCharacter(from: .decimalDigits) == nil)
    let html = try DrawnPages.html(.answer, page)
    let section = try DrawnPages.matches(
      "(<section class=\"second-answer\"[\\s\\S]*?</section>)", in: html)
    let text = DrawnPages.visibleText(try #require(section.first))
    #expect(text.contains("Is a muscle group responsible for your pain?"))
    #expect(text.contains("No home test can tell."))
    #expect(text.rangeOfCharacter(from: .decimalDigits) == nil)
    let rest = html.replacingOccurrences(of: section[0], with: "")
    let words = DrawnPages.visibleText(rest).lowercased()
    let near = try DrawnPages.matches("([^.]*(?:responsible|cause)[^.]*)", in: words)
    for sentence in near { #expect(!sentence.contains(" in 10"), "\(sentence)") }
  }

  @Test func `a side's colour always comes with the word`() throws {
    let html = try DrawnPages.html(.answer, try Self.strongPage.get())
    for side in Side.allCases {
      let rows = try DrawnPages.matches(
        "(<li class=\"plumb-row toward-\(side.rawValue)\"[\\s\\S]*?</li>)", in: html)
      for row in rows { #expect(row.contains("\(side.rawValue) stronger")) }
      let spans = try DrawnPages.matches(
        "<span class=\"toward-\(side.rawValue)\">([^<]*)</span>", in: html)
      #expect(!spans.isEmpty)
      for span in spans { #expect(span.contains(side.rawValue)) }
    }
  }

  @Test func `a finding shows its tests, both sides, the days and how strongly each spoke`() throws
  {
    let page = try Self.strongPage.get()
    let finding = try #require(page.findingGroups.first?.findings.first)
    #expect(finding.status == "confirmed")
    let evidence = try #require(finding.rests.first { $0.test.contains("leg lift") })
    #expect(evidence.spoke == "spoke for it")
    #expect(evidence.days.contains { $0.contains("November 2026: ") && $0.contains("left") })
    #expect(page.findingGroups.map(\.title).first == "Left and right not alike")
  }

  @Test func `a test that could not be started for pain is kept and explained`() throws {
    var record = try Self.strong()
    record.journal.record(
      .attempted(
        Attempt(
          test: SelfTest.ID("heel-rise"), side: .left, value: nil, pain: 8,
          ending: .couldNotStart)),
      on: try DrawnPages.today())
    let page = try DrawnPages.answer(record)
    #expect(
      page.setAside.contains { $0.contains("left side, 22 November 2026. You could not start") })
  }

  @Test func `groups not compared are said in words and not drawn`() throws {
    let page = try Self.strongPage.get()
    let sides = page.charts[0]
    let words = sides.leftOut.joined(separator: " ")
    #expect(words.contains("grip muscles"))
    #expect(!sides.rows.contains { $0.name == "Grip muscles" })
    #expect(words.contains("belly muscles"))
  }

  private static let strongPage = Result { try DrawnPages.answer(try strong()) }

  /// A person whose right outer hip is plainly weaker, in tests of two kinds.
  private static func strong() throws -> PersonRecord {
    var record = try DrawnPages.example("desk-sciatica")
    let tests = [
      (test: "side-lying-leg-lift", left: 24.0, right: 6.0),
      (test: "standing-leg-lift-to-side", left: 22, right: 7),
    ]
    for (test, left, right) in tests {
      for (side, value) in [(Side.left, left), (.right, right)] {
        record.journal.record(
          .attempted(Attempt(test: SelfTest.ID(test), side: side, value: value)),
          on: try DrawnPages.today())
      }
    }
    return record
  }

  private func dot(_ svg: String) throws -> Double {
    try #require(try DrawnPages.matches("cx=\"([0-9.]+)%\"", in: svg).first.flatMap(Double.init))
  }
}
