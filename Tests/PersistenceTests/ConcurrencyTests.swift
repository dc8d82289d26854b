import Foundation
import Journalling
import TestSupport
import Testing

@testable import Persistence

struct ConcurrencyTests {
  private let temporary: TemporaryFolder

  init() throws { temporary = try TemporaryFolder() }

  @Test func `two stores on one file lose no entry`() async throws {
    let stores = try [0, 1].map { _ in try JournalStore(file: temporary.journalFile) }
    let numbers = try await withThrowingTaskGroup(of: Int.self) { group in
      for index in 0..<60 {
        let store = stores[index % 2]
        group.addTask { try store.append(.noted("entry \(index)")).number }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(numbers.sorted() == Array(1...60))
    let entries = try JournalStore(file: temporary.journalFile).journal().entries
    #expect(entries.map(\.number) == Array(1...60))
    #expect(Set(entries.map(\.event)) == Set((0..<60).map { .noted("entry \($0)") }))
  }

  @Test func `two processes on one file lose no entry`() async throws {
    let path = temporary.journalFile.path
    async let one = #expect(processExitsWith: .success) { [path = path as String] in
      try appendTwenty(to: path, saying: "one")
    }
    async let two = #expect(processExitsWith: .success) { [path = path as String] in
      try appendTwenty(to: path, saying: "two")
    }
    _ = await (one, two)
    let entries = try JournalStore(file: temporary.journalFile).journal().entries
    #expect(entries.map(\.number) == Array(1...40))
    #expect(entries.filter { $0.event == .noted("one") }.count == 20)
  }

  @Test(arguments: 0..<40)
  func `many who make the same file at once all get in`(round: Int) async throws {
    let file = temporary.journalFile
    let names = try await withThrowingTaskGroup(of: String?.self) { group in
      for _ in 0..<8 { group.addTask { try JournalStore(file: file).name() } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(names == Array(repeating: nil, count: 8))
  }
}

private func appendTwenty(to path: String, saying text: String) throws {
  let store = try JournalStore(file: URL(filePath: path))
  for _ in 0..<20 { try store.append(.noted(text)) }
}
