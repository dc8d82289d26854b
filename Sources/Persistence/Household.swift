package import Foundation

/// The folder that holds all people of this computer; nobody but its owner can look into it.
package struct Household: Sendable {
  package let folder: URL

  /// Makes the folder where it is missing, and makes it private (0700) where it is not.
  ///
  /// - Throws: ``PersistenceFailure`` when a file is in the way, the folder is one that everybody
  ///   shares, or it cannot be made, made private or written to.
  package init(folder: URL) throws(PersistenceFailure) {
    let folder = folder.standardizedFileURL
    try makeOwnerOnlyFolder(folder.path)
    self.folder = folder
  }

  /// Everybody who has a file here, in the order of their ids.
  ///
  /// The files are not opened: one that is damaged does not keep the others from being listed.
  package var people: [PersonFile] {
    get throws(PersistenceFailure) {
      let suffix = ".\(PersonFile.fileExtension)"
      return try names()
        .filter { $0.hasSuffix(suffix) }
        .compactMap { PersonFile.ID(String($0.dropLast(suffix.count))) }
        .sorted { $0.text < $1.text }
        .map { PersonFile($0, in: folder) }
    }
  }

  /// Makes a file for one more person.
  ///
  /// - Parameters:
  ///   - name: 1 to 100 letters; stored inside the file and nowhere else.
  ///   - colour: What tells their pages from those of others; `nil` takes one that nobody has, while there is.
  ///   - generator: What the id is drawn with.
  /// - Returns: The file, stored durably.
  /// - Throws: ``PersistenceFailure``; nothing is left of the file then.
  package func addPerson(
    named name: String, colour: PersonColour? = nil,
    using generator: inout some RandomNumberGenerator
  ) throws(PersistenceFailure) -> PersonFile {
    let colour = if let colour { colour } else { try freeColour() }
    let person = PersonFile(PersonFile.ID(using: &generator), in: folder)
    guard try makeOwnerOnlyFile(person.file.path) else { throw .idTaken(person.id) }
    do {
      try JournalStore(of: person).giveName(name, colour: colour)
      try flush(folder: folder.path)
    } catch {
      try remove(databaseAt: person.file.path)
      throw error
    }
    return person
  }

  private func names() throws(PersistenceFailure) -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder.path)
    } catch {
      throw .folderNotReadable(folder: folder.path)
    }
  }
}
