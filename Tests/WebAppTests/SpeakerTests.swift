import Foundation
import Logging
import Testing

@testable import WebApp

/// The voice of this computer: a program of its own, with limits.
struct SpeakerTests {
  private static func speaker(
    _ folders: [String], _ change: (inout Speaker.Limits) -> Void = { _ in }
  ) -> Speaker {
    var limits = Speaker.Limits()
    change(&limits)
    var logger = Logger(label: "test")
    logger.logLevel = .critical
    return Speaker(folders: folders, limits: limits, logger: logger)
  }

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test func `a sentence becomes a sound whose sizes are true`() async throws {
    let voice = try FakeVoice(FakeVoice.speaking)
    defer { voice.remove() }
    let sound = try await Self.speaker([voice.folder.path]).sound(of: "Lift the leg.")
    #expect(Self.text(sound).hasSuffix("Lift the leg."))
    #expect(Array(sound[4..<8]) == [UInt8(sound.count - 8), 0, 0, 0])
    #expect(Array(sound[40..<44]) == [13, 0, 0, 0])
  }

  @Test func `the words are no argument and reach no shell`() async throws {
    let voice = try FakeVoice(FakeVoice.speaking)
    defer { voice.remove() }
    let words = "--version; touch \(voice.folder.path)/harm $(touch \(voice.folder.path)/harm) `id`"
    _ = try await Self.speaker([voice.folder.path]).sound(of: words)
    #expect(voice.noted("arguments") == ["-v en-gb -s 145 -g 2 --stdin --stdout"])
    #expect(voice.noted("said") == [words])
    #expect(!FileManager.default.fileExists(atPath: voice.folder.appending(path: "harm").path))
  }

