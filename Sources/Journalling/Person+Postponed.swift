package import Knowledge
package import Quantities

extension Person {
  /// The self-tests that the person left for another day on this day; doing one all the same ends that.
  package func testsPostponed(on day: Day) -> Set<SelfTest.ID> {
    let tried = tried(on: day)
    let postponed = testsPostponed.filter { test, said in
      said.day == day && !tried.contains { $0.value.test == test && $0.number > said.number }
    }
    return Set(postponed.keys)
  }
}
