import Foundation
import Journalling
import Knowledge
import Quantities
import TestSupport

@testable import WebApp

extension Tab {
  /// Answers every safety question with no, except those named, and gives an age.
  func answerScreen(
    saying answers: [String: String] = [:], age: String? = "63"
  ) async throws {
    let catalogue = try RealCatalogue.load()
    for topic in ScreenTopic.all(in: catalogue) {
      let fields = topic.flags.map {
        (FieldName.flag($0.id), answers[$0.id.text] ?? "no")
      }
      _ = try await post(.screen(topic.number), fields)
    }
    if let age { _ = try await post(.about, [("age", age), ("sex", "female")]) }
  }

  /// Says that everything can be done, except what is named.
  func answerLimits(setting set: Set<String> = []) async throws {
    let catalogue = try RealCatalogue.load()
    for group in LimitGroup.all(in: catalogue) {
      let fields = group.limits.map { limit -> (String, String) in
        let field = LimitField(limit)
        return (field.name, field.word(for: set.contains(limit.id.text) ? .yes : .no))
      }
      _ = try await post(.limits(group.number), fields)
    }
  }

  /// Answers all that stands before the tests: the screen, the limits, and everything is at home.
  func prepareForTests() async throws {
    try await answerScreen()
    try await answerLimits()
    _ = try await post(
      .home, [("minutes", "30")] + Thing.allCases.map { (HomePage.field, $0.rawValue) })
  }

  /// Opens a tab at a new server for somebody who can begin with the tests.
  static func openReady(_ use: @escaping @Sendable (Tab) async throws -> Void) async throws {
    try await open { (tab) async throws in
      try await tab.prepareForTests()
      try await use(tab)
    }
  }

  /// Opens a tab so many days after somebody answered the safety questions, with the server started anew.
  static func openAfterScreen(
    days: Int, _ use: @escaping @Sendable (Tab) async throws -> Void
  ) async throws {
    let folder = URL.temporaryFolder()
    try await open(in: folder, keeping: true) { try await $0.answerScreen() }
    try await open(on: .someDay.adding(days: days), in: folder, use)
  }

  /// The journal as the export writes it.
  func exported() async throws -> String { try await get(.export).body }
}
