package import Foundation

extension Household {
  /// Something that still points to an erased person.
  package enum Leftover: Hashable, Sendable {
    /// A file or folder named for the person, such as a copy somebody made.
    case named(URL)
    /// A file in whose bytes the person's id stands.
    case mentioned(URL)
    /// A file that could not be looked into.
    case unsearched(URL)
  }

  /// Deletes all that is stored about a person, then searches the folder for what is left.
  ///
  /// Stores of this person should be closed first: what they write afterwards is lost. Erasing
  /// somebody who is gone already is no failure.
  ///
  /// - Returns: What was found, in the order of paths; empty when everything is gone.
  /// - Throws: ``PersistenceFailure`` when a file cannot be removed or the folder not be searched.
  package func erase(_ person: PersonFile) throws(PersistenceFailure) -> [Leftover] {
    try remove(databaseAt: PersonFile(person.id, in: folder).file.path)
    try flush(folder: folder.path)
    return try leftovers(of: person.id)
  }

  private func leftovers(of person: PersonFile.ID) throws(PersistenceFailure) -> [Leftover] {
    let paths: [String]
    do {
      paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    } catch {
      throw .folderNotReadable(folder: folder.path)
    }
    return paths.sorted().compactMap { path in
      let url = folder.appending(path: path)
      return path.contains(person.text) ? .named(url) : mention(of: person, in: url)
    }
  }

  /// Looks into one file for an id.
  ///
  /// The databases of other people are not looked into: closing a file anywhere in a process drops
  /// all POSIX locks the process has on it, also those of SQLite, which can damage a database in
  /// use (sqlite.org/howtocorrupt.html, 2.2). Nobody's id is ever written into a database.
  private func mention(of person: PersonFile.ID, in url: URL) -> Leftover? {
    guard !url.lastPathComponent.contains(".\(PersonFile.fileExtension)") else { return nil }
    do {
      let values = try url.resourceValues(forKeys: [.isRegularFileKey])
      guard values.isRegularFile == true else { return nil }
      let bytes = try Data(contentsOf: url)
      return bytes.firstRange(of: Data(person.text.utf8)) == nil ? nil : .mentioned(url)
    } catch {
      return .unsearched(url)
    }
  }
}
