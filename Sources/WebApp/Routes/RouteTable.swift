import HTTPTypes
import Hummingbird

/// Adds routes so that every form is read and its token checked before a handler sees it.
struct RouteTable {
  let router: Router<BasicRequestContext>
  let site: Site

  /// How large a form may be, in bytes.
  ///
  /// Chosen: ten times the longest text there is.
  static let largestForm = 64 * 1024
  /// How large an imported file may be, in bytes: a person file's limit and room around it.
  static let largestFile = 21 * 1024 * 1024

  typealias Showing = @Sendable (Visit) async throws -> Response
  typealias Taking = @Sendable (Visit, FormValues) async throws -> Response

  func get(_ pattern: Pattern, _ show: @escaping Showing) {
    let site = site
    router.get(RouterPath(pattern.rawValue)) { request, context in
      try await show(Visit(site: site, request: request, parameters: context.parameters))
    }
  }

  func post(
    _ pattern: Pattern, upTo size: Int = RouteTable.largestForm, _ take: @escaping Taking
  ) {
    let site = site
    router.post(RouterPath(pattern.rawValue)) { request, context in
      let body = try await request.body.collect(upTo: size)
      guard let form = FormValues(body, type: request.headers[.contentType]) else {
        throw Refusal.form
      }
      guard let token = form["token"], await site.keeper.token.matches(token) else {
        throw Refusal.token
      }
      return try await take(
        Visit(site: site, request: request, parameters: context.parameters), form)
    }
  }
}
