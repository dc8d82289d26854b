import Foundation
import Persistence

/// The secret that our own forms carry, so that no other site can send one in the person's name.
///
/// It is kept in the data folder, so a form that was open during a restart can still be sent. It
/// never expires; erasing the record renews it.
struct FormToken: Sendable, Hashable {
  let text: String

  /// Whether a form carries the token; takes equally long for every wrong one.
  func matches(_ other: String) -> Bool {
    let (own, given) = (Array(text.utf8), Array(other.utf8))
    guard own.count == given.count else { return false }
    return zip(own, given).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }

  /// The token of the folder, drawn and stored at the first call.
  static func kept(in folder: URL) throws(PersistenceFailure) -> FormToken {
    let file = folder.appending(path: fileName)
    if let data = FileManager.default.contents(atPath: file.path),
      let token = FormToken(reading: String(decoding: data, as: UTF8.self))
    {
      return token
    }
    return try renewed(in: folder)
  }

  /// A new token, stored in place of the old one.
  static func renewed(in folder: URL) throws(PersistenceFailure) -> FormToken {
    var random = SystemRandomNumberGenerator()
    let token = FormToken(
      text: (0..<digitCount).map { _ in String(Int.random(in: 0..<16, using: &random), radix: 16) }
        .joined())
    let isStored = FileManager.default.createFile(
      atPath: folder.appending(path: fileName).path, contents: Data(token.text.utf8),
      attributes: [.posixPermissions: 0o600])
    guard isStored else { throw .folderNotWritable(folder: folder.path) }
    return token
  }

  private static let fileName = "form-token"
  private static let digitCount = 64

  private init(text: String) { self.text = text }

  private init?(reading text: String) {
    guard text.utf8.count == Self.digitCount, text.allSatisfy(\.isHexDigit) else { return nil }
    self.text = text
  }
}
