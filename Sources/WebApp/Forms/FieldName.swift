import Knowledge

/// The names of form fields, and fixed words in them, that a page writes and a route reads.
enum FieldName {
  /// The checkboxes of conditions.
  static let condition = "condition"
  /// The checkbox that none of the conditions applies.
  static let noCondition = "none-of-these"
  /// The checkboxes of questions people ask.
  static let question = "question"
  /// The button that leaves a page out.
  static let skip = "skip"
  /// The button that takes “not today” back.
  static let wanted = "wanted"
  /// The button that says a test cannot be done at all.
  static let cannot = "cannot"
  /// What was asked about and is meant as it was written.
  static let sure = "sure"

  /// Says that a result which clashed with a stored one is another try.
  static let oneMore = "one-more"

  /// The number of the last entry when the page was made: a form that is sent twice stores once.
  static let after = "after"

  /// The button that opens the record of whoever's page it was, and stores it there.
  static let opensRecord = "opens-record"

  /// The exercise that a button of the programme is about.
  static let exercise = "exercise"
  /// What to do in its place; empty for whatever fits.
  static let instead = "instead"
  /// The button that takes an exercise back into the week.
  static let goesAgain = "goes-again"

  /// The words of a note.
  static let text = "text"
  /// Whether a note is for oneself or a question for a professional.
  static let noteKind = "kind"
  /// The number of a note in the journal.
  static let number = "number"
  /// The button that takes back what was written.
  static let takeBack = "take-back"
  /// The button that undoes the taking back.
  static let undo = "undo"

  /// The answer to a safety question.
  static func flag(_ id: Flag.ID) -> String { "flag-\(id)" }

  /// The answer to a question about the day.
  static func habit(_ id: Habit.ID) -> String { "habit-\(id)" }
}
