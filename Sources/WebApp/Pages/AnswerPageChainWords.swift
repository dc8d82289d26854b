import Anatomy
import Journalling
import Knowledge
import Plumbline

/// What one person has at each station of the chain, in words.
struct AnswerChainWords {
  private let report: AssessReport
  private let person: Person
  private let catalogue: Catalogue

  init(_ report: AssessReport, _ person: Person, _ catalogue: Catalogue) {
    (self.report, self.person, self.catalogue) = (report, person, catalogue)
  }

  var lead: String {
    """
    Many people believe that one thing leads to the next. Habits put muscles out of balance, and these \
    change the posture. The posture leads to a condition, and the condition to pain. Here are these \
    steps with what you told us and what you measured, in both directions. Each says how well it is supported.
    """
  }

  func name(_ station: Link.Station) -> String {
    switch station {
    case .habits: "Your day"
    case .imbalance: "Muscles out of balance"
    case .posture: "Posture"
    case .condition: "A condition"
    case .pain: "Your pain"
    }
  }

  func yours(_ station: Link.Station, _ habit: Habit?) -> String {
    switch station {
    case .habits: habit.map { "\($0.name)." } ?? habits
    case .imbalance: imbalance
    case .posture: posture
    case .condition: conditions
    case .pain: pain
    }
  }

  /// A habit and pain, without what is said to lie between.
  func straight(_ habit: Habit) -> String {
    "Straight from this habit to pain: \(Words.verdict(habit.verdict)). \(Words.habit(habit.verdict)) "
      + "And step by step, as people tell it:"
  }

  var back: String {
    """
    The same steps, from their end. Walk back from your pain, and see how far what is known carries \
    you.
    """
  }

  func forward(_ link: Link) -> String {
    switch (link.from, link.to) {
    case (.habits, _): "Does it put muscles out of balance?"
    case (.imbalance, _): "Does that change the posture?"
    case (.posture, _): "Does posture lead to a condition?"
    default: "Does the condition lead to pain?"
    }
  }

  func backward(_ link: Link) -> String {
    switch (link.from, link.to) {
    case (.habits, _): "Does the imbalance come from the day?"
    case (.imbalance, _): "Does the posture come from muscles out of balance?"
    case (.posture, _): "Does the condition come from posture?"
    default: "Does the pain come from a condition?"
    }
  }

  private var habits: String {
    let names = catalogue.habits.filter { person.habits[$0.id] == .yes }.map(\.name)
    if names.isEmpty {
      return person.habits.isEmpty
        ? "You were not asked, or passed it over." : "You named none of the habits we ask about."
    }
    return "You named: \(Words.list(names.map(Self.lowered)))."
  }

  private var imbalance: String {
    guard let first = report.findings.first else {
      return report.isTooEarly
        ? "Your tests cannot tell yet." : "Nothing stands out in what you measured."
    }
    let status = first.status == "confirmed" ? "confirmed" : "a hint"
    let more = report.findings.count - 1
    let others =
      more == 0 ? "" : more == 1 ? ", and one finding more" : ", and \(more) findings more"
    let sentence = first.sentence.hasSuffix(".") ? first.sentence.dropLast() : first.sentence[...]
    return "\(sentence) (\(status))\(others)."
  }

  private var posture: String {
    let looked = person.attempts.contains { attempt in
      catalogue.tests[attempt.value.test]?.manner == .look
    }
    return looked
      ? "You have looked at how you stand; see what your tests rest on." : "Not looked at."
  }

  private var conditions: String {
    let told = catalogue.conditions.filter { condition in
      condition.isOfBack && person.conditions.contains { $0.condition == condition.id }
    }
    return told.isEmpty
      ? "You named none of the back."
      : "You were told: \(told.map(\.name).joined(separator: "; "))."
  }

  private var pain: String {
    let places = Words.places(person.painMap, catalogue).map { "Marked: \($0)." }
    let level = person.pain.map { "\($0) of 10." }
    let said = [places ?? person.painWhere.map { "You wrote: “\($0)”." }, level]
      .compactMap(\.self)
    return said.isEmpty ? "You have not said where." : said.joined(separator: " ")
  }

  static func lowered(_ name: String) -> String { name.prefix(1).lowercased() + name.dropFirst() }
}
