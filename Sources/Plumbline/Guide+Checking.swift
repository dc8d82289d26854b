import Journalling
import ProgrammeChecking
import ProgrammePlanning
import Screening

extension Guide {
  /// What the independent check has against a programme; empty when it may be handed out.
  func checked(
    _ programme: Programme, _ planner: Planner, _ cleared: ClearedPerson
  ) -> [Violation] {
    let emphases = planner.leading.map {
      ProgrammeChecking.Emphasis(muscle: $0.muscle, side: $0.weaker)
    }
    return ProgrammeCheck(catalogue: catalogue, today: cleared.today)
      .violations(in: programme, for: cleared.person, emphases: emphases)
  }
}
