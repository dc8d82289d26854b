import Foundation
import HTTPTypes
import Hummingbird
import Logging
import Persistence
import Synchronization
import Testing

@testable import WebApp

/// What is shown and what is logged when something goes wrong inside.
struct ErrorPagesTests {
  private struct Broken: Error { let secret = "what the person told" }

  @Test func `an unknown error shows its number only, and is logged without its values`()
    async throws
  {
    let (reply, log) = try await answer(to: Broken())
    #expect(reply.status == .internalServerError)
    #expect(reply.body.contains("What you had stored before is safe"))
    let number = try #require(reply.body.firstMatch(of: /with this number: ([^.<]+)\./)).1
    #expect(!number.isEmpty && number != "none")
    #expect(!reply.body.contains("told") && !reply.body.contains("Broken"))
    #expect(log.lines.contains { $0.level == .error && $0.text.contains("Broken") })
    #expect(!log.lines.contains { $0.text.contains("told") })
  }

  @Test func `a full disk is said with what to do, and logged by its name`() async throws {
    let (reply, log) = try await answer(to: PersistenceFailure.diskFull(file: "/secret/place"))
    #expect(reply.status == .internalServerError)
    #expect(reply.body.contains("The disk is full") && reply.body.contains("Make room"))
    #expect(log.lines.contains { $0.level == .error && $0.text.contains("diskFull") })
    #expect(!log.lines.contains { $0.text.contains("secret") })
  }

  @Test(arguments: PersistenceFailure.Remedy.allCases)
  func `every remedy is a sentence`(remedy: PersistenceFailure.Remedy) {
    let failures: [PersistenceFailure] = [
      .fileInTheWay(file: "f"), .folderNotWritable(folder: "f"), .nameUnusable(length: 0),
      .fileBusy(file: "f"), .fileNotUsable(file: "f"), .fileDamaged(file: "f"),
      .fileNewer(file: "f", unknown: []), .diskFull(file: "f"), .deviceFailed(file: "f", code: 1),
      .statementRefused(file: "f", code: 1), .entryNotWritable,
      .storeNotEmpty(file: "f", entries: 1),
    ]
    for failure in failures where failure.remedy == remedy {
      let text = ErrorText.about(failure)
      #expect(text.count == 3 && text.allSatisfy { $0.hasSuffix(".") })
    }
  }

  private func answer(to error: any Error & Sendable) async throws -> (Reply, KeptLog) {
    let folder = URL.temporaryFolder()
    defer { removeFolder(folder) }
    let site = try Site(settings: .forTests(in: folder))
    let log = KeptLog()
    let router = Router(context: BasicRequestContext.self)
    router.addMiddleware { ErrorPages(site: site) }
    router.get("/") { _, _ -> Response in throw error }
    let application = Application(
      router: router, logger: Logger(label: "test", factory: { _ in log }))
    return (try await Client(application).execute(uri: "/", method: .get), log)
  }
}

/// A log that keeps its lines.
struct KeptLog: LogHandler {
  struct Line: Sendable {
    let level: Logger.Level
    let text: String
  }

  private final class Lines: Sendable {
    let all = Mutex<[Line]>([])
  }

  var metadata: Logger.Metadata = [:]
  var logLevel = Logger.Level.trace
  private let kept = Lines()

  var lines: [Line] { kept.all.withLock { $0 } }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    kept.all.withLock { $0.append(Line(level: event.level, text: "\(event.message)")) }
  }
}
