import Foundation
import FoundationNetworking
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NIOEmbedded
import Synchronization
import Testing

@testable import WebApp

/// Asks an application without a socket: a request goes to its routes, and their answer comes back.
///
/// The library’s own tool for this brings a whole TLS library, which took longer to build than all
/// of Plumbline.
struct Client: Sendable {
  private let answer: @Sendable (Request) async throws -> Reply

  init(_ application: some ApplicationProtocol) async throws {
    let (responder, logger) = (try await application.responder, application.logger)
    answer = { request in
      var logger = logger
      logger[metadataKey: "hb.request.id"] = .stringConvertible(RequestID())
      let source = ApplicationRequestContextSource(
        channel: NIOAsyncTestingChannel(), logger: logger)
      let response = try await responder.respond(to: request, context: .init(source: source))
      let body = CollectedBody()
      try await response.body.write(body)
      return Reply(status: response.status, headers: response.headers, body: body.text)
    }
  }

  func execute(
    uri: String, method: HTTPRequest.Method, headers: HTTPFields = [:], body: ByteBuffer? = nil
  ) async throws -> Reply {
    var headers = headers
    if let body { headers[.contentLength] = "\(body.readableBytes)" }
    let head = HTTPRequest(
      method: method, scheme: "http", authority: "localhost", path: uri, headerFields: headers)
    return try await answer(Request(head: head, body: RequestBody(buffer: body ?? ByteBuffer())))
  }
}

/// What came back.
struct Reply: Sendable {
  let status: HTTPResponse.Status
  let headers: HTTPFields
  let body: String

  var location: String? { headers[.location] }
}

/// Writes a body into memory.
private final class CollectedBody: ResponseBodyWriter {
  private let bytes = Mutex(ByteBuffer())

  var text: String { bytes.withLock { String(buffer: $0) } }

  func write(_ buffer: ByteBuffer) async throws {
    bytes.withLock { _ = $0.writeImmutableBuffer(buffer) }
  }

  func finish(_ trailers: HTTPFields?) async throws {}
}

/// Runs an application behind a real socket, hands over its port, and stops it.
func serving(
  _ settings: ServerSettings, _ use: @Sendable (_ port: Int) async throws -> Void
) async throws {
  let (addresses, announce) = AsyncStream.makeStream(of: URL.self)
  var settings = settings
  settings.onListening = { announce.yield($0) }
  let application = try buildApplication(settings: settings)
  try await withThrowingTaskGroup(of: Void.self) { group in
    group.addTask {
      defer { announce.finish() }
      try await application.runService(gracefulShutdownSignals: [])
    }
    let address = await addresses.first { _ in true }
    try await use(try #require(address?.port))
    group.cancelAll()
  }
}

/// What a server answers to somebody who names a host of their own.
///
/// Asked over a plain connection, since clients do not let one choose the host.
func status(of host: String, port: Int, at path: String = "/") async throws -> Int {
  let address = try #require(URL(string: "http://127.0.0.1:\(port)\(path)"))
  var request = URLRequest(url: address)
  request.setValue(host, forHTTPHeaderField: "Host")
  let (_, response) = try await URLSession.shared.data(for: request)
  return (response as? HTTPURLResponse)?.statusCode ?? 0
}
