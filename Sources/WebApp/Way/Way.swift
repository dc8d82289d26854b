import Journalling
import Knowledge
import Plumbline

extension Visit {
  /// The limits to answer next; `nil` when all are.
  var nextLimits: Step? { site.way.nextOfLimits(for: person) }
}

/// The order of the pages, and what is asked on each.
struct Way: Sendable {
  let topics: [ScreenTopic]
  let limitGroups: [LimitGroup]
  let steps: [Step]

  init(catalogue: Catalogue) {
    topics = ScreenTopic.all(in: catalogue)
    limitGroups = LimitGroup.all(in: catalogue)
    steps =
      topics.map { .screen($0.number) } + [.age, .screenResult, .pain, .told, .habits]
      + limitGroups.map { .limits($0.number) }
      + [.home, .acts, .asks, .tests, .answer, .programme]
  }

  func step(after step: Step) -> Step? {
    guard let index = steps.firstIndex(of: step), index + 1 < steps.count else { return nil }
    return steps[index + 1]
  }

  func place(after step: Step) -> Place { self.step(after: step)?.place ?? .programme }

  func place(before step: Step) -> Place? {
    guard let index = steps.firstIndex(of: step) else { return nil }
    return index == 0 ? .welcome : steps[index - 1].place
  }

  func progress(at step: Step) -> Progress {
    // The outcome of the screen is no page of questions.
    let inPart = steps.filter { $0.part == step.part && $0 != .screenResult }
    let index = inPart.firstIndex(of: step) ?? 0
    return Progress(
      names: Step.Part.allCases.map(\.name), part: step.part.rawValue,
      share: Double(index) / Double(max(inPart.count, 1)),
      page: inPart.count > 1 ? (index + 1, inPart.count) : nil)
  }

  /// On the outcome of the screen, which an emergency leads to from any page: how much is answered.
  func progressAtOutcome(for visit: Visit) -> Progress {
    let answered = topics.count { $0.isAnswered(in: visit) }
    let share = Double(answered) / Double(max(topics.count, 1))
    return Progress(
      names: Step.Part.allCases.map(\.name), part: Step.Part.before.rawValue, share: share,
      answered: answered < topics.count ? (answered, topics.count) : nil)
  }

  /// The first step that the record has nothing about, after the last one it has something about;
  /// the safety questions come before everything.
  func next(for visit: Visit) -> Step {
    if let step = nextOfScreen(for: visit) { return step }
    let later = steps.drop { $0 != .pain }
    guard let reached = later.lastIndex(where: { isBegun($0, visit.person) }) else { return .pain }
    let step = steps[reached] == .tests ? .answer : steps[min(reached + 1, steps.count - 1)]
    // Whatever fits the limits waits for them; what comes before them does not.
    return step.part.rawValue > Step.Part.able.rawValue ? visit.nextLimits ?? step : step
  }

  /// What the safety screen still needs; `nil` when it says that movement may be shown.
  func nextOfScreen(for visit: Visit) -> Step? {
    if visit.screen.letsMove { return nil }
    if visit.hasEmergency { return .screenResult }
    if let topic = topics.first(where: { !$0.isAnswered(in: visit) }) {
      return .screen(topic.number)
    }
    return visit.person.age == nil ? .age : .screenResult
  }

  /// The first group of limits that is not answered in full; `nil` when all are.
  func nextOfLimits(for person: Person) -> Step? {
    limitGroups.first { group in
      group.limits.contains { !person.limitsAnswered.contains($0.id) }
    }
    .map { .limits($0.number) }
  }

  private func isBegun(_ step: Step, _ person: Person) -> Bool {
    switch step {
    case .screen, .screenResult, .answer, .programme: false
    case .age: person.age != nil
    case .pain:
      person.pain != nil || person.painWhere != nil || person.painSince != nil
        || !person.painMap.spots.isEmpty
    case .told: !person.conditionsAnswered.isEmpty
    case .habits: !person.habits.isEmpty
    case .limits(let number):
      limitGroups.first { $0.number == number }?.limits
        .allSatisfy { person.limitsAnswered.contains($0.id) } ?? false
    case .home: person.minutes != nil || person.equipment != nil
    case .acts: !person.acts.isEmpty || person.goal != nil
    case .asks: !person.questions.isEmpty
    case .tests: !person.attempts.isEmpty
    }
  }
}
