import Anatomy
import Journalling
import Knowledge

/// An exercise as one body does it: with the side it works.
struct Use {
  let exercise: Exercise
  /// `nil`: both sides alike, or the middle.
  let worked: Side?

  var position: Position { exercise.position }

  /// Whether a place said relative to the worked side can be on that side of the body.
  ///
  /// Without a worked side, or without a side to compare with, the answer is yes: what cannot be
  /// told apart is treated as the worse case.
  func puts(_ place: RelativeSide, on side: Side?) -> Bool {
    guard let worked, let side else { return true }
    switch place {
    case .both: return true
    case .same: return worked == side
    case .opposite: return worked != side
    }
  }

  func carriesWeight(on places: Contact...) -> Bool {
    position.weightOn.contains(where: places.contains)
  }
  func isReached(by ways: Transition...) -> Bool {
    position.gettingThere.contains(where: ways.contains)
  }
  func asks(for demands: Demand...) -> Bool { position.demands.contains(where: demands.contains) }
  func takes(_ things: Thing...) -> Bool { position.needs.contains(where: things.contains) }
  func isDone(on supports: Support...) -> Bool { supports.contains(position.support) }
}

extension Programme.Item {
  /// The sides of the body this line works; both when it does not say one.
  var workedSides: [Side] { side.map { eachSide ? Side.allCases : [$0] } ?? Side.allCases }

  /// Every way in which an exercise would be done in this line's place.
  func uses(of exercise: Exercise) -> [Use] {
    exercise.sides == .each
      ? workedSides.map { Use(exercise: exercise, worked: $0) }
      : [Use(exercise: exercise, worked: nil)]
  }
}
