import Foundation
import HTTPTypes
import Journalling
import Knowledge
import Quantities
import TestSupport
import Testing

@testable import WebApp

/// The steps of a test spoken, which are the test shown.
struct SpeechRoutesTests {
  private static let test = SelfTest.ID("side-lying-leg-lift")
  private static let some = ["step-1", "scoring", "go", "switch-left"].map {
    Place.speech(test, file: "\($0).wav")
  }

  private static func open(
    on day: Day = .someDay, in folder: URL = .temporaryFolder(), keeping: Bool = false,
    _ script: String = FakeVoice.speaking,
    _ use: @escaping @Sendable (Tab) async throws -> Void
  ) async throws {
    let voice = try FakeVoice(script)
    defer { voice.remove() }
    try await Tab.open(
      on: day, in: folder, keeping: keeping, speakingFrom: [voice.folder.path], use)
  }

  @Test func `without a screen nothing is spoken`() async throws {
    let catalogue = try RealCatalogue.load()
    try await Self.open { (tab) async throws in
      for place in Self.some + catalogue.tests.map({ Place.speech($0.id, file: "step-1.wav") }) {
        let reply = try await tab.get(place)
        #expect(reply.status == .notFound && !reply.body.contains("RIFF"), "\(place.path)")
      }
    }
  }

  @Test func `whoever may do the test hears the sentences of its page`() async throws {
    try await Self.open { (tab) async throws in
      try await tab.answerEverything()
      let page = try await tab.get(.test(Self.test)).body
      #expect(page.contains("data-speech=\"/speech/side-lying-leg-lift\""))
      for place in Self.some {
        let reply = try await tab.get(place)
        #expect(reply.status == .ok && reply.body.hasPrefix("RIFF"), "\(place.path)")
        #expect(reply.headers[.contentType] == "audio/wav")
        #expect(reply.headers[.cacheControl] == "no-store")
      }
      let step = try #require(RealCatalogue.load().tests[Self.test]?.steps.first)
      #expect(try await tab.get(Self.some[0]).body.contains(step))
    }
  }

  @Test func `what was stopped for pain today is not spoken any more, in whatever manner`()
    async throws
  {
    let sister = Place.speech(SelfTest.ID("side-lying-leg-hold"), file: "step-1.wav")
    let other = Place.speech(SelfTest.ID("chair-stand"), file: "step-1.wav")
    try await Self.open { (tab) async throws in
      try await tab.answerEverything()
      for place in [Self.some[0], sister] {
        #expect(try await tab.get(place).status == .ok, "\(place.path)")
      }
      _ = try await tab.post(
        .test(Self.test),
        [
          ("value-left", "9"), ("ending-left", "finished"), ("value-right", "4"),
          ("pain-right", "3"), ("ending-right", "pain"),
        ])
      for place in Self.some + [sister] {
        #expect(try await tab.get(place).status == .notFound, "\(place.path)")
      }
      #expect(try await tab.get(other).status == .ok)
    }
  }

  @Test func `every line that a page names can be heard`() async throws {
    let catalogue = try RealCatalogue.load()
    for test in catalogue.tests {
      let lines = SpokenLines(of: test)
      let page = try DrawnPages.html(
        .test,
        TestPage(
          test: test, catalogue: catalogue, sides: [nil], practice: false,
          context: DrawnPages.context))
      let named = page.matches(of: /data-(?:line|cue|hear)="([^"]+)"/).map { String($0.1) }
      #expect(named.count >= test.steps.count * 2)
      for name in named { #expect(lines[name] != nil, "\(test.id): \(name)") }
    }
  }

  @Test func `what is no line of the test is not spoken`() async throws {
    let id = Self.test
    try await Self.open { (tab) async throws in
      try await tab.answerEverything()
      for file in [
        "step-0.wav", "step-99.wav", "step-1", "step-1.mp3", "hello.wav", ".wav", "step--1.wav",
        "Go.%20Hello.wav", "step-1.wav%00", "..%2Fstep-1.wav", "step-1.wav;id.wav", "end.wav.wav",
      ] {
        let reply = try await tab.get("/speech/\(id)/\(file)")
        #expect(reply.status.kind == .clientError && !reply.body.contains("RIFF"), "\(file)")
      }
      for other in ["no-such-test", "..", "%2e%2e", "chair-stand%20-w%20x"] {
        let reply = try await tab.get("/speech/\(other)/step-1.wav")
        #expect(reply.status.kind == .clientError && !reply.body.contains("RIFF"), "\(other)")
      }
    }
  }

  @Test func `on another day the question of the day comes before the voice`() async throws {
    let folder = URL.temporaryFolder()
    defer { removeFolder(folder) }
    try await Self.open(in: folder, keeping: true) { try await $0.answerEverything() }
    try await Self.open(on: .someDay.adding(days: 1), in: folder, keeping: true) {
      (tab) async throws in
      for place in Self.some { #expect(try await tab.get(place).status == .notFound) }
    }
  }

  @Test func `a test that a limit forbids cannot be heard`() async throws {
    try await Self.open { (tab) async throws in
      try await tab.answerEverything()
      #expect(try await tab.get(Self.some[0]).status == .ok)
      try await tab.answerLimits(setting: ["chair-only"])
      for place in Self.some { #expect(try await tab.get(place).status == .notFound) }
    }
  }

  @Test func `on a day on which a test hurt strongly nothing is spoken`() async throws {
    try await Self.open { (tab) async throws in
      try await tab.answerEverything()
      _ = try await tab.post(
        .test(Self.test), [("value-left", "9"), ("pain-left", "8"), ("ending-left", "pain")])
      for place in Self.some { #expect(try await tab.get(place).status == .notFound) }
    }
  }

  @Test func `a test that was left out cannot be heard`() async throws {
    try await Self.open { (tab) async throws in
      try await tab.answerEverything()
      _ = try await tab.post(.test(Self.test), [("cannot", "yes")])
      for place in Self.some { #expect(try await tab.get(place).status == .notFound) }
    }
  }

  @Test func `an emergency ends the voice`() async throws {
    try await Self.open { (tab) async throws in
      try await tab.answerEverything()
      let topic = try #require(ScreenTopic.all(in: RealCatalogue.load()).first)
      _ = try await tab.post(
        .screen(topic.number),
        topic.flags.map { (FieldName.flag($0.id), $0.whenYes == .emergency ? "yes" : "no") })
      for place in Self.some { #expect(try await tab.get(place).status == .notFound) }
    }
  }

  @Test func `without the program the page says nothing of a voice and goes on`() async throws {
    try await Tab.open { (tab) async throws in
      try await tab.answerEverything()
      let page = try await tab.get(.test(Self.test))
      #expect(page.status == .ok && !page.body.contains("data-speech"))
      #expect(page.body.contains("espeak-ng"))
      for place in Self.some { #expect(try await tab.get(place).status == .notFound) }
    }
  }

  @Test func `a voice that fails is said by the status, with nothing of the program in it`()
    async throws
  {
    try await Self.open("#!/bin/sh\necho secret; exit 1") { (tab) async throws in
      try await tab.answerEverything()
      let reply = try await tab.get(Self.some[0])
      #expect(reply.status == .serviceUnavailable && reply.body.isEmpty)
      #expect(try await tab.get(.test(Self.test)).status == .ok)
    }
  }

  @Test func `a form is never an answer to the voice`() async throws {
    try await Self.open { (tab) async throws in
      try await tab.answerEverything()
      let reply = try await tab.post(Self.some[0], [("text", "hello")])
      #expect(reply.status != .ok && !reply.body.contains("RIFF"))
    }
  }
}
