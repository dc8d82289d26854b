import Anatomy
import Journalling
import Knowledge
import Screening
import WeekOptimising

/// The best week as a question in numbers: lines that may be chosen, what they are worth, and rules.
///
/// Sides are named from the person's leading side, so that a mirrored person asks the same question.
struct WeekQuestion {
  let week: Week
  private let lines: [WeekDraft.Line]

  private enum Kind: Int, CaseIterable { case practice, balance, walking, rising }

  private enum Place: Int { case floor, bed, chair, standing }

  /// Different exercises of a week at most.
  ///
  /// A choice, and a wide one: what keeps the list short is the price of each (`WeekValues.learning`).
  static let mostExercises = 18
  /// How many others may come where something was left out of a week that has as many already.
  private static let mostChanges = 4

  private struct Part: Hashable {
    let muscle: Muscle.ID
    /// Whether it is the leading side; groups in the middle have only that.
    let isLeadingSide: Bool
  }

  /// - Parameters:
  ///   - leading: The groups that must get the most sets.
  ///   - known: Exercises that cost nothing to learn; where there are any, every other costs more.
  init(
    _ candidates: Candidates, _ needs: Needs, leading: [Emphasis], known: Set<Exercise.ID>,
    sessions: Int, secondsEach: Int,
    linesEach: Int, _ cleared: ClearedPerson, _ catalogue: Catalogue
  ) throws(WeekError) {
    let first = cleared.person.leadingSide
    lines = candidates.lines
    let wanted = Set(cleared.person.leftOut.compactMap(\.instead))
    func sides(_ muscle: Muscle.ID) -> [Side] {
      catalogue.muscles[muscle]?.isPaired == false ? [first] : [first, first.opposite]
    }
    /// Sets in which the group is a main worker.
    func sets(_ line: WeekDraft.Line, _ muscle: Muscle.ID, _ side: Side) -> Int {
      line.offer.exercise.mainMuscles.contains(muscle) ? catalogue.sets(line, muscle, side) : 0
    }
    var resources: [[Segment]] = []
    var places: [Part: Int] = [:]
    for muscle in catalogue.muscles {
      let sides = sides(muscle.id)
      let weight = needs.weight(of: muscle.id) / Double(sides.count)
      for side in sides {
        places[Part(muscle: muscle.id, isLeadingSide: side == first)] = resources.count
        let leads = leading.contains { $0.muscle == muscle.id }
        for worth in [leads ? WeekValues.leadingSessions : WeekValues.sessions, WeekValues.sets] {
          resources.append(worth.map { Segment(width: $0.width, slope: weight * $0.slope) })
        }
      }
    }
    let rises = resources.count
    resources.append(WeekValues.rises.map { Segment(width: $0.width, slope: $0.slope) })
    var kept: [Exercise.ID: Int] = [:]
    for id in Set(lines.map(\.offer.id)).intersection(known).sorted() {
      kept[id] = resources.count
      resources.append([Segment(width: 1, slope: WeekValues.keeping)])
    }
    var optimiserLines: [Line] = []
    let numbers = Dictionary(
      uniqueKeysWithValues: Set(lines.map(\.offer.id)).sorted().enumerated().map { ($1, $0) })
    for line in lines {
      var gains: [Gain] = []
      for work in line.offer.exercise.trained {
        for side in sides(work.muscle) {
          let count = catalogue.sets(line, work.muscle, side)
          guard count > 0, candidates.counts(line.offer, for: work.muscle),
            let place = places[Part(muscle: work.muscle, isLeadingSide: side == first)]
          else { continue }
          let share = work.part == .main ? 1 : WeekValues.helping
          let effect = line.offer.effect(on: work.muscle) * line.offer.fit * share
          // What leads comes back as a main worker, not as a helper of something else.
          let leads = leading.contains { $0.muscle == work.muscle }
          if work.part == .main || !leads { gains.append(Gain(resource: place, amount: share)) }
          gains.append(Gain(resource: place + 1, amount: Double(count) * effect))
        }
      }
      if let place = kept[line.offer.id] { gains.append(Gain(resource: place, amount: 1)) }
      if line.offer.exercise.rises { gains.append(Gain(resource: rises, amount: 1)) }
      optimiserLines.append(
        Line(
          exercise: numbers[line.offer.id] ?? 0, seconds: line.seconds,
          gains: gains.sorted { $0.resource < $1.resource },
          bonus: Self.bonus(line, cleared)
            + (wanted.contains(line.offer.id) ? WeekValues.wanted : 0),
          place: Self.place(line.offer.exercise).rawValue, kind: Self.kind(line, leading),
          isNew: !known.contains(line.offer.id) && !wanted.contains(line.offer.id)))
    }
    let (rows, auxiliaries) = Self.rows(
      lines, leading, candidates, catalogue, first: first, sides: sides, sets: sets)
    week = try Week(
      sessions: sessions, capacity: secondsEach, linesEach: linesEach,
      newLimit: max(Self.mostExercises - known.count, Self.mostChanges),
      newPrice: known.isEmpty ? WeekValues.learning : WeekValues.changing,
      lines: optimiserLines, resources: resources,
      kinds: (Kind.allCases.map { _ in 1 }) + leading.map { _ in 1 },
      exclusivePlaces: [PlacePair(Place.floor.rawValue, Place.bed.rawValue)], rows: rows,
      auxiliaries: auxiliaries)
  }

