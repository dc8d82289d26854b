import Foundation
import HTTPTypes
import Hummingbird
import Knowledge
import NIOCore
import Quantities
import Testing

@testable import WebApp

/// Who may ask, what browsers are told, and what an error looks like.
struct MiddlewareTests {
  @Test func `every page loads nothing from elsewhere and is not kept`() async throws {
    try await Tab.open { (tab) async throws in
      for path in ["/", "/screen/1", "/nothing-here"] {
        let reply = try await tab.get(path)
        let policy = try #require(reply.headers[.contentSecurityPolicy])
        #expect(policy.contains("default-src 'none'"))
        #expect(!policy.contains("unsafe") && !policy.contains("http"))
        #expect(reply.headers[.cacheControl] == "no-store")
        #expect(reply.headers[.xContentTypeOptions] == "nosniff")
        #expect(!reply.body.contains("style=\"") && !reply.body.contains("<style"))
        #expect(!reply.body.contains("onclick"))
      }
    }
  }

  @Test func `the style sheet comes with its kind and may be kept`() async throws {
    try await Tab.open { (tab) async throws in
      let reply = try await tab.get("/assets/style.css")
      #expect(reply.status == .ok)
      #expect(reply.headers[.contentType]?.hasPrefix("text/css") == true)
      #expect(reply.headers[.cacheControl] == "no-cache")
      #expect(try await tab.get("/assets/../Templates/layout.mustache").status != .ok)
      #expect(try await tab.get("/assets/%2e%2e/Templates/layout.mustache").status != .ok)
    }
  }

  @Test func `an unknown address says so in a page of ours`() async throws {
    try await Tab.open { (tab) async throws in
      for path in ["/nothing-here", "/screen/99", "/limits/0", "/questions/none", "/screen/x"] {
        let reply = try await tab.get(path)
        #expect(reply.status == .notFound, "\(path)")
        #expect(reply.body.contains("There is no such page"), "\(path)")
      }
    }
  }

  @Test(
    arguments: [
      ["Sec-Fetch-Site": "cross-site"], ["Sec-Fetch-Site": "same-site"],
      ["Origin": "http://evil.example"], ["Origin": "null"], [:],
      ["Origin": "http://localhost:1"], ["Origin": "https://localhost"],
      ["Origin": "http://evil.example", "Sec-Fetch-Site": "same-origin"],
      ["Origin": "http://localhost", "Sec-Fetch-Site": "cross-site"],
    ])
  func `a form from elsewhere stores nothing`(headers: [String: String]) async throws {
    var sent = HTTPFields()
    for (name, value) in headers {
      let field = try #require(HTTPField.Name(name))
      sent[field] = value
    }
    let fields = sent
    try await Tab.open { (tab) async throws in
      let reply = try await tab.post(.about, [("age", "50")], headers: fields)
      #expect(reply.status == .forbidden)
      #expect(try await tab.get(.export).location == Place.yours.path)
    }
  }

  @Test(arguments: [nil, "", "wrong", String(repeating: "0", count: 64)] as [String?])
  func `a form without our token stores nothing`(token: String?) async throws {
    try await Tab.open { (tab) async throws in
      let reply = try await tab.post(.about, [("age", "50")], token: token)
      #expect(reply.status == .forbidden)
      #expect(reply.body.contains("nothing was stored"))
      #expect(try await tab.get(.export).location == Place.yours.path)
    }
  }

  @Test func `every form of ours is refused without the token`() async throws {
    let places: [Place] = [
      .screen(1), .cleared, .today, .about, .pain, .told, .toldMore, .habits, .limits(1), .home,
      .acts,
      .asks, .test(.init("chair-stand")), .importing, .erase,
    ]
    try await Tab.open { (tab) async throws in
      for place in places {
        #expect(try await tab.post(place, token: nil).status == .forbidden, "\(place.path)")
      }
    }
  }

  @Test func `the token survives a restart`() async throws {
    let folder = URL.temporaryFolder()
    defer { removeFolder(folder) }
    let tokens = Tokens()
    try await Tab.open(in: folder, keeping: true) { await tokens.add($0.token) }
    try await Tab.open(in: folder, keeping: true) { (tab) async throws in
      await tokens.add(tab.token)
      #expect(try await tab.post(.about, [("age", "50")]).status == .seeOther)
    }
    #expect(await tokens.all.count == 1)
  }

  @Test func `a form that is too large is refused`() async throws {
    try await Tab.open { (tab) async throws in
      let reply = try await tab.post(
        .pain, [("where", String(repeating: "a", count: RouteTable.largestForm))])
      #expect(reply.status == .contentTooLarge)
      #expect(reply.body.contains("nothing was stored"))
    }
  }

  @Test func `a stored record that cannot be read is explained without what is in it`()
    async throws
  {
    let folder = URL.temporaryFolder()
    defer { removeFolder(folder) }
    try await Tab.open(in: folder, keeping: true) { (tab) async throws in
      _ = try await tab.post(.pain, [("where", "somewhere secret")])
    }
    // The clock was turned back: the entries lie in the future now.
    try await Tab.open(on: .someDay.adding(days: -1), in: folder, keeping: true) {
      (tab) async throws in
      let reply = try await tab.get("/")
      #expect(reply.status == .internalServerError)
      #expect(reply.body.contains("Your record could not be used"))
      #expect(!reply.body.contains("secret"))
    }
  }

  private actor Tokens {
    var all: Set<String> = []
    func add(_ token: String) { all.insert(token) }
  }
}
