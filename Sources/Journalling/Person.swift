package import Knowledge
package import Quantities

/// What is known about a person on a day: the fold of the journal, derived and never stored.
package struct Person: Sendable {
  /// An answer with the day it was given.
  package struct Dated<Value: Sendable & Hashable>: Sendable, Hashable {
    package let value: Value
    package let day: Day
    package let number: Int

    package init(_ value: Value, day: Day, number: Int) {
      (self.value, self.day, self.number) = (value, day, number)
    }
  }

  /// A flag's answer with the start of the spell in which it has been the same.
  package struct FlagAnswer: Sendable, Hashable {
    package let answer: YesNo
    package let given: Moment
    package let unchangedSince: Moment
    /// The last day before this spell on which the answer was no; `nil` when it never was.
    ///
    /// A no that was changed on the day it was given is a slip and does not count, unless it ended an
    /// earlier day's yes.
    package let lastNo: Day?
    fileprivate let endedEarlierYes: Bool
  }

  /// When something was written down: the day, and the place in the journal.
  package struct Moment: Sendable, Hashable, Comparable {
    package let day: Day
    package let number: Int

    package static func < (left: Moment, right: Moment) -> Bool { left.number < right.number }
  }

  /// A fall, or something that has changed.
  package struct News: Sendable, Hashable {
    package let moment: Moment
    /// The first day on which a doctor can have been seen about it: the one after the person last said how
    /// things are, and no later than the day on which the news was told.
    package let firstVisit: Day

    /// Whether a doctor's word was given after the news, by a doctor who can have been seen about it.
    package func isKnown(to word: Dated<Day>) -> Bool {
      word.number > moment.number && word.value >= firstVisit
    }
  }

  /// An exercise the person cannot do, with what they want in its place.
  package struct LeftOut: Sendable, Hashable {
    package let exercise: Exercise.ID
    package let instead: Exercise.ID?

    package init(exercise: Exercise.ID, instead: Exercise.ID?) {
      (self.exercise, self.instead) = (exercise, instead)
    }
  }

  package var age: Int?
  /// The day the age was told.
  package var ageDay: Day?
  package var sex: Sex?
  package var pain: Int?
  /// The day the pain was told.
  package var painDay: Day?
  package var painWhere: String?
  /// Where it hurts, as marked on the body.
  package var painMap = PainMap()
  /// Since when each mark has been there without a break.
  package var painMarkedAt: [PainSpot: Moment] = [:]
  /// Since when the worst place has been the worst.
  package var worstMarkedAt: Moment?
  package var painSince: String?
  package var minutes: Int?
  package var equipment: Set<Thing>?
  package var goal: String?
  package var flags: [Flag.ID: FlagAnswer] = [:]
  /// The day the doctor was seen, for each concern.
  package var clearances: [Concern: Dated<Day>] = [:]
  package var limits: Set<HeldLimit> = []
  /// Every limit that was answered at all, whatever the answer.
  package var limitsAnswered: Set<Limit.ID> = []
  package var conditions: Set<Told> = []
  /// When each condition was told, as it is told now.
  package var toldAt: [Told: Moment] = [:]
  package var conditionsAnswered: Set<Condition.ID> = []
  package var habits: [Habit.ID: YesNo] = [:]
  package var acts: [Act.ID: [Dated<Int>]] = [:]
  package var questions: [PlainAnswer.ID] = []
  /// The exercises the person said they cannot do, in the order of saying.
  package var leftOut: [LeftOut] = []
  /// The self-tests the person said they cannot do, in the order of saying.
  package var testsLeftOut: [SelfTest.ID] = []
  /// When the person last left a self-test for another day; see ``testsPostponed(on:)``.
  package var testsPostponed: [SelfTest.ID: Moment] = [:]
  package var attempts: [Dated<Attempt>] = []
  package var comparisons: [Dated<Comparison>] = []
  /// Attempts that were taken back, as they were told last; they are no results any more.
  package var takenBack: [Dated<Attempt>] = []
  /// What the person wrote down, in the order of writing; what was taken back is gone.
  package var notes: [Note] = []
  package var lastFall: Moment?
  /// When something of the screen was last said to have changed.
  package var lastChanged: Moment?
  package var lastUnchanged: Moment?
  /// The last fall or change: a doctor's word from before it says nothing of what came with it.
  package var lastNews: News?
  /// The newest entry's day.
  package var lastDay: Day?

  package init() {}

  /// Folds entries into what they say together.
  ///
  /// A corrected entry is skipped; an answer given in a correction stands in its place, on its day.
  /// - Complexity: O(n log n).
  package init(folding entries: [Entry]) {
    let corrections = standingCorrections(in: entries)
    let numbers = Self.numbersOfCorrections(in: entries)
    for entry in entries.sorted(by: { $0.number < $1.number }) {
      lastDay = max(lastDay ?? entry.day, entry.day)
      switch corrections[entry.number]?.event {
      case .corrected(_, let answer)?:
        answer.map { fold($0, entry, saidIn: numbers[entry.number]) }
      default: fold(entry)
      }
    }
    for result in StoredResult.all(in: entries, standing: corrections) { fold(result) }
  }

  private mutating func fold(_ result: StoredResult) {
    switch (result.outcome, result.takenBack) {
    case (.attempt(let attempt), nil):
      attempts.append(Dated(attempt, day: result.day, number: result.number))
    case (.attempt(let attempt), _?):
      takenBack.append(Dated(attempt, day: result.day, number: result.number))
    case (.comparison(let comparison), nil):
      comparisons.append(Dated(comparison, day: result.day, number: result.number))
    case (.comparison, _?): break
    }
  }

  private mutating func fold(_ entry: Entry) {
    switch entry.event {
    case .answered(let answer): fold(answer, entry)
    case .cleared(let concern, let seenOn):
      clearances[concern] = Dated(seenOn, day: entry.day, number: entry.number)
    case .unchanged: lastUnchanged = entry.moment
    case .changed: (lastChanged, lastNews) = (entry.moment, news(entry.moment))
    case .fell: (lastFall, lastNews) = (entry.moment, news(entry.moment))
    case .noted(let text): notes.append(Note(.note, text, entry))
    case .wondered(let text): notes.append(Note(.question, text, entry))
    case .reworded(let number, let text): reword(number, text, entry.day)
    // Results are folded with all that was said about them.
    case .attempted, .compared, .restated, .corrected: break
    }
  }

  /// The newest correction of each entry: what it says was not said before it.
  private static func numbersOfCorrections(in entries: [Entry]) -> [Int: Int] {
    var numbers: [Int: Int] = [:]
    for entry in entries {
      if case .corrected(let number, _) = entry.event {
        numbers[number] = max(numbers[number] ?? 0, entry.number)
      }
    }
    return numbers
  }

  private mutating func fold(_ answer: Answer, _ entry: Entry, saidIn correction: Int? = nil) {
    switch answer {
    case .age(let years): (age, ageDay) = (years, entry.day)
    case .sex(let sex): self.sex = sex
    case .pain(let level): (pain, painDay) = (level, entry.day)
    case .painWhere(let place): painWhere = place
    case .painRegions(let map):
      mark(map, at: correction.map { Moment(day: entry.day, number: $0) } ?? entry.moment)
    case .painSince(let time): painSince = time
    case .minutes(let minutes): self.minutes = minutes
    case .equipment(let things): equipment = Set(things)
    case .goal(let text): goal = text
    case .flag(let flag, let yesNo):
      let before = flags[flag]
      let since = before?.answer == yesNo ? before?.unchangedSince : nil
      // A word written before a correction cannot be about what the correction tells.
      let moment = correction.map { Moment(day: entry.day, number: $0) } ?? entry.moment
      flags[flag] = FlagAnswer(
        answer: yesNo, given: entry.moment, unchangedSince: since ?? moment,
        lastNo: lastNo(before: entry, before),
        endedEarlierYes: yesNo == .no && (before.map { ended($0, by: entry) } ?? false))
    case .limit(let held, let yesNo):
      limitsAnswered.insert(held.limit)
      if yesNo == .no { forget(held) } else { limits.insert(held) }
    case .condition(let told, let yesNo):
      conditionsAnswered.insert(told.condition)
      conditions = conditions.filter {
        $0.condition != told.condition
          || ((told.side != nil || yesNo != .no) && $0.side != told.side)
      }
      if yesNo != .no {
        conditions.insert(told)
        // Saying more exactly how a day is known tells of nothing new.
        toldAt[told] = toldAt.first { $0.key.isSame(as: told) }?.value ?? entry.moment
      }
      toldAt = toldAt.filter { conditions.contains($0.key) }
    case .habit(let habit, let yesNo): habits[habit] = yesNo
    case .act(let act, let ease):
      acts[act, default: []].append(Dated(ease, day: entry.day, number: entry.number))
    case .asked(let question): if !questions.contains(question) { questions.append(question) }
    case .exercise(let exercise, let yesNo, let instead):
      leftOut.removeAll { $0.exercise == exercise }
      if yesNo != .yes { leftOut.append(LeftOut(exercise: exercise, instead: instead)) }
    case .test(let test, let yesNo):
      testsLeftOut.removeAll { $0 == test }
      if yesNo != .yes { testsLeftOut.append(test) }
    case .postponedTest(let test, let yesNo):
      testsPostponed[test] = yesNo == .yes ? entry.moment : nil
    }
  }

  private func news(_ moment: Moment) -> News {
    let asBefore = (flags.values.map(\.given.day) + [lastUnchanged?.day].compactMap(\.self)).max()
    let dayAfter = asBefore?.adding(days: 1) ?? moment.day
    return News(moment: moment, firstVisit: min(dayAfter, moment.day))
  }

  private mutating func mark(_ map: PainMap, at moment: Moment) {
    worstMarkedAt = map.worst == nil ? nil : map.worst == painMap.worst ? worstMarkedAt : moment
    let before = painMarkedAt
    painMarkedAt = Dictionary(
      map.spots.map { ($0, before[$0] ?? moment) }, uniquingKeysWith: { first, _ in first })
    painMap = map
  }

  private func lastNo(before entry: Entry, _ answer: FlagAnswer?) -> Day? {
    guard let answer, answer.answer == .no, answer.given.day < entry.day || answer.endedEarlierYes
    else { return answer?.lastNo }
    return answer.given.day
  }

  private func ended(_ answer: FlagAnswer, by entry: Entry) -> Bool {
    answer.answer == .no ? answer.endedEarlierYes : answer.given.day < entry.day
  }

  /// Takes a limit back; said without a side or a joint, it goes for all of them.
  private mutating func forget(_ held: HeldLimit) {
    limits = limits.filter { known in
      known.limit != held.limit || (held.side != nil && known.side != held.side)
        || (held.joint != nil && known.joint != held.joint)
    }
  }
}

extension Entry {
  fileprivate var moment: Person.Moment { Person.Moment(day: day, number: number) }
}
