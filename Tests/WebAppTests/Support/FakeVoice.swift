import Foundation

/// A folder with a program named `espeak-ng` that is only a script.
struct FakeVoice {
  let folder: URL

  /// Answers with a short sound in which the words it was given stand, and notes its arguments.
  static let speaking = """
    #!/bin/sh
    here=$(dirname "$0")
    echo "$*" >> "$here/arguments"
    text=$(cat)
    echo "$text" >> "$here/said"
    printf 'RIFF\\377\\377\\377\\177WAVEfmt \\020\\000\\000\\000\\001\\000\\001\\000'
    printf '\\042\\126\\000\\000\\104\\254\\000\\000\\002\\000\\020\\000data\\377\\377\\377\\177%s' "$text"
    """

  init(_ script: String) throws {
    folder = .temporaryFolder()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appending(path: "espeak-ng")
    try Data(script.utf8).write(to: file)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
  }

  /// The lines that the script noted in a file beside itself.
  func noted(_ file: String) -> [String] {
    let data = FileManager.default.contents(atPath: folder.appending(path: file).path)
    return data.map { String(decoding: $0, as: UTF8.self).split(separator: "\n").map(String.init) }
      ?? []
  }

  func remove() { removeFolder(folder) }
}
