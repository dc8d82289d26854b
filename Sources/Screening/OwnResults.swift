package import Anatomy
import Journalling
package import Knowledge

/// What a person managed in the self-tests that measure an exercise's own movement.
package struct OwnResults {
  private struct Place: Hashable {
    let test: SelfTest.ID
    let side: Side?
  }

  private let best: [Place: Int]

  /// The best of the newest day of each test and side.
  ///
  /// What was not possible then is not asked for now, however long ago it was. Where the person could not
  /// start, nothing was managed.
  ///
  /// - Complexity: O(*n*) for *n* attempts.
  init(of person: Person) {
    let places = Dictionary(grouping: person.attempts) {
      Place(test: $0.value.test, side: $0.value.side)
    }
    best = places.mapValues { attempts in
      let newest = attempts.map(\.day).max()
      let values = attempts.filter { $0.day == newest }.map { $0.value.value ?? 0 }
      return Int(values.max() ?? 0)
    }
  }

  /// How much of an exercise the person managed in its test, in the unit of its dose; `nil` where that was
  /// not measured.
  ///
  /// - Parameter side: The side worked; `nil` for both or the middle.
  package func managed(_ exercise: Exercise, on side: Side?) -> Int? {
    exercise.measuredBy.flatMap { best[Place(test: $0, side: side)] }
  }

  /// Whether even the least of an exercise is more than three quarters of what was managed: then an easier
  /// one has to do.
  ///
  /// The share is a choice.
  package func forbid(_ exercise: Exercise, on side: Side?) -> Bool {
    managed(exercise, on: side).map { 4 * exercise.dose.amounts.lowerBound > 3 * $0 } ?? false
  }
}
