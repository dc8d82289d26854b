import Foundation
import Hummingbird
import NIOCore
import Persistence
import Synchronization

/// Serves the pages until the process is told to stop (SIGTERM or SIGINT).
///
/// - Throws: `ServerFailure` for a port or a folder that cannot be used or is in use, `CatalogueProblems` for
///   knowledge that cannot be read.
public func serve(settings: ServerSettings) async throws {
  let lock = try FolderLock(forServing: settings.dataFolder)
  var settings = settings
  let onListening = settings.onListening
  settings.onListening = { address in
    // Only a help for whoever starts a second one; the lock holds without it.
    try? lock.say(address)
    await onListening(address)
  }
  let application = try buildApplication(settings: settings)
  do {
    try await application.runService()
  } catch let error as IOError where error.errnoCode == EADDRINUSE {
    throw ServerFailure.portTaken(settings.port)
  } catch let error as IOError where error.errnoCode == EACCES {
    throw ServerFailure.portNotAllowed(settings.port)
  }
}

extension FolderLock {
  /// Locks the folder, which is made where it is missing.
  fileprivate convenience init(forServing folder: URL) throws(ServerFailure) {
    do {
      try self.init(try Household(folder: folder).folder)
    } catch let taken as Taken {
      throw .folderTaken(by: taken.address)
    } catch let failure as PersistenceFailure {
      throw .folderUnusable(failure)
    } catch {
      throw .folderUnusable(.folderNotWritable(folder: folder.path))
    }
  }
}

/// The port the server really listens on, known once it does.
final class ListeningPort: Sendable {
  private let port = Mutex<Int?>(nil)

  var number: Int? {
    get { port.withLock { $0 } }
    set { port.withLock { $0 = newValue } }
  }
}
