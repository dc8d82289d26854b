import Journalling
import Knowledge
import Plumbline

/// A concern as a form names it: `flag.night-pain`, `condition.knee-replacement`.
struct ConcernField: Hashable, Sendable {
  let concern: Concern

  init?(_ reason: ScreenReport.Reason) {
    if let flag = reason.flag {
      concern = .flag(.init(flag))
    } else if let condition = reason.condition {
      concern = .condition(.init(condition))
    } else {
      return nil
    }
  }

  var text: String {
    switch concern {
    case .flag(let id): "flag.\(id)"
    case .condition(let id): "condition.\(id)"
    }
  }

  var dateField: String { "seen-\(text.replacing(".", with: "-"))" }
  var agreedField: String { "agreed-\(text.replacing(".", with: "-"))" }
}
