import Foundation
import Journalling
import TestSupport
import Testing

/// What is refused about a person file as a whole.
struct FileRefusalTests {
  struct Whole: Sendable, CustomTestStringConvertible {
    let file: String
    let says: [String]
    var testDescription: String { says.joined(separator: " ") }

    init(_ file: String, _ says: String...) { (self.file, self.says) = (file, says) }
  }

  static let files: [Whole] = [
    Whole(
      #"{ "format": "other", "version": 1, "entries": [] }"#,
      "format: format: “other” is not a person file. Use an exported journal."),
    Whole(
      #"{ "version": 1, "entries": [] }"#,
      "the file: the key “format” is missing. Add `format`."),
    Whole(
      #"{ "format": "plumbline-journal", "entries": [] }"#,
      "the file: the key “version” is missing. Add `version`."),
    Whole(
      #"{ "format": "plumbline-journal", "version": 2, "entries": [] }"#,
      "version: version: written by a newer Plumbline (2). Update this one first."),
    Whole(
      #"{ "format": "plumbline-journal", "version": 0, "entries": [] }"#,
      "version: version: 0 cannot be right. Give a number from 1 to 1000."),
    Whole(
      #"{ "format": "plumbline-journal", "version": 1 }"#,
      "the file: the key “entries” is missing. Add the list of entries."),
    Whole(
      #"{ "format": "plumbline-journal", "version": 1, "entries": {} }"#,
      "entries: entries: expected a list, found keys with values. Write a list."),
    Whole(
      #"{ "format": "plumbline-journal", "version": 1, "entries": [7] }"#,
      "entries[0]: expected keys with values, found a number. Write `key: value`."),
    Whole(
      #"{ "format": "plumbline-journal", "version": 1, "entries": [[]] }"#,
      "entries[0]: expected keys with values, found a list. Write `key: value`."),
    Whole(
      #"{ "format": "plumbline-journal", "version": 1, "entries": [], "person": "Ada" }"#,
      "person: person: this key is not known here."
        + " Remove it or use one of: entries, format, version."),
    Whole(
      #"{ "format": null, "version": null, "entries": null }"#,
      "the file: the key “format” is missing. Add `format`.",
      "the file: the key “version” is missing. Add `version`.",
      "the file: the key “entries” is missing. Add the list of entries."),
    Whole("[]", "the file: expected keys with values, found a list. Write `key: value`."),
    Whole("null", "the file: expected keys with values, found nothing. Write `key: value`."),
    Whole("12", "the file: expected keys with values, found a number. Write `key: value`."),
    Whole("\"\"", "the file: expected keys with values, found a text. Write `key: value`."),
  ]

  @Test(arguments: files)
  func `a file that cannot be is refused at its place`(_ whole: Whole) throws {
    #expect(try Refusal.sentences(about: whole.file) == whole.says)
  }

  @Test(arguments: [
    "", " ", "\n", "{", "}", "nul", "entries", "{ \"format\": NaN }", "{ \"version\": Infinity }",
    "{ \"version\": 1e999 }", "{ \"version\": 1e400, }", "{ 'format': 1 }", "{} {}", "# YAML: yes",
    "[1, ]", "{ \"a\": 1, }", "[,]", "[1 2]", "{ \"a\" 1 }", "{ a: 1 }", "[1.]", "[1e]", "[-]",
    "[+1]",
    "[\"\\x\"]", "[\"\\u12g4\"]", "[\"a\nb\"]", "[\"\\ud800\\u0041\"]", "// a\n{}", "[tru]",
    "{ \"a\": \"\\ud800\" }", "{ \"a\": 01 }", "{ \"a\": .5 }", "\u{FEFF}\u{FEFF}{}",
    "<html></html>", "id: clam\n",
  ])
  func `what is not JSON is refused once`(_ text: String) throws {
    let said = try Refusal.sentences(about: text)
    #expect(said.count == 1)
    #expect(said.first?.hasPrefix("the file: it is not JSON") == true, "\(said)")
  }

