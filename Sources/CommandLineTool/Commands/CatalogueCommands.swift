import ArgumentParser
import FigureDrawing
import Foundation
import Plumbline

struct CatalogueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "catalogue",
    abstract: "Check and read what Plumbline knows.",
    subcommands: [Check.self, Coverage.self, Figures.self, List.self, Show.self])

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Check every entry and every rule; exits with 2 when something is wrong.")

    @OptionGroup var options: CommonOptions

    func run() throws {
      let guide = try options.guide()
      let counts = guide.catalogueCounts
      struct Report: Encodable {
        let ok = true
        let entries: [String: Int]
        let fingerprint: String
      }
      let report = Report(
        entries: Dictionary(uniqueKeysWithValues: counts.map { ($0.kind, $0.count) }),
        fingerprint: guide.catalogueFingerprint)
      try output(report, json: options.json) {
        ["The catalogue is sound."] + counts.map { "  \(padded($0.count, 5)) \($0.kind)" }
      }
    }
  }

  struct Coverage: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show how each muscle group can be tested and trained.")

    @OptionGroup var options: CommonOptions

    func run() throws {
      let guide = try options.guide()
      try output(guide.coverage, json: options.json) { CoverageText(guide.coverage).lines }
    }
  }

  struct Figures: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the exercises, tests and acts that have no figure yet.")

    @OptionGroup var options: CommonOptions

    func run() throws {
      let book = FigureBook(try options.guide().catalogue)
      struct Report: Encodable {
        let drawn: Int
        let missing: [String]
      }
      let report = Report(drawn: book.pages.count, missing: book.missing)
      try output(report, json: options.json) {
        ["\(report.drawn) figures; \(report.missing.count) are missing:"]
          + report.missing.map { "  \($0)" }
      }
    }
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List the entries of one kind.")

    @Argument(help: "tests, exercises, muscles, conditions, habits, acts, flags, limits, sources …")
    var kind: String
    @OptionGroup var options: CommonOptions

    func run() throws {
      let guide = try options.guide()
      guard let list = try guide.catalogueList(of: kind),
        let names = guide.catalogueNames(of: kind)
      else { throw CommandFailure.unknownKind(kind, known: guide.catalogueKinds) }
      if options.json {
        standardOutput(list)
      } else {
        let width = min(names.map(\.id.count).max() ?? 0, 36)
        let lines = names.flatMap { id, name in
          hanging(id.padding(toLength: max(width, id.count), withPad: " ", startingAt: 0), name)
        }
        standardOutput(Data((lines.joined(separator: "\n") + "\n").utf8))
      }
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Show one entry as it is written.")

    @Argument(help: "The id of an entry, or KIND/ID where several kinds have it.")
    var id: String
    @OptionGroup var options: CommonOptions

    func run() throws {
      let guide = try options.guide()
      let parts = id.split(separator: "/", maxSplits: 1).map(String.init)
      let (kind, name) = parts.count == 2 ? (parts[0], parts[1]) : (nil, id)
      let entries = try guide.catalogueEntries(named: name).filter {
        kind == nil || $0.kind == kind
      }
      guard let first = entries.first else { throw CommandFailure.unknownEntry(id) }
      if options.json {
        guard entries.count == 1 else {
          throw CommandFailure.severalEntries(name, kinds: entries.map(\.kind))
        }
        standardOutput(first.json)
      } else {
        for entry in entries {
          standardOutput(Data("\(entry.kind)/\(name)\n\n\(entry.text)\n".utf8))
        }
      }
    }
  }
}

/// A number with blanks before it.
func padded(_ number: Int, _ width: Int) -> String {
  let text = String(number)
  return String(repeating: " ", count: max(width - text.count, 0)) + text
}
