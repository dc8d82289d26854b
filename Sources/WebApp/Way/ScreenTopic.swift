import Journalling
import Knowledge
import Plumbline
import Quantities
import Screening

/// The safety questions of one topic, asked on one page.
struct ScreenTopic: Sendable {
  /// Counts from 1.
  let number: Int
  let name: String
  let flags: [Flag]

  /// Every topic in the order in which its first question stands.
  static func all(in catalogue: Catalogue) -> [ScreenTopic] {
    var names: [String] = []
    for flag in catalogue.askedFlags where !names.contains(flag.topic) { names.append(flag.topic) }
    return names.enumerated().map { index, name in
      ScreenTopic(
        number: index + 1, name: name, flags: catalogue.askedFlags.filter { $0.topic == name })
    }
  }

  func isAnswered(in visit: Visit) -> Bool {
    flags.allSatisfy { currentAnswer(to: $0.id, in: visit) != nil }
  }

  /// The answer as long as it counts: not from before a fall or a change, and not older than a screen may be.
  func currentAnswer(to flag: Flag.ID, in visit: Visit) -> YesNo? {
    guard let answer = visit.person.flags[flag], !visit.doubtedFlags.contains(flag) else {
      return nil
    }
    if visit.screen.result.gaps.isEmpty { return answer.answer }
    let news = [visit.person.lastFall, visit.person.lastChanged].compactMap(\.self)
    if news.contains(where: { answer.given < $0 }) { return nil }
    let age = visit.today.days(since: answer.given.day)
    return age > ScreenResult.fullScreenDays ? nil : answer.answer
  }
}
