import Knowledge
import Plumbline

/// What leaving out one exercise did to the week: what came in its place, and what else is different.
struct WeekChange: Hashable, Sendable {
  let sentences: [String]

  /// - Parameters:
  ///   - before: The week as it would be with the exercise.
  ///   - now: The week without it.
  ///   - chosen: What the person wants in its place; `nil` for whatever fits.
  init(
    leavingOut left: Exercise.ID, choosing chosen: Exercise.ID?, from before: PlanReport,
    to now: PlanReport
  ) {
    let (old, new) = (Self.items(before), Self.items(now))
    let names = Dictionary(
      (before.sessions + now.sessions).flatMap(\.exercises).map { ($0.id, "“\($0.name)”") },
      uniquingKeysWith: { first, _ in first })
    func words(_ ids: some Sequence<String>) -> String { Words.list(ids.compactMap { names[$0] }) }
    guard old.keys.contains(left.text) else {
      sentences = ["It was not in this week, so the week stays as it was."]
      return
    }
    let came = Self.order(now).filter { old[$0] == nil }
    let gone = Self.order(before).filter { new[$0] == nil && $0 != left.text }
    let stayed = Self.order(now).filter { old[$0] != nil }
    let other = stayed.filter { old[$0]?.work != new[$0]?.work }
    let hasMoved = stayed.contains {
      old[$0]?.work == new[$0]?.work && old[$0]?.sessions != new[$0]?.sessions
    }
    let instead = came.contains(chosen?.text ?? "") ? chosen?.text : came.count == 1 ? came[0] : nil
    var sentences: [String] = []
    if let chosen, !came.contains(chosen.text) {
      sentences.append(
        new[chosen.text] == nil
          ? "What you chose does not fit into this week."
          : "You chose \(words([chosen.text])), which was in your week already.")
    }
    if let instead {
      sentences.append(
        "In its place: \(words([instead])), in \(Self.sessions(new[instead]?.sessions ?? [])).")
    } else if came.isEmpty {
      sentences.append("No other exercise comes in its place.")
    } else {
      sentences.append("In its place: \(words(came)).")
    }
    let more = instead == nil ? [] : came.filter { $0 != instead }
    let parts = [
      more.isEmpty ? nil : "\(words(more)) came in too",
      gone.isEmpty ? nil : "\(words(gone)) went out too",
      other.isEmpty
        ? nil
        : other.count <= 2
          ? "\(words(other)) \(other.count == 1 ? "has" : "have") more or fewer sets"
          : "\(other.count) other exercises have more or fewer sets",
      hasMoved ? "some moved to another session" : nil,
    ].compactMap(\.self)
    sentences.append(
      parts.isEmpty
        ? "Nothing else in your week has changed."
        : "Also changed: \(parts.joined(separator: "; ")).")
    self.sentences = sentences
  }

  /// “session 2”, “sessions 1 and 3”.
  static func sessions(_ numbers: [Int]) -> String {
    let numbers = Set(numbers).sorted()
    return "\(numbers.count == 1 ? "session" : "sessions") \(Words.list(numbers.map(String.init)))"
  }

  /// What a week asks of one exercise.
  private struct Asked {
    /// How much, whatever the session, in an order of its own.
    var work: [String] = []
    var sessions: [Int] = []
  }

  private static func items(_ report: PlanReport) -> [String: Asked] {
    var found: [String: Asked] = [:]
    for session in report.sessions {
      for item in session.exercises {
        let how = "\(item.dose.amount) \(item.side ?? "") \(item.eachSide)"
        let sets = Array(repeating: how, count: item.sets)
        found[item.id, default: Asked()].work += sets
        found[item.id, default: Asked()].sessions.append(session.session)
      }
    }
    return found.mapValues { Asked(work: $0.work.sorted(), sessions: $0.sessions.sorted()) }
  }

  /// Each exercise once, in the order of the week.
  private static func order(_ report: PlanReport) -> [String] {
    var ids: [String] = []
    for item in report.sessions.flatMap(\.exercises) where !ids.contains(item.id) {
      ids.append(item.id)
    }
    return ids
  }
}
