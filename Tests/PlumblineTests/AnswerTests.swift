import Foundation
import Journalling
import Plumbline
import Quantities
import TestSupport
import Testing

struct AnswerTests {
  let guide: Guide

  init() throws { guide = try RealGuide.load() }

  @Test func `no number is ever said beside the word responsible`() throws {
    for example in guide.examples {
      let record = try #require(guide.example(named: example.name, today: RandomPeople.today))
      let report = guide.assess(record, today: RandomPeople.today)
      #expect(report.responsible.sentence.filter { $0.isNumber }.isEmpty)
      #expect(!report.responsible.sentence.contains(" in 10"))
      #expect(!report.answer.sentence.lowercased().contains("responsible"))
      #expect(!report.answer.sentence.lowercased().contains("cause"))
    }
  }

  @Test(arguments: UInt64(0)..<15)
  func `the written shares sum to one`(seed: UInt64) {
    let record = PersonRecord(
      journal: RandomPeople.journal(seed: seed, catalogue: guide.catalogue))
    let answer = guide.assess(record, today: RandomPeople.today).answer
    #expect(abs(answer.nothing + answer.one + answer.several - 1) < 1e-9)
  }

  @Test func `the four people get an honest answer each`() throws {
    let verdicts = try guide.examples.map { example in
      let record = try #require(guide.example(named: example.name, today: RandomPeople.today))
      return [example.name, guide.assess(record, today: RandomPeople.today).answer.verdict]
    }
    #expect(verdicts.contains(["desk-sciatica", "confirmed"]))
    #expect(verdicts.contains(["ninety-two", "tooEarly"]))
  }

  @Test(arguments: [
    (0.0, "less than 1 in 20"), (0.049, "less than 1 in 20"), (0.05, "about 1 in 10"),
    (0.34, "about 3 in 10"), (0.949, "about 9 in 10"), (0.96, "more than 19 in 20"),
  ])
  func `chances are said as people say them`(pair: (chance: Double, words: String)) {
    #expect(Chance.words(pair.chance) == pair.words)
  }

  @Test func `the person file is refused with every problem named`() throws {
    let text = """
      {"format": "plumbline-journal", "version": 1, "entries": [
        {"number": 1, "day": "2026-11-20", "kind": "answered", "age": 300},
        {"number": 2, "day": "2026-11-20", "kind": "answered", "flag": "no-such", "answer": "no"}
      ]}
      """
    #expect {
      try guide.record(reading: Data(text.utf8), today: RandomPeople.today)
    } throws: { error in
      let sentences = (error as? RecordProblems)?.sentences ?? []
      return sentences.count == 2 && sentences[0].contains("entries[0]")
        && sentences[1].contains("no-such")
    }
  }
}
