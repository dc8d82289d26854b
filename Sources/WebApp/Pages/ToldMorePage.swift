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
    /// That the date is asked once a side is chosen; `nil` where no date hangs on a side.
    let sideFirst: String?
    let dates: [Since]
  }

  /// The date of a condition, or of one side of it.
  struct Since: Sendable {
    /// The class that shows it together with its side.
    let shownWith: String
    let date: DateField
    /// The choice of who knows only that it was long ago; `nil` where no weeks count.
    let longAgo: Question?
  }

  let context: PageContext
  let path: String
  let problems: [FieldProblem]
  let hasProblems: Bool
  /// How a date may be given and is understood; `nil` where none is asked.
  let aboutDates: String?
  let details: [Detail]

  init(
    _ conditions: [Condition], told: Set<Told>, today: Day, context: PageContext,
    values: FormValues? = nil, problems: [FieldProblem] = []
  ) {
    self.context = context
    path = Place.toldMore.path
    (self.problems, hasProblems) = (problems, !problems.isEmpty)
    aboutDates =
      conditions.contains(where: \.asksDate)
      ? """
      A date is the day of the operation, or the day it was found. A month with its year is enough, \
      or only the year: we then take the last day of it. So a rule for the first weeks never ends \
      too soon. If you leave it empty, we treat it as recent.
      """ : nil
    details = conditions.map { condition in
      let held = told.filter { $0.condition == condition.id }
      let sides: [Side?] = condition.asksSide ? Side.allCases : [nil]
      return Detail(
        name: condition.name,
        side: condition.asksSide ? Self.sides(condition, held, values, problems) : nil,
        sideFirst: condition.asksSide && condition.asksDate
          ? "Choose a side: then its date can be given here." : nil,
        dates: condition.asksDate
          ? sides.map { Self.since($0, condition, held, today, values, problems) } : [])
    }
  }

  static func side(_ id: Condition.ID) -> String { "side-\(id)" }

  static func since(_ id: Condition.ID, _ side: Side?) -> String {
    side.map { "since-\(id)-\($0.rawValue)" } ?? "since-\(id)"
  }

  /// The box that says: the date is not known, but it was longer ago than the weeks that count.
  static func longAgo(_ since: String) -> String { "\(since)-long-ago" }

  private static func sides(
    _ condition: Condition, _ held: Set<Told>, _ values: FormValues?, _ problems: [FieldProblem]
  ) -> Question {
    Question(
      side(condition.id), legend: "\(condition.name): which side?",
      hint: "Choose both if it is both. If you choose neither, we are careful with both.",
      kind: "checkbox",
      options: Side.allCases.map { ($0.rawValue, $0 == .left ? "Left" : "Right", nil) },
      chosen: values?.all(side(condition.id)) ?? held.compactMap { $0.side?.rawValue },
      problems: problems)
  }

  private static func since(
    _ side: Side?, _ condition: Condition, _ held: Set<Told>, _ today: Day, _ values: FormValues?,
    _ problems: [FieldProblem]
  ) -> Since {
    // A date that was told without a side stands at both until a side is chosen.
    let known = held.first { $0.side == side } ?? held.first { $0.side == nil }
    let whose = side.map { "\(condition.name), \($0.rawValue) side" } ?? condition.name
    return Since(
      shownWith: side.map { "since-\($0.rawValue)" } ?? "since",
      date: DateField(
        since(condition.id, side), legend: "\(whose): when?", values: values, stored: known?.since,
        known: known?.knownAsShown ?? .day,
        problems: problems),
      longAgo: condition.early.map { early in
        Self.longAgo(
          since(condition.id, side), whose, weeks: early.weeks, today, values,
          isStored: known?.known == .before)
      })
  }

  private static func longAgo(
    _ since: String, _ whose: String, weeks: Int, _ today: Day, _ values: FormValues?,
    isStored: Bool
  ) -> Question {
    let day = DayWords.words(today.adding(days: -7 * weeks))
    return Question(
      longAgo(since), legend: "\(whose): no date?", kind: "checkbox", layout: "column",
      options: [
        (
          "yes", "I do not know the date, but it was more than \(weeks) weeks ago",
          "We then write down the day exactly \(weeks) weeks before today: \(day)."
        )
      ], chosen: values?.all(longAgo(since)) ?? (isStored ? ["yes"] : []))
  }
}

extension Told {
  /// How exactly the form shows its day: so that sending the form as it is says nothing new.
  ///
  /// A month or a year that was not over yet was kept as the day of telling, and that day is shown: the
  /// month or the year alone would mean a later day now.
  var knownAsShown: DayKnown {
    guard let since else { return .day }
    let onBorder = DayKnown(ofUnsaid: since)
    return switch known {
    case nil: onBorder
    case .month: onBorder == .day ? .day : .month
    case .year: onBorder == .year ? .year : .day
    case .day: .day
    case .before: .before
    }
  }
}
