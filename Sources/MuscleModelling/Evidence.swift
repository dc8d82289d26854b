import Anatomy
import Foundation
import Inference
package import Journalling
import Knowledge
package import Quantities

/// An attempt that the model does not use, with the reason.
package struct SetAside: Hashable, Sendable {
  package enum Reason: String, Codable, Sendable {
    /// Stopped before the first repetition, or in a test where less is better: that says nothing.
    case stoppedEarly
    /// Could not be started, for pain or in a test of reach: that says nothing.
    case couldNotStart
    /// The same test was done on enough days since.
    case older
    /// At least so much and at most less, on one side and day: that says nothing.
    case contradicted
  }

  package let attempt: Attempt
  package let day: Day
  package let reason: Reason
}

/// What the attempts say to the model: values, bounds, and what they came from.
struct Evidence {
  /// What one side does in a test on a day.
  struct Row: Hashable {
    let test: SelfTest.ID
    /// `nil` for a test without sides.
    let side: Side?
    let day: Day
    /// Over how many trials it is the mean; `nil`: as it would be without the noise of a trial.
    let trials: Int?
    /// Whether a published norm gives the level.
    let hasNorm: Bool
  }

  /// A row that was seen.
  ///
  /// Repeats of a day differ only by the noise of a trial: their mean tells all that they tell of the
  /// body, their scatter all of how unsteady the trials are (a test compares both).
  struct Value {
    let row: Int
    /// Distance from the norm in healthy standard deviations, higher is better.
    let standardised: Double
    /// The variance by which scores are coarser than what they measure.
    let coarseness: Double
    let trials: Int
    /// The sum of the repeats' squared distances from their mean.
    let scatter: Double
  }

  /// A sum of rows that was not seen but lies in an interval.
  struct Bound {
    let parts: [(row: Int, weight: Double)]
    /// Variance of its own.
    let noise: Double
    /// Whether it rests on how hard a test felt: people differ in that, alike in all they rate.
    let isFelt: Bool
    let interval: BoxedGaussian.Interval

    /// Whether it says anything; the rows of ``Evidence/addOpen(test:side:day:hasNorm:)`` do not.
    var isKnown: Bool { interval.low.isFinite || interval.high.isFinite }
  }

  /// The attempts at one test, on one side and day, that are used.
  struct Source: Hashable {
    let test: SelfTest.ID
    let side: Side?
    let day: Day
    let attempts: [Attempt]
    let hasNorm: Bool
  }

  private(set) var rows: [Row] = []
  private(set) var values: [Value] = []
  private(set) var bounds: [Bound] = []
  private(set) var sources: [Source] = []
  private(set) var setAside: [SetAside] = []

  /// The newest days of a test that are used: bodies change, and the work grows with the cube.
  ///
  /// A choice.
  static let daysOfATest = 6

  /// The most bounds that are used, those that are least to be expected first: what nearly everybody
  /// reaches says nothing, and the work grows with the cube here too.
  ///
  /// A choice.
  static let mostBounds = 32

  /// The order of attempts and comparisons does not matter: they are sorted first.
  ///
  /// - Parameter left: A test to leave out, for asking what it adds.
  init(
    of person: Person, catalogue: Catalogue, constants: ModelConstants,
    without left: SelfTest.ID? = nil
  ) {
    let reader = AttemptReader(person, catalogue)
    let attempts = person.attempts.filter { catalogue.tests[$0.value.test] != nil }
      .map { (key: $0.orderKey, attempt: $0) }.sorted { $0.key < $1.key }.map(\.attempt)
      .filter { $0.value.test != left }
    let usable = attempts.filter {
      if case .nothing = reader.meaning(of: $0.value) { false } else { true }
    }
    let oldest = Self.oldestDays(of: usable)
    // Sorted by test, day and side: what belongs together stands together.
    for block in Self.blocks(of: attempts) {
      let isOld = oldest[Place(test: block.test, side: block.side)].map { block.day < $0 } ?? false
      add(block, isOld: isOld, reader, constants)
    }
    addComparisons(
      person.comparisons.filter { $0.value.test != left }.sorted { $0.number < $1.number },
      reader, constants)
    keepTellingBounds(constants)
  }

