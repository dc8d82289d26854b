import Anatomy
import Knowledge

/// What a limit's own catalogue entry forbids, read naively: the second opinion the check is held
/// against.
///
/// Sides are read as if both were worked.
func entryForbids(_ limit: Limit, _ exercise: Exercise) -> Bool {
  let position = exercise.position
  let only = limit.allowsOnlySupport
  if !only.isEmpty, !only.contains(position.support) { return true }
  if limit.sidedBy.contains(.strains), !exercise.strains.isEmpty { return true }
  if limit.sidedBy.contains(.lyingOn), position.lyingOn != nil { return true }
  if limit.sidedBy.contains(.standsOn), position.standsOn != nil { return true }
  if limit.sidedBy.contains(.arm), position.arm != nil { return true }
  return forbids(limit.forbids, exercise)
}

func forbids(_ forbidden: Forbidden, _ exercise: Exercise) -> Bool {
  let position = exercise.position
  return forbidden.support.contains(position.support)
    || !forbidden.weightOn.isDisjoint(with: position.weightOn)
    || !forbidden.gettingThere.isDisjoint(with: position.gettingThere)
    || !forbidden.demands.isDisjoint(with: position.demands)
    || !forbidden.needs.isDisjoint(with: position.needs)
    || !forbidden.strains.isDisjoint(with: exercise.strains.map(\.joint))
}
