package import Journalling
import Knowledge

/// What stands behind a reason of the safety screen: an answer, or what counts as one.
package enum AnswerBehind: String, Sendable {
  case yes
  /// “Not sure”, which counts as yes.
  case unsure
  /// The answer was no, and a fall was noted since.
  case fall
  /// It follows from the age.
  case age
  /// A condition the person told of.
  case told

  package init(_ concern: Concern, _ person: Person) {
    switch concern {
    case .condition: self = .told
    case .flag(let flag):
      self =
        switch person.flags[flag]?.answer {
        case .yes?: .yes
        case .unsure?: .unsure
        case .no?: .fall
        case nil: .age
        }
    }
  }

  /// How the report and the outcome say it.
  package var words: String {
    switch self {
    case .yes: "yes"
    case .unsure: "not sure"
    case .fall: "no, but a fall was noted since"
    case .age: "follows from the age"
    case .told: "told"
    }
  }
}
