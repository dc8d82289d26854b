package import Journalling
package import Knowledge
import ProgrammePlanning
package import Quantities
package import Screening
import SelfTesting

/// What may be shown of one movement to somebody who reads about it.
extension Guide {
  /// How an exercise may be started today; `nil` without a screen that says go on, when a rule forbids it,
  /// and when it is no start for this person.
  package func startingDose(
    of exercise: Exercise, _ record: PersonRecord, today: Day
  ) -> StartingDose? {
    cleared(record, today: today).flatMap {
      StartingDose(exercise, for: $0, catalogue: catalogue)
    }
  }

  /// How each exercise that is a start for this person may be started today; none without a screen that
  /// says go on.
  package func startingDoses(
    _ record: PersonRecord, today: Day
  ) -> [Exercise.ID: StartingDose] {
    cleared(record, today: today).map { StartingDose.all(for: $0, catalogue: catalogue) } ?? [:]
  }

  /// What each limit and condition leaves out by itself.
  package var whatLeavesOut: WhatLeavesOut { leavingOut.value { WhatLeavesOut(catalogue) } }
}
