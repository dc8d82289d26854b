import Knowledge
import Plumbline
import Quantities

/// A finding with everything it rests on.
struct AnswerFinding: Sendable {
  /// A test the finding rests on.
  struct Evidence: Hashable, Sendable {
    let test: String
    /// The test’s page in the library, which shows how it is done.
    let testPath: String
    let figure: SmallFigure?
    /// “spoke for it”, “hardly moved it” or “spoke against it”.
    let spoke: String
    let days: [String]
  }

  let sentence: String
  /// “confirmed” or “a hint”.
  let status: String
  let statusClass: String
  let chance: String
  let meaning: String
  let rests: [Evidence]
  /// The muscle group’s page in the library.
  let libraryPath: String
  /// Its number on the body map.
  let number: Int?
  let surer: String

  init(
    _ finding: AssessReport.Finding, _ catalogue: Catalogue, number: Int?, surer: String,
    pictures: MovementPictures = .none
  ) {
    (self.number, self.surer) = (number, surer)
    let isConfirmed = finding.status == "confirmed"
    sentence = finding.sentence
    status = isConfirmed ? "confirmed" : "a hint"
    statusClass = isConfirmed ? "is-confirmed" : "is-hint"
    chance = Words.capitalised(Chance.words(finding.probability))
    meaning =
      isConfirmed
      ? "Tests of different kinds agree on it."
      : "Not sure. It becomes a finding when tests of different kinds agree and it is likely enough."
    libraryPath = Place.libraryEntry(.muscles, finding.muscle).path
    rests = finding.restsOn.map { Evidence($0, catalogue, pictures) }
  }
}

extension AnswerFinding.Evidence {
  /// From here a test moved the finding; the model's own threshold.
  private static let moved = 1.25

  init(
    _ support: AssessReport.Support, _ catalogue: Catalogue, _ pictures: MovementPictures
  ) {
    figure = pictures[SelfTest.ID(support.test)]
    let unit = catalogue.tests[SelfTest.ID(support.test)]?.measures
    test = support.name
    testPath = Place.libraryEntry(.tests, support.test).path
    spoke =
      support.oddsFactor >= Self.moved
      ? "spoke for it"
      : support.oddsFactor <= 1 / Self.moved ? "spoke against it" : "hardly moved it"
    var days: [String] = []
    for day in Set(support.attempts.map(\.day)).sorted() {
      let seen = support.attempts.filter { $0.day == day }
        .sorted { ($0.side ?? "") < ($1.side ?? "") }
        .map { Self.words($0, unit) }
      days.append("\(DayWords.words(day)): \(seen.joined(separator: ", "))")
    }
    self.days = days
  }

  private static func words(_ seen: AssessReport.Seen, _ unit: SelfTest.Unit?) -> String {
    let value = seen.value.map { value in
      unit.map { Words.measured(value, $0) } ?? Chance.number(value)
    }
    return [seen.side, value ?? "could not start"].compactMap { $0 }.joined(separator: " ")
  }
}
