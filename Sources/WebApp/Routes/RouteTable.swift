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

  /// A body that breaks off, or is not sent as it says, is a damaged form and no fault of ours.
  private static func body(of request: Request, upTo size: Int) async throws -> ByteBuffer {
    do {
      return try await request.body.collect(upTo: size)
    } catch let error as any HTTPResponseError {
      throw error
    } catch {
      throw Refusal.form
    }
  }

  func get(_ pattern: Pattern, _ show: @escaping Showing) {
    let site = site
    router.get(RouterPath(pattern.rawValue)) { request, context in
      let visit = try await Visit(site: site, request: request, parameters: context.parameters)
      guard visit.front != .undecided || pattern.isForEverybody else {
        return visit.redirect(to: .people)
      }
      return try await show(visit)
    }
  }

  func post(
    _ pattern: Pattern, upTo size: Int = RouteTable.largestForm, _ take: @escaping Taking
  ) {
    let site = site
    router.post(RouterPath(pattern.rawValue)) { request, context in
      let body = try await Self.body(of: request, upTo: size)
      guard let form = FormValues(body, type: request.headers[.contentType]) else {
        throw Refusal.form
      }
      // A token is proof enough of whose page it was, when its owner's record shall be opened with it.
      let opened =
        form[FieldName.opensRecord] == nil || pattern == .erase || pattern == .importing
        ? nil : try await site.keeper.owner(ofForm: form["token"] ?? "")
      let visit = try await Visit(
        site: site, request: request, parameters: context.parameters, opening: opened)
      if let asking = try await visit.askingWhose(form, on: pattern, sentTo: request.uri.path) {
        return asking
      }
      if let owner = try await visit.otherOwner(of: form, on: pattern) {
        let page = OtherPersonPage(
          form, of: owner, sentTo: request.uri.path, on: pattern, context: visit.context())
        return try visit.show(.otherPerson, page, status: .conflict)
      }
      let answer = try await take(visit, form)
      return opened.map(answer.showing) ?? answer
    }
  }
}
