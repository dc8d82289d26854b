import Plumbline

/// The safety screen for people.
struct ScreenText {
  let lines: [String]

  init(_ report: ScreenReport) {
    var lines = wrapped(report.sentence)
    for missing in report.missing where missing != report.sentence { lines += wrapped(missing) }
    if !report.unanswered.isEmpty {
      lines += wrapped("Not answered: \(report.unanswered.joined(separator: ", ")).", indent: 2)
    }
    let isStopped = ["seeDoctorFirst", "emergency"].contains(report.action)
    for reason in report.reasons {
      let waits = isStopped && reason.isMild
      let label = waits ? Words.onceAgreed : Self.label(reason.action)
      lines += ["", "\(label):"] + wrapped(reason.what, indent: 2, first: 2)
      if let day = reason.clearedOn {
        lines += wrapped("A doctor was seen on \(day); exercise is allowed.", indent: 2, first: 2)
      } else {
        if reason.answer == "unsure" {
          lines += wrapped("You answered: not sure. It counts as yes.", indent: 2, first: 2)
          lines += wrapped("To be sure: \(reason.toBeSure ?? reason.what)", indent: 4, first: 2)
        }
        lines += wrapped("Do: \(reason.toDo)", indent: 6, first: 2)
        lines += wrapped("Ask: \(reason.whom)", indent: 7, first: 2)
        lines += wrapped("Watch for: \(reason.watchFor)", indent: 4, first: 2)
      }
    }
    self.lines = lines
  }

  private static func label(_ action: String) -> String {
    switch action {
    case "emergency": "Emergency"
    case "seeDoctorFirst": "See a doctor first"
    case "goOnAndTellDoctor": "Go on, and tell your doctor"
    default: "Go on"
    }
  }
}
