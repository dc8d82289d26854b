import Anatomy
package import Journalling
package import Knowledge
package import MuscleModelling
package import Screening

/// Makes a week of sessions for a person who may move: simple and sound rather than best.
///
/// In order of trust: what a confirmed finding needs, one daily act, balance for who needs it, steady
/// walking, then a base that covers as many groups as there are (greedy set cover by need for time), then repetitions until the
/// minutes are used. Every limit and condition was applied before: only allowed exercises are ever
/// looked at. Deterministic; ties go by id, never by side.
package struct Planner {
  package static let sessionsAWeek = 3
  /// Minutes of a session when the person has not said.
  package static let usualMinutes = 20
  /// So many exercises for ten minutes, and never fewer than the least: a session one can follow.
  private static let linesForTenMinutes = 6
  /// Walking takes at most one part in so many of a session.
  private static let walkingShare = 5

  let cleared: ClearedPerson
  let catalogue: Catalogue
  let offers: Offers
  let needs: Needs
  /// The confirmed groups that get the most sets, each with the side that gets more, where one
  /// exercise for that group alone can give it.
  package let leading: [Emphasis]

  /// - Parameter only: The exercises to choose from; `nil` for all. For testing that the check
  ///   refuses what a forgetful planner would hand out.
  package init(
    for cleared: ClearedPerson, belief: Belief, catalogue: Catalogue,
    only: Set<Exercise.ID>? = nil
  ) {
    (self.cleared, self.catalogue) = (cleared, catalogue)
    offers = Offers(for: cleared, catalogue: catalogue, only: only)
    let needs = Needs(belief, catalogue: catalogue)
    self.needs = needs
    let offers = offers
    leading = needs.confirmed.filter { !offers.training($0.muscle).isEmpty }.map { emphasis in
      let canDiffer = offers.all.contains { $0.canGiveMore(to: emphasis) }
      return canDiffer ? emphasis : emphasis.withoutSide
    }
  }

  /// The minutes a session may take.
  package var minutes: Int {
    min(
      cleared.person.minutes ?? Self.usualMinutes,
      cleared.restrictions.longestSession ?? Int.max)
  }

  /// - Returns: `nil` when nothing at all may be done.
  /// - Complexity: O(e·g) for e exercises and g muscle groups, times the lines of the week.
  package func programme() -> Programme? {
    var week = WeekDraft(
      sessions: Self.sessionsAWeek, secondsEach: minutes * 60,
      linesEach: max(minutes, 10) * Self.linesForTenMinutes / 10)
    addLeading(to: &week)
    addAct(to: &week)
    addBalance(to: &week)
    addWalking(to: &week)
    addCover(to: &week)
    repeatLines(in: &week)
    addSets(to: &week)
    evenOut(in: &week)
    putLeadingFirst(in: &week)
    return written(week)
  }

  /// One set for every side that is allowed.
  func line(_ offer: Offer, because: Programme.Reason) -> WeekDraft.Line {
    let sets = offer.exercise.dose.sets.lowerBound
    var bilateral = Bilateral(both: sets)
    if offer.exercise.sides == .each, offer.sides.count == 1, let side = offer.sides[0] {
      bilateral[side.opposite] = 0
    }
    return WeekDraft.Line(offer: offer, sets: bilateral, because: because)
  }

  /// The act that goes worst of those the person spoke of, once in each session: practising the act
  /// is the best-supported idea.
  ///
  /// Who must begin with little does not begin with speed.
  private func addAct(to week: inout WeekDraft) {
    func ease(_ act: Act) -> Int? { cleared.person.acts[act.id]?.last?.value }
    let acts = catalogue.acts.filter { ease($0) != nil }
      .sorted { (ease($0) ?? 0, $0.id) < (ease($1) ?? 0, $1.id) }
    for act in acts {
      let practice = offers.all.filter { offer in
        offer.exercise.purpose == .practice && offer.exercise.acts.contains(act.id)
          && offer.isBalanced
          && !(offers.level == .frail && offer.exercise.position.demands.contains(.briskEffort))
      }
      guard let best = practice.min(by: comesFirst) else { continue }
      for session in week.sessions.indices {
        _ = week.add(line(best, because: .act(act.id)), to: session)
      }
      return
    }
  }

  /// One balance exercise in each session from 65 on and for who needs a hand to stand: balance
  /// practice is what lowers the number of falls of older people (Sherrington 2019).
  private func addBalance(to week: inout WeekDraft) {
    let balance = offers.all.filter { $0.exercise.purpose == .balance && $0.isBalanced }
    let isOlder = (cleared.person.age ?? 0) >= 65
    guard isOlder || cleared.restrictions.needHandToStand, let best = balance.min(by: comesFirst),
      let act = best.exercise.acts.first
    else { return }
    for session in week.sessions.indices {
      _ = week.add(line(best, because: .act(act)), to: session)
    }
  }

  private func addWalking(to week: inout WeekDraft) {
    let walks = offers.all.filter(\.isSteady)
    let short = walks.filter { $0.secondsOnce * Self.walkingShare <= week.secondsEach }
    let inMinutes = short.filter { $0.exercise.dose.unit == .minutes }
    guard let best = (inMinutes.isEmpty ? short : inMinutes).min(by: walksFirst) else { return }
    for session in week.sessions.indices {
      _ = week.add(line(best, because: .steady), to: session)
    }
  }

  /// Walking without a hand on something, where that is allowed; then the longest there is time
  /// for, or by rung for who must begin with little.
  private func walksFirst(_ left: Offer, _ right: Offer) -> Bool {
    func holding(_ offer: Offer) -> Int { offer.exercise.position.support == .standing ? 0 : 1 }
    if holding(left) != holding(right) { return holding(left) < holding(right) }
    if offers.level != .frail, left.secondsOnce != right.secondsOnce {
      return left.secondsOnce > right.secondsOnce
    }
    return comesFirst(left, right)
  }

  private func comesFirst(_ left: Offer, _ right: Offer) -> Bool {
    (left.rungDistance, left.isPreferred ? 0 : 1, left.id)
      < (right.rungDistance, right.isPreferred ? 0 : 1, right.id)
  }

  /// Greedy set cover: the exercise that covers the most need for its time, until all are covered.
  private func addCover(to week: inout WeekDraft) {
    var refused: Set<Exercise.ID> = []
    while true {
      let open = catalogue.muscles.map(\.id).filter { isOpen($0, in: week) }
      guard let best = mostWorth(covering: open, without: refused) else { return }
      let muscle = best.exercise.mainMuscles.first { open.contains($0) }
      guard let muscle, week.addAnywhere(line(best, because: reason(for: muscle))) else {
        refused.insert(best.id)
        continue
      }
    }
  }

  private func mostWorth(
    covering open: [Muscle.ID], without refused: Set<Exercise.ID>
  ) -> Offer? {
    var best: (offer: Offer, worth: Double)?
    // The offers stand in the order of ids, so the first of equals stays.
    for offer in offers.all where !refused.contains(offer.id) {
      let worth = worth(offer, covering: open)
      if worth > (best?.worth ?? 0) { best = (offer, worth) }
    }
    return best?.offer
  }

  private func isOpen(_ muscle: Muscle.ID, in week: WeekDraft) -> Bool {
    week.sets(of: muscle).smallest == 0
  }

  private func worth(_ offer: Offer, covering open: [Muscle.ID]) -> Double {
    let covered = offer.exercise.works.reduce(0) { sum, work in
      guard open.contains(work.muscle) else { return sum }
      let others = offers.training(work.muscle)
      // A one-sided exercise stands in only where no other is allowed, and a stretch only where
      // nothing stronger is.
      let hasBalanced = others.contains(where: \.isBalanced)
      let hasStrength = others.contains { $0.exercise.purpose != .lengthening && $0.isBalanced }
      guard work.part == .main, offer.isBalanced || !hasBalanced,
        offer.exercise.purpose != .lengthening || !hasStrength
      else { return sum }
      return sum + needs.weight(of: work.muscle) * offer.effect(on: work.muscle)
    }
    return covered * offer.fit / Double(offer.secondsOnce + 60)
  }

  func reason(for muscle: Muscle.ID) -> Programme.Reason {
    guard let emphasis = needs.emphases.first(where: { $0.muscle == muscle }) else {
      return .base(muscle)
    }
    return .finding(
      muscle: muscle, side: emphasis.weaker, quality: emphasis.quality,
      confirmed: emphasis.isConfirmed)
  }

  /// Repeats lines in the other sessions, the neediest and least trained groups first.
  private func repeatLines(in week: inout WeekDraft) {
    let ceiling = ceiling(in: week)
    var refused: Set<Exercise.ID> = []
    while true {
      let lines = week.sessions.joined().filter { line in
        !refused.contains(line.offer.id) && line.because.isRepeatable
          && week.sessions.indices.contains { !week.contains(line.offer.id, in: $0) }
          && line.offer.exercise.mainMuscles.allSatisfy { muscle in
            week.sets(of: muscle).largest + line.sets.largest <= ceiling
          }
      }
      guard
        let next = lines.max(by: { left, right in
          let (a, b) = (worthOfRepeating(left, week), worthOfRepeating(right, week))
          return a != b ? a < b : left.offer.id > right.offer.id
        })
      else { return }
      if !week.addAnywhere(next) { refused.insert(next.offer.id) }
    }
  }

  private func worthOfRepeating(_ line: WeekDraft.Line, _ week: WeekDraft) -> Double {
    let need = line.offer.exercise.mainMuscles.reduce(0) { sum, muscle in
      sum + needs.weight(of: muscle) / Double(1 + week.sets(of: muscle).smallest)
    }
    return need / Double(line.seconds + 60)
  }

  /// What is left of the minutes goes into a second and third set, the least trained groups first.
  private func addSets(to week: inout WeekDraft) {
    let ceiling = ceiling(in: week)
    var refused: Set<Exercise.ID> = []
    while true {
      var best: (session: Int, place: Int, worth: Double)?
      for session in week.sessions.indices {
        for (place, line) in week.sessions[session].enumerated()
        where !refused.contains(line.offer.id) && mayGrow(line, in: week, to: ceiling) {
          let worth = worthOfRepeating(line, week) / Double(line.sets.largest)
          if worth > (best?.worth ?? 0) { best = (session, place, worth) }
        }
      }
      guard let best else { return }
      let line = week.sessions[best.session][best.place]
      let more = Bilateral(
        left: line.sets.left == 0 ? 0 : line.sets.left + 1,
        right: line.sets.right == 0 ? 0 : line.sets.right + 1)
      if !week.change(best.place, in: best.session, to: more) { refused.insert(line.offer.id) }
    }
  }

  private func mayGrow(_ line: WeekDraft.Line, in week: WeekDraft, to ceiling: Int) -> Bool {
    let exercise = line.offer.exercise
    return exercise.purpose == .strength && line.because.isRepeatable
      && line.sets.largest < exercise.dose.sets.upperBound
      && exercise.mainMuscles.allSatisfy { week.sets(of: $0).largest < ceiling }
  }

  /// The most weekly sets any other group may get while a confirmed one leads.
  private func ceiling(in week: WeekDraft) -> Int {
    let totals = leading.map { week.sets(of: $0.muscle) }.map { $0.left + $0.right }
    return totals.min().map { max(($0 - 1) / 2, 1) } ?? Int.max
  }

  /// Takes out one-sided lines where a group ended with unequal sides although both may be worked.
  private func evenOut(in week: inout WeekDraft) {
    for muscle in catalogue.muscles where muscle.isPaired {
      guard !leading.contains(where: { $0.muscle == muscle.id && $0.weaker != nil }) else {
        continue
      }
      let sets = week.sets(of: muscle.id)
      let workable = Side.allCases.filter { side in
        offers.training(muscle.id).contains {
          $0.exercise.sides != .each || $0.sides.contains(side)
        }
      }
      if sets.left != sets.right, workable.count == 2 {
        week.removeLines { line in
          line.sets.left != line.sets.right && line.offer.exercise.mainMuscles.contains(muscle.id)
        }
      }
    }
  }
}

extension Programme.Reason {
  /// Emphasised lines are in every session already.
  fileprivate var isRepeatable: Bool {
    if case .finding(_, _, _, let confirmed) = self { return !confirmed }
    return true
  }
}

extension Bilateral<Int> {
  var largest: Int { Swift.max(left, right) }
  var smallest: Int { Swift.min(left, right) }
}
