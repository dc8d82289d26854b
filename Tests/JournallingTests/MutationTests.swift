import Foundation
import Journalling
import Knowledge
import TestSupport
import Testing

/// Whatever happens to a person file, reading it ends with a journal or with sentences that name
/// places, never with a crash.
struct MutationTests {
  @Test func `a spoilt person file is read whole or refused with places`() throws {
    let catalogue = try RealCatalogue.load()
    let lines = try Golden.text().components(separatedBy: "\n")
    let seeds = Effort.cases(1_000, long: 5_000)
    var read = 0
    for seed in 0..<UInt64(seeds) {
      var generator = SeededGenerator(seed: seed)
      let data = spoil(lines, using: &generator)
      do throws(UnreadableJournal) {
        let journal = try Journal(reading: data, catalogue: catalogue, today: Golden.today)
        read += 1
        let again = try? Journal(
          reading: journal.written(), catalogue: catalogue, today: Golden.today)
        #expect(again == journal, "seed \(seed): what was read is not what is written")
        _ = journal.person.leadingSide
      } catch {
        #expect(!error.problems.isEmpty, "seed \(seed): refused without a word")
        for problem in error.problems where !namesAPlace(problem) {
          Issue.record("seed \(seed): \(problem.sentence)")
        }
      }
    }
    // If nearly everything were refused, or read, the property above would say little.
    #expect((seeds / 50...seeds / 2).contains(read), "\(read) of \(seeds) read")
  }

  private func namesAPlace(_ problem: Problem) -> Bool {
    !problem.what.isEmpty && !problem.remedy.isEmpty && !problem.place.isEmpty
      && problem.sentence.dropFirst(problem.place.count).hasPrefix(": ")
  }

  /// One to three slips in the lines of a sound file.
  private func spoil(_ lines: [String], using generator: inout SeededGenerator) -> Data {
    var spoilt = lines
    for _ in 0..<Int.random(in: 1...3, using: &generator) {
      guard !spoilt.isEmpty else { break }
      let at = Int.random(in: spoilt.indices, using: &generator)
      switch Int.random(in: 0..<9, using: &generator) {
      case 0: spoilt.remove(at: at)
      case 1: spoilt.insert(spoilt[at], at: at)
      case 2: spoilt.swapAt(at, Int.random(in: spoilt.indices, using: &generator))
      case 3, 4: spoilt[at] = otherValue(in: spoilt[at], using: &generator)
      case 5: spoilt[at] = otherKey(in: spoilt[at], using: &generator)
      case 6: spoilt[at] = withMark(in: spoilt[at], using: &generator)
      case 7: spoilt = withoutEntry(spoilt, around: at)
      default: spoilt = twiceTheEntry(spoilt, around: at)
      }
    }
    var data = Data(spoilt.joined(separator: "\n").utf8)
    switch Int.random(in: 0..<12, using: &generator) {
    case 0: data = data.prefix(Int.random(in: 0...data.count, using: &generator))
    case 1 where !data.isEmpty:
      data[Int.random(in: data.indices, using: &generator)] = .random(
        in: 0...255, using: &generator)
    default: break
    }
    return data
  }

  private func otherValue(in line: String, using generator: inout SeededGenerator) -> String {
    let values = [
      "null", "true", "false", "0", "-1", "3", "7.5", "1e400", "1e15", "-0.0",
      "99999999999999999999",
      "NaN", "\"\"", "\"NaN\"", "\"yes\"", "\"no\"", "\"left\"", "\"fell\"", "\"2026-11-22\"",
      "\"2026-02-30\"", "\"knee\"", "[]", "{}", "[[[]]]", "{\"a\":{\"b\":[1]}}", "\"\\u0000\"",
      "\"\\ud83d\"", "\"e\\u0301👩‍👩‍👧\"", "\"\(String(repeating: "long ", count: 500))\"", "\"a\\/b\"",
      "[\"chair\", 3]", "\"chair-stand\"", "\"one-arm\"",
    ]
    guard let colon = line.firstRange(of: " : "),
      let value = values.randomElement(using: &generator)
    else { return line }
    return line[..<colon.upperBound] + value + (line.hasSuffix(",") ? "," : "")
  }

  private func otherKey(in line: String, using generator: inout SeededGenerator) -> String {
    let keys = [
      "", "day", "kind", "number", "answer", "age", "pain", "flag", "limit", "side", "value", "by",
      "entries", "Age", "agé", "a.b", "a[0]", "\\u0000", "constructor",
    ]
    guard let colon = line.firstRange(of: " : "), let key = keys.randomElement(using: &generator)
    else { return line }
    return "\"\(key)\"" + line[colon.lowerBound...]
  }

  private func withMark(in line: String, using generator: inout SeededGenerator) -> String {
    let marks = [
      "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u", "\u{0}", "\u{7F}", "é", "👩‍👩‍👧", "//",
    ]
    guard let mark = marks.randomElement(using: &generator) else { return line }
    let place = line.index(
      line.startIndex, offsetBy: Int.random(in: 0...line.count, using: &generator))
    return line[..<place] + mark + line[place...]
  }

  /// The lines of the entry that a line belongs to.
  private func entry(_ lines: [String], around at: Int) -> ClosedRange<Int>? {
    guard let first = lines[...at].lastIndex(of: "    {"),
      let last = lines[at...].firstIndex(where: { $0 == "    }," }), first < last
    else { return nil }
    return first...last
  }

  private func withoutEntry(_ lines: [String], around at: Int) -> [String] {
    guard let entry = entry(lines, around: at) else { return lines }
    return Array(lines[..<entry.lowerBound] + lines[(entry.upperBound + 1)...])
  }

  private func twiceTheEntry(_ lines: [String], around at: Int) -> [String] {
    guard let entry = entry(lines, around: at) else { return lines }
    return Array(lines[...entry.upperBound] + lines[entry] + lines[(entry.upperBound + 1)...])
  }
}
