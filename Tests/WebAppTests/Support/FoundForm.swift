import Foundation
import Knowledge
import Plumbline

@testable import WebApp

/// A form as a browser finds it on a page: where it is sent, and its fields.
struct FoundForm: Sendable {
  let action: String
  /// Every name once; those of text fields apart.
  let names: [String]
  let textNames: Set<String>

  /// Every form of a page that is sent by post.
  static func all(in page: String) -> [FoundForm] {
    page.matches(of: /<form method="post" action="([^"]*)"[^>]*>(.*?)<\/form>/.dotMatchesNewlines())
      .map { match in FoundForm(action: String(match.1), inside: String(match.2)) }
  }

  private init(action: String, inside: String) {
    self.action = action.replacing("&amp;", with: "&")
    let fields = inside.matches(of: /<(?:input|button|textarea|select)[^>]*>/).map { String($0.0) }
    var names: [String] = []
    var texts: Set<String> = []
    for field in fields {
      guard let name = field.firstMatch(of: /name="([^"]*)"/).map({ String($0.1) }) else {
        continue
      }
      if name != "token", !names.contains(name) { names.append(name) }
      if field.contains("type=\"text\"") || field.hasPrefix("<textarea") { texts.insert(name) }
    }
    (self.names, textNames) = (names, texts)
  }
}

extension Tab {
  /// Sends a form to the address that stands in it.
  func send(_ form: FoundForm, _ fields: [(String, String)]) async throws -> Reply {
    try await post(path: form.action, fields)
  }

  /// A record with everything told and the question of the day answered.
  func bringExample(_ name: String) async throws {
    let guide = try DrawnPages.guide.get()
    guard let record = guide.example(named: name, today: .someDay) else { return }
    _ = try await send(String(decoding: try record.written(), as: UTF8.self))
    _ = try await post(.today, [("new", "nothing")])
  }
}
