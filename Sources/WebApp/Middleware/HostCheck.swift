import HTTPTypes
import Hummingbird

/// Answers only requests that name this computer, so that no page elsewhere can reach us under a
/// name of its own that points here (DNS rebinding).
struct HostCheck<Context: RequestContext>: RouterMiddleware {
  let port: ListeningPort

  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    guard let host = request.head.authority, accepts(host) else {
      throw Refusal.host
    }
    return try await next(request, context)
  }

  private func accepts(_ host: String) -> Bool {
    let names = ["127.0.0.1", "localhost", "[::1]"]
    // Before the server listens, only tests ask, and they name no port.
    guard let number = port.number else { return names.contains(host.lowercased()) }
    return names.contains { host.lowercased() == "\($0):\(number)" }
      || (number == 80 && names.contains(host.lowercased()))
  }
}
