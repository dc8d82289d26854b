import Foundation
import HTTPTypes
import Journalling
import Knowledge
import Quantities
import TestSupport
import Testing

@testable import WebApp

/// Pictures of movements, which are movements shown.
struct FigureRoutesTests {
  private static let some: [Place] = [
    .figure(kind: "exercises", file: "bridge-on-bed.svg"),
    .figure(kind: "exercises", file: "bridge-on-bed-still.svg"),
    .figure(kind: "tests", file: "side-lying-leg-lift.svg"),
  ]

  @Test func `without a screen no picture is shown`() async throws {
    try await Tab.open { (tab) async throws in
      for place in Self.some {
        #expect(try await tab.get(place).location == Place.screen(1).path, "\(place.path)")
      }
    }
  }

  @Test func `whoever may move sees the picture, moving and still`() async throws {
    try await Tab.open { (tab) async throws in
      try await tab.answerEverything()
      for place in Self.some {
        let reply = try await tab.get(place)
        #expect(reply.status == .ok, "\(place.path)")
        #expect(reply.body.hasPrefix("<svg ") && reply.body.contains("<title>"))
        let moves = reply.body.contains("<animate ")
        #expect(moves != place.path.contains("-still"), "\(place.path)")
        #expect(!reply.body.contains("style=") && !reply.body.contains("<script"))
      }
    }
  }

  @Test func `on another day the question of the day comes first`() async throws {
    let folder = URL.temporaryFolder()
    defer { removeFolder(folder) }
    try await Tab.open(in: folder, keeping: true) { try await $0.answerEverything() }
    try await Tab.open(on: .someDay.adding(days: 1), in: folder, keeping: true) {
      (tab) async throws in
      for place in Self.some {
        #expect(try await tab.get(place).location == "/today?then=tests", "\(place.path)")
      }
    }
  }

  @Test func `what is no file of a figure is not found`() async throws {
    try await Tab.open { (tab) async throws in
      try await tab.answerEverything()
      for file in [
        "bridge-on-bed", "bridge-on-bed.png", "juggling.svg", "-still.svg", ".svg",
        "bridge-on-bed-left.svg", "bridge.svg",
      ] {
        #expect(try await tab.get(.figure(kind: "exercises", file: file)).status == .notFound)
      }
      for kind in ["motions", "acts", "muscles"] {
        let place = Place.figure(kind: kind, file: "bridge-on-bed.svg")
        #expect(try await tab.get(place).status == .notFound, "\(kind)")
      }
    }
  }

  @Test func `a picture of what a limit forbids cannot be reached`() async throws {
    try await Tab.open { (tab) async throws in
      try await tab.answerEverything()
      let lying = Place.figure(kind: "exercises", file: "bridge-on-bed.svg")
      let allowed = try await tab.get(lying).status
      try await tab.answerLimits(setting: ["chair-only"])
      #expect(allowed == .ok)
      #expect(try await tab.get(lying).status == .notFound)
    }
  }
}
