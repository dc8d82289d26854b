import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Persistence
import Testing

@testable import WebApp

/// The running server: its address, its port, its folder.
struct ServingTests {
  @Test func `only our own address with our own port is answered`() async throws {
    let folder = URL.temporaryFolder()
    defer { removeFolder(folder) }
    try await serving(.forTests(in: folder)) { port in
      let hosts = [
        "127.0.0.1:\(port)": HTTPResponse.Status.ok, "localhost:\(port)": .ok,
        "LOCALHOST:\(port)": .ok, "[::1]:\(port)": .ok,
        "evil.example:\(port)": .misdirectedRequest, "127.0.0.1": .misdirectedRequest,
        "127.0.0.1:1": .misdirectedRequest, "localhost.evil.example:\(port)": .misdirectedRequest,
      ]
      for (host, expected) in hosts {
        let answer = try await status(of: host, port: port)
        #expect(answer == expected.code, "\(host)")
      }
    }
  }

  @Test func `a port that is taken is said, not crashed on`() async throws {
    let folder = URL.temporaryFolder()
    defer { removeFolder(folder) }
    try await serving(.forTests(in: folder)) { port in
      let other = URL.temporaryFolder()
      defer { removeFolder(other) }
      await #expect(throws: ServerFailure.portTaken(port)) {
        try await serve(settings: .forTests(in: other, port: port))
      }
    }
  }

  @Test func `a folder that another one serves is said, with its address`() async throws {
    let folder = URL.temporaryFolder()
    defer { removeFolder(folder) }
    let address = try #require(URL(string: "http://127.0.0.1:8765/"))
    let lock = try FolderLock(try Household(folder: folder).folder)
    try lock.say(address)
    await #expect(throws: ServerFailure.folderTaken(by: address)) {
      try await serve(settings: .forTests(in: folder))
    }
    #expect(ServerFailure.folderTaken(by: address).sentence.contains("http://127.0.0.1:8765/"))
    withExtendedLifetime(lock) {}
  }

  @Test func `a folder that cannot be used is said`() throws {
    let file = URL.temporaryFolder()
    #expect(FileManager.default.createFile(atPath: file.path, contents: Data()))
    defer { removeFolder(file) }
    #expect(throws: ServerFailure.folderUnusable(.fileInTheWay(file: file.path))) {
      _ = try buildApplication(settings: .forTests(in: file))
    }
  }

  @Test(arguments: [-1, 65_536])
  func `a port that does not exist is refused`(port: Int) {
    #expect(throws: ServerFailure.portNotAllowed(port)) {
      _ = try buildApplication(settings: .forTests(in: .temporaryFolder(), port: port))
    }
  }
}
