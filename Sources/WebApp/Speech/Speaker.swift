import Foundation
import Logging

/// Speaks the program's own sentences through a program of this computer, and remembers the sounds.
///
/// However many tabs ask, few processes run at once, a sentence is made once, and what is remembered
/// has a limit.
actor Speaker {
  /// Why there is no sound: said to the page by a status, so that it can go on with tones.
  enum Refusal: Error, Hashable {
    /// No `espeak-ng` on this computer.
    case noProgram
    /// It did not answer in time, or with something that is no sound.
    case failed
    /// Too many ask at once.
    case busy
  }

  /// What a speaker may use; all of them choices.
  struct Limits: Sendable {
    /// A sentence takes a tenth of a second on an old computer.
    var seconds = 5.0
    /// Processes at once.
    var processes = 2
    /// Requests that may wait for one; a page asks for about twenty sentences.
    var waiting = 64
    /// Sounds remembered, in bytes: all sentences of several tests.
    var remembered = 16 * 1024 * 1024
  }

  private let folders: [String]
  private let limits: Limits
  private let logger: Logger
  private var sounds: [String: [UInt8]] = [:]
  /// The oldest first.
  private var order: [String] = []
  private var running: [String: Task<[UInt8], any Error>] = [:]
  private var processes = 0
  private var waiting: [CheckedContinuation<Void, Never>] = []

  init(folders: [String], limits: Limits = Limits(), logger: Logger) {
    (self.folders, self.limits, self.logger) = (folders, limits, logger)
  }

  /// Whether there is a program to speak with; looked up anew, so that one installed meanwhile is found.
  nonisolated var canSpeak: Bool { program != nil }

  private nonisolated var program: SpeechProgram? {
    SpeechProgram(in: folders, seconds: limits.seconds)
  }

  /// A sentence as a WAV file.
  ///
  /// - Parameter sentence: One of the program's own; never what somebody typed.
  func sound(of sentence: String) async throws(Refusal) -> [UInt8] {
    if let sound = sounds[sentence] { return sound }
    guard let program else { throw .noProgram }
    let task: Task<[UInt8], any Error>
    if let same = running[sentence] {
      task = same
    } else {
      guard processes < limits.processes || waiting.count < limits.waiting else { throw .busy }
      task = Task { try await make(sentence, with: program) }
      running[sentence] = task
    }
    do {
      return try await task.value
    } catch {
      throw .failed
    }
  }

  private func make(_ sentence: String, with program: SpeechProgram) async throws -> [UInt8] {
    defer { running[sentence] = nil }
    await takePlace()
    defer { leavePlace() }
    do {
      let sound = try await program.sound(of: sentence)
      remember(sentence, sound)
      return sound
    } catch {
      logger.warning("Speech: \(error)")
      throw error
    }
  }

  private func takePlace() async {
    guard processes >= limits.processes else {
      processes += 1
      return
    }
    // Whoever leaves hands the place on, so the count stays.
    await withCheckedContinuation { waiting.append($0) }
  }

  private func leavePlace() {
    if waiting.isEmpty { processes -= 1 } else { waiting.removeFirst().resume() }
  }

  private func remember(_ sentence: String, _ sound: [UInt8]) {
    guard sound.count <= limits.remembered else { return }
    sounds[sentence] = sound
    order.append(sentence)
    while sounds.values.reduce(0, { $0 + $1.count }) > limits.remembered {
      sounds[order.removeFirst()] = nil
    }
  }
}
