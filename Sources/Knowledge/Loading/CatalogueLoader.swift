import Dispatch
package import Foundation
import Hashing
import Synchronization

/// The catalogue could not be used.
package enum CatalogueFailure: Error {
  /// There is no folder to read, or it cannot be read.
  case unreadable(folder: String)
  /// The files say things that cannot stand; never empty.
  case problems([Problem])
}

/// Reads the catalogue from a folder of YAML files.
package struct CatalogueLoader {
  /// The folder that comes with the program.
  package static var bundledFolder: URL {
    Bundle.module.bundleURL.appending(path: "Catalogue", directoryHint: .isDirectory)
  }

  private let folder: URL
  private let log = ProblemLog()

  package init(folder: URL = CatalogueLoader.bundledFolder) { self.folder = folder }

  /// Reads, links and checks every entry, collecting all problems before giving up.
  ///
  /// - Throws: ``CatalogueFailure``.
  /// - Complexity: O(n) in the size of the files.
  package func load() throws(CatalogueFailure) -> Catalogue {
    let files = try yamlFiles()
    checkFolders(files)
    let catalogue = Catalogue(
      sources: shelf(files), muscles: shelf(files), tests: shelf(files), exercises: shelf(files),
      ladders: shelf(files), acts: shelf(files), flags: shelf(files), limits: shelf(files),
      conditions: shelf(files), habits: shelf(files), links: shelf(files),
      questions: shelf(files), stops: shelf(files), motions: shelf(files),
      about: about(files), regions: shelf(files), written: written(files),
      fingerprint: fingerprint(of: files))
    log.resolve(in: ids(of: catalogue).merging(names(of: files)) { $0.union($1) })
    if log.problems.isEmpty {
      for rule in catalogueRules { rule.check(catalogue).forEach(log.note) }
    }
    guard log.problems.isEmpty else { throw .problems(log.problems.sorted()) }
    return catalogue
  }

  private struct File: Sendable {
    let kind: String
    let name: String
    let text: String
    /// `nil` when it is not YAML; noted when it was read.
    let tree: Tree?
    var place: String { Self.place(kind, name) }

    static func place(_ kind: String, _ name: String) -> String {
      kind.isEmpty ? "\(name).yaml" : "\(kind)/\(name).yaml"
    }
  }

  /// A file as it lies on the disk.
  private struct Found: Sendable {
    let kind: String
    let name: String
    let data: Data
  }

  private func yamlFiles() throws(CatalogueFailure) -> [File] {
    let manager = FileManager.default
    do {
      var found = try [aboutFile()].compactMap(\.self)
      for kind in try manager.contentsOfDirectory(atPath: folder.path).sorted() {
        let subfolder = folder.appending(path: kind)
        var isFolder: ObjCBool = false
        guard manager.fileExists(atPath: subfolder.path, isDirectory: &isFolder),
          isFolder.boolValue
        else { continue }
        for name in try manager.contentsOfDirectory(atPath: subfolder.path).sorted()
        where name.hasSuffix(".yaml") {
          let data = try Data(contentsOf: subfolder.appending(path: name))
          found.append(Found(kind: kind, name: String(name.dropLast(5)), data: data))
        }
      }
      return read(found)
    } catch {
      throw .unreadable(folder: folder.path)
    }
  }

  /// Reads the files on all cores: making sense of YAML is half of a start.
  private func read(_ found: [Found]) -> [File] {
    let readings = Mutex([(file: File, problems: [Problem])?](repeating: nil, count: found.count))
    DispatchQueue.concurrentPerform(iterations: found.count) { index in
      let reading = Self.reading(found[index])
      readings.withLock { $0[index] = reading }
    }
    let inOrder = readings.withLock { $0 }.compactMap(\.self)
    inOrder.flatMap(\.problems).forEach(log.note)
    return inOrder.map(\.file)
  }

  private static func reading(_ found: Found) -> (file: File, problems: [Problem]) {
    let log = ProblemLog()
    let place = File.place(found.kind, found.name)
    guard let text = String(validating: found.data, as: UTF8.self) else {
      log.note(place: place, line: 0, what: "the file is not UTF-8 text", "Save it as UTF-8")
      return (File(kind: found.kind, name: found.name, text: "", tree: nil), log.problems)
    }
    let tree = yamlTree(text, file: place, log: log)
    return (File(kind: found.kind, name: found.name, text: text, tree: tree), log.problems)
  }

  /// What stands about the whole; no folder holds it.
  private func aboutFile() throws -> Found? {
    let name = AboutCatalogue.file
    let url = folder.appending(path: "\(name).yaml")
    guard FileManager.default.fileExists(atPath: url.path) else {
      log.note(
        place: File.place("", name), line: 0, what: "the file is missing",
        "Say there who wrote the catalogue, and as of which day it stands")
      return nil
    }
    return Found(kind: "", name: name, data: try Data(contentsOf: url))
  }

  private func about(_ files: [File]) -> AboutCatalogue {
    guard let file = files.first(where: { $0.kind.isEmpty }), let tree = file.tree,
      let reader = StrictReader(tree, log: log)
    else { return .unread }
    let about = AboutCatalogue(reader)
    let known = Set(files.map { "\($0.kind)/\($0.name)" })
    for review in about.reviews where !known.contains(review.entry) {
      reader.note(
        "reviews", what: "there is no entry “\(review.entry)”",
        "Write its folder and id, with a slash between")
    }
    return about
  }

  private func checkFolders(_ files: [File]) {
    let kinds = Set(allKinds)
    for unknown in Set(files.map(\.kind)).subtracting(kinds + [""]).sorted() {
      log.note(
        place: unknown, line: 0, what: "a folder of this name is not part of the catalogue",
        "Use one of: \(allKinds.joined(separator: ", "))")
    }
  }

  private func shelf<Entry: CatalogueEntry>(_ files: [File]) -> Shelf<Entry> {
    var entries: [Entry] = []
    for file in files where file.kind == Entry.kind {
      guard let tree = file.tree, let reader = StrictReader(tree, log: log),
        let entry = Entry(reader)
      else { continue }
      if entry.id.text != file.name {
        reader.note("id", what: "“\(entry.id)” is not the file's name", "Write `id: \(file.name)`")
      }
      if !isKebabCase(entry.id.text) {
        reader.note(
          "id", what: "“\(entry.id)” is not in kebab-case",
          "Use small letters, digits and single hyphens")
      }
      entries.append(entry)
    }
    if entries.isEmpty {
      log.note(place: Entry.kind, line: 0, what: "there is no entry", "Add at least one file")
    }
    return Shelf(entries)
  }

  private func written(_ files: [File]) -> [String: [WrittenEntry]] {
    let entries = files.filter { !$0.kind.isEmpty }.compactMap { file in
      file.tree.map {
        WrittenEntry(kind: file.kind, id: file.name, tree: $0, text: file.text)
      }
    }
    return Dictionary(grouping: entries, by: \.kind)
  }

  /// The entries there would be if every file could be read: a broken file is reported once, not
  /// again wherever it is referred to.
  private func names(of files: [File]) -> [String: Set<String>] {
    Dictionary(grouping: files, by: \.kind).mapValues { Set($0.map(\.name)) }
  }

  private func ids(of catalogue: Catalogue) -> [String: Set<String>] {
    func known<Entry>(_ shelf: Shelf<Entry>) -> (String, Set<String>) {
      (Entry.kind, Set(shelf.map(\.id.text)))
    }
    return Dictionary(
      uniqueKeysWithValues: [
        known(catalogue.sources), known(catalogue.muscles), known(catalogue.tests),
        known(catalogue.exercises), known(catalogue.ladders), known(catalogue.acts),
        known(catalogue.flags), known(catalogue.limits), known(catalogue.conditions),
        known(catalogue.habits), known(catalogue.links), known(catalogue.questions),
        known(catalogue.stops), known(catalogue.motions), known(catalogue.regions),
      ])
  }

  private func fingerprint(of files: [File]) -> String {
    Digest.sha256(files.map { "\($0.place)\n\($0.text.utf8.count)\n\($0.text)" })
  }
}

/// Whether a text is small letters and digits in words joined by single hyphens, a letter first.
///
/// By hand: a regular expression is built anew for each of the hundreds of entries.
private func isKebabCase(_ text: String) -> Bool {
  let words = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
  func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }
  func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
  return text.utf8.first.map(isLetter) == true
    && words.allSatisfy { word in !word.isEmpty && word.allSatisfy { isLetter($0) || isDigit($0) } }
}

/// Every kind of entry, by the name of its folder.
package let allKinds = [
  Act.kind, Condition.kind, Exercise.kind, Flag.kind, Habit.kind, Ladder.kind, Limit.kind,
  Link.kind, Motion.kind, Muscle.kind, PainRegion.kind, PlainAnswer.kind, SelfTest.kind,
  Source.kind, StopRule.kind,
]

extension ProblemLog {
  fileprivate func note(_ problem: Problem) {
    note(place: problem.place, line: problem.line, what: problem.what, problem.remedy)
  }
}
