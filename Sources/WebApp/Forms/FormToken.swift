import Foundation
import Hashing
import Persistence

/// What our own forms carry, so that no other site can send one in the person's name, and none is
/// stored in the record of somebody else of the household.
///
/// Each person has a token of their own, made from a secret that is kept in the data folder: a form
/// that was open during a restart can still be sent. It never expires; the secret is renewed when
/// the last record is erased.
struct FormToken: Sendable, Hashable {
  private let secret: String

  /// The token of one person's forms; `nil` is for those that were open before there was anybody.
  func text(for person: PersonFile.ID?) -> String {
    Digest.hmac(of: "form of \(person?.text ?? "nobody")", key: secret)
  }

  /// Whether a form is one of this person's; takes equally long for every wrong one.
  func matches(_ given: String, _ person: PersonFile.ID?) -> Bool {
    let (own, given) = (Array(text(for: person).utf8), Array(given.utf8))
    guard own.count == given.count else { return false }
    return zip(own, given).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }

  /// The token of the folder, its secret drawn and stored at the first call.
  static func kept(in folder: URL) throws(PersistenceFailure) -> FormToken {
    let file = folder.appending(path: fileName)
    if let data = FileManager.default.contents(atPath: file.path),
      let token = FormToken(reading: String(decoding: data, as: UTF8.self))
    {
      return token
    }
    return try renewed(in: folder)
  }

  /// A new secret, stored in place of the old one.
  static func renewed(in folder: URL) throws(PersistenceFailure) -> FormToken {
    var random = SystemRandomNumberGenerator()
    let token = FormToken(
      secret: (0..<digitCount).map { _ in String(Int.random(in: 0..<16, using: &random), radix: 16)
      }
      .joined())
    let isStored = FileManager.default.createFile(
      atPath: folder.appending(path: fileName).path, contents: Data(token.secret.utf8),
      attributes: [.posixPermissions: 0o600])
    guard isStored else { throw .folderNotWritable(folder: folder.path) }
    return token
  }

  private static let fileName = "form-token"
  private static let digitCount = 64

  private init(secret: String) { self.secret = secret }

  private init?(reading text: String) {
    guard text.utf8.count == Self.digitCount, text.allSatisfy(\.isHexDigit) else { return nil }
    secret = text
  }
}
