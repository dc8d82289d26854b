import Foundation
import Persistence
import Testing

/// One server at a time uses a folder.
struct FolderLockTests {
  private let temporary: TemporaryFolder
  private let folder: URL

  init() throws {
    temporary = try TemporaryFolder()
    folder = try Household(folder: temporary.url.appending(path: "people")).folder
  }

  @Test func `the second one learns where the first answers`() throws {
    let address = try #require(URL(string: "http://127.0.0.1:8765/"))
    let first = try FolderLock(folder)
    #expect(throws: FolderLock.Taken(address: nil)) { try FolderLock(folder) }
    try first.say(address)
    #expect(throws: FolderLock.Taken(address: address)) { try FolderLock(folder) }
    withExtendedLifetime(first) {}
  }

  @Test func `what a first one left behind says nothing to the next`() throws {
    let address = try #require(URL(string: "http://127.0.0.1:8765/"))
    try FolderLock(folder).say(address)
    let next = try FolderLock(folder)
    #expect(throws: FolderLock.Taken(address: nil)) { try FolderLock(folder) }
    withExtendedLifetime(next) {}
  }

  @Test(arguments: [
    "https://evil.example/", "http://evil.example/", "file:///etc/passwd", "", "x y",
  ])
  func `an address that is not this computer's is not passed on`(text: String) throws {
    let first = try FolderLock(folder)
    try Data(text.utf8).write(to: folder.appending(path: "serving"))
    #expect(throws: FolderLock.Taken(address: nil)) { try FolderLock(folder) }
    withExtendedLifetime(first) {}
  }

  @Test func `only the owner can read it`() throws {
    let lock = try FolderLock(folder)
    #expect(try permissions(folder.appending(path: "serving")) == 0o600)
    withExtendedLifetime(lock) {}
  }
}
