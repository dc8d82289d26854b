import Journalling
import Knowledge

/// Every exercise of the week, every alternative and every rung beside it, asked whether the person can do it.
func fitViolations(in programme: Programme, catalogue: Catalogue, fit: Fit) -> [Violation] {
  zip(1..., programme.sessions).flatMap { number, session in
    session.items.flatMap { item in
      ([item.exercise] + item.alternatives + [item.easier, item.harder].compactMap(\.self)).flatMap
      { id -> [Violation] in
        guard let exercise = catalogue.exercises[id] else { return [] }
        return item.uses(of: exercise).flatMap { use in
          fit.objections(to: use).map { objection in
            Violation(
              objection.rule, session: number, exercise: id, side: use.worked,
              what: objection.what)
          }
        }
      }
    }
  }
}
