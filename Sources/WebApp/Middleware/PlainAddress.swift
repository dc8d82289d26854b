import HTTPTypes
import Hummingbird

/// Answers only addresses that are written plainly.
///
/// A null byte would end a file's name early for the system, so that another file is sent than is named.
struct PlainAddress<Context: RequestContext>: RouterMiddleware {
  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    guard let path = request.head.path, isPlain(path) else { throw HTTPError(.badRequest) }
    return try await next(request, context)
  }

  /// By scalars: a mark after the digits would make another letter of them.
  private static var control: some RegexComponent {
    /%(?:[01][0-9A-Fa-f]|7[Ff])/.matchingSemantics(.unicodeScalar)
  }

  private func isPlain(_ path: String) -> Bool {
    guard path.utf8.first == UInt8(ascii: "/") else { return false }
    let place = path.prefix { $0 != "?" }
    let isControl = place.utf8.contains { $0 < 0x20 || $0 == 0x7F }
    return !isControl && place.firstMatch(of: Self.control) == nil
  }
}
