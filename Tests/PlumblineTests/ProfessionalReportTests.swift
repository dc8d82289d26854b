import Anatomy
import Foundation
import Journalling
import Knowledge
import Plumbline
import Quantities
import TestSupport
import Testing

/// What the report for a professional must hold, and what it must never hold.
struct ProfessionalReportTests {
  private let guide: Guide
  private let catalogue: Catalogue
  private let today = Day("2026-11-22") ?? .first

  init() throws {
    guide = try RealGuide.load()
    catalogue = guide.catalogue
  }

  @Test func `every answer that is not a plain no is in it, with what it leads to`() throws {
    for flag in catalogue.askedFlags {
      for answer in [YesNo.yes, .unsure] {
        let report = guide.professionalReport(
          record(answering: [flag.id: answer]), today: today)
        let row = try #require(report.safety.rows.first { $0.flag == flag.id.text }, "\(flag.id)")
        #expect(row.answer == answer.rawValue)
        #expect(row.what == flag.question)
        #expect(row.answeredOn == today)
        #expect(report.safety.answeredNo == catalogue.askedFlags.count - 1)
      }
    }
  }

  @Test func `it can be read whatever the screen says, and then names no exercise`() throws {
    let emergency = try #require(catalogue.askedFlags.first { $0.whenYes == .emergency })
    let doctor = try #require(catalogue.askedFlags.first { $0.whenYes == .seeDoctorFirst })
    let missing = Set([catalogue.askedFlags[0].id])
    let stopped = [
      record(answering: [emergency.id: .yes], adding: results),
      record(answering: [doctor.id: .yes], adding: results),
      record(leavingOut: missing, adding: results),
      record(adding: results + [.fell]),
    ]
    for record in stopped {
      let report = guide.professionalReport(record, today: today)
      #expect(report.programme == nil)
      #expect(report.withoutProgramme?.hasPrefix("None: the safety screen") == true)
      #expect(report.tests.count == 2 && report.story.goal == "garden again")
      let text = String(decoding: try json(report), as: UTF8.self)
      // One exercise bears the name of a test.
      let named = catalogue.exercises.filter { exercise in
        text.contains("\"\(exercise.id.text)\"") && catalogue.tests[.init(exercise.id.text)] == nil
      }
      #expect(named.isEmpty, "\(named.map(\.id))")
    }
  }

  @Test func `a test the person cannot do is named until it is taken back`() throws {
    let test = try #require(catalogue.tests.first)
    let out = Event.answered(.test(test.id, .no))
    let report = guide.professionalReport(record(adding: [out]), today: today)
    #expect(report.cannotDo == [test.name])
    let back = record(adding: [out, .answered(.test(test.id, .yes))])
    #expect(guide.professionalReport(back, today: today).cannotDo.isEmpty)
  }

  @Test func `an exercise the person cannot do is named with the week, and only there`() throws {
    let exercise = try #require(catalogue.exercises.first)
    let out = Event.answered(.exercise(exercise.id, .no, instead: nil))
    let report = guide.professionalReport(record(adding: [out]), today: today)
    #expect(try #require(report.programme).leftOut == [exercise.name])
    let stopped = record(adding: [out, .fell])
    #expect(guide.professionalReport(stopped, today: today).programme == nil)
    let back = record(adding: [out, .answered(.exercise(exercise.id, .yes, instead: nil))])
    #expect(guide.professionalReport(back, today: today).programme?.leftOut == [])
  }

  @Test func `with a screen that says go on the week is in it as it is planned`() throws {
    for example in guide.examples {
      let record = try #require(guide.example(named: example.name, today: today))
      let plan = guide.plan(record, today: today)
      let week = try #require(guide.professionalReport(record, today: today).programme)
      let planned = Set(plan.sessions.flatMap(\.exercises).map(\.id))
      #expect(Set(week.lines.map(\.exercise)) == planned)
      let sets = week.lines.flatMap(\.doses).reduce(0) { $0 + $1.sets }
      #expect(sets == plan.sessions.flatMap(\.exercises).reduce(0) { $0 + $1.sets })
      let without = guide.professionalReport(record, today: today, withProgramme: false)
      #expect(without.programme == nil && without.withoutProgramme != nil)
    }
  }

