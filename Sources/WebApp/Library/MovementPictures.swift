import Anatomy
import Knowledge

/// The small pictures of the movements that are open to a person, each with the side they may do; what is
/// not open has none.
///
/// A page that names a movement asks for its picture here and nowhere else, so that no list can show more than
/// the gate lets through. Only what is asked for is drawn.
struct MovementPictures: Sendable {
  /// None at all: no movement is open.
  static let none = MovementPictures(tests: [:], exercises: [:], acts: [:], nil)

  private let tests: [SelfTest.ID: Side?]
  private let exercises: [Exercise.ID: Side?]
  private let acts: [Act.ID: Side?]
  private let catalogue: Catalogue?

  init(
    tests: [SelfTest.ID: Side?], exercises: [Exercise.ID: Side?], acts: [Act.ID: Side?],
    _ catalogue: Catalogue?
  ) {
    (self.tests, self.exercises, self.acts) = (tests, exercises, acts)
    self.catalogue = catalogue
  }

  var isEmpty: Bool { tests.isEmpty && exercises.isEmpty && acts.isEmpty }

  subscript(id: SelfTest.ID) -> SmallFigure? {
    guard let catalogue, let side = tests[id] else { return nil }
    return catalogue.tests[id].flatMap { SmallFigure(of: $0, on: side, catalogue) }
  }

  subscript(id: Exercise.ID) -> SmallFigure? {
    guard let catalogue, let side = exercises[id] else { return nil }
    return catalogue.exercises[id].flatMap { SmallFigure(of: $0, on: side, catalogue) }
  }

  subscript(id: Act.ID) -> SmallFigure? {
    guard let catalogue, let side = acts[id] else { return nil }
    return catalogue.acts[id].flatMap { SmallFigure(of: $0, on: side, catalogue) }
  }

  /// The picture of what a page of the library is about; `nil` for what is no movement.
  subscript(libraryPath path: String) -> SmallFigure? {
    let parts = path.split(separator: "/").map(String.init)
    guard parts.count == 3, "/\(parts[0])" == Place.library.path else { return nil }
    return switch LibraryKind(rawValue: parts[1]) {
    case .tests: self[SelfTest.ID(parts[2])]
    case .exercises: self[Exercise.ID(parts[2])]
    case .acts: self[Act.ID(parts[2])]
    default: nil
    }
  }
}
