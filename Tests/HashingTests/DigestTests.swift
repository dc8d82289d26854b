import Hashing
import Testing

/// Fingerprints against published ones.
struct DigestTests {
  /// The examples for one block, for two and for none of the standard (FIPS 180-4, NIST 2015, with
  /// NIST’s own file of examples).
  @Test(arguments: [
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func `a text has the fingerprint of the standard`(text: String, digest: String) {
    #expect(Digest.sha256([text]) == digest)
    #expect(Digest.sha256(text.map(String.init)) == digest)
  }

  /// Case 2 of RFC 4231 (Nystrom, 2005).
  @Test func `a keyed text has the fingerprint of the standard`() {
    let digest = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
    #expect(Digest.hmac(of: "what do ya want for nothing?", key: "Jefe") == digest)
    #expect(Digest.hmac(of: "what do ya want for nothing?", key: "Jeff") != digest)
  }
}