  private mutating func keepTellingBounds(_ constants: ModelConstants) {
    guard bounds.count > Self.mostBounds else { return }
    func expected(_ bound: Bound) -> Double {
      let row = rows[bound.parts[0].row]
      let level = row.hasNorm ? constants.normUncertainty : constants.unknownNormUncertainty
      // The level cancels where sides are compared.
      let weight = bound.parts.reduce(0) { $0 + $1.weight }
      return CutNormal(
        mean: 0, variance: 1 + weight * weight * level * level + bound.noise,
        from: bound.interval.low,
        to: bound.interval.high
      ).logMass
    }
    // Left and right are kept or left out together, and so are the newest days before older ones.
    let ranked = Dictionary(grouping: bounds.indices) { index in
      let row = rows[bounds[index].parts[0].row]
      return Rank(expected: expected(bounds[index]), day: row.day, test: row.test)
    }
    var kept: [Int] = []
    for rank in ranked.keys.sorted() {
      let together = ranked[rank] ?? []
      guard kept.count + together.count <= Self.mostBounds else { break }
      kept += together
    }
    bounds = kept.sorted().map { bounds[$0] }
  }

  /// The order in which bounds are kept; it knows no side.
  private struct Rank: Hashable, Comparable {
    let expected: Double
    let day: Day
    let test: SelfTest.ID

    static func < (left: Rank, right: Rank) -> Bool {
      (left.expected, right.day, left.test) < (right.expected, left.day, right.test)
    }
  }

  /// Adds what one trial would show that nobody has done: a row that may be anything.
  mutating func addOpen(test: SelfTest.ID, side: Side?, day: Day, hasNorm: Bool) {
    rows.append(Row(test: test, side: side, day: day, trials: 1, hasNorm: hasNorm))
    bounds.append(
      Bound(
        parts: [(rows.count - 1, 1)], noise: 0, isFelt: false,
        interval: BoxedGaussian.Interval()))
  }

  /// The attempts of one side on one day.
  struct Block {
    let test: SelfTest.ID
    let side: Side?
    let day: Day
    var attempts: [Attempt]
  }

  private static func blocks(of attempts: [Person.Dated<Attempt>]) -> [Block] {
    var blocks: [Block] = []
    for dated in attempts {
      let attempt = dated.value
      if let last = blocks.last, last.test == attempt.test, last.side == attempt.side,
        last.day == dated.day
      {
        blocks[blocks.count - 1].attempts.append(attempt)
      } else {
        blocks.append(
          Block(test: attempt.test, side: attempt.side, day: dated.day, attempts: [attempt]))
      }
    }
    return blocks
  }

  private struct Place: Hashable {
    let test: SelfTest.ID
    let side: Side?
  }

  private static func oldestDays(of attempts: [Person.Dated<Attempt>]) -> [Place: Day] {
    Dictionary(grouping: attempts) { Place(test: $0.value.test, side: $0.value.side) }
      .compactMapValues { Set($0.map(\.day)).sorted().suffix(daysOfATest).first }
  }

