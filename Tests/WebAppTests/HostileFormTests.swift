import Foundation
import HTTPTypes
import Knowledge
import TestSupport
import Testing

@testable import WebApp

/// Every field of every form with values nobody should type: always a page, never a fault, and what was
/// typed is shown as text.
struct HostileFormTests {
  /// A quotation mark with an accent on it: one letter to Swift, the end of an attribute to browsers.
  private static let accented = "\"\u{301} id=out x=\""
  private static let values = [
    "<i id=out>&\"'", accented, "<\u{301}i id=out>", "", " ", "\u{0}", "a\u{0}b", "-1", "1e309",
    "nan",
    "0x10", "٣", "99999999999999999999", "../../etc", "{{context.token}}", "{{>layout}}", "%s%n",
    "' OR 1=1 --", "\r\nSet-Cookie: a=b", "\u{202E}txt.exe", "\u{FFFF}", "👩‍👩‍👧‍👦",
    String(repeating: "a", count: 2_001), String(repeating: "é", count: 20_000),
    String(repeating: "<", count: 3_000),
  ]
  private static let seed: UInt64 = 5

  private static let places: [Place] =
    [
      .screen(1), .screen(2), .screenResult, .today, .about, .pain, .told, .toldMore, .habits,
      .limits(1), .limits(2), .home, .acts, .asks, .programme, .erase,
    ] + ["seated-knee-straighten-hold", "shoulder-reach-up"].map { .test(.init($0)) }

  @Test func `no value in any field of any form breaks a page or gets out of its place`()
    async throws
  {
    try await Tab.open { (tab) async throws in
      try await tab.bringExample("knee-replacement-no-floor")
      var generator = SeededGenerator(seed: Self.seed)
      var forms: [FoundForm] = []
      var places: [Place] = []
      let results = try await tab.get(.results).body
      let result = try #require(results.firstMatch(of: /href="\/results\/(\d+)"/)?.1)
      let stored = Int(result).map { [Place.result($0), .resultBack($0)] } ?? []
      for place in Self.places + stored {
        let reply = try await tab.get(place)
        forms += FoundForm.all(in: reply.body)
        if reply.status != .notFound { places.append(place) }
      }
      #expect(places.count >= 16 && forms.count >= places.count - 1, "forms are not found")
      var sent = 0
      for form in forms {
        for name in form.names {
          let few = Effort.cases(2, long: Self.values.count)
          for value in Self.values.shuffled(using: &generator).prefix(few) {
            let others = form.names.filter { $0 != name && Bool.random(using: &generator) }
              .map { ($0, Self.values.randomElement(using: &generator) ?? "") }
            let reply = try await tab.send(form, [(name, value)] + others)
            check(reply, form, name, value, isAlone: others.isEmpty)
            sent += 1
          }
        }
      }
      #expect(sent > 200, "\(sent) sent")
      // The record is as readable as before, and every page too.
      #expect(try await tab.exported().contains("plumbline"))
      for place in places + [.report, .answer, .yours, .welcome] {
        let reply = try await tab.get(place)
        // One of the buttons says that the test cannot be done; then its page is no more.
        let gone: [HTTPResponse.Status] = if case .test = place { [.notFound] } else { [] }
        #expect(([.ok, .seeOther] + gone).contains(reply.status), "\(place.path): \(reply.status)")
        expectInPlace(reply, place.path)
      }
    }
  }

  @Test func `a mark with an accent stays inside its field`() async throws {
    try await Tab.open { (tab) async throws in
      _ = try await tab.post(.pain, [("where", Self.accented), ("pain", "3")])
      for place in [Place.pain, .report] {
        let reply = try await tab.get(place)
        expectInPlace(reply, place.path)
        #expect(contains(reply.body, "&quot;\u{301} id=out x=&quot;"), "\(place.path)")
      }
    }
  }

  private func check(
    _ reply: Reply, _ form: FoundForm, _ name: String, _ value: String, isAlone: Bool
  ) {
    let what = "\(form.action) \(name)=\(value.prefix(30).debugDescription)"
    let allowed: [HTTPResponse.Status] = [
      .ok, .seeOther, .badRequest, .notFound, .contentTooLarge, .unprocessableContent,
    ]
    #expect(allowed.contains(reply.status), "\(what): \(reply.status)")
    if let location = reply.location {
      #expect(location.hasPrefix("/") && !location.hasPrefix("//"), "\(what): to \(location)")
      #expect(!location.contains("id=out"), "\(what): to \(location)")
    } else {
      #expect(reply.body.contains("<h1"), "\(what): no page")
    }
    expectInPlace(reply, what)
    let isText = form.textNames.contains(name) && !value.isEmpty && value.count < 100
    if reply.status == .unprocessableContent, isText, value.allSatisfy({ !$0.isWhitespace }) {
      #expect(contains(reply.body, HTMLText().escapeText(value)), "\(what): not kept")
    }
  }

  private func expectInPlace(_ reply: Reply, _ what: String) {
    for raw in ["<i id=out>", Self.accented, "<\u{301}i id=out>"] {
      #expect(!contains(reply.body, raw), "\(what): not escaped")
    }
    #expect(!reply.body.contains("Fatal error") && !reply.body.contains(".swift"), "\(what)")
  }

  /// By bytes, as browsers read, not by letters.
  private func contains(_ text: String, _ part: String) -> Bool {
    Data(text.utf8).firstRange(of: Data(part.utf8)) != nil
  }
}
