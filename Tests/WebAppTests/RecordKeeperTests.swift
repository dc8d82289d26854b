import Foundation
import Journalling
import Knowledge
import Persistence
import Plumbline
import Quantities
import TestSupport
import Testing

@testable import WebApp

/// What one form says is stored together.
struct RecordKeeperTests {
  @Test func `when one answer of a form cannot be stored, none of them is`() async throws {
    let folder = URL.temporaryFolder()
    defer { removeFolder(folder) }
    let keeper = try RecordKeeper(
      household: try Household(folder: folder), guide: try DrawnPages.guide.get())
    await #expect(throws: PersistenceFailure.self) {
      try await keeper.append([.fell, .answered(.age(200))], to: nil, today: .someDay)
    }
    let person = try await keeper.front(naming: nil).person
    let record = try await keeper.record(of: person, today: .someDay)
    #expect(record?.journal.entries.isEmpty == true)
    try await keeper.append([.fell, .unchanged], to: nil, today: .someDay)
    #expect(
      try await keeper.record(of: person, today: .someDay)?.journal.entries.map(\.number) == [1, 2])
  }
}
