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
    var (files, read) = (0, 0)
    var left: [Leftover] = []
    for path in paths.sorted() {
      let url = folder.appending(path: path)
      let isFolder = (try? url.resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory == true
      if !isFolder { files += 1 }
      if path.contains(person.text) {
        left.append(.named(url))
      } else if !isFolder, isOpenToSearch(url) {
        let found = mention(of: person, in: url)
        if let found { left.append(found) }
        if found != .unsearched(url) { read += 1 }
      }
    }
    return Search(files: files, read: read, left: left)
  }

  private func isOpenToSearch(_ url: URL) -> Bool {
    !url.lastPathComponent.contains(".\(PersonFile.fileExtension)")
  }

  /// Looks into one file for an id.
  ///
  /// The databases of other people are not looked into: closing a file anywhere in a process drops
  /// all POSIX locks the process has on it, also those of SQLite, which can damage a database in
  /// use (sqlite.org/howtocorrupt.html, 2.2). Nobody's id is ever written into a database.
  private func mention(of person: PersonFile.ID, in url: URL) -> Leftover? {
    do {
      let values = try url.resourceValues(forKeys: [.isRegularFileKey])
      guard values.isRegularFile == true else { return .unsearched(url) }
      let bytes = try Data(contentsOf: url)
      return bytes.firstRange(of: Data(person.text.utf8)) == nil ? nil : .mentioned(url)
    } catch {
      return .unsearched(url)
    }
  }
}
