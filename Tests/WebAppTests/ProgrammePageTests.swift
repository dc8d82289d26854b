import Foundation
import Journalling
import Knowledge
import Plumbline
import Quantities
import Testing

@testable import WebApp

@Suite struct ProgrammePageTests {
  @Test(arguments: DrawnPages.names)
  func `every string is shown and every id is found`(name: String) throws {
    let page = try DrawnPages.programme(of: name)
    let html = try DrawnPages.html(.programme, page)
    let unused = page.tellDoctor.map { [$0.wayOn, $0.wayWords] } ?? []
    DrawnPages.checkShown(page, in: html, except: Set(unused + ["marker-token"]))
    try DrawnPages.checkIDs(html)
    #expect(page.sessions.count == 3)
  }

  @Test func `every name of the template exists`() throws {
    var names = TemplateNames(try PageLibrary.texts(in: BundledFiles.templates))
    for name in DrawnPages.names {
      names.check("programme", with: try DrawnPages.programme(of: name))
    }
    names.check("programme", with: try DrawnPages.programme(PersonRecord()))
    names.check("programme", with: try DrawnPages.programme(try refused()))
    #expect(names.missing.isEmpty, "\(names.missing)")
  }

  @Test func `a refusal names no movement and says what to do`() throws {
    let catalogue = try DrawnPages.guide.get().catalogue
    for record in [PersonRecord(), try refused()] {
      let page = try DrawnPages.programme(record)
      let html = try DrawnPages.html(.programme, page)
      let refusal = try #require(page.refusal)
      #expect(html.contains(refusal.sentence))
      #expect(html.contains("href=\"\(refusal.wayOn)\""))
      #expect(page.sessions.isEmpty && page.exercises.isEmpty)
      for exercise in catalogue.exercises {
        #expect(!html.contains(DrawnPages.escaped(exercise.name)), "\(exercise.name)")
        #expect(!html.contains(exercise.id.text), "\(exercise.id)")
      }
      try DrawnPages.checkIDs(html)
    }
  }

