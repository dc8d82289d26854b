import Foundation

/// Makes a folder that only its owner can enter, with all missing folders above it.
///
/// A folder that exists is tightened to 0700, unless it plainly belongs to everybody.
func makeOwnerOnlyFolder(_ folder: String) throws(PersistenceFailure) {
  try makeMissingFolders(downTo: folder)
  var status = stat()
  guard stat(folder, &status) == 0 else { throw .folderNotReadable(folder: folder) }
  // The sticky bit marks folders that many share; taking `/tmp` from all others would stop them.
  guard status.st_mode & S_ISVTX == 0, folder != "/" else { throw .folderShared(folder: folder) }
  guard chmod(folder, 0o700) == 0 else {
    throw .folderNotPrivate(folder: folder, systemError: errno)
  }
  guard access(folder, W_OK | X_OK) == 0 else { throw .folderNotWritable(folder: folder) }
}

private func makeMissingFolders(downTo folder: String) throws(PersistenceFailure) {
  var isFolder: ObjCBool = false
  if FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder) {
    guard isFolder.boolValue else { throw .fileInTheWay(file: folder) }
    return
  }
  let parent = (folder as NSString).deletingLastPathComponent
  if !parent.isEmpty, parent != folder { try makeMissingFolders(downTo: parent) }
  guard mkdir(folder, 0o700) != 0, errno != EEXIST else { return }
  throw .folderNotCreated(folder: folder, systemError: errno)
}

/// Makes an empty file that only its owner can read.
///
/// - Returns: Whether the file is new; one that exists is left as it is.
func makeOwnerOnlyFile(_ file: String) throws(PersistenceFailure) -> Bool {
  let handle = open(file, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
  if handle >= 0 {
    close(handle)
    return true
  }
  guard errno == EEXIST else { throw .fileNotCreated(file: file, systemError: errno) }
  return false
}

/// Takes a database's files from everybody but their owner.
func makeOwnerOnly(databaseAt file: String) throws(PersistenceFailure) {
  for path in databaseFiles(of: file) where chmod(path, 0o600) != 0 && errno != ENOENT {
    throw .fileNotPrivate(file: path, systemError: errno)
  }
}

/// Removes a database's files; those that are not there are no failure.
///
/// - Throws: ``PersistenceFailure/fileNotRemoved(file:systemError:)``, after all were tried.
func remove(databaseAt file: String) throws(PersistenceFailure) {
  var failure: PersistenceFailure?
  for path in databaseFiles(of: file) where unlink(path) != 0 && errno != ENOENT {
    failure = failure ?? .fileNotRemoved(file: path, systemError: errno)
  }
  if let failure { throw failure }
}

/// The database and the files that SQLite keeps beside it.
private func databaseFiles(of file: String) -> [String] {
  ["", "-wal", "-shm", "-journal"].map { file + $0 }
}

/// Makes a folder's list of names survive a power cut.
func flush(folder: String) throws(PersistenceFailure) {
  let handle = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
  guard handle >= 0 else { throw .folderNotReadable(folder: folder) }
  defer { close(handle) }
  guard fsync(handle) == 0 else { throw .deviceFailed(file: folder, code: errno) }
}
