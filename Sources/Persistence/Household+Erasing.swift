package import Foundation

extension Household {
  /// Something that still points to an erased person.
  package enum Leftover: Hashable, Sendable {
    /// A file or folder named for the person, such as a copy somebody made.
    case named(URL)
    /// A file in whose bytes the person's id stands.
    case mentioned(URL)
    /// A file that holds the record of somebody, saved or copied, and nobody can tell whose.
    case record(URL)
    /// A file that could not be looked into.
    case unsearched(URL)
  }

  /// What a search of the folder found after somebody was erased.
  package struct Search: Hashable, Sendable {
    /// How many files there are in the folder and its folders; the name of each was compared.
    package let files: Int
    /// How many of them were read from end to end; the records of other people are not.
    package let read: Int
    /// What still points to the person, in the order of paths; empty when everything is gone.
    package let left: [Leftover]

    package init(files: Int, read: Int, left: [Leftover]) {
      (self.files, self.read, self.left) = (files, read, left)
    }
  }

  /// Deletes all that is stored about a person, then searches the folder for what is left.
  ///
  /// Stores of this person should be closed first: what they write afterwards is lost. Erasing
  /// somebody who is gone already is no failure.
  ///
  /// - Throws: ``PersistenceFailure`` when a file cannot be removed or the folder not be searched.
  package func erase(_ person: PersonFile) throws(PersistenceFailure) -> Search {
    try remove(databaseAt: PersonFile(person.id, in: folder).file.path)
    try flush(folder: folder.path)
    return try search(for: person.id)
  }

  private func search(for person: PersonFile.ID) throws(PersistenceFailure) -> Search {
    let paths: [String]
    do {
      paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    } catch {
      throw .folderNotReadable(folder: folder.path)
    }
    let others = try people.map(\.id.text)
    var (files, read) = (0, 0)
    var left: [Leftover] = []
    for path in paths.sorted() {
      let url = folder.appending(path: path)
      let isFolder = (try? url.resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory == true
      if !isFolder { files += 1 }
      if path.contains(person.text) {
        left.append(.named(url))
      } else if isFolder || isDatabase(path, of: others) {
        continue
      } else {
        let found = trace(of: person, in: url)
        if let found { left.append(found) }
        if found != .unsearched(url) { read += 1 }
      }
    }
    return Search(files: files, read: read, left: left)
  }

  /// Whether a file is one of the databases in which the records of other people are kept.
  private func isDatabase(_ path: String, of others: [String]) -> Bool {
    others.contains { path.hasPrefix("\($0).\(PersonFile.fileExtension)") }
  }

  /// Looks into one file for an id, and for a record without one.
  ///
  /// The databases of other people are not looked into: closing a file anywhere in a process drops
  /// all POSIX locks the process has on it, also those of SQLite, which can damage a database in
  /// use (sqlite.org/howtocorrupt.html, 2.2). Nobody's id is ever written into a database.
  private func trace(of person: PersonFile.ID, in url: URL) -> Leftover? {
    do {
      let values = try url.resourceValues(forKeys: [.isRegularFileKey])
      guard values.isRegularFile == true else { return .unsearched(url) }
      let bytes = try Data(contentsOf: url)
      if bytes.firstRange(of: Data(person.text.utf8)) != nil { return .mentioned(url) }
      return isRecord(bytes) ? .record(url) : nil
    } catch {
      return .unsearched(url)
    }
  }

  /// Whether a file is a record that was saved, or a copy of a database or of its log.
  ///
  /// By the first bytes of SQLite's files (sqlite.org/fileformat2.html, 1.2 and 4.1), and by what stands in
  /// every record that Plumbline writes.
  private func isRecord(_ bytes: Data) -> Bool {
    let database = Data("SQLite format 3\0".utf8)
    let logs = [Data([0x37, 0x7f, 0x06, 0x82]), Data([0x37, 0x7f, 0x06, 0x83])]
    return ([database] + logs).contains { bytes.starts(with: $0) }
      || bytes.firstRange(of: Data("plumbline-journal".utf8)) != nil
  }
}
