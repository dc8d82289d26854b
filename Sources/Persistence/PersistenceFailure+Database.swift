import GRDB

extension PersistenceFailure {
  /// Says which expectation broke when work on a database threw.
  init(_ error: any Error, file: String) {
    switch error {
    case let failure as PersistenceFailure: self = failure
    case let error as DatabaseError: self.init(error, file: file)
    case is EncodingError: self = .entryNotWritable
    // What is left is a row that does not decode: the file does not hold what it must.
    default: self = .fileDamaged(file: file)
    }
  }

  private init(_ error: DatabaseError, file: String) {
    switch error.resultCode {
    case .SQLITE_NOTADB: self = .fileForeign(file: file)
    case .SQLITE_CORRUPT: self = .fileDamaged(file: file)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .fileBusy(file: file)
    case .SQLITE_FULL: self = .diskFull(file: file)
    case .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM: self = .fileNotUsable(file: file)
    case .SQLITE_IOERR:
      self = .deviceFailed(file: file, code: error.extendedResultCode.rawValue)
    default: self = .statementRefused(file: file, code: error.extendedResultCode.rawValue)
    }
  }
}
