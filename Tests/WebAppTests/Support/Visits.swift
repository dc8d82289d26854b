import Anatomy
import Foundation
import HTTPTypes
import Hummingbird
import Journalling
import Knowledge
import NIOCore
import Plumbline
import Quantities
import TestSupport

@testable import WebApp

/// Visits of people at different places of the way.
enum Visits {
  /// Somebody new, somebody in the midst of it, somebody sent to a doctor, somebody in an emergency.
  static func all() async throws -> [Visit] {
    [
      try await visit([]), try await visit(try worker()),
      try await visit(try screen(["night-pain": .yes, "morning-stiffness": .yes])),
      try await visit(try screen(["saddle-numbness": .yes])),
      try await visit(try screen(["night-pain": .yes]) + [seen("night-pain")]),
      try await visit(try screen([:]) + [told("hip-replacement")]),
      try await visit([.answered(.age(40))]),
      try await visit(try worker() + [.answered(.test(SelfTest.ID("heel-rise"), .no))]),
      try await visit(try screen(["saddle-numbness": .unsure])),
      try await visit(
        try worker() + [
          .attempted(
            Attempt(test: .init("heel-rise"), side: .left, value: 4, pain: 4, ending: .pain))
        ]),
      try await visit(try worker() + [.answered(.postponedTest(SelfTest.ID("heel-rise"), .yes))]),
      try await visit(try worker() + [.answered(.pain(7))]),
      try await visit(try worker() + [.answered(.pain(6)), .answered(.goal("g"))]),
    ]
  }

  /// Who said today, after all safety questions, that they fell, or that something is new.
  static func askedAgain() async throws -> [Visit] {
    [try await visit(try screen([:]) + [.fell]), try await visit(try screen([:]) + [.changed])]
  }

  static func visit(_ events: [Event]) async throws -> Visit {
    let folder = URL.temporaryFolder()
    defer { removeFolder(folder) }
    let site = try Site(settings: .forTests(in: folder))
    try await site.keeper.append(events, to: nil, today: .someDay)
    let head = HTTPRequest(
      method: .get, scheme: "http", authority: "localhost", path: "/?said=test")
    let request = Request(head: head, body: RequestBody(buffer: ByteBuffer()))
    return try await Visit(site: site, request: request, parameters: Parameters())
  }

  private static func screen(_ answers: [String: YesNo]) throws -> [Event] {
    try RealCatalogue.load().askedFlags.map {
      .answered(.flag($0.id, answers[$0.id.text] ?? .no))
    } + [.answered(.age(70))]
  }

  private static func told(_ condition: String) -> Event {
    .answered(.condition(Told(.init(condition)), .yes))
  }

  private static func seen(_ flag: String) -> Event {
    .cleared(.flag(.init(flag)), seenOn: .someDay)
  }

  /// Somebody in the midst of it, with a goal, tests done, and everything at home.
  static func worker() throws -> [Event] {
    try screen([:]) + [
      .answered(.goal("garden")), .answered(.pain(3)), .answered(.equipment(Thing.allCases)),
      .attempted(Attempt(test: .init("chair-stand"), value: 11)),
    ]
  }
}
