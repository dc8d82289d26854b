package import Anatomy

/// A self-test: how it is done, what it tells, and how well.
package struct SelfTest: CatalogueEntry {
  package static let kind = "tests"

  /// The way a test looks at the body; two tests of one kind are one kind of evidence.
  package enum Manner: String, CaseIterable, Codable, Sendable {
    case hold, reach, look
    case wholeTask = "whole-task"
    case lyingLift = "lying-lift"
    case uprightLift = "upright-lift"
  }

  package enum Unit: String, CaseIterable, Codable, Sendable {
    case repetitions, seconds, centimetres, degrees, score

    /// Whether only whole values can be.
    package var isCounted: Bool { self == .repetitions || self == .score }
  }

  package enum Better: String, CaseIterable, Codable, Sendable { case higher, lower }

  package enum Scale: String, CaseIterable, Codable, Sendable { case logarithm, plain }

  /// How the page measures time.
  package struct Timer: Hashable, Sendable {
    /// A fixed time in which to count.
    package let seconds: Int?
    /// Whether repetitions are counted.
    package let counts: Bool
    /// The longest hold.
    package let upTo: Int?
  }

  /// What a test takes, in seconds.
  package struct Duration: Hashable, Sendable {
    /// Once for a sitting of the test: fetching things, reading, getting into position, practice.
    package let setUp: Double
    /// For one side, or for the one attempt of a test without sides.
    package let eachSide: Double
  }

  /// A muscle group that carries part of the result.
  package struct Carrier: Hashable, Sendable {
    package let muscle: EntryID<Muscle>
    package let quality: Quality
    /// Change of the result, in healthy standard deviations, for one standard deviation of the group.
    package let loading: Double
    package let provenance: Provenance
  }

  /// What is typical for healthy people, on the raw scale.
  package struct Norm: Hashable, Sendable {
    package let typical: Double
    package let spread: Double
  }

  package struct NormRow: Hashable, Sendable {
    /// `nil` for both sexes.
    package let sex: Sex?
    package let ages: ClosedRange<Int>
    package let norm: Norm
  }

  package struct NormTable: Hashable, Sendable {
    package let provenance: Provenance
    package let how: String
    package let rows: [NormRow]
  }

  /// The noise of one attempt, as shares of the healthy spread.
  package struct Noise: Hashable, Sendable {
    package let sideOfTest: Double
    package let day: Double
    package let trial: Double
    package let provenance: Provenance
    package let how: String
  }

  /// A result so low that it changes what may be asked of the person, whatever else they said.
  package struct LowResult: Hashable, Sendable {
    /// The highest value that counts as low, in the unit of the test.
    package let upTo: Double
    /// The limits that hold then; the test itself may be done again.
    package let limits: [EntryID<Limit>]
    /// What the person reads, with whom to see.
    package let says: String
    package let provenance: Provenance
    package let how: String
  }

  package let id: EntryID<SelfTest>
  package let name: String
  package let asks: String
  package let manner: Manner
  /// What it has in common with tests that do the same movement in another manner, if there are any.
  package let movement: String?
  package let sides: Sidedness
  package let measures: Unit
  package let better: Better
  package let scale: Scale
  package let plausible: ClosedRange<Double>
  package let low: LowResult?
  package let cap: Double?
  package let timer: Timer?
  package let duration: Duration
  package let burden: Int
  package let hasPractice: Bool
  package let position: Position
  package let strains: [Strain]
  package let steps: [String]
  package let scoring: String
  package let stopWhen: [EntryID<StopRule>]
  package let carriers: [Carrier]
  package let norms: NormTable?
  package let unknownNorm: Norm
  package let unknownNormReason: String
  package let noise: Noise
  package let reliability: String
  package let excludedBy: [EntryID<Condition>]
  package let sources: [EntryID<Source>]

  /// Minutes for so many attempts in one sitting.
  ///
  /// - Parameter isKnown: Whether the person did the test on another day: reading and practice, half of
  ///   the set-up (assumed), are spared then.
  package func minutes(attempts: Int, isKnown: Bool = false) -> Double {
    ((isKnown ? 0.5 : 1) * duration.setUp + Double(attempts) * duration.eachSide) / 60
  }

  /// Whether two tests are two looks at the body: of different kinds, and not of one movement.
  package func isIndependent(of other: SelfTest) -> Bool {
    manner != other.manner && (movement == nil || movement != other.movement)
  }

  /// Whether two tests are the same one, or one movement in two manners, such as counted and held.
  package func isOneMovement(with other: SelfTest) -> Bool {
    id == other.id || (movement != nil && movement == other.movement)
  }

  /// The norm for a person; `nil` when none was published for such a person.
  ///
  /// For somebody who leaves the sex out where norms differ by it, the norm of women and men together,
  /// as many of each: wider by how far the two lie apart.
  package func norm(age: Int?, sex: Sex?) -> Norm? {
    guard let age else { return nil }
    let fitting = norms?.rows.filter { $0.ages.contains(age) } ?? []
    func row(_ sex: Sex?) -> Norm? { fitting.first { $0.sex == sex }?.norm }
    if let norm = sex.flatMap(row) ?? row(nil) { return norm }
    guard sex == nil, let women = row(.female), let men = row(.male) else { return nil }
    let apart = (women.typical - men.typical) / 2
    let variance = (women.spread * women.spread + men.spread * men.spread) / 2 + apart * apart
    return Norm(typical: (women.typical + men.typical) / 2, spread: variance.squareRoot())
  }
}

/// The sex whose norms are used; leaving it out makes the norms wider, never a guess.
package enum Sex: String, CaseIterable, Codable, Hashable, Sendable { case female, male }
