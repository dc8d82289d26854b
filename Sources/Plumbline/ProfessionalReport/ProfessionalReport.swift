import Journalling
package import Knowledge
public import Quantities

/// What a person takes to a physiotherapist or a doctor: what they told, the safety screen, what was
/// measured and how exactly, what follows from it, and what they want to ask.
///
/// It is readable whatever the screen says; a programme is in it only when one may be handed out. No
/// name is in it: a person who wants one writes it on the paper.
public struct ProfessionalReport: Encodable, Sendable {
  /// The day it was made.
  public let day: Day
  public let about: About
  public let story: Story
  public let safety: Safety
  /// What to show a doctor before all else; empty for most people.
  public let showDoctor: [String]
  /// The newest sitting of every test, side by side.
  public let tests: [Sitting]
  /// The tests the person says they cannot do, by name.
  public let cannotDo: [String]
  /// First against newest, where a test was done on two days.
  public let changes: [Change]
  public let answer: AssessReport.Answer
  /// Attempts and days the answer rests on.
  public let attempts: Int
  public let days: Int
  public let responsible: String
  /// The ids of the sources that sentence rests on.
  public let responsibleSources: [String]
  public let findings: [Finding]
  /// Absent while none may be handed out.
  public let programme: Week?
  /// Why there is no programme; absent when there is one.
  public let withoutProgramme: String?
  /// What the person wants to know, in the catalogue's words and then in their own.
  public let questions: [String]
  /// The person's last notes, the oldest of them first.
  public let notes: [Note]
  /// How many notes were written before those.
  public let earlierNotes: Int
  public let method: [String]
  public let sources: [SourceNote]
  public let model: String
  public let catalogue: String

  /// A note in the person's own words.
  public struct Note: Encodable, Sendable, Hashable {
    public let day: Day
    public let text: String
  }

  /// How many notes are printed, and letters of them beyond the newest note, which always is.
  ///
  /// A choice: a professional reads a page or two; whoever writes daily brings the rest in the record.
  private static let (mostNotes, mostLetters) = (8, 1_200)

  package init(
    _ record: PersonRecord, assess: AssessReport, plan: PlanReport?, catalogue: Catalogue,
    today: Day
  ) {
    let person = record.person
    day = today
    about = About(person)
    story = Story(record, catalogue)
    safety = Safety(person, assess.screen, catalogue, today: today)
    showDoctor = assess.showDoctor
    let results = Results(person, catalogue)
    (tests, changes) = (results.sittings, results.changes)
    cannotDo = person.testsLeftOut.compactMap { catalogue.tests[$0]?.name }
    (answer, attempts, days) = (assess.answer, assess.attempts, assess.days)
    responsible = assess.responsible.sentence
    responsibleSources = assess.responsible.sources.map(\.id)
    findings = assess.findings.map { Finding($0, catalogue) }
    programme = plan.flatMap {
      Week($0, leftOut: person.leftOut.compactMap { catalogue.exercises[$0.exercise]?.name })
    }
    withoutProgramme = programme == nil ? Self.why(plan, assess.screen) : nil
    questions = Self.once(assess.asked.map(\.text) + person.questionsToTake.map(\.text))
    let all = person.notes.filter { $0.kind == .note }
    notes = Self.newest(all.map { Note(day: $0.day, text: $0.text) })
    earlierNotes = all.count - notes.count
    method = Words.method(catalogue)
    let read = tests.flatMap { [$0.errorSource, $0.norm.source].compactMap { $0 } }
    sources = catalogue.notes((read + responsibleSources).map { Source.ID($0) })
    (model, self.catalogue) = (assess.model, assess.catalogue)
  }

  /// The newest of the notes, in their order.
  private static func newest(_ notes: [Note]) -> [Note] {
    var letters = 0
    let kept = notes.suffix(mostNotes).reversed().enumerated().prefix { place, note in
      letters += place == 0 ? 0 : note.text.count
      return letters <= mostLetters
    }
    return kept.map(\.element).reversed()
  }

  /// Each question once, where it stands first.
  private static func once(_ questions: [String]) -> [String] {
    var seen: Set<String> = []
    return questions.filter { seen.insert($0).inserted }
  }

  private static func why(_ plan: PlanReport?, _ screen: ScreenReport) -> String {
    guard screen.letsMove else {
      return "None: the safety screen hands out no exercise now. It said: “\(screen.sentence)”"
    }
    return plan?.refusal.map { "None: \($0.sentence)" }
      ?? "Left out: the safety question of the day is not answered yet."
  }
}

extension Guide {
  /// The report for a professional.
  ///
  /// - Parameters:
  ///   - record: What the person told and measured.
  ///   - today: The day the report is made; the safety answers are judged on it.
  ///   - withProgramme: Whether the week is put in; it never is without a screen that says go on.
  public func professionalReport(
    _ record: PersonRecord, today: Day, withProgramme: Bool = true
  ) -> ProfessionalReport {
    professionalReport(
      record, today: today, assess: assess(record, today: today),
      plan: withProgramme ? plan(record, today: today) : nil)
  }

  /// The same of an answer and a week that are worked out already; `nil` leaves the week out.
  package func professionalReport(
    _ record: PersonRecord, today: Day, assess: AssessReport, plan: PlanReport?
  ) -> ProfessionalReport {
    ProfessionalReport(record, assess: assess, plan: plan, catalogue: catalogue, today: today)
  }
}
