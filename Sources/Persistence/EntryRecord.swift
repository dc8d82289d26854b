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
      return named.corrects ?? named.rewords
    }
  }

  /// The keys of an entry by which it names another.
  private struct Named: Decodable {
    let corrects: Int?
    let rewords: Int?
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
