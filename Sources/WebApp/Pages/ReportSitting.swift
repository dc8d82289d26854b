import Knowledge
import Plumbline

/// A test's newest day, as a row of the report.
struct ReportSitting: Hashable, Sendable {
  /// Whether the row above is about the same test.
  let isAgain: Bool
  let figure: SmallFigure?
  let test: String
  let side: String
  let day: String
  let result: String
  let pain: String
  let felt: String
  let ending: String
  let unchanged: String
  let reliability: String
  let norm: String

  /// - Parameter numbers: Which number a source has in the list below.
  static func all(
    _ sittings: [ProfessionalReport.Sitting], _ numbers: [String: Int], _ pictures: MovementPictures
  ) -> [ReportSitting] {
    sittings.indices.map { index in
      let sitting = sittings[index]
      return ReportSitting(
        sitting, numbers, pictures[SelfTest.ID(sitting.test)],
        isAgain: index > 0 && sittings[index - 1].test == sitting.test)
    }
  }

  private init(
    _ sitting: ProfessionalReport.Sitting, _ numbers: [String: Int], _ figure: SmallFigure?,
    isAgain: Bool
  ) {
    (self.figure, self.isAgain) = (figure, isAgain)
    (test, side) = (sitting.name, sitting.side ?? "–")
    day = DayWords.short(sitting.day)
    ending = Words.ending(sitting.ending)
    let unit = ReportUnit(sitting.unit)
    result = Words.tries(sitting) { unit.said($0, isOne: sitting.values == [1]) } ?? "–"
    pain = sitting.pain.map(String.init) ?? "–"
    felt = sitting.felt.map(String.init) ?? "–"
    unchanged = sitting.retest.map { unit.range($0.low, $0.high) } ?? "–"
    func read(_ source: String?) -> String {
      source.flatMap { numbers[$0] }.map { " [\($0)]" } ?? ", assumed"
    }
    reliability = Words.share(sitting.reliability) + read(sitting.errorSource)
    let typical = unit.said(Chance.number(sitting.norm.typical), isOne: false)
    norm = "\(typical), SD \(Chance.number(sitting.norm.spread))\(read(sitting.norm.source))"
  }
}

/// How results changed, in a sentence for each way they did: a table of them would need a page of its own.
enum ReportChanges {
  /// What got worse first, then what got better, then what is within the error.
  static func facts(_ changes: [ProfessionalReport.Change]) -> [ReportPage.Fact] {
    ["worse", "better", "withinError"].compactMap { verdict in
      let own = changes.filter { $0.verdict == verdict }
      return own.isEmpty
        ? nil : .init(name: Words.capitalised(Words.change(verdict)), value: sentence(of: own))
    }
  }

  /// Those of the same days together: “from 1 May 2026 to 1 Jun 2026 heel rises on one leg (left) 20 to 22 reps;
  /// from …”.
  private static func sentence(of changes: [ProfessionalReport.Change]) -> String {
    let spans = Dictionary(grouping: changes) { [$0.firstDay, $0.newestDay] }
    let parts = spans.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { days, changes in
      let own = changes.map { change in
        let values = "\(Chance.number(change.first)) to \(Chance.number(change.newest))"
        let name = change.name + (change.side.map { " (\($0))" } ?? "")
        return "\(name) \(ReportUnit(change.unit).said(values, isOne: change.newest == 1))"
      }
      return "from \(days.map(DayWords.short).joined(separator: " to ")) "
        + own.joined(separator: ", ")
    }
    return parts.joined(separator: "; ")
  }
}

/// A unit as reports write it, short: a table has little room.
///
/// What is short is explained beside the table.
struct ReportUnit {
  private let unit: SelfTest.Unit?

  init(_ word: String) { unit = SelfTest.Unit(rawValue: word) }

  private func name(isOne: Bool) -> String {
    switch unit {
    case .repetitions: isOne ? "rep" : "reps"
    case .seconds: "s"
    case .centimetres: "cm"
    case .degrees: "°"
    case .score: isOne ? "point" : "points"
    case nil: ""
    }
  }

  func said(_ number: String, isOne: Bool) -> String {
    let number = number.replacing("-", with: "−")
    return unit == .degrees ? number + "°" : "\(number) \(name(isOne: isOne))"
  }

  /// “9 to 16 reps”; where only whole values can be, the whole ones inside.
  func range(_ low: Double, _ high: Double) -> String {
    let isCounted = unit?.isCounted ?? false
    let (from, to) = isCounted ? (low.rounded(.up), high.rounded(.down)) : (low, high)
    return said("\(Chance.number(min(from, to))) to \(Chance.number(max(from, to)))", isOne: false)
  }
}