  @Test func `a doctor's word stands with its day, and whether it counts`() throws {
    let doctor = try #require(catalogue.askedFlags.first { $0.whenYes == .seeDoctorFirst })
    let counted = guide.professionalReport(
      record(
        answering: [doctor.id: .yes], adding: [.cleared(.flag(doctor.id), seenOn: today)]),
      today: today)
    let row = try #require(counted.safety.rows.first { $0.flag == doctor.id.text })
    #expect(row.doctorSeenOn == today && row.doctorsWordCounts)
    let old = today.adding(days: -400)
    let before = guide.professionalReport(
      record(answering: [doctor.id: .yes], adding: [.cleared(.flag(doctor.id), seenOn: old)]),
      today: today)
    let stale = try #require(before.safety.rows.first { $0.flag == doctor.id.text })
    #expect(stale.doctorSeenOn == old && !stale.doctorsWordCounts)
    #expect(before.programme == nil)
  }

  @Test func `another day's range is the published error around the result`() throws {
    // Noise 0.24 for the day and 0.24 for a try, spread 12 cm: 1.96 × 12 × √(4 × 0.24²) = 11.29 cm.
    let one = try sitting([-10])
    #expect(one.retest?.low == -21.29 && one.retest?.high == 1.29)
    #expect(one.reliability == 0.88)
    #expect(one.norm.typical == -2.8 && one.norm.spread == 12)
    #expect(one.norm.source == "rikli-jones-1999")
    // Two tries a day: 1.96 × 12 × √(2 × 0.24² + 0.24²) = 9.78 cm.
    let two = try sitting([-11, -9])
    #expect(two.values == [-11, -9])
    #expect(two.retest?.low == -19.78 && two.retest?.high == -0.22)
  }

  @Test(arguments: [
    (-10.0, 1.0, "withinError"), (-10, 2, "better"), (-10, -21, "withinError"), (-10, -22, "worse"),
  ])
  func `a change is called one only beyond the error of measuring`(
    first: Double, newest: Double, verdict: String
  ) throws {
    let report = guide.professionalReport(
      reach([(-5, first, .finished), (0, newest, .finished)]), today: today)
    let change = try #require(report.changes.first)
    #expect(change.verdict == verdict && report.changes.count == 1)
    #expect(change.first == first && change.newest == newest)
  }

  @Test(arguments: [Attempt.Ending.pain, .other])
  func `what was stopped early is no change`(ending: Attempt.Ending) {
    let report = guide.professionalReport(
      reach([(-5, -10, .finished), (0, 9, ending)]), today: today)
    #expect(report.changes.isEmpty)
    #expect(report.tests.first?.ending == ending.rawValue)
  }

  @Test func `who left out the sex is compared with everybody, and a norm nobody found is assumed`()
    throws
  {
    let young = guide.professionalReport(reach([(0, 3, .finished)], age: 30), today: today)
    #expect(young.tests.first?.norm.source == nil)
    #expect(young.about.sex == "male" && young.about.age == 30)
    // Women of 79: 3.0, men: −2.8, both ± 12; together √(12² + 2.9²) = 12.35.
    let old = guide.professionalReport(reach([(0, 3, .finished)], sex: nil), today: today)
    let norm = try #require(old.tests.first).norm
    #expect(norm.typical == 0.1 && norm.spread == 12.35 && norm.source == "rikli-jones-1999")
    #expect(old.about.sex == nil)
  }

  @Test func `own questions follow those of the catalogue, and notes keep their day`() throws {
    let question = try #require(catalogue.questions.first)
    let report = guide.professionalReport(
      record(adding: [
        .answered(.asked(question.id)), .noted("hurts at night"), .wondered("May I swim?"),
      ]), today: today)
    #expect(report.questions == [question.question, "May I swim?"])
    #expect(report.notes.map(\.text) == ["hurts at night"])
    #expect(report.notes.map(\.day) == [today])
  }

  @Test func `of the notes of years the last eight are printed, and how many there were before`() {
    func report(_ count: Int) -> ProfessionalReport {
      guide.professionalReport(
        record(adding: (0..<count).map { .noted("note \($0)") } + [.wondered("May I swim?")]),
        today: today)
    }
    let short = report(8)
    #expect(short.notes.count == 8 && short.earlierNotes == 0)
    #expect(Words.earlierNotes(short) == nil)
    let long = report(40)
    #expect(long.notes.map(\.text) == (32..<40).map { "note \($0)" } && long.earlierNotes == 32)
    #expect(Words.earlierNotes(long)?.contains("32 earlier notes") == true)
    #expect(Words.earlierNotes(report(9))?.contains("1 earlier note is") == true)
  }

