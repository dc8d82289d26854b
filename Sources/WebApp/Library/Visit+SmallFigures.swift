import Anatomy
import Journalling
import Knowledge
import Plumbline
import SelfTesting

/// The still pictures beside names in lists: only of what the person may do now, on the side they may do it
/// on.
extension Visit {
  func smallFigure(of act: Act) -> SmallFigure? {
    guard case .open(let sides) = gate(of: act) else { return nil }
    return SmallFigure(of: act, on: sides.first ?? nil, catalogue)
  }

  /// - Parameter sides: The sides allowed.
  func smallFigure(of test: SelfTest, on sides: [Side?]) -> SmallFigure? {
    SmallFigure(of: test, on: sidesNow(test, sides).first ?? nil, catalogue)
  }

  /// The pictures of everything that the person may be shown now.
  var movementPictures: MovementPictures {
    guard let chooser, isAskedToday,
      !chooser.hasHadStrongPainToday
    else { return .none }
    var tests: [SelfTest.ID: Side?] = [:]
    for (test, sides) in chooser.allowed {
      if let side = sidesNow(test, sides).first { tests.updateValue(side, forKey: test.id) }
    }
    var exercises: [Exercise.ID: Side?] = [:]
    for (id, dose) in guide.startingDoses(record, today: today) {
      if let side = dose.sides.first { exercises.updateValue(side, forKey: id) }
    }
    var acts: [Act.ID: Side?] = [:]
    for act in catalogue.acts {
      guard case .open(let sides) = gate(of: act), let side = sides.first else { continue }
      acts.updateValue(side, forKey: act.id)
    }
    return MovementPictures(tests: tests, exercises: exercises, acts: acts, catalogue)
  }
}
