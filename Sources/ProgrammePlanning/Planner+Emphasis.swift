import Anatomy
import Journalling
import Knowledge

/// A confirmed finding gets the most weekly sets of all groups, and its weaker side at least one and
/// a half times the other's: the article's idea, labelled as such wherever it is shown.
extension Planner {
  /// One exercise for each leading group in every session, before anything else takes the time: first
  /// the least for each, so that one group does not take a short session from another; then the most.
  func addLeading(to week: inout WeekDraft) {
    for emphasis in leading {
      let because = reason(for: emphasis.muscle)
      for session in week.sessions.indices {
        for offer in exercises(for: emphasis) {
          let isIn = patterns(for: emphasis, offer).reversed().contains { sets in
            week.add(WeekDraft.Line(offer: offer, sets: sets, because: because), to: session)
          }
          if isIn { break }
        }
      }
    }
    for session in week.sessions.indices {
      for (place, line) in week.sessions[session].enumerated() {
        guard
          let emphasis = leading.first(where: { line.because == reason(for: $0.muscle) })
        else { continue }
        _ = patterns(for: emphasis, line.offer).contains { sets in
          week.change(place, in: session, to: sets)
        }
      }
    }
  }

  /// A strength exercise for a weak group, a stretch for a short one, the best first; one that can
  /// give the weaker side more, where sides differ.
  private func exercises(for emphasis: Emphasis) -> [Offer] {
    let training = offers.training(emphasis.muscle)
    let suited = training.filter {
      ($0.exercise.purpose == .lengthening) == (emphasis.quality == .length)
    }
    let pool = [suited, training].map { offers in
      offers.filter { emphasis.weaker == nil ? $0.isBalanced : $0.canGiveMore(to: emphasis) }
    }.first { !$0.isEmpty }
    func worth(_ offer: Offer) -> Double { offer.effect(on: emphasis.muscle) * offer.fit }
    return (pool ?? training).sorted { (-worth($0), $0.id) < (-worth($1), $1.id) }
  }

  /// Sets to try in a session, the most first.
  private func patterns(for emphasis: Emphasis, _ offer: Offer) -> [Bilateral<Int>] {
    let range = offer.exercise.dose.sets
    guard let weaker = emphasis.weaker, offer.canGiveMore(to: emphasis) else {
      return range.reversed().map { sets in
        var both = Bilateral(both: sets)
        if offer.exercise.sides == .each {
          for side in Side.allCases where !offer.sides.contains(side) { both[side] = 0 }
        }
        return both
      }
    }
    let isTwoSided = offer.sides.count == 2
    return (range.lowerBound...max(range.upperBound, 3)).reversed().map { sets in
      var unequal = Bilateral(both: 0)
      unequal[weaker] = sets
      let other = max(sets / 3, range.lowerBound)
      unequal[weaker.opposite] = isTwoSided && other * 3 <= sets * 2 ? other : 0
      return unequal
    }
  }

  /// Adds to the leading groups, or takes from others, until each leading group has more sets than
  /// any other and its sides stand as they should.
  ///
  /// Every step changes at least one set, so it ends.
  func putLeadingFirst(in week: inout WeekDraft) {
    for emphasis in leading where week.sets(of: emphasis.muscle).largest > 0 {
      while step(emphasis, in: &week) {}
    }
  }

  /// One change towards the rule; `false` when the rule holds or nothing more can be changed.
  private func step(_ emphasis: Emphasis, in week: inout WeekDraft) -> Bool {
    let sets = week.sets(of: emphasis.muscle)
    if let weaker = emphasis.weaker, sets[weaker] * 2 < sets[weaker.opposite] * 3 {
      return raise(emphasis, in: &week)
        || remove(workOf: emphasis.muscle, in: &week, sparing: { $0.sets.left != $0.sets.right })
    }
    let rival = catalogue.muscles.map(\.id)
      .filter { id in
        !leading.contains { $0.muscle == id } && week.sets(of: id).largest >= sets.largest
      }
      .max { week.sets(of: $0).largest < week.sets(of: $1).largest }
    guard let rival else { return false }
    let isLeading: (WeekDraft.Line) -> Bool = { line in
      line.offer.exercise.mainMuscles.contains { id in leading.contains { $0.muscle == id } }
    }
    return raise(emphasis, in: &week) || remove(workOf: rival, in: &week, sparing: isLeading)
  }

  /// One set more on the weaker side, where a side leads; up to three above the usual most.
  private func raise(_ emphasis: Emphasis, in week: inout WeekDraft) -> Bool {
    guard let weaker = emphasis.weaker else { return false }
    let order = week.sessions.indices.sorted {
      (-week.room(in: $0), $0) < (-week.room(in: $1), $1)
    }
    for session in order {
      for (place, line) in week.sessions[session].enumerated()
      where line.offer.canGiveMore(to: emphasis) && line.sets.left != line.sets.right {
        var sets = line.sets
        sets[weaker] += 1
        guard sets[weaker] <= line.offer.exercise.dose.sets.upperBound + 3 else { continue }
        if week.change(place, in: session, to: sets) { return true }
      }
    }
    return false
  }

  /// Takes out one line that works the group: one whose groups are all worked elsewhere too, if
  /// there is one.
  private func remove(
    workOf muscle: Muscle.ID, in week: inout WeekDraft, sparing isSpared: (WeekDraft.Line) -> Bool
  ) -> Bool {
    var choice: (session: Int, place: Int, isSole: Bool)?
    for session in week.sessions.indices.reversed() {
      for (place, line) in week.sessions[session].enumerated().reversed() {
        let main = line.offer.exercise.mainMuscles
        guard main.contains(muscle), !isSpared(line) else { continue }
        let isSole = main.contains { week.sets(of: $0).smallest <= line.sets.largest }
        if choice == nil || (choice?.isSole == true && !isSole) {
          choice = (session, place, isSole)
        }
      }
    }
    guard let choice else { return false }
    week.remove(choice.place, from: choice.session)
    return true
  }
}
