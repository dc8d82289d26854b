import Foundation
import HTTPTypes
import Testing

@testable import WebApp

/// What the page after erasing says, and that it says nothing else.
struct ErasedPageTests {
  private static let sure = [("sure", "yes")]

  @Test func `it says how many files were searched, and that nothing is left`() async throws {
    try await Tab.open { (tab) async throws in
      _ = try await tab.post(.about, [("age", "70")])
      try Data("nothing of anybody".utf8).write(to: tab.folder.appending(path: "letter.txt"))
      #expect(try await tab.post(.erase, Self.sure).location == Place.erased.path)
      let page = try await tab.get(.erased)
      #expect(page.body.contains("Everything is erased"))
      // The form token and the letter.
      #expect(page.body.contains("We searched all 2 files of the folder \(tab.folder.path)"))
      #expect(page.body.contains("found nothing more of you"))
      #expect(page.body.contains("read 2 of 2 to the end"))
      // Loaded again it says the same; it is not sent twice.
      #expect(try await tab.get(.erased).body == page.body)
    }
  }

  @Test func `a copy that somebody made is named, and left to them`() async throws {
    try await Tab.open { (tab) async throws in
      _ = try await tab.post(.about, [("age", "70")])
      let record = try #require(try Self.record(in: tab.folder))
      let copy = tab.folder.appending(path: "old-\(record.lastPathComponent)")
      try FileManager.default.copyItem(at: record, to: copy)
      let log = tab.folder.appending(path: "some.log")
      let id = record.deletingPathExtension().lastPathComponent
      try Data("opened \(id)".utf8).write(to: log)
      _ = try await tab.post(.erase, Self.sure)
      let body = try await tab.get(.erased).body
      #expect(body.contains("Erased, but copies are left"))
      #expect(body.contains("\(copy.path): its name is that of your record"))
      #expect(body.contains("\(log.path): your record is named in it"))
      #expect(!body.contains("nothing more of you"))
      #expect(FileManager.default.fileExists(atPath: copy.path))
    }
  }

  @Test func `a record that was saved into the folder, or copied, is named too`() async throws {
    try await Tab.open { (tab) async throws in
      _ = try await tab.post(.pain, [("where", "zugspitze-unmistakable"), ("pain", "3")])
      let saved = tab.folder.appending(path: "export.json")
      try Data(try await tab.exported().utf8).write(to: saved)
      let record = try #require(try Self.record(in: tab.folder))
      let names = try FileManager.default.contentsOfDirectory(atPath: tab.folder.path)
        .filter { $0.hasPrefix(record.lastPathComponent) && !$0.hasSuffix("-shm") }
      #expect(names.count == 2)
      let copies = ["copy.bin", "somebody.sqlite"]
      for (name, copy) in zip(names.sorted(), copies) {
        try FileManager.default.copyItem(
          at: tab.folder.appending(path: name), to: tab.folder.appending(path: copy))
      }
      _ = try await tab.post(.erase, Self.sure)
      let body = try await tab.get(.erased).body
      #expect(body.contains("Erased, but copies are left") && !body.contains("nothing more of you"))
      for name in copies + ["export.json"] {
        #expect(body.contains("/\(name): a record was saved or copied here"), "\(name)")
      }
    }
  }

  @Test(arguments: [[], [("sure", "no")], [("sure", "")], [("sure", "YES")], [("other", "yes")]])
  func `a wrong tick erases nothing`(fields: [(String, String)]) async throws {
    try await Tab.open { (tab) async throws in
      _ = try await tab.post(.about, [("age", "70")])
      let before = try await tab.exported()
      let reply = try await tab.post(.erase, fields)
      #expect(reply.status == .unprocessableContent)
      #expect(reply.body.contains("Tick the box if you are sure"))
      #expect(try await tab.exported() == before)
      #expect(try await tab.get(.erased).location == Place.welcome.path)
    }
  }

  @Test func `a second window erases nothing that was begun since`() async throws {
    try await Tab.open { (tab) async throws in
      _ = try await tab.post(.about, [("age", "70")])
      let old = tab.token
      _ = try await tab.post(.erase, Self.sure)
      _ = try await tab.post(.about, [("age", "71")])
      #expect(try await tab.post(.erase, Self.sure, token: old).status == .forbidden)
      #expect(try await tab.exported().contains("71"))
      // Somebody has begun anew: what was said about the folder no longer holds.
      #expect(try await tab.get(.erased).location == Place.welcome.path)
    }
  }

  @Test func `a page from before a restart still erases, and gone stays gone`() async throws {
    let folder = URL.temporaryFolder()
    defer { removeFolder(folder) }
    let word = "zugspitze-unmistakable"
    try await Tab.open(in: folder, keeping: true) { (tab) async throws in
      _ = try await tab.post(.pain, [("where", word), ("pain", "3")])
      #expect(try !Self.files(in: folder, mentioning: word).isEmpty)
    }
    try await Tab.open(in: folder, keeping: true) { (tab) async throws in
      _ = try await tab.post(.erase, Self.sure)
      #expect(try Self.files(in: folder, mentioning: word).isEmpty)
    }
    try await Tab.open(in: folder, keeping: true) { (tab) async throws in
      #expect(try await tab.get(.erased).location == Place.welcome.path)
      #expect(try await tab.get("/").body.contains("Begin with the safety questions"))
      #expect(try Self.files(in: folder, mentioning: word).isEmpty)
    }
  }

  @Test func `folder and files are their owner's alone`() async throws {
    try await Tab.open { (tab) async throws in
      _ = try await tab.post(.about, [("age", "70")])
      #expect(try Self.mode(tab.folder) == 0o700)
      let names = try FileManager.default.contentsOfDirectory(atPath: tab.folder.path)
      #expect(names.count >= 2)
      for name in names {
        #expect(try Self.mode(tab.folder.appending(path: name)) == 0o600, "\(name)")
      }
    }
  }

  private static func mode(_ file: URL) throws -> Int {
    let found = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions]
    return (found as? NSNumber)?.intValue ?? 0
  }

  private static func record(in folder: URL) throws -> URL? {
    try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .first { $0.hasSuffix(".sqlite") }.map { folder.appending(path: $0) }
  }

  private static func files(in folder: URL, mentioning word: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { name in
      try Data(contentsOf: folder.appending(path: name)).firstRange(of: Data(word.utf8)) != nil
    }
  }
}
