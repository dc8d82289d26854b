import Anatomy
import Knowledge
import Quantities

/// The kinds of entry, by the word that stands in the file.
enum EventKind: String, CaseIterable {
  case answered, cleared, unchanged, changed, fell, attempted, compared, noted, wondered, reworded,
    restated, corrected
}

extension Entry {
  /// Reads one entry; `nil` when its kind is unknown (a problem is noted).
  init?(_ reader: StrictReader, catalogue: Catalogue, today: Day) {
    number = reader.whole("number", in: 1...10_000_000)
    day = reader.day("day")
    if day > today {
      reader.note("day", what: "\(day) is in the future (today is \(today))", "Mend the day")
    }
    let kind = reader.word("kind", EventKind.self)
    guard let kind, let event = Event(kind, reader, catalogue: catalogue, day: day) else {
      return nil
    }
    self.event = event
    reader.finish()
  }
}

extension Event {
  fileprivate init?(_ kind: EventKind, _ reader: StrictReader, catalogue: Catalogue, day: Day) {
    switch kind {
    case .answered:
      guard let answer = Answer(reader, catalogue: catalogue, day: day) else { return nil }
      self = .answered(answer)
    case .cleared:
      let seenOn = reader.day("seenOn")
      if seenOn > day {
        reader.note("seenOn", what: "\(seenOn) is after the entry's own day", "Mend the day")
      }
      if reader.has("flag") == reader.has("condition") {
        reader.note(what: "a doctor's word is about one thing", "Give `flag` or `condition`")
      }
      let condition = reader.optionalID("condition", of: Condition.self).map(Concern.condition)
      let flag = reader.optionalID("flag", of: Flag.self).map(Concern.flag)
      guard let concern = condition ?? flag else { return nil }
      self = .cleared(concern, seenOn: seenOn)
    case .unchanged: self = .unchanged
    case .changed: self = .changed
    case .fell: self = .fell
    case .attempted:
      guard let attempt = Attempt(reader, catalogue: catalogue) else { return nil }
      self = .attempted(attempt)
    case .compared:
      guard let comparison = Comparison(reader, catalogue: catalogue) else { return nil }
      self = .compared(comparison)
    case .noted: self = .noted(reader.shortText("text"))
    case .wondered: self = .wondered(reader.shortText("text"))
    case .reworded:
      self = .reworded(reader.whole("rewords", in: 1...10_000_000), reader.shortText("text"))
    case .restated:
      let number = reader.whole("restates", in: 1...10_000_000)
      guard let outcome = Outcome(reader, catalogue: catalogue) else { return nil }
      self = .restated(number, outcome)
    case .corrected:
      let number = reader.whole("corrects", in: 1...10_000_000)
      let answer = reader.optionalMapping("by").flatMap { by in
        let answer = Answer(by, catalogue: catalogue, day: day)
        if answer != nil { by.finish() }
        return answer
      }
      self = .corrected(number, answer)
    }
  }
}

/// What an answer is about, by the key that stands in the file; exactly one of them.
enum Topic: String, CaseIterable {
  case age, sex, pain, painWhere, painRegions, painSince, minutes, equipment, goal
  case flag, limit, condition, habit, act, question, exercise, test, postponedTest
}

