import Knowledge
import Plumbline

/// The sentences of the programme page: doses, sides, effort.
enum ProgrammeWords {
  static func minutes(_ minutes: Double) -> String {
    let whole = max(Int(minutes.rounded(.up)), 1)
    return whole == 1 ? "about 1 minute" : "about \(whole) minutes"
  }

  /// Small numbers as words.
  static func count(_ number: Int) -> String {
    let words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight"]
    return words.indices.contains(number) ? words[number] : "\(number)"
  }

  /// “2 sets of 8 repetitions”; a single set is just the dose.
  static func dose(_ item: PlanReport.Item) -> String {
    let unit = Exercise.DoseUnit(rawValue: item.dose.unit) ?? .repetitions
    let dose = Words.dose(item.dose.amount, unit)
    if item.sets == 1 { return unit == .minutes ? dose : "1 set of \(dose)" }
    return "\(item.sets) sets of \(dose)"
  }

  /// What the week does for a group: sets in which it is a main worker, and in which it helps.
  static func work(_ coverage: PlanReport.Coverage) -> String {
    func sets(_ count: Int) -> String { count == 1 ? "1 set" : "\(count) sets" }
    switch (coverage.sets, coverage.helping) {
    case (let main, 0): return sets(main)
    case (0, let helping): return "helps in \(sets(helping))"
    case (let main, let helping): return "\(sets(main)), helps in \(sets(helping))"
    }
  }

  /// One set with its range and the rest after it.
  static func wholeDose(_ item: PlanReport.Item) -> String {
    let unit = Exercise.DoseUnit(rawValue: item.dose.unit) ?? .repetitions
    let rest = pause(item)
    guard item.dose.amount < item.dose.high else {
      return "\(Words.dose(item.dose.amount, unit)).\(rest)"
    }
    let start = Words.dose(item.dose.amount, unit)
    return "Start with \(start); build up to \(item.dose.high) over weeks.\(rest)"
  }

  private static func pause(_ item: PlanReport.Item) -> String {
    if item.eachSide { return " Left and right in turn, \(item.dose.rest) seconds between them." }
    return item.sets == 1 ? "" : " Rest \(item.dose.rest) seconds between the sets."
  }

  static func rungs(easier: String?, harder: String?) -> String? {
    let words = [easier.map { "Easier: \($0)." }, harder.map { "Harder, later: \($0)." }]
    let sentence = words.compactMap(\.self).joined(separator: " ")
    return sentence.isEmpty ? nil : sentence
  }

  /// Which side, always as a word.
  static func side(_ item: PlanReport.Item) -> String? {
    if let side = item.side { return "\(side) side" }
    return item.eachSide ? "left and right in turn" : nil
  }

  /// How hard a line should feel; `nil` where it is said once for the whole session.
  static func effort(_ item: PlanReport.Item, saidForAll common: Int?) -> String? {
    guard item.hasEffort else { return "As far as it pulls gently" }
    return item.effort == common ? nil : effort(item.effort)
  }

  /// How hard it should feel, 0 to 10, in words.
  static func effort(_ effort: Int) -> String {
    let words =
      switch effort {
      case ...1: "hardly any effort"
      case 2...3: "easy"
      case 4: "light work, you can chat without a pause"
      case 5: "somewhat hard, you can talk but not sing"
      case 6: "hard, you could do about four more"
      case 7: "hard, you could do about three more"
      case 8: "very hard, you could do about two more"
      default: "nearly all you can"
      }
    return "Effort \(effort) of 10: \(words)"
  }
}