  private mutating func add(
    _ block: Block, isOld: Bool, _ reader: AttemptReader, _ constants: ModelConstants
  ) {
    var seen: [(value: Double, coarseness: Double)] = []
    var (low, high) = (-Double.infinity, Double.infinity)
    var felt: Int?
    var used: [Attempt] = []
    for attempt in block.attempts {
      let meaning = isOld ? .nothing(.older) : reader.meaning(of: attempt)
      switch meaning {
      case .nothing(let reason):
        setAside.append(SetAside(attempt: attempt, day: block.day, reason: reason))
        continue
      case .value(let value, let coarseness): seen.append((value, coarseness))
      case .atLeast(let value, let isCap):
        if isCap, let told = attempt.felt { felt = max(felt ?? told, told) }
        low = max(low, value)
      case .atMost(let value): high = min(high, value)
      }
      used.append(attempt)
    }
    if low > high {
      // Only what was measured counts then.
      for attempt in used where !reader.isValue(attempt) {
        setAside.append(SetAside(attempt: attempt, day: block.day, reason: .contradicted))
      }
      used.removeAll { !reader.isValue($0) }
    }
    guard !used.isEmpty else { return }
    let hasNorm = reader.hasNorm(block.test)
    sources.append(
      Source(
        test: block.test, side: block.side, day: block.day, attempts: used, hasNorm: hasNorm))
    func row(_ trials: Int?) -> Int {
      rows.append(
        Row(
          test: block.test, side: block.side, day: block.day, trials: trials, hasNorm: hasNorm))
      return rows.count - 1
    }
    if !seen.isEmpty {
      let count = Double(seen.count)
      let mean = seen.reduce(0) { $0 + $1.value } / count
      values.append(
        Value(
          row: row(seen.count), standardised: mean,
          coarseness: seen.reduce(0) { $0 + $1.coarseness } / (count * count),
          trials: seen.count,
          scatter: seen.reduce(0) { $0 + ($1.value - mean) * ($1.value - mean) }))
    }
    if low.isFinite || high.isFinite, low < high {
      let place = row(1)
      bounds.append(
        Bound(
          parts: [(place, 1)], noise: 0, isFelt: false,
          interval: BoxedGaussian.Interval(from: low, to: high)))
      if let felt {
        let margin = constants.margin(felt: felt)
        bounds.append(
          Bound(
            parts: [(place, 1)], noise: constants.feltNoise * constants.feltNoise, isFelt: true,
            interval: BoxedGaussian.Interval(from: low + margin.low, to: low + margin.high)))
      }
    }
  }

  /// Which side was harder: asked directly, or told by how hard each felt where both reached the same.
  private mutating func addComparisons(
    _ comparisons: [Person.Dated<Comparison>], _ reader: AttemptReader,
    _ constants: ModelConstants
  ) {
    var told: [Key: Comparison] = [:]
    for dated in comparisons {
      told[Key(test: dated.value.test, day: dated.day)] = dated.value
    }
    let paired = Dictionary(grouping: sources.filter { $0.side != nil }) {
      Key(test: $0.test, day: $0.day)
    }
    for key in paired.keys.sorted() {
      guard let left = paired[key]?.first(where: { $0.side == .left }),
        let right = paired[key]?.first(where: { $0.side == .right })
      else { continue }
      let interval =
        told[key].map { constants.interval(harder: $0.harder) }
        ?? harder(left, right, reader).map { constants.interval(harder: $0) }
      guard let interval else { continue }
      let parts = [(left, 1.0), (right, -1.0)].map { source, weight in
        rows.append(
          Row(
            test: source.test, side: source.side, day: source.day, trials: nil,
            hasNorm: source.hasNorm))
        return (row: rows.count - 1, weight: weight)
      }
      bounds.append(
        Bound(
          parts: parts, noise: constants.comparedNoise * constants.comparedNoise, isFelt: false,
          interval: interval))
    }
  }

  private struct Key: Hashable, Comparable {
    let test: SelfTest.ID
    let day: Day

    static func < (left: Key, right: Key) -> Bool {
      (left.test, left.day) < (right.test, right.day)
    }
  }

  /// The side that felt harder by two points or more although both sides reached the same.
  private func harder(_ left: Source, _ right: Source, _ reader: AttemptReader) -> Side? {
    func best(_ source: Source) -> Attempt? {
      source.attempts.filter { $0.value != nil }.max { ($0.value ?? 0) < ($1.value ?? 0) }
    }
    guard let one = best(left), let other = best(right),
      case .value(let reached, _) = reader.meaning(of: one),
      case .value(let reachedToo, _) = reader.meaning(of: other),
      abs(reached - reachedToo) < 0.1, let felt = one.felt, let feltToo = other.felt,
      abs(felt - feltToo) >= 2
    else { return nil }
    return felt > feltToo ? .left : .right
  }
}
