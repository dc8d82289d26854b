import Foundation
import Journalling
import Knowledge
import TestSupport
import Testing

/// Entries that cannot stand, and what must be said about them.
struct Refusal: Sendable, CustomTestStringConvertible {
  /// Each without number and day where it gives none itself.
  let entries: [String]
  let says: [String]

  /// One entry of kind `answered`, and what is wrong with it.
  static func answer(_ keys: String, _ says: String...) -> Refusal {
    Refusal(entries: [#""kind": "answered", \#(keys)"#], says: says)
  }

  /// One entry, and what is wrong with it.
  static func entry(_ keys: String, _ says: String...) -> Refusal {
    Refusal(entries: [keys], says: says)
  }

  static func entries(_ entries: [String], _ says: String...) -> Refusal {
    Refusal(entries: entries, says: says)
  }

  var testDescription: String { says.joined(separator: " ") }

  var file: String {
    let entries = entries.enumerated().map { index, keys in
      let number = keys.contains(#""number""#) ? "" : #""number": \#(index + 1), "#
      let day = keys.contains(#""day""#) ? "" : #""day": "2026-11-20", "#
      return "{ \(number)\(day)\(keys) }"
    }
    return
      #"{ "format": "plumbline-journal", "version": 1, "entries": [\#(entries.joined(separator: ","))] }"#
  }

  /// What reading says about a file; empty when it is read.
  static func sentences(about data: Data) throws -> [String] {
    let catalogue = try RealCatalogue.load()
    do throws(UnreadableJournal) {
      _ = try Journal(reading: data, catalogue: catalogue, today: Golden.today)
      return []
    } catch {
      return error.problems.map(\.sentence)
    }
  }

  static func sentences(about text: String) throws -> [String] {
    try sentences(about: Data(text.utf8))
  }
}
