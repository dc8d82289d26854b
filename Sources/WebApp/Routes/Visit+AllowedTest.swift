import Anatomy
import Hummingbird
import Journalling
import Knowledge
import Plumbline
import SelfTesting

/// What the person may do with a self-test now: the one gate to its page, its form and its voice.
enum AllowedTest {
  /// Something else must be answered first.
  case elsewhere(Place)
  /// The one-line question comes first today.
  case asksToday
  /// The person said that they cannot do it.
  case leftOut(SelfTest)
  case forbidden
  /// A test hurt strongly today, so the rest of the day is for resting.
  case restsToday
  /// It, or another test of its movement, was stopped for pain today, so it is left alone until tomorrow;
  /// the sides it would have now.
  case leftAlone(SelfTest, [Side?])
  /// The sides to do now, in the order they are done; `nil` for a test without sides.
  case sides(SelfTest, [Side?])
}

extension Visit {
  func allowedTest() throws -> AllowedTest {
    guard cleared != nil else { return .elsewhere(placeOfScreen) }
    guard let id = part("test"), let test = catalogue.tests[SelfTest.ID(id)] else {
      throw HTTPError(.notFound)
    }
    return switch gate(of: test) {
    case .screen: .elsewhere(placeOfScreen)
    case .today: .asksToday
    case .forbidden, .tooMuch:
      person.testsLeftOut.contains(test.id) ? .leftOut(test) : .forbidden
    case .rest: .restsToday
    case .open(let sides):
      isLeftAloneToday(test)
        ? .leftAlone(test, sidesNow(test, sides)) : .sides(test, sidesNow(test, sides))
    }
  }

  /// The tests that were stopped for pain today, also where the result was taken back; they are left alone
  /// for the rest of the day.
  var testsStoppedForPain: Set<SelfTest.ID> {
    Set(person.tried(on: today).filter { $0.value.ending == .pain }.map(\.value.test))
  }

  /// Whether a test of its movement was stopped for pain today.
  func isLeftAloneToday(_ test: SelfTest) -> Bool {
    chooser?.isLeftAloneToday(test) ?? false
  }

  /// The side that is still missing today; else all, in an order that changes from day to day so
  /// that no side is always the fresh one.
  func sidesNow(_ test: SelfTest, _ sides: [Side?]) -> [Side?] {
    let done = sidesDone(test)
    let missing = sides.filter { side in side.map { !done.contains($0) } ?? true }
    return SideOrder.order(missing.isEmpty ? sides : missing, test: test.id, day: today)
  }

  func sidesDone(_ test: SelfTest) -> Set<Side> {
    chooser?.sidesDoneToday(of: test) ?? []
  }
}
