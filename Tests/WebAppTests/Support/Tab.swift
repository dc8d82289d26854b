import Foundation
import HTTPTypes
import Hummingbird
import Knowledge
import NIOCore
import Persistence
import Quantities
import TestSupport

@testable import WebApp

/// A browser's tab at a server with a data folder of its own.
struct Tab: Sendable {
  let client: Client
  let folder: URL

  /// Opens a tab at a new server, and removes everything afterwards.
  static func open(
    on day: Day = .someDay, in folder: URL = .temporaryFolder(), keeping: Bool = false,
    speakingFrom speech: [String] = [], _ use: @escaping @Sendable (Tab) async throws -> Void
  ) async throws {
    defer { if !keeping { removeFolder(folder) } }
    var settings = try ServerSettings.forTests(in: folder, on: day)
    settings.speechFolders = speech
    let application = try buildApplication(settings: settings)
    try await use(Tab(client: Client(application), folder: folder, person: nil))
  }

  /// Whose record the tab shows; `nil` for the sole person there is.
  var person: PersonFile.ID?

  /// The token of the forms that the tab shows now.
  var token: String {
    guard let household = try? Household(folder: folder), let people = try? household.people,
      let token = try? FormToken.kept(in: folder)
    else { return "no token" }
    return token.text(for: person ?? (people.count == 1 ? people.first?.id : nil))
  }

  /// The same browser, showing somebody's record.
  func showing(_ person: PersonFile.ID) -> Tab {
    var other = self
    other.person = person
    return other
  }

  var cookies: HTTPFields {
    person.map { [.cookie: "\(PersonCookie.name)=\($0.text)"] } ?? [:]
  }

  func get(_ place: Place) async throws -> Reply { try await get(place.path) }

  func get(_ path: String) async throws -> Reply {
    try await client.execute(uri: path, method: .get, headers: cookies)
  }

  /// Sends a form as our own pages do; `token: nil` leaves the token out.
  func post(
    _ place: Place, _ fields: [(String, String)] = [], token: String? = "own",
    headers: HTTPFields? = nil
  ) async throws -> Reply {
    try await post(path: place.path, fields, token: token, headers: headers)
  }

  func post(
    path: String, _ fields: [(String, String)] = [], token: String? = "own",
    headers: HTTPFields? = nil
  ) async throws -> Reply {
    let own = token == "own" ? self.token : token
    let all = (own.map { [("token", $0)] } ?? []) + fields
    let body = all.map { "\(encoded($0.0))=\(encoded($0.1))" }.joined(separator: "&")
    var sent = headers ?? Self.sameOrigin
    if let cookie = cookies[.cookie] { sent[.cookie] = cookie }
    sent[.contentType] = "application/x-www-form-urlencoded"
    return try await client.execute(
      uri: path, method: .post, headers: sent, body: ByteBuffer(string: body))
  }

  static var sameOrigin: HTTPFields {
    var headers: HTTPFields = [.origin: "http://localhost"]
    if let name = HTTPField.Name("Sec-Fetch-Site") { headers[name] = "same-origin" }
    return headers
  }

  private func encoded(_ text: String) -> String {
    text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
  }
}

extension ServerSettings {
  /// With the knowledge that is read once for all tests.
  static func forTests(
    in folder: URL, on day: Day = .someDay, port: Int = 0
  ) throws -> ServerSettings {
    var settings = ServerSettings(port: port, dataFolder: folder, today: { day })
    settings.guide = try DrawnPages.guide.get()
    // What is installed on the computer that runs the tests must not matter.
    settings.speechFolders = []
    return settings
  }
}

extension Day {
  static let someDay = Day("2026-11-22") ?? .first
}

extension URL {
  static func temporaryFolder() -> URL {
    FileManager.default.temporaryDirectory.appending(path: "plumbline-web-\(UUID().uuidString)")
  }
}

func removeFolder(_ folder: URL) {
  // What is left in the temporary folder is no failure of a test.
  try? FileManager.default.removeItem(at: folder)
}
