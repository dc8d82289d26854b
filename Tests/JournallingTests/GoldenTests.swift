import Foundation
import Journalling
import Knowledge
import TestSupport
import Testing

struct GoldenTests {
  @Test func `the golden file holds what it has always held`() throws {
    let journal = try Golden.journal()
    #expect(journal.entries.count == Golden.entries.count)
    for (read, meant) in zip(journal.entries, Golden.entries) {
      #expect(read == meant, "entry \(meant.number)")
    }
  }

  @Test func `what is read is written as the same bytes`() throws {
    #expect(try Golden.journal().written() == Golden.data())
  }

  @Test func `the golden file knows every kind of entry, answer and ending`() {
    #expect(Set(Golden.entries.map { kind(of: $0.event) }).count == 12)
    let answers = Golden.entries.compactMap { entry -> Answer? in
      switch entry.event {
      case .answered(let answer): answer
      default: nil
      }
    }
    #expect(Set(answers.map(topic)).count == 18)
    let endings = Golden.entries.compactMap { entry -> Attempt.Ending? in
      if case .attempted(let attempt) = entry.event { attempt.ending } else { nil }
    }
    #expect(Set(endings) == Set(Attempt.Ending.allCases))
  }

  /// Total switches: a new case does not compile until somebody has thought of it here.
  private func kind(of event: Event) -> String {
    switch event {
    case .answered: "answered"
    case .cleared: "cleared"
    case .unchanged: "unchanged"
    case .changed: "changed"
    case .fell: "fell"
    case .attempted: "attempted"
    case .compared: "compared"
    case .noted: "noted"
    case .wondered: "wondered"
    case .reworded: "reworded"
    case .restated: "restated"
    case .corrected: "corrected"
    }
  }

  private func topic(_ answer: Answer) -> String {
    switch answer {
    case .age: "age"
    case .sex: "sex"
    case .pain: "pain"
    case .painWhere: "painWhere"
    case .painRegions: "painRegions"
    case .painSince: "painSince"
    case .minutes: "minutes"
    case .equipment: "equipment"
    case .goal: "goal"
    case .flag: "flag"
    case .limit: "limit"
    case .condition: "condition"
    case .habit: "habit"
    case .act: "act"
    case .asked: "question"
    case .exercise: "exercise"
    case .test: "test"
    case .postponedTest: "postponedTest"
    }
  }

  @Test func `an empty journal is written and read`() throws {
    let data = try Journal().written()
    #expect(
      String(decoding: data, as: UTF8.self) == """
        {
          "entries" : [

          ],
          "format" : "plumbline-journal",
          "version" : 1
        }

        """)
    let read = try Journal(reading: data, catalogue: RealCatalogue.load(), today: Golden.today)
    #expect(read == Journal())
  }

  @Test func `what is recorded counts up from the last entry`() {
    var journal = Journal()
    #expect(journal.record(.fell, on: Golden.today).number == 1)
    #expect(journal.record(.unchanged, on: Golden.today).number == 2)
    var later = Journal([Entry(number: 41, day: Golden.today, event: .fell)])
    let added = later.record(.noted("x"), on: Golden.today)
    #expect(added == Entry(number: 42, day: Golden.today, event: .noted("x")))
    #expect(later.entries.last == added)
  }

  /// Keys in another order, spaces and line breaks are the same journal.
  @Test func `the order of keys and white space do not matter`() throws {
    let value = try JSONSerialization.jsonObject(with: Golden.data())
    let data = try JSONSerialization.data(withJSONObject: value)
    let read = try Journal(reading: data, catalogue: RealCatalogue.load(), today: Golden.today)
    #expect(read == Journal(Golden.entries))
  }
}
