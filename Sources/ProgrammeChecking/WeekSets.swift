import Anatomy
import Journalling
import Knowledge

/// Weekly sets for each muscle group and side in which the group is a main worker, counted anew.
struct WeekSets {
  private var left: [Muscle.ID: Int] = [:]
  private var right: [Muscle.ID: Int] = [:]
  private let worked: [Set<Muscle.ID>]

  init(of programme: Programme, catalogue: Catalogue) {
    let items = programme.sessions.flatMap(\.items)
    worked = items.compactMap { catalogue.exercises[$0.exercise].map { Set($0.mainMuscles) } }
    for item in items {
      guard let exercise = catalogue.exercises[item.exercise] else { continue }
      // Absurd numbers are a violation elsewhere; here they must not overflow.
      let sets = min(max(item.sets, 0), 1000)
      for muscle in Set(exercise.mainMuscles) {
        let isMiddle = catalogue.muscles[muscle]?.isPaired == false
        let sides = isMiddle ? Side.allCases : item.workedSides
        if sides.contains(.left) { left[muscle, default: 0] += sets }
        if sides.contains(.right) { right[muscle, default: 0] += sets }
      }
    }
  }

  func sets(_ muscle: Muscle.ID, _ side: Side) -> Int {
    (side == .left ? left[muscle] : right[muscle]) ?? 0
  }

  /// Whether some exercise of the week works one group without the other.
  func works(_ muscle: Muscle.ID, without other: Muscle.ID) -> Bool {
    worked.contains { $0.contains(muscle) && !$0.contains(other) }
  }

  func larger(_ muscle: Muscle.ID) -> Int { max(sets(muscle, .left), sets(muscle, .right)) }
}
