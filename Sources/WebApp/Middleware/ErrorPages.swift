import HTTPTypes
import Hummingbird
import Logging
import Persistence

/// Turns every error into a page that says what happened, that nothing was lost, and what to do.
///
/// What is unknown is logged at error level with the request's id, by its type alone: a value could
/// be something the person told.
struct ErrorPages: RouterMiddleware {
  typealias Context = BasicRequestContext

  let site: Site

  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch {
      let (status, page) = await page(for: error, context)
      return try site.pages.reply(.notice, page, status: status)
    }
  }

  private func page(
    for error: any Error, _ context: Context
  ) async -> (HTTPResponse.Status, NoticePage) {
    let token = await site.keeper.token.text(for: nil)
    func notice(_ title: String, _ paragraphs: [String]) -> NoticePage {
      NoticePage(
        context: PageContext(token: token), title: title, paragraphs: paragraphs,
        actions: [NoticePage.Action(name: "Go to the start", path: Place.welcome.path)])
    }
    switch error {
    case let refusal as Refusal:
      return (refusal.status, notice(ErrorText.title, [ErrorText.sentence(refusal)]))
    case let failure as PersistenceFailure:
      context.logger.error("Record: \(ErrorText.nameOnly(failure))")
      return (
        .internalServerError, notice("Your record could not be used", ErrorText.about(failure))
      )
    case let error as any HTTPResponseError where error.status == .notFound:
      return (.notFound, notice("There is no such page", [ErrorText.noSuchPage]))
    case let error as any HTTPResponseError where error.status.kind == .clientError:
      return (error.status, notice(ErrorText.title, [ErrorText.sentence(error.status)]))
    default:
      context.logger.error("Unknown error of type \(type(of: error))")
      let id = context.logger[metadataKey: "hb.request.id"]?.description ?? "none"
      return (.internalServerError, notice(ErrorText.title, ErrorText.unknown(id: id)))
    }
  }
}
