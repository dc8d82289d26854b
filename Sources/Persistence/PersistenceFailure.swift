package import Knowledge
package import Quantities

/// Why something could not be stored, read back or erased.
///
/// The cases carry data and no sentences; each edge words them in its own `ErrorText`. Paths are
/// those of this computer; nothing that the person told is in a case, except in the problems of a
/// refused entry.
package enum PersistenceFailure: Error, Hashable, Sendable {
  // MARK: The folder

  /// A file stands where the folder, or a folder above it, should be.
  case fileInTheWay(file: String)
  /// The folder is used by other people or programs too, like `/tmp`, and cannot be made private.
  case folderShared(folder: String)
  case folderNotCreated(folder: String, systemError: Int32)
  /// The folder's permissions could not be set to owner-only.
  case folderNotPrivate(folder: String, systemError: Int32)
  case folderNotWritable(folder: String)
  case folderNotReadable(folder: String)

  // MARK: People

  /// A name must have 1 to 100 letters; this one has `length`.
  case nameUnusable(length: Int)
  /// The generator drew an id that a person here already has.
  case idTaken(PersonFile.ID)
  case personMissing(PersonFile.ID)
  /// Something should be stored without saying whose it is, and there are `known` people.
  case personNotSaid(known: Int)

  // MARK: The file

  case fileNotCreated(file: String, systemError: Int32)
  /// The file's permissions could not be set to owner-only.
  case fileNotPrivate(file: String, systemError: Int32)
  case fileNotRemoved(file: String, systemError: Int32)
  /// It exists and cannot be opened or written.
  case fileNotUsable(file: String)
  /// It is no database, or a database of another program; it was left as it is.
  case fileForeign(file: String)
  case fileDamaged(file: String)
  /// A newer Plumbline has changed its form; `unknown` are the changes not known here.
  case fileNewer(file: String, unknown: [String])
  /// Others kept writing for longer than a writer waits.
  case fileBusy(file: String)
  case diskFull(file: String)
  /// The device failed while reading or writing.
  case deviceFailed(file: String, code: Int32)
  /// SQLite turned a statement down, which is a mistake in this program.
  case statementRefused(file: String, code: Int32)

  // MARK: The entries

  /// The journal goes forward only.
  case dayBeforeLast(day: Day, last: Day)
  /// The journal would not be readable with this entry; never empty.
  case entryRefused([Problem])
  /// A number in the entry cannot be written down, such as one that is infinite.
  case entryNotWritable
  /// What is stored cannot be read with this catalogue or on this day; never empty.
  case journalNotReadable(file: String, problems: [Problem])
  /// An import would have to overwrite `entries` entries.
  case storeNotEmpty(file: String, entries: Int)
}
