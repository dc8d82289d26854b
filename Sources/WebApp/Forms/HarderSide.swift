import Anatomy
import Journalling
import Knowledge

/// The question which side of a test was the harder one, asked once both sides were done.
enum HarderSide: String, CaseIterable, Sendable {
  case left, right, same, unnoticed

  static let field = "harder"

  /// The question, with what was chosen before.
  static func question(_ values: FormValues, problems: [FieldProblem]) -> Question {
    Question(
      field, legend: "Which side was harder?",
      hint: "Only if you did both sides today. You may leave it out.",
      options: allCases.map { ($0.rawValue, $0.label, nil) },
      chosen: values.all(field), problems: problems)
  }

  /// What is stored; nothing when nothing was noticed.
  func comparison(of test: SelfTest.ID) -> Comparison? {
    switch self {
    case .left: Comparison(test: test, harder: .left)
    case .right: Comparison(test: test, harder: .right)
    case .same: Comparison(test: test, harder: nil)
    case .unnoticed: nil
    }
  }

  var label: String {
    switch self {
    case .left: "Left"
    case .right: "Right"
    case .same: "Both the same"
    case .unnoticed: "I did not notice"
    }
  }
}
