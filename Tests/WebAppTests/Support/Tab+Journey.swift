import Journalling
import Knowledge
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

  /// The journal as the export writes it.
  func exported() async throws -> String { try await get(.export).body }
}