  @Test func `what was put back says in which sessions it stands, or that the week needs none`()
    throws
  {
    let guide = try DrawnPages.guide.get()
    let today = try DrawnPages.today()
    let record = try DrawnPages.example("desk-sciatica")
    let open = guide.startingDoses(record, today: today)
    func page(
      _ report: PlanReport, puttingBack exercise: Exercise.ID? = nil
    ) -> ProgrammePage {
      ProgrammePage(
        report: report, catalogue: guide.catalogue, putBack: exercise, open: open,
        context: DrawnPages.context)
    }
    let week = guide.plan(record, today: today)
    let none = guide.plan(try refused(), today: today)
    for exercise in guide.catalogue.exercises {
      let words = try #require(page(week, puttingBack: exercise.id).justBack)
      let numbers = week.sessions.filter { $0.exercises.contains { $0.id == exercise.id.text } }
        .map { "\($0.session)" }
      #expect(words.contains("“\(exercise.name)”"))
      let isOpen = open[exercise.id] != nil
      #expect((numbers.isEmpty && isOpen) == words.hasSuffix("this week fits without it."))
      #expect((numbers.isEmpty && !isOpen) == words.hasSuffix("still leaves it out."))
      for number in numbers { #expect(words.contains(number), "\(words)") }
      #expect(page(none, puttingBack: exercise.id).justBack == nil)
    }
    #expect(page(week).justBack == nil)
  }

  @Test func `an emergency says what it was and what to do`() throws {
    let page = try DrawnPages.programme(try refused())
    let refusal = try #require(page.refusal)
    #expect(refusal.isEmergency)
    let matter = try #require(refusal.matters.first)
    let flag = try DrawnPages.guide.get().catalogue.flags[Flag.ID("chest-pain-now")]
    #expect(matter.toDo == flag?.whatToDo)
    #expect(try DrawnPages.html(.programme, page).contains("refusal emergency"))
  }

  @Test func `an unequal dose names its side in words and carries the label`() throws {
    let page = try DrawnPages.programme(of: "desk-sciatica")
    let unequal = page.sessions.flatMap(\.lines).filter { $0.sideClass != "neutral" }
    #expect(!unequal.isEmpty)
    for line in unequal {
      let word = line.sideClass == "toward-left" ? "left" : "right"
      #expect(line.side == "\(word) side")
      #expect(line.ticks.map(\.ticksFor) == [word])
    }
    #expect(page.notes.contains(Words.unequalLabel))
  }

  @Test(arguments: DrawnPages.names)
  func `there is a box to tick for every set, left and right apart`(name: String) throws {
    let guide = try DrawnPages.guide.get()
    let record = try DrawnPages.example(name)
    let report = guide.plan(record, today: try DrawnPages.today())
    let page = try DrawnPages.programme(of: name)
    var told: [String: Int] = [:]
    for (session, shown) in zip(report.sessions, page.sessions) {
      #expect(session.exercises.count == shown.lines.count)
      for (item, line) in zip(session.exercises, shown.lines) {
        #expect(line.ticks.allSatisfy { $0.boxes.count == item.sets })
        #expect(line.ticks.count == (item.eachSide ? 2 : 1))
        // How it is done stands where it is first; later lines lead there.
        #expect(line.how?.title == (told[item.id] == nil ? item.name : nil))
        #expect(line.toldIn?.session == told[item.id])
        told[item.id] = told[item.id] ?? session.session
      }
    }
  }

  @Test func `every exercise has its steps, its stops, its reason and what else would do`() throws {
    let catalogue = try DrawnPages.guide.get().catalogue
    let page = try DrawnPages.programme(of: "knee-replacement-no-floor")
    #expect(Set(page.exercises.map(\.title)).count == page.exercises.count)
    for shown in page.exercises {
      let exercise = try #require(catalogue.exercises.first { $0.name == shown.title })
      #expect(shown.steps == exercise.steps)
      #expect(shown.stops.count == exercise.stopWhen.count)
      #expect(!shown.why.isEmpty)
    }
    #expect(page.exercises.contains { $0.instead != nil })
  }

  @Test(arguments: DrawnPages.names)
  func `every printed sheet says when to stop and whom to call`(name: String) throws {
    let page = try DrawnPages.programme(of: name)
    let html = try DrawnPages.html(.programme, page)
    #expect(page.emergency.contains("call 999 or your local emergency number"))
    #expect(page.emergency.contains("pain, pressure or tightness in your chest"))
    let sheets = try DrawnPages.matches(
      "(<section class=\"session\"[\\s\\S]*?</section>)", in: html)
    #expect(sheets.count == 3)
    for sheet in sheets {
      #expect(sheet.contains("<p class=\"emergency-line on-paper\">\(page.emergency)</p>"))
    }
  }

  @Test(arguments: DrawnPages.names)
  func `the paper says what to do at every sign the week's exercises name`(name: String) throws {
    let page = try DrawnPages.programme(of: name)
    let named = Set(page.exercises.flatMap(\.stops).map(\.sign))
    #expect(Set(page.stops.map(\.sign)) == named)
    #expect(page.stops.count == named.count)
    let urgent = "Pain, pressure or tightness in your chest"
    #expect(!named.contains(urgent) || page.stops.first?.sign == urgent)
  }

  @Test func `an effort that is the same all through is said once`() throws {
    let page = try DrawnPages.programme(of: "ninety-two")
    for session in page.sessions {
      let inLines = session.lines.compactMap(\.effort)
      #expect(session.allEffort == nil ? inLines.count == session.lines.count : inLines.isEmpty)
    }
  }

  @Test func `asked questions are answered and the doctor is not forgotten`() throws {
    let page = try DrawnPages.programme(of: "ninety-two")
    #expect(page.asked.first?.question.contains("brace") == true)
    #expect(page.tellDoctor?.sentence.contains("Tell your doctor") == true)
    #expect(page.tellDoctor?.matters.isEmpty == false)
  }

  /// The 92-year-old, with chest pain now.
  private func refused() throws -> PersonRecord {
    var record = try DrawnPages.example("ninety-two")
    record.journal.record(
      .answered(.flag(Flag.ID("chest-pain-now"), .yes)), on: try DrawnPages.today())
    return record
  }
}
