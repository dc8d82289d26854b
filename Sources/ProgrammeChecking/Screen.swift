import Anatomy
import Journalling
import Knowledge
import Quantities

/// How long answers, and a doctor's word, hold: in days.
private enum Lasting {
  static let answers = 28
  static let answersSaidUnchanged = 84
  static let unchanged = 7
  static let doctorsWord = 182
  static let age = 366
}

/// Why the person may not move yet, from their answers alone.
func screenViolations(of fit: Fit) -> [Violation] {
  let screen = Screen(fit: fit)
  let reasons =
    screen.unanswered() + screen.outOfDate() + screen.overtaken() + screen.doubted()
    + screen.raisedFlags() + screen.healing()
  return reasons.map { Violation("screen", what: $0) }
}

private struct Screen {
  let fit: Fit

  private var person: Person { fit.person }
  private var today: Day { fit.today }
  private var catalogue: Catalogue { fit.catalogue }
  private var asked: [Flag] { catalogue.flags.filter { $0.question != nil } }

  func unanswered() -> [String] {
    let open = asked.filter { person.flags[$0.id] == nil }.map { "“\($0.id)” is not answered." }
    if let day = person.ageDay, today.days(since: day) > Lasting.age {
      return open + ["The age was told on \(day), more than a year ago."]
    }
    return open + (person.age == nil ? ["The age is not known."] : [])
  }

  func outOfDate() -> [String] {
    let saidUnchanged = person.lastUnchanged.map { today.days(since: $0.day) <= Lasting.unchanged }
    let longest = saidUnchanged == true ? Lasting.answersSaidUnchanged : Lasting.answers
    return asked.compactMap { flag in
      guard let answer = person.flags[flag.id] else { return nil }
      let days = today.days(since: answer.given.day)
      return days > longest ? "The answer to “\(flag.id)” is \(days) days old." : nil
    }
  }

  /// After a fall, or when something has changed, all is asked again.
  func overtaken() -> [String] {
    let news = [(person.lastFall, "There was a fall"), (person.lastChanged, "Something changed")]
    return news.compactMap { moment, what in
      guard let moment else { return nil }
      let isAskedAgain = asked.allSatisfy { flag in
        person.flags[flag.id].map { $0.given.number > moment.number } ?? false
      }
      return isAskedAgain ? nil : "\(what) on \(moment.day), and nothing was asked since."
    }
  }

  /// A no that was said before pain was marked where it speaks against that no.
  func doubted() -> [String] {
    var found: [String] = []
    for (spot, marked) in person.painMarkedAt.sorted(by: { $0.value < $1.value }) {
      guard let region = catalogue.regions[spot.region] else { continue }
      for again in region.asksAgain {
        guard let answer = person.flags[again.flag], answer.answer == .no else { continue }
        // Both legs or sides, wherever the same question is asked again for both.
        let firsts = Side.allCases.compactMap { side in
          person.painMarkedAt.filter { place, _ in
            place.side == side
              && catalogue.regions[place.region]?.asksAgain.contains {
                $0.flag == again.flag && $0.when == .bothSides
              } ?? false
          }.map(\.value.number).min()
        }
        let since: Int? =
          switch again.when {
          case .marked: marked.number
          case .bothSides: firsts.count == Side.allCases.count ? firsts.max() : nil
          case .worst: person.painMap.worst == spot ? person.worstMarkedAt?.number : nil
          }
        if let since, answer.given.number < since {
          found.append("“\(again.flag)” was no before pain was marked at “\(spot.region)”.")
        }
      }
    }
    return found
  }

  func raisedFlags() -> [String] {
    catalogue.flags.filter(fit.isRaised).compactMap { flag in
      switch outcome(of: flag) {
      case .goOn, .goOnAndTellDoctor: nil
      case .emergency: "“\(flag.id)” is an emergency."
      case .seeDoctorFirst: isCleared(flag) ? nil : "“\(flag.id)”: a doctor comes first."
      }
    }
  }

  /// Conditions whose first weeks belong to the surgeon or doctor.
  func healing() -> [String] {
    fit.toldConditions.compactMap { told, condition in
      guard let early = condition.early, early.refuses, fit.isEarly(early, for: told),
        !isCleared(told)
      else { return nil }
      return "“\(condition.id)”: the first \(early.weeks) weeks need a doctor's word."
    }
  }

  private func outcome(of flag: Flag) -> SafetyAction {
    var worst = flag.whenYes
    for both in flag.together {
      let others = both.with.compactMap { catalogue.flags[$0] }
      if others.allSatisfy({ fit.isRaised($0) || isTold($0) }), both.outcome > worst {
        worst = both.outcome
      }
    }
    return worst
  }

  /// Whether the person named a condition that the flag stands for.
  private func isTold(_ flag: Flag) -> Bool {
    person.conditions.contains { flag.conditions.contains($0.condition) }
  }

  /// A word counts for the spell it was given in; an age has no spell.
  private func isCleared(_ flag: Flag) -> Bool {
    guard let word = person.clearances[.flag(flag.id)], holds(word) else { return false }
    guard let answer = person.flags[flag.id] else { return flag.fromAge != nil }
    if let no = answer.lastNo, no > word.value { return false }
    if let weeks = flag.withinWeeks, answer.given.day.days(since: word.value) > weeks * 7 {
      return false
    }
    return word.number > answer.unchangedSince.number
  }

  /// A word from before the operation says nothing about it.
  private func isCleared(_ told: Told) -> Bool {
    guard let word = person.clearances[.condition(told.condition)], holds(word) else {
      return false
    }
    if let since = told.since { return since <= word.value }
    guard let telling = person.toldAt[told] else { return true }
    return telling.number < word.number
  }

  /// Whether a word is lately given, and about all that was told since.
  private func holds(_ word: Person.Dated<Day>) -> Bool {
    guard (0...Lasting.doctorsWord).contains(today.days(since: word.value)) else { return false }
    guard let news = person.lastNews else { return true }
    return word.number > news.moment.number && word.value >= news.firstVisit
  }
}
