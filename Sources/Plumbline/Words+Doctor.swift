/// How pages and commands say what waits for a doctor.
extension Words {
  /// Stands over what may be done only when a doctor has agreed.
  package static let onceAgreed = "Once the doctor agrees"
}

extension ScreenReport.Reason {
  /// Whether it lets the person go on by itself.
  package var isMild: Bool { action == "goOnAndTellDoctor" }

  /// What to do about it; while something else stops the person, only for afterwards.
  package func toDo(whileStopped isStopped: Bool) -> String {
    guard isStopped, isMild, clearedOn == nil, !toDo.isEmpty else { return toDo }
    return "\(Words.onceAgreed): \(toDo.prefix(1).lowercased() + toDo.dropFirst())"
  }
}
