import Foundation
import Knowledge
import Testing

/// Reads a motion from the catalogue's own text with something in it changed.
enum MotionText {
  static func motion(_ name: String, _ changes: [(old: String, new: String)] = []) throws -> Motion
  {
    let url = CatalogueLoader.bundledFolder.appending(path: "motions/\(name).yaml")
    var text = try String(contentsOf: url, encoding: .utf8)
    for (old, new) in changes {
      try #require(text.contains(old), "“\(old)” is not in \(name)")
      text = text.replacing(old, with: new)
    }
    let log = ProblemLog()
    let tree = try #require(yamlTree(text, file: "motions/\(name).yaml", log: log))
    let motion = try #require(StrictReader(tree, log: log).flatMap(Motion.init))
    try #require(log.problems.isEmpty, "\(log.problems.map(\.sentence))")
    return motion
  }
}
