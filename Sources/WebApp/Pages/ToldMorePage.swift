import Anatomy
import Journalling
import Knowledge
import Quantities

/// Side and date of those conditions that ask for them; each side has a date of its own.
struct ToldMorePage: Sendable {
  /// What is asked about one condition.
  struct Detail: Sendable {
    let name: String
    let side: Question?
    let dates: [Since]
  }

  /// The date of a condition, or of one side of it.
  struct Since: Sendable {
    /// The class that shows it together with its side.
    let shownWith: String
    let date: DateField
  }

  let context: PageContext
  let path: String
  let problems: [FieldProblem]
  let hasProblems: Bool
  /// How a date may be given and is understood; `nil` where none is asked.
  let aboutDates: String?
  let details: [Detail]

  init(
    _ conditions: [Condition], told: Set<Told>, context: PageContext, values: FormValues? = nil,
    problems: [FieldProblem] = []
  ) {
    self.context = context
    path = Place.toldMore.path
    (self.problems, hasProblems) = (problems, !problems.isEmpty)
    aboutDates =
      conditions.contains(where: \.asksDate)
      ? """
      A date is the day of the operation, or the day it was found. A month with its year is enough, \
      or only the year: we then take the last day of it, so that a rule for the first weeks never \
      ends too soon. Leave it empty if you do not know; we then take the careful way.
      """ : nil
    details = conditions.map { condition in
      let held = told.filter { $0.condition == condition.id }
      let sides: [Side?] = condition.asksSide ? Side.allCases : [nil]
      return Detail(
        name: condition.name,
        side: condition.asksSide ? Self.sides(condition, held, values, problems) : nil,
        dates: condition.asksDate
          ? sides.map { Self.since($0, condition, held, values, problems) } : [])
    }
  }

  static func side(_ id: Condition.ID) -> String { "side-\(id)" }

  static func since(_ id: Condition.ID, _ side: Side?) -> String {
    side.map { "since-\(id)-\($0.rawValue)" } ?? "since-\(id)"
  }

  private static func sides(
    _ condition: Condition, _ held: Set<Told>, _ values: FormValues?, _ problems: [FieldProblem]
  ) -> Question {
    Question(
      side(condition.id), legend: "\(condition.name): which side?",
      hint: "Choose both if it is both.", kind: "checkbox",
      options: Side.allCases.map { ($0.rawValue, $0 == .left ? "Left" : "Right", nil) },
      chosen: values?.all(side(condition.id)) ?? held.compactMap { $0.side?.rawValue },
      problems: problems)
  }

  private static func since(
    _ side: Side?, _ condition: Condition, _ held: Set<Told>, _ values: FormValues?,
    _ problems: [FieldProblem]
  ) -> Since {
    // A date that was told without a side stands at both until a side is chosen.
    let known = held.first { $0.side == side } ?? held.first { $0.side == nil }
    let whose = side.map { "\(condition.name), \($0.rawValue) side" } ?? condition.name
    return Since(
      shownWith: side.map { "since-\($0.rawValue)" } ?? "since",
      date: DateField(
        since(condition.id, side), legend: "\(whose): when?", values: values, stored: known?.since,
        problems: problems))
  }
}
