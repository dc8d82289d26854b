import Anatomy
package import Foundation
package import Knowledge
package import Quantities

/// A person file that cannot be used, with everything that is wrong with it.
package struct UnreadableJournal: Error {
  /// Never empty.
  package let problems: [Problem]
}

/// The journal: the person file, the export, the audit trail and the undo in one.
package struct Journal: Hashable, Sendable {
  /// The version of the file format written here.
  package static let version = 1

  package private(set) var entries: [Entry]

  package init(_ entries: [Entry] = []) { self.entries = entries }

  /// Adds an event at the end.
  @discardableResult
  package mutating func record(_ event: Event, on day: Day) -> Entry {
    let entry = Entry(number: (entries.last?.number ?? 0) + 1, day: day, event: event)
    entries.append(entry)
    return entry
  }

  /// What the entries say together.
  package var person: Person { Person(folding: entries) }

  /// Reads a person file strictly: unknown keys, unknown ids, impossible values and days in the
  /// future are refused, all at once, each with its place.
  ///
  /// - Parameters:
  ///   - data: The file as UTF-8 JSON, at most 20 MB.
  ///   - catalogue: The knowledge whose ids the file may use.
  ///   - today: Days after this one are refused.
  /// - Throws: ``UnreadableJournal``.
  package init(reading data: Data, catalogue: Catalogue, today: Day) throws(UnreadableJournal) {
    let log = ProblemLog()
    var read: [ReadEntry] = []
    if let tree = jsonTree(data, log: log), let reader = StrictReader(tree, log: log) {
      let format = reader.text("format")
      if reader.has("format"), format != "plumbline-journal" {
        reader.note("format", what: "“\(format)” is not a person file", "Use an exported journal")
      }
      let version = reader.whole("version", in: 1...1000)
      if version > Self.version {
        reader.note(
          "version", what: "written by a newer Plumbline (\(version))", "Update this one first")
      }
      let items = reader.mappings("entries")
      if !reader.has("entries") {
        reader.note(what: "the key “entries” is missing", "Add the list of entries")
      }
      var old = OldEntries()
      read = items.filter { !old.passesOver($0, today: today) }
        .compactMap { ReadEntry($0, catalogue: catalogue, today: today) }
        .filter { !old.passesOver($0.entry) }
      reader.finish()
      checkOrder(of: read, log)
      checkReferences(catalogue, log)
    }
    guard log.problems.isEmpty else { throw UnreadableJournal(problems: log.problems) }
    entries = read.map(\.entry)
  }
}

/// An entry with the place it stands at.
private struct ReadEntry {
  let entry: Entry
  let place: String
  let line: Int
  /// Whether nothing is wrong with the entry by itself, so that it can be compared with others.
  let isSound: Bool

  init?(_ reader: StrictReader, catalogue: Catalogue, today: Day) {
    let problems = reader.log.problems.count
    guard let entry = Entry(reader, catalogue: catalogue, today: today) else { return nil }
    (self.entry, place, line) = (entry, reader.place, reader.line)
    isSound = reader.log.problems.count == problems
  }
}

/// Numbers count up, days never go back, and a correction names an earlier answer or attempt.
private func checkOrder(of entries: [ReadEntry], _ log: ProblemLog) {
  var known: [Int: Event] = [:]
  var days: [Int: Day] = [:]
  var results = ResultLedger()
  var before: Entry?
  for read in entries {
    let entry = read.entry
    if read.isSound {
      if let before, entry.number <= before.number {
        log.note(
          place: read.place, line: read.line, what: "its number \(entry.number) does not count up",
          "Number the entries 1, 2, 3, …")
      }
      if let before, entry.day < before.day {
        log.note(
          place: read.place, line: read.line,
          what: "its day \(entry.day) is before the entry above it",
          "Put the entries in the order they were written")
      }
      before = entry
    }
    if case .corrected(let number, let answer) = entry.event {
      checkCorrection(of: known[number], by: answer, place: read.place, line: read.line, log)
      if known[number]?.asksScreenAgain == true, let day = days[number], day < entry.day {
        log.note(
          place: read.place, line: read.line,
          what: "a fall, or a change, can be taken back on its own day only",
          "Remove this entry")
      }
    }
    if case .reworded(let number, _) = entry.event, known[number]?.isNote != true {
      log.note(
        place: read.place, line: read.line,
        what: "it writes anew what is no note or question above it",
        "Name the number of an earlier note or question")
    }
    if let fault = results.fault(of: entry) {
      log.note(place: read.place, line: read.line, what: fault.what, fault.remedy)
    } else {
      results.add(entry)
    }
    known[entry.number] = entry.event
    days[entry.number] = entry.day
  }
}

extension Event {
  fileprivate var asksScreenAgain: Bool { self == .fell || self == .changed }

  /// Whether it is in the person's own words, which may be written anew.
  fileprivate var isNote: Bool {
    switch self {
    case .noted, .wondered: true
    default: false
    }
  }
}

private func checkCorrection(
  of event: Event?, by answer: Answer?, place: String, line: Int, _ log: ProblemLog
) {
  let mayBeReplaced = if case .answered = event { true } else { false }
  if event == nil {
    log.note(
      place: place, line: line, what: "it corrects an entry that does not stand above it",
      "Name the number of an earlier entry")
  } else if answer != nil, !mayBeReplaced {
    log.note(
      place: place, line: line, what: "only an answer can be replaced by an answer",
      "Leave out the new answer to take the entry back")
  } else if let answer, case .answered(let old) = event, old.subject != answer.subject {
    log.note(
      place: place, line: line,
      what: "it replaces an answer about \(old.subject) by one about \(answer.subject)",
      "Take the entry back and give the other answer in an entry of its own")
  }
}

private func checkReferences(_ catalogue: Catalogue, _ log: ProblemLog) {
  func ids<Entry>(_ shelf: Shelf<Entry>) -> (String, Set<String>) {
    (Entry.kind, Set(shelf.map(\.id.text)))
  }
  log.resolve(
    in: Dictionary(
      uniqueKeysWithValues: [
        ids(catalogue.flags), ids(catalogue.limits), ids(catalogue.conditions),
        ids(catalogue.habits), ids(catalogue.acts), ids(catalogue.questions), ids(catalogue.tests),
        ids(catalogue.exercises), ids(catalogue.regions),
      ]))
}
