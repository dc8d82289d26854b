import Knowledge
import Plumbline

/// How pages say whom to call in an emergency: in the words of the catalogue, as every text of it does.
///
/// No country is guessed: a system's locale says which language is shown, not where somebody is.
enum EmergencyWords {
  /// To go on from within a sentence: “… and call 999 or your local emergency number”.
  static func call(_ catalogue: Catalogue) -> String {
    "call \(catalogue.about.emergencyNumber)"
  }

  /// When to stop a session and call, in one sentence that can be read on paper.
  static func stopAndCall(_ catalogue: Catalogue) -> String {
    stopAndCall(at: catalogue.stops.filter { $0.consequence == .callEmergency }, catalogue)
  }

  /// The same for the signs that one movement names.
  static func stopAndCall(at rules: [StopRule], _ catalogue: Catalogue) -> String {
    let signs = rules.map { $0.name.prefix(1).lowercased() + String($0.name.dropFirst()) }
    return "Stop at once and \(call(catalogue)) if you notice \(Words.list(signs))."
  }
}
