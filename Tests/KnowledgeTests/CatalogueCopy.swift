import Foundation
import Knowledge

/// A copy of the real catalogue in a temporary folder, in which a test may break files.
///
/// The folder goes when the copy does.
///
/// What no test touches is a link to the real thing: copying hundreds of files for each test took
/// ten times as long as the tests themselves.
final class CatalogueCopy {
  let folder: URL
  private var owned: Set<String> = []

  init() throws {
    let manager = FileManager.default
    folder = manager.temporaryDirectory.appending(path: "catalogue-\(UUID().uuidString)")
    try manager.createDirectory(at: folder, withIntermediateDirectories: true)
    for kind in allKinds { try link(kind) }
    try link("about.yaml")
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// The real file's text, before any test.
  static func text(_ file: String) throws -> String {
    let url = CatalogueLoader.bundledFolder.appending(path: "\(file).yaml")
    return try String(contentsOf: url, encoding: .utf8)
  }

  /// Every file of the real catalogue as `kind/id`, in order.
  static func files() throws -> [String] {
    let manager = FileManager.default
    let root = CatalogueLoader.bundledFolder
    return try allKinds.flatMap { kind in
      try manager.contentsOfDirectory(atPath: root.appending(path: kind).path)
        .filter { $0.hasSuffix(".yaml") }.sorted().map { "\(kind)/\($0.dropLast(5))" }
    }
  }

  func write(_ file: String, _ data: Data) throws {
    try own(file)
    let url = folder.appending(path: "\(file).yaml")
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try? FileManager.default.removeItem(at: url)
    try data.write(to: url)
  }

  func write(_ file: String, _ text: String) throws { try write(file, Data(text.utf8)) }

  func remove(_ path: String) throws {
    if path.contains("/") { try own(path) }
    try FileManager.default.removeItem(at: folder.appending(path: path))
  }

  /// Makes the folder of a file the copy's own, with links to its files.
  private func own(_ path: String) throws {
    let kind = String(path.prefix { $0 != "/" })
    guard allKinds.contains(kind), owned.insert(kind).inserted else { return }
    let manager = FileManager.default
    let mine = folder.appending(path: kind)
    try manager.removeItem(at: mine)
    try manager.createDirectory(at: mine, withIntermediateDirectories: false)
    let real = CatalogueLoader.bundledFolder.appending(path: kind)
    for name in try manager.contentsOfDirectory(atPath: real.path) {
      do {
        // The fastest link; it cannot reach another disc.
        try manager.linkItem(at: real.appending(path: name), to: mine.appending(path: name))
      } catch {
        try link("\(kind)/\(name)")
      }
    }
  }

  private func link(_ path: String) throws {
    try FileManager.default.createSymbolicLink(
      at: folder.appending(path: path),
      withDestinationURL: CatalogueLoader.bundledFolder.appending(path: path))
  }

  /// Loads the copy as it is now: the catalogue, or everything wrong with it.
  func load() -> Result<Catalogue, CatalogueFailure> {
    Result { () throws(CatalogueFailure) in try CatalogueLoader(folder: folder).load() }
  }

  /// What is wrong with the copy as it is now; empty when nothing is, `nil` when it is unreadable.
  func problems() -> [Problem]? {
    switch load() {
    case .success: []
    case .failure(.problems(let problems)): problems
    case .failure(.unreadable): nil
    }
  }
}