extension Answer {
  init?(_ reader: StrictReader, catalogue: Catalogue, day: Day) {
    let topics = Topic.allCases.filter { reader.has($0.rawValue) }
    guard let topic = topics.first, topics.count == 1 else {
      let allowed = Topic.allCases.map(\.rawValue).joined(separator: ", ")
      reader.note(
        what: topics.isEmpty ? "an answer about nothing" : "an answer about several things",
        "Give exactly one of: \(allowed)")
      return nil
    }
    switch topic {
    case .age: self = .age(reader.whole("age", in: 18...115))
    case .sex:
      guard let word = reader.word("sex", SexWord.self) else { return nil }
      self = .sex(Sex(rawValue: word.rawValue))
    case .pain: self = .pain(reader.whole("pain", in: 0...10))
    case .painWhere: self = .painWhere(reader.shortText("painWhere"))
    case .painRegions: self = .painRegions(PainMap(reader, catalogue: catalogue))
    case .painSince: self = .painSince(reader.shortText("painSince"))
    case .minutes: self = .minutes(reader.whole("minutes", in: 5...90))
    case .equipment: self = .equipment(reader.words("equipment", Thing.self))
    case .goal: self = .goal(reader.shortText("goal"))
    case .act:
      self = .act(reader.id("act", of: Act.self), reader.whole("ease", in: 0...10))
    case .question: self = .asked(reader.id("question", of: PlainAnswer.self))
    case .flag, .limit, .condition, .habit, .exercise, .test, .postponedTest:
      self.init(yesNoAbout: topic, reader, catalogue: catalogue, day: day)
    }
  }

  private init?(
    yesNoAbout topic: Topic, _ reader: StrictReader, catalogue: Catalogue, day: Day
  ) {
    let yesNo = reader.word("answer", YesNo.self)
    switch topic {
    case .flag:
      let flag = reader.id("flag", of: Flag.self)
      if let known = catalogue.flags[flag], known.question == nil {
        reader.note("flag", what: "“\(flag)” follows from the age and is never asked", "Remove it")
      }
      guard let yesNo else { return nil }
      self = .flag(flag, yesNo)
    case .limit:
      let held = HeldLimit(reader, catalogue: catalogue, holds: yesNo != .no)
      guard let yesNo else { return nil }
      self = .limit(held, yesNo)
    case .condition:
      let told = Told(reader, catalogue: catalogue, day: day, holds: yesNo != .no)
      guard let yesNo else { return nil }
      self = .condition(told, yesNo)
    case .exercise:
      let exercise = reader.id("exercise", of: Exercise.self)
      let instead = reader.optionalID("instead", of: Exercise.self)
      if instead == exercise {
        reader.note("instead", what: "“\(exercise)” in its own place", "Name another exercise")
      }
      if instead != nil, yesNo == .yes {
        reader.note("instead", what: "another exercise although it goes", "Remove it")
      }
      guard let yesNo else { return nil }
      self = .exercise(exercise, yesNo, instead: instead)
    case .test:
      let test = reader.id("test", of: SelfTest.self)
      guard let yesNo else { return nil }
      self = .test(test, yesNo)
    case .postponedTest:
      let test = reader.id("postponedTest", of: SelfTest.self)
      if yesNo == .unsure {
        reader.note("answer", what: "nobody is unsure whether a test waits", "Write `yes` or `no`")
      }
      guard let yesNo else { return nil }
      self = .postponedTest(test, yesNo)
    default:
      let habit = reader.id("habit", of: Habit.self)
      guard let yesNo else { return nil }
      self = .habit(habit, yesNo)
    }
  }

  private enum SexWord: String, CaseIterable { case female, male, notSaid }
}

extension HeldLimit {
  fileprivate init(_ reader: StrictReader, catalogue: Catalogue, holds: Bool) {
    limit = reader.id("limit", of: Limit.self)
    side = reader.optionalWord("side", Side.self)
    joint = reader.optionalWord("joint", Joint.self)
    guard let known = catalogue.limits[limit] else { return }
    if side != nil, !known.asksSide {
      reader.note("side", what: "“\(limit)” has no side", "Remove the side")
    }
    if joint != nil, !known.asksJoint {
      reader.note("joint", what: "“\(limit)” has no joint", "Remove the joint")
    }
    if holds, known.asksJoint, joint == nil {
      reader.note(what: "“\(limit)” needs a joint", "Say which joint")
    }
    if let joint, !joint.isPaired, side != nil {
      reader.note("side", what: "there is one \(joint.rawValue) only", "Remove the side")
    }
  }
}

