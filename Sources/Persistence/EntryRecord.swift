import Foundation
import GRDB
import Journalling
import Quantities

/// One row of the table `entry`.
struct EntryRecord: Codable, FetchableRecord, PersistableRecord {
  static let databaseTableName = "entry"

  let number: Int
  let day: String
  /// The version of the journal's form that the body is written in.
  let version: Int
  /// The entry as it encodes itself, in JSON.
  let body: String

  init(_ entry: Entry) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    (number, day, version) = (entry.number, entry.day.description, Journal.version)
    body = String(decoding: try encoder.encode(entry), as: UTF8.self)
  }

  /// The day as a value.
  ///
  /// - Throws: `CocoaError` when it is none, which the table's own rules forbid.
  func readDay() throws -> Day {
    guard let day = Day(day) else { throw CocoaError(.coderReadCorrupt) }
    return day
  }

  /// The number of the earlier entry that this one corrects or writes anew; `nil` when it names none.
  var named: Int? {
    get throws {
      let named = try JSONDecoder().decode(Named.self, from: Data(body.utf8))
      return named.corrects ?? named.rewords ?? named.restates
    }
  }

  /// Whether it is a result of a self-test.
  var isResult: Bool {
    get throws {
      let kind = try JSONDecoder().decode(Named.self, from: Data(body.utf8)).kind
      return kind == "attempted" || kind == "compared"
    }
  }

  /// The keys of an entry by which it names another.
  private struct Named: Decodable {
    let kind: String?
    let corrects: Int?
    let rewords: Int?
    let restates: Int?
  }

  static func all(_ db: Database) throws -> [EntryRecord] {
    try fetchAll(db, sql: "SELECT * FROM entry ORDER BY number")
  }

  static func last(_ db: Database) throws -> EntryRecord? {
    try fetchOne(db, sql: "SELECT * FROM entry ORDER BY number DESC LIMIT 1")
  }

  static func find(_ number: Int, _ db: Database) throws -> EntryRecord? {
    try fetchOne(db, sql: "SELECT * FROM entry WHERE number = ?", arguments: [number])
  }
}
