import Foundation
import HTTPTypes
import NIOCore
import TestSupport
import Testing

@testable import WebApp

/// Addresses, methods and bodies that no browser of ours sends: an answer that says what, never a fault.
struct HostileRequestTests {
  private static let parts = [
    "..%2f..%2f..%2fetc%2fpasswd", "%2e%2e", "..%5c..%5c", "%00", "chair-stand%00", "CHAIR-STAND",
    "Chair-Stand", "-1", "0", "999", "1e9", "99999999999999999999", "%D9%A3", "%ff%fe", "1;2",
    "1%20",
    "%2520", "a%0d%0aSet-Cookie:%20a=b", "%3Ci%20id=out%3E", "{{x}}",
    String(repeating: "a", count: 6_000),
  ]

  private static let routes = [
    "/screen/:", "/limits/:", "/tests/:", "/questions/:", "/figures/tests/:", "/figures/:/x.svg",
    "/figures/exercises/:", "/assets/:", "/:",
  ]

  @Test(arguments: routes)
  func `a part of an address that is none leads to a page of ours`(route: String) async throws {
    try await Tab.open { (tab) async throws in
      try await tab.bringExample("desk-sciatica")
      for part in Self.parts {
        let path = route.replacing(":", with: part)
        let reply = try await tab.get(path)
        #expect(
          [.notFound, .badRequest, .seeOther].contains(reply.status),
          "\(path.prefix(80)): \(reply.status)")
        if reply.status != .seeOther {
          #expect(reply.body.contains("<h1"), "\(path.prefix(80)): no page")
        }
        #expect(!reply.body.contains("<i id=out>") && !reply.body.contains("root:"))
        #expect(reply.headers[.setCookie] == nil)
        #expect(reply.headers[.contentSecurityPolicy] != nil, "\(path.prefix(80))")
      }
    }
  }

  @Test func `every page and every file comes with the strict policy`() async throws {
    try await Tab.open { (tab) async throws in
      try await tab.bringExample("desk-sciatica")
      let names = try FileManager.default.contentsOfDirectory(atPath: BundledFiles.assets.path)
      let pages = Pattern.allCases.map(\.rawValue).filter { !$0.contains(":") }
      let figures = try await tab.get(.programme).body
        .matches(of: /"(\/figures\/[^"]+)"/).prefix(2).map { String($0.1) }
      for path in pages + names.map({ "/assets/\($0)" }) + figures + [
        "/screen/1", "/tests/heel-rise",
      ] {
        let reply = try await tab.get(path)
        #expect([.ok, .seeOther].contains(reply.status), "\(path): \(reply.status)")
        let policy = try #require(reply.headers[.contentSecurityPolicy], "\(path)")
        #expect(policy.hasPrefix("default-src 'none'; "), "\(path)")
        #expect(!policy.contains("unsafe") && !policy.contains("http") && !policy.contains("data:"))
        #expect(reply.headers[.xContentTypeOptions] == "nosniff", "\(path)")
        for inline in ["<style", " style=\"", "javascript:", " onclick=", " onload="] {
          #expect(!reply.body.contains(inline) || path.hasSuffix(".js"), "\(path): \(inline)")
        }
        let scripts = reply.body.matches(of: /<script([^>]*)>([^<]*)</)
        #expect(scripts.allSatisfy { $0.1.contains("src=\"/assets/") && $0.2.isEmpty }, "\(path)")
      }
    }
  }

  @Test(arguments: ["/assets/style.css%00.x", "/assets/%00", "/%7f", "/tests/%0a", "/screen/%1Fx"])
  func `a null byte or another control sign in an address is no address`(path: String) async throws
  {
    try await Tab.open { (tab) async throws in
      let reply = try await tab.get(path)
      #expect(reply.status == .badRequest)
      #expect(reply.body.contains("<h1"))
    }
  }

  @Test(arguments: ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "BREW", "get"])
  func `an unknown method changes nothing and says so`(name: String) async throws {
    try await Tab.open { (tab) async throws in
      _ = try await tab.post(.about, [("age", "70")])
      let before = try await tab.exported()
      let method = try #require(HTTPRequest.Method(rawValue: name))
      for path in ["/", "/about", "/yours/erase", "/assets/style.css", "/tests/chair-stand"] {
        for headers in [HTTPFields(), Tab.sameOrigin] {
          let reply = try await tab.client.execute(uri: path, method: method, headers: headers)
          #expect(
            [400, 403, 404, 405].contains(reply.status.code), "\(name) \(path): \(reply.status)")
          #expect(reply.body.contains("<h1"), "\(name) \(path)")
        }
      }
      #expect(try await tab.exported() == before)
    }
  }

  @Test(
    arguments: [
      nil, "", "text/plain", "application/json", "multipart/form-data",
      "multipart/form-data; boundary=",
      "multipart/form-data; boundary=\"", "application/x-www-form-urlencoded; charset=utf-16",
      ";;;",
      "APPLICATION/X-WWW-FORM-URLENCODED",
    ] as [String?])
  func `a body of another kind is refused with a sentence`(type: String?) async throws {
    try await Tab.open { (tab) async throws in
      let bodies: [[UInt8]] = [
        [], Array("token=\(tab.token)&age=50".utf8), [0xFF, 0xFE, 0x00], Array("%zz=%".utf8),
        Array("--x\r\n\r\n--x--".utf8), Array("&&&===&".utf8), Array("{\"age\":50}".utf8),
      ]
      for body in bodies {
        var headers = Tab.sameOrigin
        if let type { headers[.contentType] = type }
        let reply = try await tab.client.execute(
          uri: "/about", method: .post, headers: headers, body: ByteBuffer(bytes: body))
        let isForm = type?.lowercased().hasPrefix("application/x-www-form-urlencoded") == true
        let isGood = isForm && body.starts(with: Array("token=".utf8))
        let allowed: Set<Int> = isGood ? [303] : [400, 403]
        #expect(allowed.contains(reply.status.code), "\(type ?? "none"): \(reply.status)")
        #expect(isGood || reply.body.contains("nothing was stored"))
      }
    }
  }

  @Test(arguments: [
    "evil.example", "127.0.0.1.evil.example", "localhost.", "localhost@evil", "", "[::1", "0.0.0.0",
  ])
  func `another host is not answered, on no address`(host: String) async throws {
    let folder = URL.temporaryFolder()
    defer { removeFolder(folder) }
    try await serving(.forTests(in: folder)) { port in
      for path in ["/", "/yours/export", "/yours/report", "/assets/style.css"] {
        let answer = try await status(of: host, port: port, at: path)
        #expect([400, 421].contains(answer), "\(host) \(path): \(answer)")
      }
    }
  }
}
