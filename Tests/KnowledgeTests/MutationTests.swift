import Foundation
import Knowledge
import TestSupport
import Testing

/// Whatever happens to a file, reading it ends with an entry or with a sentence, never with a crash.
struct MutationTests {
  @Test func `a spoilt entry is read or refused with a place`() throws {
    let files = try CatalogueCopy.files()
    let texts = try files.map { (file: $0, text: try CatalogueCopy.text($0)) }
    var refused = 0
    let seeds = Effort.cases(300, long: 5_000)
    for seed in 0..<UInt64(seeds) {
      var generator = SeededGenerator(seed: seed)
      for _ in 0..<5 {
        let (file, text) = try #require(texts.randomElement(using: &generator))
        let spoilt = String(decoding: spoil(Data(text.utf8), using: &generator), as: UTF8.self)
        let outcome = try EntryReading.outcome(of: spoilt, file: file)
        #expect(
          outcome.hasEntry || !outcome.problems.isEmpty, "seed \(seed): \(file) vanished silently")
        #expect(
          outcome.problems.allSatisfy { $0.sentence.hasPrefix("\(file).yaml") && !$0.what.isEmpty },
          "seed \(seed): \(outcome.problems)")
        if !outcome.problems.isEmpty { refused += 1 }
      }
    }
    // If nearly everything passed, or nearly nothing, the property above would say little.
    #expect((seeds...(seeds * 9 / 2)).contains(refused), "\(refused) of \(seeds * 5) refused")
  }

  @Test(arguments: UInt64(0)..<20)
  func `a catalogue with spoilt files loads or says why not`(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let copy = try CatalogueCopy()
    let files = try CatalogueCopy.files()
    for _ in 0..<Int.random(in: 1...4, using: &generator) {
      let file = try #require(files.randomElement(using: &generator))
      try copy.write(file, spoil(Data(try CatalogueCopy.text(file).utf8), using: &generator))
    }
    switch copy.load() {
    case .success(let catalogue): #expect(catalogue.muscles.count == 20)
    case .failure(.problems(let problems)):
      #expect(!problems.isEmpty)
      #expect(problems.allSatisfy { !$0.place.isEmpty && !$0.what.isEmpty && !$0.remedy.isEmpty })
    case .failure(.unreadable(let folder)): Issue.record("\(folder) is there")
    }
  }

  /// One to three of the slips that people, editors and discs make.
  private func spoil(_ data: Data, using generator: inout SeededGenerator) -> Data {
    var spoilt = data
    for _ in 0..<Int.random(in: 1...3, using: &generator) {
      switch Int.random(in: 0..<7, using: &generator) {
      case 0:
        spoilt = alterLines(spoilt) { $0.remove(at: $1) }(&generator)
      case 1:
        spoilt = alterLines(spoilt) { $0.insert($0[$1], at: $1) }(&generator)
      case 2: spoilt = changeNumber(spoilt, using: &generator)
      case 3: spoilt = swapWords(spoilt, using: &generator)
      case 4: spoilt = spoilt.prefix(Int.random(in: 0...spoilt.count, using: &generator))
      case 5: spoilt = insertBytes(spoilt, using: &generator)
      default: spoilt = insertMark(spoilt, using: &generator)
      }
    }
    return spoilt
  }

  private func alterLines(
    _ data: Data, _ alter: @escaping (inout [Data.SubSequence], Int) -> Void
  ) -> (inout SeededGenerator) -> Data {
    { generator in
      var lines = data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      alter(&lines, Int.random(in: lines.indices, using: &generator))
      return Data(lines.joined(separator: [UInt8(ascii: "\n")]))
    }
  }

  private func changeNumber(_ data: Data, using generator: inout SeededGenerator) -> Data {
    let numbers = [
      "-1", "0", "1e9", "99999999999999999999", ".5", "-0", "1:30", "+", ".", "-", "1.2.3",
      "0.0001",
      "NaN", ".inf", "~", "600.5",
    ]
    let text = String(decoding: data, as: UTF8.self)
    guard let number = text.ranges(of: /[0-9]+(\.[0-9]+)?/).randomElement(using: &generator),
      let other = numbers.randomElement(using: &generator)
    else { return data }
    return Data(text.replacingCharacters(in: number, with: other).utf8)
  }

  private func swapWords(_ data: Data, using generator: inout SeededGenerator) -> Data {
    var words = String(decoding: data, as: UTF8.self)
      .split(separator: " ", omittingEmptySubsequences: false)
    let one = Int.random(in: words.indices, using: &generator)
    words.swapAt(one, Int.random(in: words.indices, using: &generator))
    return Data(words.joined(separator: " ").utf8)
  }

  private func insertBytes(_ data: Data, using generator: inout SeededGenerator) -> Data {
    var spoilt = Array(data)
    let bytes = (0..<Int.random(in: 1...8, using: &generator)).map { _ in
      UInt8.random(in: 0...255, using: &generator)
    }
    spoilt.insert(contentsOf: bytes, at: Int.random(in: 0...spoilt.count, using: &generator))
    return Data(spoilt)
  }

  private func insertMark(_ data: Data, using generator: inout SeededGenerator) -> Data {
    let marks = [
      "{", "}", "[", "]", ":", ": ", "- ", "#", " #", "&a ", "*a", "!!int ", "|\n", ">\n", "\"",
      "'",
      "\t", "---\n", "...\n", "%", "@", "? ", "<<: ", "\r", "\u{FEFF}", "\u{2028}", "👩‍👩‍👧", "e\u{301}",
    ]
    var spoilt = Array(data)
    guard let mark = marks.randomElement(using: &generator) else { return data }
    spoilt.insert(contentsOf: mark.utf8, at: Int.random(in: 0...spoilt.count, using: &generator))
    return Data(spoilt)
  }
}
