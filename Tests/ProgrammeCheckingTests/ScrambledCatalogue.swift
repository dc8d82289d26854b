import Foundation
import Knowledge
import TestSupport

/// The bundled catalogue with what nearly every exercise asks drawn by lot.
///
/// In the real catalogue some facts always come together (whatever takes kneeling is on the floor)
/// and some never occur (nothing asks for hearing). Here each occurs without the other.
enum ScrambledCatalogue {
  private static let loaded = Result { try read() }

  /// Left as they are, so that a sound week can be made of them.
  private static let spared = ["shoulder-blade-squeeze", "glute-squeeze-on-bed"]

  static func load() throws -> Catalogue { try loaded.get() }

  private static func read() throws -> Catalogue {
    let manager = FileManager.default
    let folder = manager.temporaryDirectory.appending(path: "scrambled-\(UUID().uuidString)")
    try manager.copyItem(at: CatalogueLoader.bundledFolder, to: folder)
    defer { try? manager.removeItem(at: folder) }
    var generator = SeededGenerator(seed: 19)
    for exercise in try RealCatalogue.load().exercises where !spared.contains(exercise.id.text) {
      let file = folder.appending(path: "exercises/\(exercise.id).yaml")
      let text = try String(contentsOf: file, encoding: .utf8)
      let altered = scrambled(text, exercise.position, using: &generator)
      try altered.write(to: file, atomically: true, encoding: .utf8)
    }
    return try CatalogueLoader(folder: folder).load()
  }

  private static func scrambled(
    _ text: String, _ position: Position, using generator: inout SeededGenerator
  ) -> String {
    let ways = Set(draw(Transition.allCases, using: &generator)).union(unavoidable(position))
    let demands = draw(Demand.allCases, using: &generator)
      .filter { $0 != .oneLegStanding || position.weightOn.contains(.feet) }
    let needs = draw(Thing.allCases, using: &generator)
    return
      text
      .replacing(#/  gettingThere: \[.*\]/#, with: "  gettingThere: \(list(ways))")
      .replacing(#/  demands: \[.*\]/#, with: "  demands: \(list(demands))")
      .replacing(#/  needs: \[.*\]/#, with: "  needs: \(list(needs))")
  }

  /// Each with one chance in ten.
  private static func draw<Word>(_ words: [Word], using generator: inout SeededGenerator) -> [Word]
  {
    words.filter { _ in Int.random(in: 0..<10, using: &generator) == 0 }
  }

  /// What the loader wants of a position.
  private static func unavoidable(_ position: Position) -> [Transition] {
    let lies = !Set(position.weightOn).isDisjoint(with: [.back, .front, .side])
    return (position.support == .floor ? [.floor] : [])
      + (position.weightOn.contains(.knees) ? [.kneel] : [])
      + (position.support == .bed && lies ? [.lieDown] : [])
  }

  private static func list<Word: RawRepresentable<String>>(_ words: some Sequence<Word>) -> String {
    "[\(words.map(\.rawValue).sorted().joined(separator: ", "))]"
  }
}
