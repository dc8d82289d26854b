public import Foundation
package import Logging
package import Plumbline
public import Quantities

/// What the server is told at its start.
public struct ServerSettings: Sendable {
  /// The port to listen on; 0 takes any that is free.
  public var port: Int
  /// Where people's files are kept; made when it is missing.
  public var dataFolder: URL
  /// The clock: which day it is for the person at the screen.
  public var today: @Sendable () -> Day
  /// Called once with the address when the server answers.
  public var onListening: @Sendable (URL) async -> Void
  /// What is known; `nil` reads the catalogue that comes with the program.
  package var guide: Guide?
  /// Where `espeak-ng` is looked for, in this order; empty for a computer that does not speak.
  package var speechFolders: [String]
  /// How much speaking may take.
  var speechLimits = Speaker.Limits()
  /// Where errors go; never with anything the person told.
  package var logger: Logger

  /// - Parameters:
  ///   - port: 0 to 65,535; 0 takes any that is free.
  ///   - dataFolder: A folder of the person's own.
  ///   - today: Read anew for every request.
  ///   - onListening: Called once, when the server answers.
  public init(
    port: Int = 0, dataFolder: URL, today: @escaping @Sendable () -> Day,
    onListening: @escaping @Sendable (URL) async -> Void = { _ in }
  ) {
    (self.port, self.dataFolder) = (port, dataFolder)
    (self.today, self.onListening) = (today, onListening)
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/local/bin:/usr/bin"
    speechFolders = path.split(separator: ":").map(String.init)
    logger = Logger(label: "plumbline")
    logger.logLevel = .warning
  }
}
