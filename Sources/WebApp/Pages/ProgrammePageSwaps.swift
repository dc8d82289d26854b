import Journalling
import Knowledge

/// An exercise that the person left out, with what they chose in its place.
struct LeftOutLine: Hashable, Sendable {
  let id: String
  let name: String
  let instead: String?

  static func all(_ leftOut: [Person.LeftOut], _ catalogue: Catalogue) -> [LeftOutLine] {
    leftOut.compactMap { left in
      catalogue.exercises[left.exercise].map { exercise in
        LeftOutLine(
          id: exercise.id.text, name: exercise.name,
          instead: left.instead.flatMap { catalogue.exercises[$0]?.name })
      }
    }
  }
}

/// An exercise that can stand in another's place.
struct SwapChoice: Hashable, Sendable {
  let id: String
  let name: String
  let lay: String
}
