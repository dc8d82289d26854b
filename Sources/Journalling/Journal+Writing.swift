import Anatomy
package import Foundation
import Knowledge
import Quantities

extension Journal {
  /// The person file: what ``init(reading:catalogue:today:)`` reads, byte for byte the same for the
  /// same entries.
  package func written() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    var data = try encoder.encode(FileForm(entries: entries))
    data.append(contentsOf: [UInt8(ascii: "\n")])
    return data
  }

  private struct FileForm: Encodable {
    var format = "plumbline-journal"
    var version = Journal.version
    let entries: [Entry]
  }
}

extension Entry: Encodable {
  /// Every key an entry may have in the file.
  private enum Key: String, CodingKey {
    case number, day, kind, corrects, by, rewords, restates, flag, condition, seenOn, text
    case test, side, value, felt, pain, ending, harder
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(number, forKey: .number)
    try container.encode(day, forKey: .day)
    try container.encode(event.kind.rawValue, forKey: .kind)
    switch event {
    case .answered(let answer): try answer.encode(to: encoder)
    case .cleared(let concern, let seenOn):
      switch concern {
      case .flag(let flag): try container.encode(flag, forKey: .flag)
      case .condition(let condition): try container.encode(condition, forKey: .condition)
      }
      try container.encode(seenOn, forKey: .seenOn)
    case .unchanged, .changed, .fell: break
    case .attempted(let attempt): try Self.encode(.attempt(attempt), in: &container)
    case .compared(let comparison): try Self.encode(.comparison(comparison), in: &container)
    case .noted(let text), .wondered(let text): try container.encode(text, forKey: .text)
    case .reworded(let number, let text):
      try container.encode(number, forKey: .rewords)
      try container.encode(text, forKey: .text)
    case .restated(let number, let outcome):
      try container.encode(number, forKey: .restates)
      try Self.encode(outcome, in: &container)
    case .corrected(let number, let answer):
      try container.encode(number, forKey: .corrects)
      try container.encodeIfPresent(answer, forKey: .by)
    }
  }

  private static func encode(
    _ outcome: Outcome, in container: inout KeyedEncodingContainer<Key>
  ) throws {
    try container.encode(outcome.test, forKey: .test)
    switch outcome {
    case .attempt(let attempt):
      try container.encodeIfPresent(attempt.side, forKey: .side)
      try container.encodeIfPresent(attempt.value, forKey: .value)
      try container.encodeIfPresent(attempt.felt, forKey: .felt)
      try container.encodeIfPresent(attempt.pain, forKey: .pain)
      try container.encode(attempt.ending, forKey: .ending)
    case .comparison(let comparison):
      try container.encode(comparison.harder?.rawValue ?? "same", forKey: .harder)
    }
  }
}

extension Event {
  var kind: EventKind {
    switch self {
    case .answered: .answered
    case .cleared: .cleared
    case .unchanged: .unchanged
    case .changed: .changed
    case .fell: .fell
    case .attempted: .attempted
    case .compared: .compared
    case .noted: .noted
    case .wondered: .wondered
    case .reworded: .reworded
    case .restated: .restated
    case .corrected: .corrected
    }
  }
}

extension Answer: Encodable {
  private enum Key: String, CodingKey {
    case age, sex, pain, painWhere, painRegions, painSince, minutes, equipment, goal
    case flag, limit, condition, habit, act, question, exercise, test, postponedTest
    case answer, side, joint, since, known, ease, instead
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    switch self {
    case .age(let years): try container.encode(years, forKey: .age)
    case .sex(let sex): try container.encode(sex?.rawValue ?? "notSaid", forKey: .sex)
    case .pain(let level): try container.encode(level, forKey: .pain)
    case .painWhere(let text): try container.encode(text, forKey: .painWhere)
    case .painRegions(let map): try container.encode(map, forKey: .painRegions)
    case .painSince(let text): try container.encode(text, forKey: .painSince)
    case .minutes(let minutes): try container.encode(minutes, forKey: .minutes)
    case .equipment(let things): try container.encode(things, forKey: .equipment)
    case .goal(let text): try container.encode(text, forKey: .goal)
    case .flag(let flag, let yesNo):
      try container.encode(flag, forKey: .flag)
      try container.encode(yesNo, forKey: .answer)
    case .limit(let held, let yesNo):
      try container.encode(held.limit, forKey: .limit)
      try container.encodeIfPresent(held.side, forKey: .side)
      try container.encodeIfPresent(held.joint, forKey: .joint)
      try container.encode(yesNo, forKey: .answer)
    case .condition(let told, let yesNo):
      try container.encode(told.condition, forKey: .condition)
      try container.encodeIfPresent(told.side, forKey: .side)
      try container.encodeIfPresent(told.since, forKey: .since)
      try container.encodeIfPresent(told.known?.rawValue, forKey: .known)
      try container.encode(yesNo, forKey: .answer)
    case .habit(let habit, let yesNo):
      try container.encode(habit, forKey: .habit)
      try container.encode(yesNo, forKey: .answer)
    case .act(let act, let ease):
      try container.encode(act, forKey: .act)
      try container.encode(ease, forKey: .ease)
    case .asked(let question): try container.encode(question, forKey: .question)
    case .exercise(let exercise, let yesNo, let instead):
      try container.encode(exercise, forKey: .exercise)
      try container.encode(yesNo, forKey: .answer)
      try container.encodeIfPresent(instead, forKey: .instead)
    case .test(let test, let yesNo):
      try container.encode(test, forKey: .test)
      try container.encode(yesNo, forKey: .answer)
    case .postponedTest(let test, let yesNo):
      try container.encode(test, forKey: .postponedTest)
      try container.encode(yesNo, forKey: .answer)
    }
  }
}