  @Test func `a slip in JSON is named with its line`() throws {
    #expect(
      try Refusal.sentences(about: "{\n  \"format\": \"plumbline-journal\",\n}") == [
        "the file: it is not JSON: line 3: a key in quotation marks is expected."
          + " Mend that place or export the journal again."
      ])
  }

  @Test func `a key that stands twice is refused at its place`() throws {
    let said = try Refusal.sentences(
      about: #"""
        { "format": "plumbline-journal", "version": 1, "entries": [
          { "number": 1, "day": "2026-11-20", "kind": "answered", "age": 50, "age": 91 },
          { "number": 2, "day": "2026-11-20", "kind": "fell", "k\u0069nd": "unchanged" } ] }
        """#)
    #expect(
      said == [
        "entries[0].age: the key “age” stands twice. Keep one of them.",
        "entries[1].kind: the key “kind” stands twice. Keep one of them.",
      ])
  }

  @Test func `escapes are read as what they stand for`() throws {
    let catalogue = try RealCatalogue.load()
    let file = #"""
      { "format": "plumbline-journal", "version": 1, "entries": [ { "number": 1, "day": "2026-11-20",
        "kind": "noted", "text": "\"\\\/\b\f\n\r\t\u00e9\ud83d\ude42é🙂" } ] }
      """#
    let journal = try Journal(reading: Data(file.utf8), catalogue: catalogue, today: Golden.today)
    #expect(journal.entries.map(\.event) == [.noted("\"\\/\u{8}\u{c}\n\r\té🙂é🙂")])
  }

  @Test func `a file cut off anywhere is refused`() throws {
    let whole = try Golden.data()
    for end in stride(from: 0, to: whole.count - 3, by: 97) {
      let said = try Refusal.sentences(about: whole.prefix(end))
      #expect(said.count == 1)
      #expect(said.first?.hasPrefix("the file: it is not JSON") == true, "\(end): \(said)")
    }
  }

  /// Foundation's decoder stops the process on 513 open brackets.
  @Test(arguments: [51, 512, 513, 514, 100_000])
  func `a file nested too deeply is refused`(_ depth: Int) throws {
    for (open, close) in [("[", "]"), ("{\"a\":", "}"), ("[{\"a\":", "}]")] {
      let opened = String(repeating: open, count: depth)
      let closed = String(repeating: close, count: depth)
      for text in [
        opened, "\(opened)0\(closed)", "{ \"a\": \"\\\"\", \"b\": \(opened)0\(closed) }",
      ] {
        #expect(
          try Refusal.sentences(about: text) == [
            "the file: it is nested more than 50 deep. Use an exported journal."
          ])
      }
    }
  }

  @Test(arguments: [1, 49])
  func `a file that is not nested too deeply is refused for what it says`(_ depth: Int) throws {
    let nested = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    let file = #"{ "format": "plumbline-journal", "version": 1, "entries": [], "x": \#(nested) }"#
    #expect(
      try Refusal.sentences(about: file) == [
        "x: x: this key is not known here. Remove it or use one of: entries, format, version."
      ])
  }

  @Test func `brackets within a text nest nothing`() throws {
    let brackets = String(repeating: "[{\\\"", count: 300)
    let note = Refusal.entry(#""kind": "noted", "text": "\#(brackets)""#)
    #expect(try Refusal.sentences(about: note.file) == [])
  }

  @Test(arguments: [
    [0xFF, 0xFE, 0x7B, 0x00], [0x22, 0xC3, 0x28, 0x22], [0x00], [0x7B, 0x00, 0x7D, 0x00],
    [0x7B, 0x22, 0x61, 0x22, 0x3A, 0x22, 0xED, 0xA0, 0x80, 0x22, 0x7D],
  ])
  func `bytes that are no text are refused`(_ bytes: [UInt8]) throws {
    let said = try Refusal.sentences(about: Data(bytes))
    #expect(said == ["the file: it is not UTF-8 text. Use an exported journal."])
  }

  @Test func `a journal in UTF-16 is refused`() throws {
    let data = try #require(Golden.text().data(using: .utf16LittleEndian))
    #expect(
      try Refusal.sentences(about: data) == [
        "the file: it is not UTF-8 text. Use an exported journal."
      ])
  }

  @Test func `a file of more than twenty megabytes is refused unread`() throws {
    let said = try Refusal.sentences(about: Data(repeating: 0x20, count: 20_000_001))
    #expect(said == ["the file: it is larger than 20 MB. Use an exported journal."])
  }

  @Test func `everything that is wrong is said at once, in the order of the file`() throws {
    let text = try Golden.text()
      .replacing("\"age\" : 72", with: "\"age\" : 172")
      .replacing("\"version\" : 1", with: "\"version\" : 9")
      .replacing("\"flag\" : \"night-pain\"", with: "\"flag\" : \"nite-pain\"")
      .replacing("\"value\" : 11", with: "\"value\" : 1111")
    let said = try Refusal.sentences(about: text)
    let places = said.map { $0.prefix { $0 != ":" } }
    #expect(places == ["version", "entries[0].age", "entries[27].value", "entries[11].flag"])
  }

  /// Nothing that stands in a journal may be null, except what may be left out.
  @Test func `null in the place of any value is refused or the same as nothing`() throws {
    let lines = try Golden.text().split(separator: "\n", omittingEmptySubsequences: false)
    let optional = ["ending", "felt", "instead", "known", "pain", "side", "since", "worst"]
    var refused = 0
    for (index, line) in lines.enumerated() {
      guard let match = line.firstMatch(of: #/^( *"([A-Za-z]+)" : )[^\[{]+?(,?)$/#) else {
        continue
      }
      var nulled = lines
      nulled[index] = Substring("\(match.1)null\(match.3)")
      let said = try Refusal.sentences(about: nulled.joined(separator: "\n"))
      if said.isEmpty {
        #expect(optional.contains(String(match.2)), "\(line)")
      } else {
        refused += 1
      }
    }
    #expect(refused > 100)
  }
}