extension Told {
  fileprivate init(_ reader: StrictReader, catalogue: Catalogue, day: Day, holds: Bool) {
    condition = reader.id("condition", of: Condition.self)
    side = reader.optionalWord("side", Side.self)
    since = reader.optionalDay("since")
    known = reader.optionalWord("known", DayKnown.self)
    if known != nil, since == nil {
      reader.note(
        "known", what: "no day is given that could be known", "Remove it, or give `since`")
    }
    guard let known = catalogue.conditions[condition] else { return }
    if side != nil, !known.asksSide {
      reader.note("side", what: "“\(condition)” has no side", "Remove the side")
    }
    if let since, since > day {
      reader.note("since", what: "\(since) is after the entry's own day", "Mend the day")
    }
  }
}

extension Outcome {
  /// A comparison says which side was harder; everything else is an attempt.
  fileprivate init?(_ reader: StrictReader, catalogue: Catalogue) {
    let read: Outcome? =
      reader.has("harder")
      ? Comparison(reader, catalogue: catalogue).map { .comparison($0) }
      : Attempt(reader, catalogue: catalogue).map { .attempt($0) }
    guard let read else { return nil }
    self = read
  }
}

extension Attempt {
  fileprivate init?(_ reader: StrictReader, catalogue: Catalogue) {
    test = reader.id("test", of: SelfTest.self)
    side = reader.optionalWord("side", Side.self)
    let ending = reader.has("ending") ? reader.word("ending", Ending.self) : .finished
    let range = catalogue.tests[test]?.plausible ?? -1000...10_000
    value = reader.optionalNumber("value", in: range)
    felt = reader.optionalWhole("felt", in: 0...10)
    pain = reader.optionalWhole("pain", in: 0...10)
    guard let ending else { return nil }
    self.ending = ending
    check(reader, catalogue)
  }

  private func check(_ reader: StrictReader, _ catalogue: Catalogue) {
    if ending == .couldNotStart, value != nil {
      reader.note("value", what: "a value although it could not be started", "Remove one of them")
    }
    if ending != .couldNotStart, value == nil, !reader.has("value") {
      reader.note(what: "an attempt without a value", "Add `value`, or say couldNotStart")
    }
    guard let known = catalogue.tests[test] else { return }
    if let value, known.measures.isCounted, value != value.rounded() {
      reader.note("value", what: "\(value) is not whole", "Give a whole number")
    }
    checkCap(reader, known)
    if known.sides == .each, side == nil {
      reader.note(what: "“\(test)” is done one side at a time", "Add `side`")
    }
    if known.sides != .each, side != nil {
      reader.note("side", what: "“\(test)” has no side", "Remove the side")
    }
  }

  private func checkCap(_ reader: StrictReader, _ known: SelfTest) {
    guard ending == .reachedCap else { return }
    guard let cap = known.cap else {
      reader.note("ending", what: "“\(test)” has no cap to reach", "Say `finished`")
      return
    }
    if let value, value < cap {
      reader.note(
        "value", what: "\(plain(value)) is less than the cap of \(plain(cap))",
        "Mend the value, or say how it ended")
    }
  }
}

extension Comparison {
  private enum HarderWord: String, CaseIterable { case left, right, same }

  fileprivate init?(_ reader: StrictReader, catalogue: Catalogue) {
    test = reader.id("test", of: SelfTest.self)
    let word = reader.word("harder", HarderWord.self)
    if let known = catalogue.tests[test], known.sides != .each {
      reader.note("test", what: "“\(test)” has no sides to compare", "Remove the entry")
    }
    guard let word else { return nil }
    harder = Side(rawValue: word.rawValue)
  }
}

extension StrictReader {
  /// A text in the person's own words, at most 2,000 letters.
  func shortText(_ key: String) -> String {
    let text = text(key)
    if text.unicodeScalars.count > 2000 {
      note(key, what: "the text is too long", "Keep to 2,000 letters")
    }
    return text
  }
}