  /// The week that a plan stands for.
  func draft(_ plan: WeekPlan) -> WeekDraft {
    WeekDraft(sessions: plan.sessions.map { session in session.map { lines[$0] } })
  }

  /// One lies on the floor or on the bed, not on both: with sitting and standing that makes two changes
  /// of position a session at most.
  private static func place(_ exercise: Exercise) -> Place {
    switch exercise.position.support {
    case .floor: .floor
    case .bed: .bed
    case .chair: .chair
    case .standing, .standingSupported: .standing
    }
  }

  /// Lines of one kind stand once in a session; each group that leads is a kind of its own, so that it
  /// comes back on other days and is not done twice on one.
  private static func kind(_ line: WeekDraft.Line, _ leading: [Emphasis]) -> Int? {
    let exercise = line.offer.exercise
    let leader = leading.firstIndex { exercise.mainMuscles.contains($0.muscle) }
    switch exercise.purpose {
    case .practice: return Kind.practice.rawValue
    case .balance: return Kind.balance.rawValue
    case .walking: return Kind.walking.rawValue
    case .strength where exercise.rises: return Kind.rising.rawValue
    case .strength, .lengthening: return leader.map { Kind.allCases.count + $0 }
    }
  }

  private static func bonus(
    _ line: WeekDraft.Line, _ cleared: ClearedPerson
  ) -> Double {
    let fit = line.offer.fit
    let further = Double(line.sets.largest - 1)
    switch line.offer.exercise.purpose {
    case .strength, .lengthening: return 0
    case .practice: return (WeekValues.practice + WeekValues.furtherPractice * further) * fit
    case .balance:
      let isOld = (cleared.person.age ?? 0) >= 65
      let first =
        cleared.restrictions.needHandToStand
        ? WeekValues.neededBalance : WeekValues.balance * (isOld ? 1 : 0.1)
      return (first + WeekValues.furtherBalance * further) * fit
    case .walking:
      var (worth, left) = (WeekValues.steady, line.workedMinutes)
      for part in WeekValues.steadyMinutes {
        worth += part.slope * min(left, part.width)
        left = max(left - part.width, 0)
      }
      return worth * fit
    }
  }

  /// A leading group has more sets than every other, and its weaker side half as much again as the
  /// other: the article's idea, labelled as such wherever it is shown.
  private static func rows(
    _ lines: [WeekDraft.Line], _ leading: [Emphasis], _ candidates: Candidates,
    _ catalogue: Catalogue, first: Side, sides: (Muscle.ID) -> [Side],
    sets: (WeekDraft.Line, Muscle.ID, Side) -> Int
  ) -> ([WeeklyRow], [AuxiliaryColumn]) {
    guard !leading.isEmpty else { return ([], []) }
    func terms(_ factor: (WeekDraft.Line) -> Int) -> [Term] {
      lines.enumerated().compactMap { index, line in
        let factor = factor(line)
        return factor == 0 ? nil : Term(index: index, coefficient: Double(factor))
      }
    }
    let most = Term(index: 0, coefficient: -1)
    var rows: [WeeklyRow] = []
    for muscle in catalogue.muscles
    where !candidates.tied.contains(muscle.id)
      && !leading.contains(where: { $0.muscle == muscle.id })
    {
      for side in sides(muscle.id) {
        let terms = terms { sets($0, muscle.id, side) }
        guard !terms.isEmpty else { continue }
        rows.append(WeeklyRow(terms: terms, auxiliary: most, low: -.infinity, high: 0))
      }
    }
    for emphasis in leading {
      let workable = candidates.workableSides(of: emphasis.muscle)
      let side = emphasis.weaker ?? (workable.contains(first) ? first : first.opposite)
      rows.append(
        WeeklyRow(
          terms: terms { sets($0, emphasis.muscle, side) }, auxiliary: most, low: 1,
          high: .infinity))
      if let weaker = emphasis.weaker {
        let unequal = terms {
          2 * sets($0, emphasis.muscle, weaker) - 3 * sets($0, emphasis.muscle, weaker.opposite)
        }
        rows.append(WeeklyRow(terms: unequal, low: 0, high: .infinity))
      }
    }
    return (rows, [AuxiliaryColumn(lower: 0, upper: 200)])
  }
}

extension Catalogue {
  /// Sets that a line gives a side of a group it works, as a main worker or a helper.
  fileprivate func sets(_ line: WeekDraft.Line, _ muscle: Muscle.ID, _ side: Side) -> Int {
    line.sets(isPaired: muscles[muscle]?.isPaired != false)[side]
  }
}
