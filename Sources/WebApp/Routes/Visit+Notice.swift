import HTTPTypes
import Hummingbird

extension Visit {
  /// A page that says one thing, with the ways on from it.
  func showNotice(
    _ title: String, back: Place, paragraphs: [String], actions: [NoticePage.Action],
    status: HTTPResponse.Status = .ok
  ) throws -> Response {
    let page = NoticePage(
      context: context(back: back), title: title, paragraphs: paragraphs, actions: actions)
    return try show(.notice, page, status: status)
  }
}
