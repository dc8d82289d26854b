import Anatomy
import Foundation
import Journalling
import Knowledge
public import Quantities

/// A built-in person, for trying things out.
public struct ExampleNote: Encodable, Sendable {
  public let name: String
  public let story: String
}

extension Guide {
  /// The built-in people, in the order of their names.
  public var examples: [ExampleNote] {
    stories.map { ExampleNote(name: $0.name, story: $0.story) }
  }

  /// A built-in person's record, its days counted back from today; `nil` for an unknown name.
  public func example(named name: String, today: Day) -> PersonRecord? {
    stories.first { $0.name == name }.map { PersonRecord(journal: $0.journal(catalogue, today)) }
  }

  private var stories: [ExampleStory] {
    let folder = Bundle.module.bundleURL.appending(path: "Examples")
    let log = ProblemLog()
    let stories = exampleFiles(in: folder).compactMap { file -> ExampleStory? in
      guard let text = text(of: file),
        let tree = yamlTree(text, file: file.lastPathComponent, log: log),
        let reader = StrictReader(tree, log: log)
      else { return nil }
      return ExampleStory(reader, catalogue)
    }
    precondition(log.problems.isEmpty, "built-in example: \(log.problems.map(\.sentence))")
    return stories.sorted { $0.name < $1.name }
  }

  private func exampleFiles(in folder: URL) -> [URL] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".yaml") }.sorted().map { folder.appending(path: $0) }
  }

  private func text(of file: URL) -> String? { try? String(contentsOf: file, encoding: .utf8) }
}

/// A built-in person as written in its file: short, because all other safety answers are no.
private struct ExampleStory {
  let name: String
  let story: String
  private let firstDay: Int
  private let painMap: PainMap
  private let answers: [Answer]
  private let flagsYes: [Flag.ID]
  private let seen: [(flag: Flag.ID, daysAgo: Int)]
  private let conditions: [(condition: Condition.ID, side: Side?, daysAgo: Int?)]
  private let attempts: [(daysAgo: Int, attempt: Attempt)]

  init(_ reader: StrictReader, _ catalogue: Catalogue) {
    name = reader.text("name")
    story = reader.text("story")
    firstDay = reader.whole("firstDayAgo", in: 0...60)
    flagsYes = reader.ids("flagsYes", of: Flag.self)
    seen = reader.mappings("seenDoctor").map { seen in
      defer { seen.finish() }
      return (seen.id("flag", of: Flag.self), seen.whole("daysAgo", in: 0...180))
    }
    conditions = reader.mappings("conditions").map { told in
      defer { told.finish() }
      return (
        told.id("condition", of: Condition.self), told.optionalWord("side", Side.self),
        told.optionalWhole("daysAgo", in: 0...20_000)
      )
    }
    painMap = PainMap(reader, catalogue: catalogue)
    answers = Self.answers(reader)
    attempts = reader.mappings("attempts", atLeast: 1).map { attempt in
      defer { attempt.finish() }
      let value = attempt.optionalNumber("value", in: -100...1000)
      let ending = attempt.optionalWord("ending", Attempt.Ending.self) ?? .finished
      return (
        attempt.whole("daysAgo", in: 0...60),
        Attempt(
          test: attempt.id("test", of: SelfTest.self),
          side: attempt.optionalWord("side", Side.self),
          value: value, felt: attempt.optionalWhole("felt", in: 0...10),
          pain: attempt.optionalWhole("pain", in: 0...10), ending: ending)
      )
    }
    reader.finish()
  }

  private static func answers(_ reader: StrictReader) -> [Answer] {
    let about: [Answer] = [
      .age(reader.whole("age", in: 18...110)), .sex(reader.word("sex", Sex.self)),
      .pain(reader.whole("pain", in: 0...10)), .painWhere(reader.text("painWhere")),
      .painSince(reader.text("painSince")), .minutes(reader.whole("minutes", in: 5...60)),
      .equipment(reader.words("equipment", Thing.self)), .goal(reader.text("goal")),
    ]
    let limits = reader.mappings("limits").map { held -> Answer in
      defer { held.finish() }
      return .limit(
        HeldLimit(
          held.id("limit", of: Limit.self), side: held.optionalWord("side", Side.self),
          joint: held.optionalWord("joint", Joint.self)), .yes)
    }
    let habits = reader.ids("habits", of: Habit.self).map { Answer.habit($0, .yes) }
    let acts = reader.mappings("acts").map { act -> Answer in
      defer { act.finish() }
      return .act(act.id("act", of: Act.self), act.whole("ease", in: 0...10))
    }
    let asks = reader.ids("asks", of: PlainAnswer.self).map(Answer.asked)
    return about + limits + habits + acts + asks
  }

  func journal(_ catalogue: Catalogue, _ today: Day) -> Journal {
    var journal = Journal()
    let first = today.adding(days: -firstDay)
    // Before the safety questions, so that these were answered with the marks in mind.
    journal.record(.answered(.painRegions(painMap)), on: first)
    for flag in catalogue.askedFlags {
      let answer: YesNo = flagsYes.contains(flag.id) ? .yes : .no
      journal.record(.answered(.flag(flag.id, answer)), on: first)
    }
    for word in seen {
      journal.record(
        .cleared(.flag(word.flag), seenOn: first.adding(days: -word.daysAgo)), on: first)
    }
    for told in conditions {
      let since = told.daysAgo.map { first.adding(days: -$0) }
      journal.record(
        .answered(.condition(Told(told.condition, side: told.side, since: since), .yes)), on: first)
    }
    for answer in answers { journal.record(.answered(answer), on: first) }
    for answer in unsaid(catalogue) { journal.record(.answered(answer), on: first) }
    for (daysAgo, attempt) in attempts.sorted(by: { $0.daysAgo > $1.daysAgo }) {
      journal.record(.attempted(attempt), on: today.adding(days: -daysAgo))
    }
    return journal
  }

  /// “No” to every limit and condition the story does not name.
  private func unsaid(_ catalogue: Catalogue) -> [Answer] {
    let held = answers.compactMap { answer -> Limit.ID? in
      if case .limit(let held, .yes) = answer { return held.limit }
      return nil
    }
    let limits = catalogue.limits.map(\.id).filter { !held.contains($0) }
    let told = conditions.map(\.condition)
    let others = catalogue.conditions.map(\.id).filter { !told.contains($0) }
    return limits.map { .limit(HeldLimit($0), .no) } + others.map { .condition(Told($0), .no) }
  }
}
