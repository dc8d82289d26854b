package import Foundation
import Synchronization

/// Keeps two servers from using one folder: the second learns where the first one answers.
///
/// The lock is the system's (`flock`), so it ends with the process, however that ends; the file that
/// stays behind holds nothing but the address.
package final class FolderLock: Sendable {
  /// Somebody else holds the lock; `address` is where they answer, once they do.
  package struct Taken: Error, Hashable {
    package let address: URL?

    package init(address: URL?) { self.address = address }
  }

  private let handle: FileHandle

  /// Takes the lock.
  ///
  /// - Throws: ``Taken``, or ``PersistenceFailure/folderNotWritable(folder:)``.
  package init(_ folder: URL) throws {
    let path = folder.appending(path: Self.fileName).path
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw PersistenceFailure.folderNotWritable(folder: folder.path) }
    handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let text = FileManager.default.contents(atPath: path).map {
        String(decoding: $0, as: UTF8.self)
      }
      throw Taken(address: text.flatMap(Self.address))
    }
    try handle.truncate(atOffset: 0)
  }

  /// Writes down where this server answers, for whoever comes second.
  package func say(_ address: URL) throws {
    try handle.truncate(atOffset: 0)
    try handle.write(contentsOf: Data(address.absoluteString.utf8))
  }

  /// Takes an address only where it is one of this computer's own.
  private static func address(_ text: String) -> URL? {
    guard let url = URL(string: text), url.scheme == "http", url.host() == "127.0.0.1" else {
      return nil
    }
    return url
  }

  private static let fileName = "serving"
}
