import Anatomy
import Journalling
import Knowledge
import MuscleModelling
import Quantities

/// The sittings and changes of a report, read from the attempts.
struct Results {
  private let person: Person
  /// Every test and side that was tried, in the catalogue's order, the leading side first.
  private let places: [Place]

  private typealias Place = (test: SelfTest, side: Side?, attempts: [Person.Dated<Attempt>])

  /// - Complexity: O(*n*) for *n* attempts.
  init(_ person: Person, _ catalogue: Catalogue) {
    self.person = person
    let leading = person.leadingSide
    let sides: [Side?] = [nil, leading, leading.opposite]
    let ofTest = Dictionary(grouping: person.attempts, by: \.value.test)
    places = catalogue.tests.flatMap { test in
      let own = ofTest[test.id] ?? []
      return sides.compactMap { side in
        let attempts = own.filter { $0.value.side == side }
        return attempts.isEmpty ? nil : (test, side, attempts)
      }
    }
  }

  var sittings: [ProfessionalReport.Sitting] {
    places.compactMap { place in
      place.attempts.map(\.day).max().map { day in
        ProfessionalReport.Sitting(
          place.test, place.side, place.attempts.filter { $0.day == day }.map(\.value), on: day,
          person)
      }
    }
  }

  var changes: [ProfessionalReport.Change] {
    places.compactMap { place in
      let usable = place.attempts.filter { isExact($0.value, place.test) }
      let days = usable.map(\.day)
      guard let first = days.min(), let newest = days.max(), first < newest else { return nil }
      func values(_ day: Day) -> [Double] {
        usable.filter { $0.day == day }.compactMap(\.value.value)
      }
      return ProfessionalReport.Change(
        place.test, place.side, (first, values(first)), (newest, values(newest)), person)
    }
  }

  /// Whether a value is what it says, neither “at least” nor held back.
  private func isExact(_ attempt: Attempt, _ test: SelfTest) -> Bool {
    guard let value = attempt.value, attempt.ending == .finished else { return false }
    if let cap = test.cap, value >= cap { return false }
    if test.scale == .logarithm, value <= 0 { return false }
    return !attempt.isRatedStrong
  }
}

extension ProfessionalReport.Sitting {
  fileprivate init(
    _ test: SelfTest, _ side: Side?, _ attempts: [Attempt], on day: Day, _ person: Person
  ) {
    let known = test.norm(age: person.age, sex: person.sex)
    let norm = known ?? test.unknownNorm
    let error = MeasurementError(test: test, norm: norm)
    (self.test, name, self.side, self.day) = (test.id.text, test.name, side?.rawValue, day)
    let measured = attempts.filter { $0.value != nil }
    values = measured.compactMap(\.value)
    counts = measured.map { AttemptWeight($0, in: test).rawValue }
    (unit, better) = (test.measures.rawValue, test.better.rawValue)
    pain = attempts.compactMap(\.pain).max()
    felt = attempts.compactMap(\.felt).max()
    ending = (attempts.last?.ending ?? .finished).rawValue
    self.norm = Norm(
      typical: rounded(norm.typical, places: 2), spread: rounded(norm.spread, places: 2),
      source: known == nil ? nil : test.norms?.provenance.source?.text)
    // Around a number that is only “at least”, nothing can be said of another day.
    let whole = measured.filter { AttemptWeight($0, in: test) == .whole }.compactMap(\.value)
    retest = error.range(around: whole).map {
      Retest(low: rounded($0.lowerBound, places: 2), high: rounded($0.upperBound, places: 2))
    }
    reliability = rounded(error.reliability, places: 2)
    errorSource = test.noise.provenance.source?.text
    errorGrade = test.noise.provenance.grade?.rawValue
    errorHow = test.noise.how
  }
}

extension ProfessionalReport.Change {
  fileprivate init(
    _ test: SelfTest, _ side: Side?, _ first: (day: Day, values: [Double]),
    _ newest: (day: Day, values: [Double]), _ person: Person
  ) {
    let norm = test.norm(age: person.age, sex: person.sex) ?? test.unknownNorm
    let error = MeasurementError(test: test, norm: norm)
    (self.test, name, self.side) = (test.id.text, test.name, side?.rawValue)
    unit = test.measures.rawValue
    (firstDay, newestDay) = (first.day, newest.day)
    let (before, after) = (error.middle(first.values), error.middle(newest.values))
    (self.first, self.newest) = (rounded(before, places: 2), rounded(after, places: 2))
    let isMore = (after > before) == (test.better == .higher)
    verdict =
      error.isBeyond(first.values, newest.values) ? (isMore ? "better" : "worse") : "withinError"
  }
}

extension Provenance {
  fileprivate var grade: Grade? {
    if case .measured(_, let grade) = self { return grade }
    return nil
  }
}
