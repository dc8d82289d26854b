import Foundation
import Hummingbird
import NIOCore
import Synchronization

/// Serves the pages until the process is told to stop (SIGTERM or SIGINT).
///
/// - Throws: `ServerFailure` for a port or a folder that cannot be used, `CatalogueProblems` for
///   knowledge that cannot be read.
public func serve(settings: ServerSettings) async throws {
  let application = try buildApplication(settings: settings)
  do {
    try await application.runService()
  } catch let error as IOError where error.errnoCode == EADDRINUSE {
    throw ServerFailure.portTaken(settings.port)
  } catch let error as IOError where error.errnoCode == EACCES {
    throw ServerFailure.portNotAllowed(settings.port)
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
