import Foundation
import HTTPTypes
import Persistence

/// What people read when something went wrong: what happened, that nothing was lost, what to do.
enum ErrorText {
  static let title = "That did not work"
  static let noSuchPage = "The address may be mistyped, or the page has moved. Nothing was lost."

  static func unknown(id: String) -> [String] {
    [
      "Something went wrong in Plumbline. What you had stored before is safe.",
      "Go back and try once more. If it happens again, please report it with this number: \(id).",
    ]
  }

  static func sentence(_ refusal: Refusal) -> String {
    switch refusal {
    case .host: "Plumbline answers only on this computer, at its own address."
    case .origin:
      "This form did not come from Plumbline's own pages, so nothing was stored."
    case .token:
      "This page is older than your record, so nothing was stored. Go back, load the page again "
        + "and send it once more."
    case .form:
      "The form arrived damaged, so nothing was stored. Go back and send it once more."
    }
  }

  static func sentence(_ status: HTTPResponse.Status) -> String {
    switch status {
    case .contentTooLarge: "That is more than Plumbline can take, so nothing was stored."
    default: "The browser asked for something Plumbline does not understand. Nothing was lost."
    }
  }

  /// Which case it is, without what it carries.
  static func nameOnly(_ failure: PersistenceFailure) -> String {
    Mirror(reflecting: failure).children.first?.label ?? String(describing: failure)
  }

  /// What happened and what to do, as paragraphs.
  static func about(_ failure: PersistenceFailure) -> [String] {
    [what(failure), "Nothing that was stored before is lost.", remedy(failure.remedy)]
  }

  private static func what(_ failure: PersistenceFailure) -> String {
    switch failure {
    case .fileInTheWay(let file): "A file is in the way of the data folder: \(file)."
    case .folderShared(let folder): "Other people can use the folder \(folder) too."
    case .folderNotCreated(let folder, _): "The folder \(folder) could not be made."
    case .folderNotPrivate(let folder, _): "The folder \(folder) could not be made private."
    case .folderNotWritable(let folder): "Nothing can be written to the folder \(folder)."
    case .folderNotReadable(let folder): "The folder \(folder) could not be read."
    case .nameUnusable: "That name cannot be used."
    case .idTaken: "A new record could not be made."
    case .personMissing: "The record is no longer there."
    case .personNotSaid: "It was not said whose record it is, so nothing was stored."
    case .fileNotCreated(let file, _): "The file \(file) could not be made."
    case .fileNotPrivate(let file, _): "The file \(file) could not be made private."
    case .fileNotRemoved(let file, _): "The file \(file) could not be removed."
    case .fileNotUsable(let file): "The file \(file) could not be opened or written."
    case .fileForeign(let file): "The file \(file) does not belong to Plumbline."
    case .fileDamaged(let file): "The file \(file) is damaged."
    case .fileNewer(let file, _): "A newer Plumbline has changed the file \(file)."
    case .fileBusy(let file): "Another program kept the file \(file) busy."
    case .diskFull: "The disk is full, so your answer was not stored."
    case .deviceFailed: "The disk reported an error, so your answer was not stored."
    case .statementRefused: "Plumbline made a mistake in storing your answer."
    case .dayBeforeLast(let day, let last):
      "This computer says it is \(DayWords.words(day)), but your last entry is from "
        + "\(DayWords.words(last))."
    case .entryRefused, .entryNotWritable: "Plumbline could not take that answer."
    case .journalNotReadable: "Your record holds something this Plumbline does not know."
    case .storeNotEmpty: "There is a record here already."
    }
  }

  private static func remedy(_ remedy: PersistenceFailure.Remedy) -> String {
    switch remedy {
    case .chooseAnotherFolder: "Start Plumbline with another folder: --data FOLDER."
    case .makeFolderOwnAndWritable:
      "See that the folder is yours and can be written, or choose another with --data FOLDER."
    case .makeFileOwnAndWritable: "See that the file is yours and can be written."
    case .giveAnotherName: "Give another name."
    case .tryAgain: "Try again in a moment."
    case .chooseAPersonThatExists: "Go to the start and begin again."
    case .importLastExport: "Move the file to another place and import your last export."
    case .updateProgram:
      "Use the newest Plumbline, and see that the date of the computer is correct."
    case .makeRoomOnDisk: "Make room on the disk, then send the page again."
    case .checkDisk: "Have the disk checked, and export your record to another one."
    case .reportMistake: "Please report this mistake."
    case .mendEntry: "See that the date of the computer is correct, then send the page again."
    case .importIntoNewPerson: "Erase the record first if you want to import another."
    }
  }
}

extension ServerFailure {
  /// What happened and what to do, for the terminal.
  package var sentence: String {
    switch self {
    case .portTaken(let port):
      "Another program uses port \(port). Choose another one, or 0 for any that is free."
    case .portNotAllowed(let port):
      "Port \(port) cannot be used. Choose one from 1024 to 65535, or 0 for any that is free."
    case .folderUnusable(let failure):
      ErrorText.about(failure).joined(separator: " ")
    case .folderTaken(let address):
      "Plumbline is running already with this folder"
        + (address.map { ": open \($0.absoluteString) in your browser." } ?? ".")
        + " To run a second one, give it another folder: --data FOLDER."
    case .filesMissing(let folder):
      "Files of Plumbline are missing: \(folder). Install it again."
    case .templateUnreadable(let name):
      "A file of Plumbline is damaged: \(name). Install it again."
    }
  }
}
