import HTTPTypes
import Hummingbird
import Knowledge
import NIOCore

/// What is said aloud of a self-test, where the browser has no voice of its own.
///
/// The steps of a test are the test: they are spoken only to whom its page is shown now. The address
/// names a test and one of its lines, so nothing else can be spoken and nothing personal stands in it.
func addSpeechRoutes(to table: RouteTable) {
  table.get(.speech) { visit in
    guard case .sides(let test, _) = try visit.allowedTest() else { throw HTTPError(.notFound) }
    guard let name = visit.part("file"), name.hasSuffix(SpeechAddress.ending),
      let text = SpokenLines(of: test)[String(name.dropLast(SpeechAddress.ending.count))]
    else { throw HTTPError(.notFound) }
    do throws(Speaker.Refusal) {
      let sound = try await visit.site.speaker.sound(of: text)
      return Response(
        status: .ok, headers: [.contentType: "audio/wav"],
        body: .init(byteBuffer: ByteBuffer(bytes: sound)))
    } catch {
      // The page is told by the status and goes on with tones; there is nothing to read.
      return Response(status: error == .noProgram ? .notFound : .serviceUnavailable)
    }
  }
}

/// Where the sounds of a test lie.
enum SpeechAddress {
  static let ending = ".wav"

  static func folder(_ test: SelfTest.ID) -> String { "/speech/\(test)" }
}
