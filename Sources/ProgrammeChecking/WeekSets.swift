import Anatomy
import Journalling
import Knowledge

/// Weekly sets for each muscle group and side, counted anew: those in which the group is a main worker
/// and those in which it helps.
struct WeekSets {
  private struct Place: Hashable {
    let muscle: Muscle.ID
    let side: Side
    let part: Exercise.Part
  }

  private var counts: [Place: Int] = [:]
  private let worked: [Set<Muscle.ID>]

  init(of programme: Programme, catalogue: Catalogue) {
    let items = programme.sessions.flatMap(\.items)
    worked = items.compactMap { catalogue.exercises[$0.exercise].map { Set($0.mainMuscles) } }
    for item in items {
      guard let exercise = catalogue.exercises[item.exercise] else { continue }
      // Absurd numbers are a violation elsewhere; here they must not overflow.
      let sets = min(max(item.sets, 0), 1000)
      // A helper trains where there is effort to aim at: not in a walk, in balance practice, in a stretch.
      let helpersCount = exercise.purpose == .strength || exercise.purpose == .practice
      for work in exercise.works where work.part == .main || helpersCount {
        let isMiddle = catalogue.muscles[work.muscle]?.isPaired == false
        // The middle works in the sets of either side.
        let times = isMiddle && item.eachSide ? 2 : 1
        for side in isMiddle ? Side.allCases : item.workedSides {
          let place = Place(muscle: work.muscle, side: side, part: work.part)
          counts[place, default: 0] += sets * times
        }
      }
    }
  }

  /// In which the group is a main worker.
  func sets(_ muscle: Muscle.ID, _ side: Side) -> Int {
    counts[Place(muscle: muscle, side: side, part: .main)] ?? 0
  }

  func helping(_ muscle: Muscle.ID, _ side: Side) -> Int {
    counts[Place(muscle: muscle, side: side, part: .helps)] ?? 0
  }

  /// Whether some exercise of the week works one group without the other.
  func works(_ muscle: Muscle.ID, without other: Muscle.ID) -> Bool {
    worked.contains { $0.contains(muscle) && !$0.contains(other) }
  }

  func larger(_ muscle: Muscle.ID) -> Int { max(sets(muscle, .left), sets(muscle, .right)) }
}
