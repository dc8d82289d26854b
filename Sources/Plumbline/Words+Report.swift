package import Knowledge
import MuscleModelling
package import Quantities

/// How the report for a professional says things: one place for page and command.
extension Words {
  /// What the method is, its limits, and that no clinician made it.
  package static func method(_ catalogue: Catalogue) -> [String] {
    [
      """
      No clinician made or checked this report. The person answered the questions and did the tests at home, \
      from written steps; no professional watched. It is self-care, not a diagnosis.
      """,
      """
      How findings come about: a model of \(catalogue.muscles.count) muscle groups weighs every result. It \
      knows each side, strength and length. It goes by norms, by the error of each test, and by what the \
      tests share. A finding is confirmed only when tests of different kinds agree and its probability is at \
      least 0.80. All else is a hint. A probability says how surely a group stands out in what was measured, \
      never that it causes the pain.
      """,
      """
      Measurement error: “if unchanged” is where 19 of 20 repeats on another day would lie. Reliability is \
      the share of the differences between people that stays on another day. Both are taken from published \
      retests, made worse for testing alone at home, or assumed where no source is named. Practice can raise \
      a second result.
      """,
      """
      What it cannot do: it examined nobody, it saw no images, and it does not test nerves, joints or organs. \
      Norms come from other countries and from tests done under supervision.
      """,
    ]
  }

  /// How many notes are left out of the report; `nil` where it has them all.
  package static func earlierNotes(_ report: ProfessionalReport) -> String? {
    switch report.earlierNotes {
    case 0: nil
    case 1: "The newest of them; 1 earlier note is in the person’s record."
    default: "The newest of them; \(report.earlierNotes) earlier notes are in the person’s record."
    }
  }

  /// The tries of a sitting: “9, at least 5 reps”; what the model leaves out is said at the end:
  /// “3 s (does not count)”.
  ///
  /// - Parameter said: A list of numbers with its unit.
  /// - Returns: `nil` where no try has a value.
  package static func tries(
    _ sitting: ProfessionalReport.Sitting, said: (String) -> String
  ) -> String? {
    guard !sitting.values.isEmpty else { return nil }
    let tries = zip(sitting.values.map(Chance.number), sitting.counts).map {
      (number: $0, weight: AttemptWeight(rawValue: $1))
    }
    let words = said(
      tries.map { $0.weight == .atLeast ? "at least \($0.number)" : $0.number }
        .joined(separator: ", "))
    let lost = tries.filter { $0.weight == .nothing }.map(\.number)
    if lost.isEmpty { return words }
    return lost.count == tries.count
      ? "\(words) (does not count)" : "\(words) (\(lost.joined(separator: ", ")) does not count)"
  }

  /// What one answer to the safety questions leads to: found, not ordered.
  package static func finding(ofSafety action: String?) -> String {
    switch action.flatMap(SafetyAction.init(rawValue:)) {
    case .emergency: "an emergency"
    case .seeDoctorFirst: "a doctor first"
    case .goOnAndTellDoctor: "a doctor is to be told"
    case .goOn: "nothing by itself"
    case nil: "not complete"
    }
  }

  /// What the safety questions found, and when they were answered.
  package static func safety(_ safety: ProfessionalReport.Safety) -> String {
    let found =
      switch safety.outcome.flatMap(SafetyAction.init(rawValue:)) {
      case .emergency: "a sign of an emergency"
      case .seeDoctorFirst: "something that needs a doctor first"
      case .goOnAndTellDoctor: "nothing that needs a doctor first, and something to tell a doctor"
      case .goOn: "nothing that needs a doctor first"
      case nil: "not complete, so nothing follows from them yet"
      }
    return switch (safety.answeredFrom, safety.answeredTo) {
    case (let from?, let to?) where from < to:
      "Safety questions answered from \(from) to \(to): \(found)."
    case (_, let day?): "Safety questions answered on \(day): \(found)."
    default: "Safety questions not answered yet."
    }
  }

  /// How a question of the screen was answered, or what stands for the answer.
  package static func answered(_ row: ProfessionalReport.Safety.Row) -> String {
    (AnswerBehind(rawValue: row.answer) ?? .told).words
  }

  /// The day of an operation or a finding, no more exactly than it is known.
  ///
  /// - Parameters:
  ///   - day: How a day is written.
  ///   - month: How a month of a year is written.
  package static func since(
    _ told: ProfessionalReport.Story.Told, day: (Day) -> String, month: (Day) -> String
  ) -> String? {
    told.since.map { since in
      switch told.known {
      case "year": "\(since.year)"
      case "month": month(since)
      case "before": "longer ago than \(day(since)), day not known"
      default: day(since)
      }
    }
  }

  /// Why a try ended.
  package static func ending(_ word: String) -> String {
    switch word {
    case "reachedCap": "reached the end of the test"
    case "pain": "stopped for pain"
    case "other": "stopped for another reason"
    case "couldNotStart": "could not start"
    default: "finished"
    }
  }

  /// A change, in the words of somebody who measures.
  package static func change(_ verdict: String) -> String {
    switch verdict {
    case "better": "better, more than measurement error"
    case "worse": "worse, more than measurement error"
    default: "within measurement error"
    }
  }

  /// The shares of the first answer with their numbers.
  package static func shares(_ answer: AssessReport.Answer) -> String {
    let words = Chance.words(ofShares: [answer.nothing, answer.one, answer.several])
    let names = ["nothing stands out", "one muscle group", "several groups"]
    let numbers = [answer.nothing, answer.one, answer.several].map(share)
    return zip(names, zip(words, numbers)).map { "\($0): \($1.0) (\($1.1))" }
      .joined(separator: "; ")
  }

  /// A probability with two decimal places; never 0 or 1.
  package static func share(_ probability: Double) -> String {
    let hundredths = min(max(Int((probability * 100).rounded()), 1), 99)
    return hundredths < 10 ? "0.0\(hundredths)" : "0.\(hundredths)"
  }

  /// What a week's line asks for: “2 × 6 repetitions”, session by session where they differ.
  package static func doses(_ line: ProfessionalReport.Week.Line, of sessions: Int) -> String {
    func words(_ dose: ProfessionalReport.Week.Dose) -> String {
      let unit = dose.amount == 1 ? String(line.unit.dropLast()) : line.unit
      return "\(dose.sets) × \(dose.amount) \(unit)"
    }
    let all = Set(line.doses.map(words))
    let numbers = line.doses.map { String($0.session) }
    if all.count == 1, let same = all.first {
      return numbers.count == sessions
        ? "\(same), every session"
        : "\(same), session\(numbers.count == 1 ? "" : "s") \(list(numbers))"
    }
    return line.doses.map { "\($0.session): \(words($0))" }.joined(separator: "; ")
  }
}
