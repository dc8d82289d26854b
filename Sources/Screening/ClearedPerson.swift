package import Journalling
package import Knowledge
package import Quantities

/// A person whose screen is complete, current and says go on: the only key to anything that moves.
///
/// Tests and programmes can be asked for only with this value, and nothing makes one past the screen, so
/// no page, command or library call can reach a movement past it either.
package struct ClearedPerson: Sendable {
  package let person: Person
  package let screen: ScreenResult
  package let today: Day
  package let restrictions: Restrictions

  /// - Returns: `nil` when the screen has gaps or stops the person.
  package init?(_ person: Person, catalogue: Catalogue, today: Day) {
    self.init(person, catalogue: catalogue, today: today, ignoring: [])
  }

  /// - Parameter rules: Rules that the planner's side forgets, for testing that the independent check
  ///   catches it. The screen itself can never be ignored.
  package init?(
    _ person: Person, catalogue: Catalogue, today: Day, ignoring rules: Set<Restrictions.Rule>
  ) {
    let screen = ScreenResult(of: person, catalogue: catalogue, today: today)
    guard screen.letsMove else { return nil }
    (self.person, self.screen, self.today) = (person, screen, today)
    restrictions = Restrictions(
      of: person, screen: screen, catalogue: catalogue, today: today, ignoring: rules)
  }
}
