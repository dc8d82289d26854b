import Foundation
import Plumbline
import Quantities
import TestSupport
import Testing

/// Person files that somebody spoilt by hand: an answer or sentences, never a crash or a hang.
struct SpoiltFileNumbers {
  private static let seeds = Effort.cases(300, long: 5_000)
  private let today = RandomPeople.today

  @Test func `a spoilt person file gets every answer, or sentences that name places`() throws {
    let guide = try RealGuide.load()
    let files = try guide.examples.compactMap { example in
      try guide.example(named: example.name, today: today)?.written()
    }
    var answered = 0
    for seed in 0..<UInt64(Self.seeds) {
      var generator = SeededGenerator(seed: seed)
      let whole = try #require(files.randomElement(using: &generator))
      let spoilt = spoil(String(decoding: whole, as: UTF8.self), using: &generator)
      do {
        let record = try guide.record(reading: Data(spoilt.utf8), today: today)
        try answer(record, guide)
        answered += 1
      } catch let problems as RecordProblems {
        #expect(problems.sentences.allSatisfy { $0.contains(": ") }, "seed \(seed)")
        #expect(!problems.sentences.isEmpty, "seed \(seed)")
      }
    }
    // If nearly everything were refused, or nearly nothing, this would say little.
    #expect((Self.seeds / 20...Self.seeds * 19 / 20).contains(answered), "\(answered) answered")
  }

  /// Asks everything there is to ask, and checks what must hold of any answer.
  private func answer(_ record: PersonRecord, _ guide: Guide) throws {
    let answer = guide.assess(record, today: today).answer
    #expect(abs(answer.nothing + answer.one + answer.several - 1) < 1e-5)
    let screen = guide.screen(record, today: today)
    let plan = guide.plan(record, today: today)
    let next = guide.next(record, today: today)
    if screen.action == nil || screen.action == "seeDoctorFirst" || screen.action == "emergency" {
      #expect(plan.sessions.isEmpty && plan.refusal != nil && next.test == nil)
    }
    _ = try JSONEncoder().encode(plan)
  }

  /// One to three slips: a number, a word, a line.
  private func spoil(_ text: String, using generator: inout SeededGenerator) -> String {
    var lines = text.components(separatedBy: "\n")
    for _ in 0..<Int.random(in: 1...3, using: &generator) {
      let place = Int.random(in: lines.indices, using: &generator)
      let other = Int.random(in: lines.indices, using: &generator)
      switch Int.random(in: 0..<6, using: &generator) {
      case 0: lines.remove(at: place)
      case 1: lines.swapAt(place, other)
      case 2: lines[place] = lines[other]
      case 3: lines.insert(lines[other], at: place)
      case 4:
        let number = [0, 1, -1, 2, 7, 10, 11, 42, 1000].randomElement(using: &generator) ?? 0
        lines[place] = lines[place].replacing(/[0-9]+/, with: String(number), maxReplacements: 1)
      default:
        let word = ["yes", "no", "unsure", "left", "right"].randomElement(using: &generator) ?? ""
        lines[place] = lines[place].replacing(
          /"(yes|no|unsure|left|right)"/, with: "\"\(word)\"", maxReplacements: 1)
      }
    }
    return lines.joined(separator: "\n")
  }
}
