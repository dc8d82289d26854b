extension PersistenceFailure {
  /// What the person can do about it; the sentence is made at the edge.
  package enum Remedy: String, CaseIterable, Sendable {
    case chooseAnotherFolder, makeFolderOwnAndWritable, makeFileOwnAndWritable
    case giveAnotherName, tryAgain, chooseAPersonThatExists
    /// Move the file away and import the last export into a new person.
    case importLastExport
    case updateProgram, makeRoomOnDisk, checkDisk, reportMistake
    case mendEntry, importIntoNewPerson
  }

  /// What can be done about it.
  package var remedy: Remedy {
    switch self {
    case .fileInTheWay, .folderShared: .chooseAnotherFolder
    case .folderNotCreated, .folderNotPrivate, .folderNotWritable, .folderNotReadable:
      .makeFolderOwnAndWritable
    case .nameUnusable: .giveAnotherName
    case .idTaken, .fileBusy: .tryAgain
    case .personMissing, .personNotSaid: .chooseAPersonThatExists
    case .fileNotCreated, .fileNotPrivate, .fileNotRemoved, .fileNotUsable:
      .makeFileOwnAndWritable
    case .fileForeign, .fileDamaged: .importLastExport
    case .fileNewer, .journalNotReadable: .updateProgram
    case .diskFull: .makeRoomOnDisk
    case .deviceFailed: .checkDisk
    case .statementRefused: .reportMistake
    case .dayBeforeLast, .entryRefused, .entryNotWritable: .mendEntry
    case .storeNotEmpty: .importIntoNewPerson
    }
  }
}
