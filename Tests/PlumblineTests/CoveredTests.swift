import Anatomy
import Journalling
import Knowledge
import Plumbline
import ProgrammeChecking
import ProgrammePlanning
import Screening
import TestSupport
import Testing

/// Whether a week leaves out what it could cover, by trying the whole catalogue with the safety check.
struct CoveredTests {
  let guide: Guide

  init() throws { guide = try RealGuide.load() }

  private var catalogue: Catalogue { guide.catalogue }

  /// A week with its sessions alone: what it covers is counted anew by the check.
  private func violations(
    _ sessions: [Programme.Session], _ person: Person
  ) -> Set<String> {
    let bare = Programme(sessions: sessions, coverage: [], uncovered: [])
    return Set(
      ProgrammeCheck(catalogue: catalogue, today: RandomPeople.today)
        .violations(in: bare, for: person, emphases: []).map(\.rule)
    ).subtracting(["coverage", "emphasis", "unequal"])
  }

  private func trained(_ sessions: [Programme.Session]) -> Set<Muscle.ID> {
    Set(
      sessions.flatMap(\.items).flatMap { item -> [Muscle.ID] in
        let exercise = catalogue.exercises[item.exercise]
        return exercise?.trained.map(\.muscle) ?? []
      })
  }

  private func session(_ items: [Programme.Item]) -> Programme.Session {
    var seconds = 0.0
    for item in items {
      guard let exercise = catalogue.exercises[item.exercise] else { continue }
      let rounds = Double(item.sets * (item.eachSide ? 2 : 1))
      seconds += Double(exercise.setUpSeconds)
      seconds += rounds * Double(item.amount) * exercise.dose.secondsEach
      let rest = Double(exercise.dose.restSeconds)
      let work = (Double(item.amount) * exercise.dose.secondsEach).rounded(.down)
      seconds += max(rounds - 1, 0) * (item.eachSide ? max(15, rest - work) : rest)
    }
    return Programme.Session(items: items, seconds: Int(seconds.rounded(.up)))
  }

  /// One set fewer than which nobody does, as much of it as this person starts with.
  private func least(_ exercise: Exercise, _ start: StartingLevel) -> Programme.Item {
    let share =
      switch start {
      case .frail: 0.0
      case .middling: 0.35
      case .able: 0.55
      }
    let amounts = exercise.dose.amounts
    let more = (Double(amounts.upperBound - amounts.lowerBound) * share).rounded(.down)
    return Programme.Item(
      exercise: exercise.id, side: nil, eachSide: exercise.sides == .each,
      sets: exercise.dose.sets.lowerBound, amount: amounts.lowerBound + Int(more), effort: 1,
      because: .steady, alternatives: [])
  }

  /// A group that is left out has no exercise that could stand in the place of a strength exercise the
  /// week could do without.
  @Test func `no group is left out that the catalogue could cover in this week`() throws {
    var left = 0
    for seed in UInt64(6_000)..<UInt64(6_000 + Effort.cases(60, long: 1_000)) {
      let journal = RandomPeople.journal(seed: seed, catalogue: catalogue)
      let plan = guide.plan(PersonRecord(journal: journal), today: RandomPeople.today)
      guard let week = plan.programme else { continue }
      let cleared = try #require(
        ClearedPerson(journal.person, catalogue: catalogue, today: RandomPeople.today))
      let start = Planner(
        for: cleared, belief: guide.belief(about: journal.person), catalogue: catalogue
      ).start
      let covered = trained(week.sessions)
      for gap in week.uncovered where gap.side == nil {
        left += 1
        let exercises = catalogue.exercises.filter { exercise in
          exercise.purpose == .strength && exercise.trained.contains { $0.muscle == gap.muscle }
            && violations([session([least(exercise, start)])], journal.person).isEmpty
        }
        if gap.cause == .nothingAllowed {
          #expect(exercises.isEmpty, "seed \(seed): \(gap.muscle), \(exercises.map(\.id))")
        }
        for exercise in exercises {
          let better = others(of: week, with: least(exercise, start)).first { other in
            trained(other).isSuperset(of: covered) && violations(other, journal.person).isEmpty
          }
          #expect(better == nil, "seed \(seed): \(exercise.id) would cover \(gap.muscle)")
        }
      }
    }
    #expect(left > 0)
  }

  /// The week with one exercise more, in each session: in the place of each strength exercise there.
  private func others(
    of week: Programme, with item: Programme.Item
  ) -> [[Programme.Session]] {
    let lying: Set<Support> = [.bed, .floor]
    let support = catalogue.exercises[item.exercise]?.position.support
    let places = Set(
      week.sessions.flatMap(\.items).compactMap {
        catalogue.exercises[$0.exercise]?.position.support
      }.filter(lying.contains))
    if let support, lying.contains(support), !places.subtracting([support]).isEmpty { return [] }
    return week.sessions.indices.flatMap { index -> [[Programme.Session]] in
      let items = week.sessions[index].items
      guard !items.contains(where: { $0.exercise == item.exercise }) else { return [] }
      return items.indices.compactMap { place in
        guard catalogue.exercises[items[place].exercise]?.purpose == .strength else { return nil }
        var sessions = week.sessions
        var changed = items
        changed[place] = item
        sessions[index] = session(changed)
        return sessions
      }
    }
  }
}
