import Anatomy
import Journalling
import Knowledge

/// A confirmed finding gets the most weekly sets of all groups, and its weaker side at least one and
/// a half times the other's: the article's idea, labelled as such wherever it is shown.
extension Planner {
  /// One exercise for the confirmed group in every session, before anything else takes the time.
  func addEmphasis(to week: inout WeekDraft) {
    for emphasis in needs.emphases where emphasis.isConfirmed {
      guard let offer = exercise(for: emphasis) else { continue }
      var line = line(offer, because: reason(for: emphasis.muscle))
      let most = offer.exercise.dose.sets.upperBound
      line.sets = startingSets(emphasis, most: most, offer)
      for session in week.sessions.indices { _ = week.add(line, to: session) }
    }
  }

  /// A strength exercise for a weak group, a stretch for a short one; one that can give the weaker
  /// side more, where sides differ.
  private func exercise(for emphasis: Emphasis) -> Offer? {
    let suited = offers.training(emphasis.muscle).filter { offer in
      let isStretch = offer.exercise.purpose == .lengthening
      guard isStretch == (emphasis.quality == .length) else { return false }
      guard let weaker = emphasis.weaker else { return offer.isBalanced }
      return offer.exercise.sides == .each && offer.sides.contains(weaker)
    }
    // An exercise that is also for another group would make that one unequal too.
    let alone = suited.filter { $0.exercise.mainMuscles.count == 1 }
    let any = alone.isEmpty ? (suited.isEmpty ? offers.training(emphasis.muscle) : suited) : alone
    func worth(_ offer: Offer) -> Double { offer.effect(on: emphasis.muscle) * offer.fit }
    return any.min { (-worth($0), $0.id) < (-worth($1), $1.id) }
  }

  private func startingSets(_ emphasis: Emphasis, most: Int, _ offer: Offer) -> Bilateral<Int> {
    guard offer.exercise.sides == .each else { return Bilateral(both: max(most, 2)) }
    var sets = Bilateral(both: max(most, 2))
    if let weaker = emphasis.weaker {
      sets[weaker] = max(most, 3)
      sets[weaker.opposite] = max(most, 3) / 2
    }
    for side in Side.allCases where !offer.sides.contains(side) { sets[side] = 0 }
    return sets
  }

  /// Adds to the confirmed group, or takes from others, until it has the most sets and its sides
  /// stand as they should. Every step changes at least one set, so it ends.
  func balanceEmphasis(in week: inout WeekDraft) {
    guard let emphasis = needs.confirmed, week.sets(of: emphasis.muscle).largest > 0 else { return }
    for _ in 0..<200 {
      if let weaker = emphasis.weaker, !isUnequalEnough(week, emphasis.muscle, weaker) {
        guard raise(emphasis, in: &week) || lowerOtherSide(emphasis, weaker, in: &week) else {
          return
        }
        continue
      }
      let most = week.sets(of: emphasis.muscle).largest
      let rival = catalogue.muscles.map(\.id)
        .filter { $0 != emphasis.muscle && week.sets(of: $0).largest >= most }
        .max { week.sets(of: $0).largest < week.sets(of: $1).largest }
      guard let rival else { return }
      guard raise(emphasis, in: &week) || thin(rival, sparing: emphasis.muscle, in: &week) else {
        return
      }
    }
  }

  private func isUnequalEnough(_ week: WeekDraft, _ muscle: Muscle.ID, _ weaker: Side) -> Bool {
    let sets = week.sets(of: muscle)
    return sets[weaker] * 2 >= sets[weaker.opposite] * 3
  }

  /// One set more for the confirmed group, on the weaker side where there is one.
  private func raise(_ emphasis: Emphasis, in week: inout WeekDraft) -> Bool {
    for session in week.sessions.indices.sorted(by: {
      (-week.room(in: $0), $0) < (-week.room(in: $1), $1)
    }) {
      for (place, line) in week.sessions[session].enumerated()
      where line.because == reason(for: emphasis.muscle) {
        var sets = line.sets
        if line.offer.exercise.sides == .each, let weaker = emphasis.weaker {
          sets[weaker] += 1
        } else {
          sets = Bilateral(
            left: sets.left == 0 ? 0 : sets.left + 1, right: sets.right == 0 ? 0 : sets.right + 1)
        }
        guard sets.largest <= line.offer.exercise.dose.sets.upperBound + 3 else { continue }
        if week.change(place, in: session, to: sets) { return true }
      }
    }
    return false
  }

  /// One set less on the stronger side, down to one.
  private func lowerOtherSide(
    _ emphasis: Emphasis, _ weaker: Side, in week: inout WeekDraft
  ) -> Bool {
    for session in week.sessions.indices {
      for (place, line) in week.sessions[session].enumerated()
      where line.because == reason(for: emphasis.muscle) && line.offer.exercise.sides == .each {
        var sets = line.sets
        guard sets[weaker.opposite] > 1 else { continue }
        sets[weaker.opposite] -= 1
        if week.change(place, in: session, to: sets) { return true }
      }
    }
    return thin(emphasis.muscle, sparing: nil, in: &week)
  }

  /// Removes a line that works the group and whose every main group is worked elsewhere too.
  private func thin(
    _ muscle: Muscle.ID, sparing: Muscle.ID?, in week: inout WeekDraft
  ) -> Bool {
    for session in week.sessions.indices.reversed() {
      for (place, line) in week.sessions[session].enumerated().reversed() {
        let main = line.offer.exercise.mainMuscles
        guard main.contains(muscle), !main.contains(where: { $0 == sparing }),
          line.because != reason(for: muscle) || sparing != nil,
          main.allSatisfy({ week.sets(of: $0).smallest > line.sets.largest })
        else { continue }
        week.remove(place, from: session)
        return true
      }
    }
    return false
  }
}
