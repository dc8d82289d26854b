package import Foundation
package import Persistence

/// Why the server could not start.
package enum ServerFailure: Error, Hashable, Sendable {
  /// Another program listens on the port.
  case portTaken(Int)
  /// The port is none, or one that only the system's administrator may use.
  case portNotAllowed(Int)
  /// People's files cannot be kept in the folder.
  case folderUnusable(PersistenceFailure)
  /// Another Plumbline uses the folder; it answers there, if it has said where.
  case folderTaken(by: URL?)
  /// The files that belong to the program are not where it is.
  case filesMissing(folder: String)
  /// A template that comes with the program cannot be read.
  case templateUnreadable(name: String)
}
