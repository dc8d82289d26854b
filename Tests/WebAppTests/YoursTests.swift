import Foundation
import HTTPTypes
import NIOCore
import Persistence
import Testing

@testable import WebApp

/// Taking the record along, bringing it here, erasing it.
struct YoursTests {
  @Test func `what is exported can be imported elsewhere, byte for byte`() async throws {
    let held = Held()
    try await Tab.open { (tab) async throws in
      try await tab.answerScreen()
      let reply = try await tab.get(.export)
      #expect(
        reply.headers[.contentDisposition] == "attachment; filename=\"plumbline-2026-11-22.json\"")
      await held.keep(reply.body)
    }
    let file = await held.text
    try await Tab.open { (tab) async throws in
      let reply = try await tab.send(file)
      #expect(reply.location == "/?said=imported")
      #expect(try await tab.exported() == file)
      #expect(try await tab.get(.tests).status == .ok)
    }
  }

  @Test(arguments: [
    "", "not json", "{}", "{\"format\":\"plumbline-journal\",\"version\":1,\"entries\":[{}]}",
  ])
  func `a file that is not ours is explained and nothing is stored`(file: String) async throws {
    try await Tab.open { (tab) async throws in
      let reply = try await tab.send(file)
      #expect(reply.status == .unprocessableContent)
      #expect(reply.body.contains("href=\"#file\"") && reply.body.contains("id=\"file\""))
      #expect(try await tab.get(.export).location == Place.yours.path)
    }
  }

  @Test func `a record that is there is not written over`() async throws {
    try await Tab.open { (tab) async throws in
      _ = try await tab.post(.about, [("age", "70")])
      let before = try await tab.exported()
      let reply = try await tab.send(before)
      #expect(reply.location == Place.yours.path)
      #expect(try await tab.exported() == before)
    }
  }

  @Test func `a record that somebody here has already is not brought in under another name`()
    async throws
  {
    try await Tab.open { (tab) async throws in
      try await tab.answerScreen()
      _ = try await tab.post(.about, [("age", "70")])
      let old = try await tab.exported()
      _ = try await tab.post(.pain, [("pain", "3")])
      let new = try await tab.exported()
      let ada = try #require(try Household(folder: tab.folder).people.first?.id)
      _ = try await tab.post(.newPerson, [("name", "Ben"), ("first-name", "Ada")])
      let ben = try #require(try Household(folder: tab.folder).people.map(\.id).first { $0 != ada })
      let his = tab.showing(ben)
      #expect(try await his.get(.yours).body.contains("It then becomes Ben’s record."))
      for file in [old, new] {
        let reply = try await his.send(file)
        #expect(reply.status == .unprocessableContent)
        #expect(reply.body.contains("This is the record of Ada"))
        #expect(try await his.get(.export).location == Place.yours.path)
      }
      // Another one may come.
      let other = new.replacing("\"no\"", with: "\"unsure\"")
      #expect(try await his.send(other).location == "/?said=imported")
    }
  }

  @Test func `erasing one of several names whose record goes, and that the others stay`()
    async throws
  {
    try await Tab.open { (tab) async throws in
      _ = try await tab.post(.about, [("age", "70")])
      #expect(try await tab.get(.yours).body.contains("Erase everything</a>"))
      let ada = try #require(try Household(folder: tab.folder).people.first?.id)
      _ = try await tab.post(.newPerson, [("name", "Ben"), ("first-name", "Ada")])
      let hers = tab.showing(ada)
      #expect(try await hers.get(.yours).body.contains("Erase Ada’s record</a>"))
      let asked = try await hers.get(.erase).body
      #expect(asked.contains("<h1>Erase Ada’s record?</h1>") && !asked.contains("rase everything<"))
      #expect(asked.contains("The other records on this computer stay as they are."))
      _ = try await hers.post(.erase, [("sure", "yes")])
      let done = try await tab.get(.erased).body
      #expect(done.contains("records of other people. They are as they were."))
      #expect(!done.contains("named above"))
    }
  }

  @Test func `erasing needs the box, and then leaves nothing`() async throws {
    try await Tab.open { (tab) async throws in
      _ = try await tab.post(.about, [("age", "70")])
      #expect(try await tab.get(.erase).status == .ok)
      #expect(try await tab.post(.erase).status == .unprocessableContent)
      let token = tab.token
      #expect(try await tab.post(.erase, [("sure", "yes")]).location == Place.erased.path)
      let files = try FileManager.default.contentsOfDirectory(atPath: tab.folder.path)
      #expect(files == ["form-token"])
      // A page that was still open cannot bring anything back.
      #expect(try await tab.post(.about, [("age", "70")], token: token).status == .forbidden)
      #expect(try await tab.get("/").body.contains("Begin with the safety questions"))
      #expect(try await tab.get(.erase).location == Place.yours.path)
    }
  }

  @Test func `everything survives a restart`() async throws {
    let folder = URL.temporaryFolder()
    defer { removeFolder(folder) }
    let held = Held()
    try await Tab.open(in: folder, keeping: true) { (tab) async throws in
      try await tab.answerScreen()
      await held.keep(try await tab.exported())
    }
    let before = await held.text
    try await Tab.open(in: folder, keeping: true) { (tab) async throws in
      #expect(try await tab.exported() == before)
      #expect(try await tab.get("/").body.contains("Welcome back"))
    }
  }

  @Test func `nobody is made by reading`() async throws {
    try await Tab.open { (tab) async throws in
      for path in ["/", "/screen/1", "/what-is-known", "/yours", "/screen/result"] {
        _ = try await tab.get(path)
      }
      let files = try FileManager.default.contentsOfDirectory(atPath: tab.folder.path)
      #expect(files == ["form-token"])
    }
  }
}

extension Tab {
  /// Sends a file the way browsers do.
  func send(_ file: String) async throws -> Reply {
    let boundary = "----plumbline7MA4"
    var headers = Self.sameOrigin
    if let cookie = cookies[.cookie] { headers[.cookie] = cookie }
    headers[.contentType] = "multipart/form-data; boundary=\(boundary)"
    let body = [
      "--\(boundary)", "Content-Disposition: form-data; name=\"token\"", "", token,
      "--\(boundary)",
      "Content-Disposition: form-data; name=\"file\"; filename=\"my record.json\"",
      "Content-Type: application/json", "", file, "--\(boundary)--", "",
    ].joined(separator: "\r\n")
    return try await client.execute(
      uri: Place.importing.path, method: .post, headers: headers, body: ByteBuffer(string: body))
  }
}