  @Test func `long notes are fewer, and the newest is always printed`() {
    func texts(_ lengths: [Int]) -> [Int] {
      guide.professionalReport(
        record(adding: lengths.map { .noted(String(repeating: "n", count: $0)) }), today: today
      ).notes.map(\.text.count)
    }
    #expect(texts([300, 300, 300, 300, 300]) == [300, 300, 300, 300, 300])
    #expect(texts([301, 300, 300, 300, 300]) == [300, 300, 300, 300])
    #expect(texts([5, 2_000, 2_000]) == [2_000])
    #expect(texts([5, 700, 600, 2_000]) == [600, 2_000])
  }

  @Test func `it says who made it, and every source it names is listed`() throws {
    for example in guide.examples {
      let record = try #require(guide.example(named: example.name, today: today))
      let report = guide.professionalReport(record, today: today)
      #expect(report.method.first?.hasPrefix("No clinician made or checked") == true)
      let named = report.tests.flatMap { [$0.errorSource, $0.norm.source].compactMap { $0 } }
      #expect(Set(named + report.responsibleSources) == Set(report.sources.map(\.id)))
    }
  }

  private let results: [Event] = [
    .answered(.goal("garden again")),
    .attempted(Attempt(test: .init("chair-stand"), value: 9, felt: 6, pain: 2)),
    .attempted(Attempt(test: .init("seated-knee-straighten-hold"), side: .left, value: 20)),
  ]

  private func record(
    answering answers: [Flag.ID: YesNo] = [:], leavingOut left: Set<Flag.ID> = [],
    adding more: [Event] = []
  ) -> PersonRecord {
    let flags = catalogue.askedFlags.filter { !left.contains($0.id) }
    let screen = flags.map { Event.answered(.flag($0.id, answers[$0.id] ?? .no)) }
    let events = [Event.answered(.age(70))] + screen + more
    return PersonRecord(
      journal: Journal(
        events.enumerated().map { Entry(number: $0 + 1, day: today, event: $1) }))
  }

  /// A man, unless the sex is left out, who did one test of reach on a side, so many days ago.
  private func reach(
    _ tries: [(daysAgo: Int, value: Double, ending: Attempt.Ending)], age: Int = 79,
    sex: Sex? = .male
  ) -> PersonRecord {
    let first = today.adding(days: -9)
    let about = [Answer.age(age)] + (sex.map { [.sex($0)] } ?? [])
    let told = about.map { (first, Event.answered($0)) }
    let done = tries.map { tried in
      (
        today.adding(days: tried.daysAgo),
        Event.attempted(
          Attempt(
            test: .init("chair-sit-and-reach"), side: .left, value: tried.value,
            ending: tried.ending))
      )
    }
    return PersonRecord(
      journal: Journal(
        (told + done).enumerated().map {
          Entry(number: $0 + 1, day: $1.0, event: $1.1)
        }))
  }

  @Test func `a try that was stopped counts as “at least”, and the report says so`() throws {
    let stopped = guide.professionalReport(
      reach([(0, -10, .finished), (0, -14, .other)]), today: today)
    #expect(try #require(stopped.tests.first).counts == ["whole", "atLeast"])
    // Another day is foretold from the whole try alone, and from a stopped one not at all.
    #expect(try stopped.tests.first?.retest == sitting([-10]).retest)
    let none = guide.professionalReport(reach([(0, -14, .pain)]), today: today)
    #expect(try #require(none.tests.first).retest == nil)
    let unable = guide.professionalReport(reach([(0, -10, .couldNotStart)]), today: today)
    let row = try #require(unable.tests.first)
    #expect(row.counts.count == row.values.count)
  }

  private func sitting(_ values: [Double]) throws -> ProfessionalReport.Sitting {
    let report = guide.professionalReport(
      reach(values.map { (0, $0, .finished) }), today: today)
    return try #require(report.tests.first)
  }
}
