import HTTPTypes
import Hummingbird

/// Takes forms only from our own pages.
///
/// Browsers say where a form comes from in `Sec-Fetch-Site` or in `Origin`; a request that says
/// neither is refused, and whatever is said must be us.
struct OriginCheck<Context: RequestContext>: RouterMiddleware {
  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    guard request.method != .get, request.method != .head else {
      return try await next(request, context)
    }
    guard comesFromUs(request) else { throw Refusal.origin }
    return try await next(request, context)
  }

  private func comesFromUs(_ request: Request) -> Bool {
    let site = HTTPField.Name("Sec-Fetch-Site").flatMap { request.headers[$0] }
    let origin = request.headers[.origin]
    if let site, site != "same-origin" { return false }
    if let origin, let host = request.head.authority {
      return origin == "http://\(host)"
    }
    return site != nil && origin == nil
  }
}
