import Journalling
import MuscleModelling
import ProgrammeChecking
import Quantities

extension Guide {
  /// What the independent check has against a programme; empty when it may be handed out.
  ///
  /// It is told what the belief confirms, not what the planner made of it; without a belief nothing may
  /// stand out in the programme either.
  func checked(
    _ programme: Programme, _ belief: Belief?, for person: Person, today: Day
  ) -> [Violation] {
    ProgrammeCheck(catalogue: catalogue, today: today).violations(
      in: programme, for: person, emphases: belief.map(confirmed) ?? [])
  }

  /// Each group with a confirmed finding, and its weaker side when the findings name one only.
  private func confirmed(by belief: Belief) -> [ProgrammeChecking.Emphasis] {
    let confirmed = belief.findings.filter { $0.status == .confirmed }
    return Set(confirmed.map(\.muscle)).sorted().map { muscle in
      let sides = Set(confirmed.filter { $0.muscle == muscle }.compactMap(\.side))
      return Emphasis(muscle: muscle, side: sides.count == 1 ? sides.first : nil)
    }
  }
}
