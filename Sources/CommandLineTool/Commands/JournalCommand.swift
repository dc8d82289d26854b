import ArgumentParser
import Foundation
import Journalling
import Persistence
import Plumbline

struct JournalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "journal",
    abstract: "Export or import a person's journal as one file.",
    subcommands: [Export.self, Import.self])

  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print a person's journal as a person file.")

    @OptionGroup var data: DataOption
    @OptionGroup var who: PersonOption
    @OptionGroup var options: CommonOptions

    func run() throws {
      let guide = try options.guide()
      do {
        let household = try Household(folder: data.folder)
        let person = try who.choose(in: household)
        let store = try JournalStore(of: person)
        let journal = try store.journal(catalogue: guide.catalogue, today: options.day)
        standardOutput(try journal.written())
      } catch let failure as PersistenceFailure {
        throw CommandFailure.storage(failure)
      }
    }
  }

  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Take a person file into the folder as a new person.",
      discussion: "Nothing that is there is overwritten.")

    @OptionGroup var file: FileArgument
    @OptionGroup var data: DataOption
    @Option(help: "What to call the person.")
    var person = "Me"
    @OptionGroup var options: CommonOptions

    func run() throws {
      let guide = try options.guide()
      let record = try file.record(guide, today: options.day)
      do {
        var generator = SystemRandomNumberGenerator()
        let household = try Household(folder: data.folder)
        guard try !household.housemates().people.contains(where: { $0.name == person }) else {
          throw CommandFailure.nameTaken(person)
        }
        let file = try household.addPerson(named: person, using: &generator)
        try JournalStore(of: file).replaceByImport(
          record.journal, catalogue: guide.catalogue, today: options.day)
        let count = record.journal.entries.count
        let text = "Took in \(count) entries for \(person) (id \(file.id.text)).\n"
        standardOutput(Data(text.utf8))
      } catch let failure as PersistenceFailure {
        throw CommandFailure.storage(failure)
      }
    }
  }
}

/// Which person of the household is meant.
struct PersonOption: ParsableArguments {
  @Option(help: "The person's name or id, when several use this folder.")
  var person: String?

  /// - Throws: ``CommandFailure`` when nobody or several people fit.
  func choose(in household: Household) throws -> PersonFile {
    let (people, unreadable) = try household.housemates()
    let fitting = people.filter { person == nil || $0.name == person || $0.file.id.text == person }
    guard let first = fitting.first else {
      // Opening it says what is wrong with it.
      let damaged = unreadable.first { person == nil || $0.id.text == person }
      if let damaged { return damaged }
      guard !people.isEmpty else { throw CommandFailure.nobody(folder: household.folder.path) }
      throw CommandFailure.unknownPerson(person ?? "", known: people.map(\.name))
    }
    guard fitting.count == 1 else { throw CommandFailure.severalPeople(fitting.map(\.nameAndID)) }
    return first.file
  }
}
