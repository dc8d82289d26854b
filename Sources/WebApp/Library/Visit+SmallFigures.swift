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

  /// The pictures for a shelf of the library, by the ids of its entries; none while movements are closed.
  func smallFigures(of kind: LibraryKind) -> [String: SmallFigure] {
    guard let chooser = guide.chooser(record, today: today), isAskedToday,
      !chooser.hasHadStrongPainToday
    else { return [:] }
    var figures: [String: SmallFigure] = [:]
    switch kind {
    case .tests:
      for (test, sides) in chooser.allowed {
        figures[test.id.text] = smallFigure(of: test, on: sides)
      }
    case .exercises:
      for (id, dose) in guide.startingDoses(record, today: today) {
        guard let exercise = catalogue.exercises[id] else { continue }
        figures[id.text] = SmallFigure(of: exercise, on: dose.sides.first ?? nil, catalogue)
      }
    case .acts:
      for act in catalogue.acts { figures[act.id.text] = smallFigure(of: act) }
    default: break
    }
    return figures
  }
}
