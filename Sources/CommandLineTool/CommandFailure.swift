import Foundation
import Persistence
import Plumbline
import WebApp

/// Why a command did not do what was asked.
enum CommandFailure: Error {
  case unreadableFile(String, reason: String)
  case badRecord(RecordProblems, file: String)
  case badCatalogue(CatalogueProblems)
  case unknownExample(String, known: [String])
  case unknownKind(String, known: [String])
  case unknownEntry(String)
  case emptyRule(String)
  case ruleNotKept(String)
  case severalEntries(String, kinds: [String])
  case unknownSchema(String, known: [String])
  case storage(PersistenceFailure)
  case server(ServerFailure)
  case severalPeople([String])
  case nobody(folder: String)
  case unknownPerson(String, known: [String])
  case nameTaken(String)
  /// The output was written; the exit code says that safety stopped it.
  case stoppedForSafety(String)
  case cannotWrite(String)
  case noFigure(String)
  /// What is wrong with a motion; never empty.
  case badMotion([String])

  static let badInputCode: Int32 = 2
  static let stoppedCode: Int32 = 3

  var exitCode: Int32 {
    switch self {
    case .stoppedForSafety: Self.stoppedCode
    case .server, .cannotWrite, .storage, .ruleNotKept: 1
    default: Self.badInputCode
    }
  }

  /// One sentence or several, each with what is wrong, where, and what to do.
  var text: String {
    switch self {
    case .unreadableFile(let file, let reason):
      "\(file): cannot be read (\(reason)). Name a person file, or - for standard input."
    case .badRecord(let problems, let file):
      listed(problems.sentences, heading: "\(file) cannot be used:")
    case .badCatalogue(let problems):
      listed(problems.sentences, heading: "The catalogue cannot be used:")
    case .unknownExample(let name, let known):
      "There is no example “\(name)”. Use one of: \(known.joined(separator: ", "))."
    case .unknownKind(let kind, let known):
      "There is no kind “\(kind)” in the catalogue. Use one of: \(known.joined(separator: ", "))."
    case .unknownEntry(let id):
      "There is no entry “\(id)” in the catalogue. `plumbline catalogue list KIND` shows the ids."
    case .emptyRule(let rule):
      "“\(rule)” keeps no exercise from this person. Name a rule that does, such as limit/no-floor."
    case .ruleNotKept(let rule):
      "The safety check let pass what “\(rule)” forbids, so nothing is shown. Please report this."
    case .severalEntries(let id, let kinds):
      "“\(id)” stands in several kinds. Write \(kinds.map { "\($0)/\(id)" }.joined(separator: " or "))."
    case .unknownSchema(let name, let known):
      "There is no schema “\(name)”. Use one of: \(known.joined(separator: ", "))."
    case .storage(let failure): ServerFailure.folderUnusable(failure).sentence
    case .server(let failure): failure.sentence
    case .severalPeople(let names):
      "Several people fit. Add --person with the name or the id of one of: "
        + "\(names.joined(separator: ", "))."
    case .nobody(let folder):
      "Nobody's journal is in \(folder) yet. Start `plumbline`, or import a person file."
    case .unknownPerson(let name, let known):
      "Nobody called “\(name)” uses this folder. Use one of: \(known.joined(separator: ", "))."
    case .nameTaken(let name):
      "There is a person called “\(name)” in this folder already. Add --person with another name."
    case .stoppedForSafety(let sentence): sentence
    case .noFigure(let id):
      "“\(id)” has no figure yet. `plumbline catalogue figures` shows what is missing."
    case .badMotion(let sentences): listed(sentences, heading: "The motion cannot be drawn:")
    case .cannotWrite(let file): "\(file) cannot be written. Choose another place."
    }
  }

  private func listed(_ sentences: [String], heading: String) -> String {
    let shown = sentences.prefix(50).map { "  \($0)" }
    let more = sentences.count > 50 ? ["  … and \(sentences.count - 50) more."] : []
    return ([heading] + shown + more).joined(separator: "\n")
  }
}
