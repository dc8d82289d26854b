import Foundation
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// `espeak-ng` on this computer, run as a process of its own for one sentence at a time.
///
/// No shell is asked and the words are no argument: the program gets fixed options, and the sentence
/// through its input. It has a time limit and a size limit, and is ended with everything it started.
struct SpeechProgram: Sendable {
  /// Why nothing was spoken; kept apart for tests and the log, and never with the sentence.
  enum Failure: Error, Hashable {
    case notStarted, tookTooLong, tooLong, endedBadly, noSound
  }

  static let name = "espeak-ng"
  /// British English, at about 145 words a minute: slower than usual, for listening while moving.
  ///
  /// A choice, like the pause of 20 ms between words.
  private static let options = ["-v", "en-gb", "-s", "145", "-g", "2", "--stdin", "--stdout"]
  /// More than ten times the longest sentence of the catalogue, in bytes.
  private static let largestSound = 8 * 1024 * 1024
  /// What always fits into a pipe that nobody has read from yet, in bytes.
  private static let largestText = 4000

  let file: URL
  let seconds: Double

  /// Looks for the program; `nil` when it is in none of the folders.
  ///
  /// - Parameters:
  ///   - folders: In the order of looking; those that are not absolute are left out, so that nothing in
  ///     the folder one happens to be in is ever run.
  ///   - seconds: How long one sentence may take.
  init?(in folders: [String], seconds: Double) {
    let files = folders.filter { $0.hasPrefix("/") }.map {
      URL(filePath: $0, directoryHint: .isDirectory).appending(path: Self.name)
    }
    guard let file = files.first(where: { FileManager.default.isExecutableFile(atPath: $0.path) })
    else { return nil }
    (self.file, self.seconds) = (file, seconds)
  }

  /// The sentence as a WAV file.
  func sound(of text: String) async throws(Failure) -> [UInt8] {
    let result = await withCheckedContinuation { continuation in
      // Waiting for another process would hold up a thread that serves pages.
      DispatchQueue.global().async { continuation.resume(returning: run(text)) }
    }
    return try result.get()
  }

  private func run(_ text: String) -> Result<[UInt8], Failure> {
    let (input, output) = (Pipe(), Pipe())
    // Written before the program runs: it fits, and a program that never reads cannot break the pipe.
    let line = Data(text.utf8.prefix(Self.largestText)) + Data("\n".utf8)
    do { try input.fileHandleForWriting.write(contentsOf: line) } catch {
      return .failure(.notStarted)
    }
    try? input.fileHandleForWriting.close()
    let process = Process()
    process.executableURL = file
    process.arguments = Self.options
    process.environment = ["PATH": "/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C.UTF-8"]
    process.currentDirectoryURL = URL(filePath: "/", directoryHint: .isDirectory)
    (process.standardInput, process.standardOutput) = (input, output)
    process.standardError = FileHandle.nullDevice
    let hasEnded = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in hasEnded.signal() }
    do { try process.run() } catch { return .failure(.notStarted) }
    let hasOwnGroup = getpgid(process.processIdentifier) == process.processIdentifier
    let deadline = ContinuousClock.now + .seconds(seconds)
    let read = drained(output.fileHandleForReading.fileDescriptor, until: deadline)
    let left = max(ContinuousClock.now.duration(to: deadline) / .seconds(1), 0)
    if case .failure = read {
      end(process, andItsGroup: hasOwnGroup)
    } else if hasEnded.wait(timeout: .now() + left) == .timedOut {
      end(process, andItsGroup: hasOwnGroup)
      return .failure(.tookTooLong)
    }
    return read.flatMap { bytes in
      guard process.terminationReason == .exit, process.terminationStatus == 0 else {
        return .failure(.endedBadly)
      }
      return WaveFile.mended(bytes).map { .success($0) } ?? .failure(.noSound)
    }
  }

  private func drained(
    _ file: Int32, until deadline: ContinuousClock.Instant
  ) -> Result<[UInt8], Failure> {
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 64 * 1024)
    while true {
      let left = ContinuousClock.now.duration(to: deadline) / .milliseconds(1)
      guard left > 0 else { return .failure(.tookTooLong) }
      var waiting = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
      guard poll(&waiting, 1, Int32(left.rounded(.up))) > 0 else { continue }
      let count = readSome(file, &part)
      guard count >= 0 else { return .failure(.endedBadly) }
      guard count > 0 else { return .success(bytes) }
      bytes += part[..<count]
      guard bytes.count <= Self.largestSound else { return .failure(.tooLong) }
    }
  }

  /// Ends the program, and what it started; that may run on when the program itself has ended.
  private func end(_ process: Process, andItsGroup hasOwnGroup: Bool) {
    let id = process.processIdentifier
    guard id > 1 else { return }
    if hasOwnGroup { kill(-id, SIGKILL) } else if process.isRunning { kill(id, SIGKILL) }
  }
}

private func readSome(_ file: Int32, _ part: inout [UInt8]) -> Int { read(file, &part, part.count) }
