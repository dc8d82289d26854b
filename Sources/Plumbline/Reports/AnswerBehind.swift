package import Journalling
package import Knowledge
package import Quantities
import Screening

/// What stands behind a reason of the safety screen: an answer, or what counts as one.
package enum AnswerBehind: String, Sendable {
  case yes
  /// “Not sure”, which counts as yes.
  case unsure
  /// A fall that was noted counts as yes, whatever was answered.
  case fall
  /// It follows from the age.
  case age
  /// A condition the person told of.
  case told

  package init(_ concern: Concern, _ person: Person, _ catalogue: Catalogue, today: Day) {
    switch concern {
    case .condition: self = .told
    case .flag(let flag):
      if let entry = catalogue.flags[flag], ScreenResult.isRaisedByFall(entry, person, today) {
        self = .fall
        return
      }
      self =
        switch person.flags[flag]?.answer {
        case .yes?: .yes
        case .unsure?: .unsure
        // A question that is answered no, or is not asked, is raised by the age alone.
        case .no?, nil: .age
        }
    }
  }

  /// How the report and the outcome say it.
  package var words: String {
    switch self {
    case .yes: "yes"
    case .unsure: "not sure"
    case .fall: "a fall was noted"
    case .age: "follows from the age"
    case .told: "told"
    }
  }
}
