import CNettle

/// Fingerprints of texts, as 64 hexadecimal digits, by the Nettle library of the system.
package enum Digest {
  /// SHA-256 (FIPS 180-4) of the UTF-8 of all pieces, one after the other.
  ///
  /// Pieces leave no trace of where they end: who needs that writes their lengths in between.
  /// Linear in the length of the text.
  package static func sha256(_ pieces: some Sequence<String>) -> String {
    var context = sha256_ctx()
    nettle_sha256_init(&context)
    for var piece in pieces {
      piece.withUTF8 { nettle_sha256_update(&context, $0.count, $0.baseAddress) }
    }
    return hexadecimal { nettle_sha256_digest(&context, $0.count, $0.baseAddress) }
  }

  /// HMAC-SHA-256 (RFC 2104) of a text with a key, both in UTF-8.
  ///
  /// Linear in the length of both.
  package static func hmac(of text: String, key: String) -> String {
    var context = hmac_sha256_ctx()
    var (text, key) = (text, key)
    key.withUTF8 { nettle_hmac_sha256_set_key(&context, $0.count, $0.baseAddress) }
    text.withUTF8 { nettle_hmac_sha256_update(&context, $0.count, $0.baseAddress) }
    return hexadecimal { nettle_hmac_sha256_digest(&context, $0.count, $0.baseAddress) }
  }

  private static func hexadecimal(_ write: (UnsafeMutableBufferPointer<UInt8>) -> Void) -> String {
    var bytes = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_SIZE))
    bytes.withUnsafeMutableBufferPointer { write($0) }
    return bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
