import Knowledge
import Plumbline

/// How pages say whom to call in an emergency: one piece for the screen and for the printed sheet.
enum EmergencyWords {
  /// To go on from within a sentence: “… and call 999 or your local emergency number”.
  static let call = "call 999 or your local emergency number"

  /// When to stop a session and call, in one sentence that can be read on paper.
  static func stopAndCall(_ catalogue: Catalogue) -> String {
    let signs = catalogue.stops.filter { $0.consequence == .callEmergency }
      .map { $0.name.prefix(1).lowercased() + String($0.name.dropFirst()) }
    return "Stop at once and \(call) if you notice \(Words.list(signs))."
  }
}
