import Journalling
import Quantities

/// One thing that can be chosen.
struct Choice: Hashable, Sendable {
  let id: String
  let name: String
  let value: String
  let label: String
  let hint: String?
  let isChecked: Bool
  /// Whether choosing it shows what follows.
  let opens: Bool
}

/// A question with choices of which one is taken, or several.
struct Question: Hashable, Sendable {
  let name: String
  let legend: String
  let hint: String?
  /// What one of the choices will lead to, said before it is taken; `nil` for most questions.
  let means: String?
  /// How to find the answer by oneself, to be opened.
  let sure: String?
  let problem: String?
  /// `radio` or `checkbox`.
  let kind: String
  /// The classes of the list of choices.
  let layout: String
  /// What the ids of hint and problem are, for screen readers; `nil` when there is neither.
  let describedBy: String?
  let choices: [Choice]
  /// Asked as well when a choice that opens it is taken.
  let follow: [Question]

  /// - Parameters:
  ///   - name: The field's name, and the id of its first choice.
  ///   - options: Value, label and hint of each choice.
  ///   - chosen: The values that are chosen.
  ///   - opening: The values that show what follows.
  init(
    _ name: String, legend: String, hint: String? = nil, means: String? = nil,
    sure: String? = nil, kind: String = "radio",
    layout: String = "row", options: [(value: String, label: String, hint: String?)],
    chosen: [String], opening: Set<String> = [], follow: [Question] = [],
    problems: [FieldProblem] = []
  ) {
    (self.name, self.legend, self.hint) = (name, legend, hint)
    (self.means, self.sure) = (means, sure)
    (self.kind, self.layout, self.follow) = (kind, layout, follow)
    problem = problems.first { $0.field == name }?.message
    let notes = [means.map { _ in "\(name)-means" }, noteIDs(name, hint: hint, problem: problem)]
      .compactMap(\.self)
    describedBy = notes.isEmpty ? nil : notes.joined(separator: " ")
    choices = options.enumerated().map { index, option in
      Choice(
        id: index == 0 ? name : "\(name)-\(index + 1)", name: name, value: option.value,
        label: option.label, hint: option.hint, isChecked: chosen.contains(option.value),
        opens: opening.contains(option.value))
    }
  }
}

extension Question {
  /// The id of the whole question, for links that lead to it: the field's own would put its ring around “Yes”.
  static func anchor(_ name: String) -> String { "ask-\(name)" }

  static let yesOrNo: [(value: String, label: String, hint: String?)] = [
    ("yes", "Yes", nil), ("no", "No", nil),
  ]
  static let yesNoOrUnsure: [(value: String, label: String, hint: String?)] = [
    ("yes", "Yes", nil), ("no", "No", nil), ("unsure", "Not sure", nil),
  ]
}

/// A number from 0 to 10, chosen in a row.
struct Scale: Hashable, Sendable {
  let name: String
  let legend: String
  let hint: String?
  let problem: String?
  let describedBy: String
  /// What 0 and 10 mean.
  let lowEnd: String
  let highEnd: String
  let choices: [Choice]

  init(
    _ name: String, legend: String, hint: String? = nil, ends: (low: String, high: String),
    chosen: Int?, problems: [FieldProblem] = []
  ) {
    (self.name, self.legend, self.hint) = (name, legend, hint)
    (lowEnd, highEnd) = (ends.low, ends.high)
    problem = problems.first { $0.field == name }?.message
    let notes = noteIDs(name, hint: hint, problem: problem)
    describedBy = ["\(name)-ends", notes].compactMap(\.self).joined(separator: " ")
    choices = (0...10).map { number in
      Choice(
        id: number == 0 ? name : "\(name)-\(number)", name: name, value: "\(number)",
        label: "\(number)", hint: nil, isChecked: chosen == number, opens: false)
    }
  }
}

/// A line or a few lines to write in.
struct TextField: Hashable, Sendable {
  let name: String
  let label: String
  let hint: String?
  let problem: String?
  let describedBy: String?
  let value: String
  /// Said after the field: “minutes”.
  let unit: String?
  let isNumber: Bool
  let isLong: Bool

  init(
    _ name: String, label: String, hint: String? = nil, value: String?, unit: String? = nil,
    isNumber: Bool = false, isLong: Bool = false, problems: [FieldProblem] = []
  ) {
    (self.name, self.label, self.hint) = (name, label, hint)
    (self.value, self.unit) = (value ?? "", unit)
    (self.isNumber, self.isLong) = (isNumber, isLong)
    problem = problems.first { $0.field == name }?.message
    describedBy = noteIDs(name, hint: hint, problem: problem)
  }
}

/// A day in three fields, as people write it.
struct DateField: Hashable, Sendable {
  let name: String
  let legend: String
  let hint: String?
  let problem: String?
  let describedBy: String?
  let day: String
  let month: String
  let year: String

  init(
    _ name: String, legend: String, hint: String? = nil, values: FormValues?, stored: Day? = nil,
    known: DayKnown = .day, problems: [FieldProblem] = []
  ) {
    (self.name, self.legend, self.hint) = (name, legend, hint)
    problem = problems.first { $0.field == "\(name)-day" }?.message
    describedBy = noteIDs(name, hint: hint, problem: problem)
    func typed(_ part: String, _ known: Int?) -> String {
      guard let values else { return known.map { "\($0)" } ?? "" }
      return values["\(name)-\(part)"] ?? ""
    }
    // No more exactly than it was said.
    day = typed("day", known == .day ? stored?.day : nil)
    month = typed("month", known == .day || known == .month ? stored?.month : nil)
    year = typed("year", known == .before ? nil : stored?.year)
  }
}

/// The ids of a field's hint and problem, for screen readers; `nil` when there is neither.
private func noteIDs(_ name: String, hint: String?, problem: String?) -> String? {
  let ids = [hint.map { _ in "\(name)-hint" }, problem.map { _ in "\(name)-problem" }]
  let list = ids.compactMap(\.self).joined(separator: " ")
  return list.isEmpty ? nil : list
}
