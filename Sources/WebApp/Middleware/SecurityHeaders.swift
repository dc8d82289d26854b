import HTTPTypes
import Hummingbird

/// Tells the browser to load nothing from elsewhere, run nothing inline and keep nothing.
struct SecurityHeaders<Context: RequestContext>: RouterMiddleware {
  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    var response = try await next(request, context)
    for (name, value) in Self.headers { response.headers[name] = value }
    if !request.uri.path.hasPrefix(Place.assets + "/") {
      response.headers[.cacheControl] = "no-store"
    } else if response.headers[.cacheControl] == nil {
      // Kept, but asked for again each time: a new version shows at once.
      response.headers[.cacheControl] = "no-cache"
    }
    return response
  }

  /// The referrer stays within the site rather than nowhere: without one, browsers would send the
  /// origin of our own forms as `null`.
  private static var headers: [(HTTPField.Name, String)] {
    [
      (.contentSecurityPolicy, policy),
      (.xContentTypeOptions, "nosniff"),
      (name("Referrer-Policy"), "same-origin"),
      (name("Cross-Origin-Opener-Policy"), "same-origin"),
      (name("Cross-Origin-Resource-Policy"), "same-origin"),
      (name("X-Frame-Options"), "DENY"),
      (name("Permissions-Policy"), "camera=(), geolocation=(), microphone=()"),
    ].compactMap { pair in pair.0.map { ($0, pair.1) } }
  }

  private static func name(_ text: String) -> HTTPField.Name? { HTTPField.Name(text) }

  private static var policy: String {
    [
      "default-src 'none'", "style-src 'self'", "script-src 'self'", "img-src 'self'",
      "media-src 'self'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'",
    ].joined(separator: "; ")
  }
}