  @Test func `the same sentence is made once, however many ask`() async throws {
    let voice = try FakeVoice(FakeVoice.speaking)
    defer { voice.remove() }
    let speaker = Self.speaker([voice.folder.path])
    await withTaskGroup(of: Int.self) { group in
      for _ in 0..<20 { group.addTask { (try? await speaker.sound(of: "Go."))?.count ?? 0 } }
      for await count in group { #expect(count > 44) }
    }
    _ = try await speaker.sound(of: "Go.")
    #expect(voice.noted("said") == ["Go."])
  }

  @Test func `what is remembered has a limit, and the oldest goes first`() async throws {
    let voice = try FakeVoice(FakeVoice.speaking)
    defer { voice.remove() }
    // A sound is 44 bytes and one for each letter: two of them fit.
    let speaker = Self.speaker([voice.folder.path]) { $0.remembered = 100 }
    for word in ["one", "two", "six", "six", "two", "one"] { _ = try await speaker.sound(of: word) }
    #expect(voice.noted("said") == ["one", "two", "six", "one"])
  }

  @Test func `no more processes run at once than are allowed`() async throws {
    let voice = try FakeVoice(
      """
      #!/bin/sh
      here=$(dirname "$0")
      cat > /dev/null
      mkdir "$here/running-$$"
      ls -d "$here"/running-* | wc -l >> "$here/counts"
      sleep 0.1
      rmdir "$here/running-$$"
      printf 'RIFF\\377\\377\\377\\177WAVEdata\\377\\377\\377\\177abcd'
      """)
    defer { voice.remove() }
    let speaker = Self.speaker([voice.folder.path]) { $0.processes = 1 }
    await withTaskGroup(of: Bool.self) { group in
      for number in 0..<8 {
        group.addTask { (try? await speaker.sound(of: "\(number)")) != nil }
      }
      for await isMade in group { #expect(isMade) }
    }
    let counts = voice.noted("counts").compactMap { Int($0.filter(\.isNumber)) }
    #expect(counts.count == 8)
    #expect(counts.allSatisfy { $0 == 1 }, "\(counts)")
  }

  @Test func `who comes when too many wait is turned away, and the others are served`() async throws
  {
    let voice = try FakeVoice(FakeVoice.speaking)
    defer { voice.remove() }
    let speaker = Self.speaker([voice.folder.path]) { ($0.processes, $0.waiting) = (1, 0) }
    let results = await withTaskGroup(of: String.self) { group in
      for number in 0..<6 {
        group.addTask {
          do throws(Speaker.Refusal) {
            _ = try await speaker.sound(of: "\(number)")
            return "made"
          } catch { return "\(error)" }
        }
      }
      return await group.reduce(into: [String]()) { $0.append($1) }
    }
    #expect(results.contains("made"))
    #expect(Set(results).isSubset(of: ["made", "busy"]))
  }

  @Test func `without the program there is no voice`() async throws {
    let empty = URL.temporaryFolder()
    for folders in [[], [empty.path], ["relative"], [""]] {
      let speaker = Self.speaker(folders)
      #expect(!speaker.canSpeak)
      await #expect(throws: Speaker.Refusal.noProgram) { try await speaker.sound(of: "Go.") }
    }
  }

  @Test func `a program that lies in the current folder is never run`() throws {
    let voice = try FakeVoice(FakeVoice.speaking)
    defer { voice.remove() }
    let here = FileManager.default.currentDirectoryPath
    let way = Array(repeating: "..", count: here.split(separator: "/").count).joined(separator: "/")
    let relative = way + voice.folder.path
    #expect(FileManager.default.isExecutableFile(atPath: relative + "/espeak-ng"))
    #expect(!Self.speaker([relative]).canSpeak)
  }

  @Test(arguments: [
    "#!/bin/sh\ncat > /dev/null; exit 3", "#!/bin/sh\ncat > /dev/null",
    "#!/bin/sh\ncat > /dev/null; echo this is no sound at all, however long it may be",
    "#!/bin/sh\nprintf 'RIFF\\000\\000\\000\\000WAVEdata\\000\\000\\000\\000'",
    "#!/bin/sh\nkill -9 $$", "#!/no/such/shell\n", "no program",
    "#!/bin/sh\nprintf 'RIFF\\000\\000\\000\\000WAVEdata\\000\\000\\000\\000abcd'; exit 1",
  ])
  func `a program that fails gives no sound, and another sentence can be tried`(
    script: String
  ) async throws {
    let voice = try FakeVoice(script)
    defer { voice.remove() }
    let speaker = Self.speaker([voice.folder.path]) { $0.processes = 1 }
    for sentence in ["Go.", "Go.", "Stop."] {
      await #expect(throws: Speaker.Refusal.failed) { try await speaker.sound(of: sentence) }
    }
  }

  @Test(arguments: [
    "#!/bin/sh\nsleep 600", "#!/bin/sh\ntrap '' TERM INT HUP\nwhile :; do sleep 1; done",
    "#!/bin/sh\nexec 1>&-\nsleep 600", "#!/bin/sh\nsleep 600 &\nexit 0",
    "#!/bin/sh\nwhile :; do echo a; sleep 0.02; done",
  ])
  func `a program that hangs is ended, with what it started`(script: String) async throws {
    let voice = try FakeVoice(
      "\(script.replacing("#!/bin/sh", with: "#!/bin/sh\n: > \"$0.runs\""))\n")
    defer { voice.remove() }
    let speaker = Self.speaker([voice.folder.path]) { ($0.processes, $0.seconds) = (1, 0.3) }
    await #expect(throws: Speaker.Refusal.failed) { try await speaker.sound(of: "Go.") }
    #expect(
      FileManager.default.fileExists(atPath: voice.folder.appending(path: "espeak-ng.runs").path))
    await #expect(throws: Speaker.Refusal.failed) { try await speaker.sound(of: "Stop.") }
  }

  @Test(arguments: ["wait", "exit 0"])
  func `nothing that the program started runs on`(ending: String) async throws {
    let voice = try FakeVoice(
      "#!/bin/sh\nsleep 600 &\necho $! > \"$(dirname $0)/child\"\n\(ending)")
    defer { voice.remove() }
    let speaker = Self.speaker([voice.folder.path]) { $0.seconds = 0.5 }
    await #expect(throws: Speaker.Refusal.failed) { try await speaker.sound(of: "Go.") }
    let child = try #require(voice.noted("child").first)
    // Ended and not yet collected by its parent is ended too.
    var isRunning = true
    for _ in 0..<100 where isRunning {
      let state = FileManager.default.contents(atPath: "/proc/\(child)/stat")
      isRunning = state.map { !String(decoding: $0, as: UTF8.self).contains(") Z") } ?? false
      if isRunning { try await Task.sleep(for: .milliseconds(20)) }
    }
    #expect(!isRunning)
  }

  @Test func `a program that never stops talking is ended`() async throws {
    let voice = try FakeVoice("#!/bin/sh\nexec cat /dev/zero")
    defer { voice.remove() }
    await #expect(throws: Speaker.Refusal.failed) {
      try await Self.speaker([voice.folder.path]).sound(of: "Go.")
    }
  }

  @Test func `a long sentence and strange letters are given as they are`() async throws {
    let voice = try FakeVoice(FakeVoice.speaking)
    defer { voice.remove() }
    let words = String(repeating: "Ä “word” ", count: 200)
    _ = try await Self.speaker([voice.folder.path]).sound(of: words)
    #expect(voice.noted("said") == [words])
  }

  @Test func `a file that is no sound is not taken for one`() {
    let good = Array("RIFF....WAVEjunk\u{3}\0\0\0abc\0data....xy".utf8)
    #expect(WaveFile.mended(good).map(Self.text)?.hasSuffix("data\u{2}\0\0\0xy") == true)
    for bad in [
      "", "RIFF", "RIFF....WAVE", "RIFF....AVI data....xy", "RIFX....WAVEdata....xy",
      "RIFF....WAVEdata....", "RIFF....WAVEdata...",
      "RIFF....WAVEjunk\u{7f}\u{7f}\u{7f}\u{7f}data....xy",
    ] {
      #expect(WaveFile.mended(Array(bad.utf8)) == nil, "\(bad)")
    }
  }
}
