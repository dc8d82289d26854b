import Anatomy
import Foundation
import Journalling
import Knowledge
import MuscleModelling
import TestSupport

/// The Gaussian part of the model a second time, without the product's shortcuts: every
/// attempt by itself, every set of hypotheses with a covariance of its own, elimination from scratch.
///
/// Written from the formulas of the documentation, with no code of the product but its constants and
/// the standardised values. O(sets · n³).
struct BruteForce {
  private struct Unknown: Hashable {
    let muscle: Muscle.ID
    let side: Side?
    let quality: Quality
  }

  /// One attempt as a row of the model.
  struct Row {
    let test: SelfTest
    let side: Side?
    let day: Int
    let value: Double
    let hasNorm: Bool
    /// For what was not seen: the interval it lies in, and `value` does not count.
    var interval: ClosedRange<Double>?
    /// The row is how the side compares with this one, apart from the noise of trials.
    var against: Side?
    /// The row is the same trial as the row before it, as it felt.
    var isFelt = false

    fileprivate var parts: [(side: Side?, sign: Double)] {
      [(side, 1)] + (against.map { [($0, -1)] } ?? [])
    }
  }

  private let catalogue: Catalogue
  private let constants = ModelConstants()
  private let unknowns: [Unknown]
  private let rows: [Row]
  private let loadings: [[Double]]

  /// How many points the mass of a box is summed over.
  private let points: Int

  init(_ catalogue: Catalogue, rows: [Row], points: Int = 500) {
    self.catalogue = catalogue
    self.points = points
    let rows = rows.filter { $0.interval == nil } + rows.filter { $0.interval != nil }
    self.rows = rows
    let unknowns = catalogue.muscles.flatMap { muscle in
      muscle.qualities.flatMap { quality in
        (muscle.isPaired ? [.left, .right] : [Side?.none]).map {
          Unknown(muscle: muscle.id, side: $0, quality: quality)
        }
      }
    }
    self.unknowns = unknowns
    loadings = rows.map { row in
      unknowns.map { unknown in
        row.test.carriers.reduce(0.0) { sum, carrier in
          guard carrier.muscle == unknown.muscle, carrier.quality == unknown.quality else {
            return sum
          }
          return row.parts.reduce(sum) { sum, part in
            if unknown.side == nil || unknown.side == part.side {
              return sum + part.sign * carrier.loading
            }
            return part.side == nil ? sum + part.sign * carrier.loading / 2 : sum
          }
        }
      }
    }
  }

  /// The probability of each hypothesis, by its muscle, side and quality.
  func probabilities() -> [String: Double] {
    let hypotheses = hypotheses()
    let prior = prior(of: hypotheses.map { ($0.group, $0.share) })
    let sized = constants.unsteadiness.flatMap { size -> [(set: [Int], log: Double)] in
      zip(prior.map(\.members), logs(prior, hypotheses, unsteady: size))
        .map { ($0, $1 + log(size.share)) }
    }
    let largest = sized.map(\.log).max() ?? 0
    let weights = sized.map { exp($0.log - largest) }
    let total = weights.reduce(0, +)
    var shares: [String: Double] = [:]
    for (sized, weight) in zip(sized, weights) {
      for member in sized.set { shares[hypotheses[member].name, default: 0] += weight / total }
    }
    return shares
  }

  /// For each set its prior times the density of what was seen, with sides' knacks and trials' noise
  /// so many times as large.
  private func logs(
    _ prior: [(members: [Int], mass: Double)], _ hypotheses: [Guess],
    unsteady: ModelConstants.Unsteadiness
  ) -> [Double] {
    let base = covariance(unsteady: unsteady)
    // Most sets change nothing of the few tests that were done, and some the same.
    var known: [[[Double]]: Double] = [:]
    return prior.map { members, mass in
      var sum = base
      for member in members {
        for (row, values) in extra(hypotheses[member].covers).enumerated() {
          for (column, value) in values.enumerated() { sum[row][column] += value }
        }
      }
      let density = known[sum] ?? logDensity(sum)
      known[sum] = density
      return log(mass) + density
    }
  }

  /// The mass of the box around what was not seen under the set that gives it the most of no or one
  /// hypothesis.
  func largestMass() -> Double {
    let base = covariance()
    let seen = BruteForce(catalogue, rows: rows.filter { $0.interval == nil })
    let sets = [[Bool](repeating: false, count: unknowns.count)] + hypotheses().map(\.covers)
    return sets.map { covers in
      let extra = extra(covers)
      let sum = zip(base, extra).map { zip($0, $1).map { $0 + $1 } }
      let count = seen.rows.count
      let part = sum.prefix(count).map { Array($0.prefix(count)) }
      return exp(logDensity(sum) - seen.logDensity(part))
    }.max() ?? 0
  }

  private typealias Guess = (name: String, group: Int, share: Double, covers: [Bool])

  private func hypotheses() -> [Guess] {
    catalogue.muscles.enumerated().flatMap { group, muscle in
      muscle.qualities.flatMap { quality -> [Guess] in
        let part =
          muscle.qualities.count == 1
          ? 1 : quality == .length ? constants.lengthPart : 1 - constants.lengthPart
        let sides: [(Side?, Double)] =
          muscle.isPaired
          ? [
            (nil, constants.bothSidesPart), (.left, (1 - constants.bothSidesPart) / 2),
            (.right, (1 - constants.bothSidesPart) / 2),
          ] : [(nil, 1)]
        return sides.map { side, share in
          let covers = unknowns.map {
            $0.muscle == muscle.id && $0.quality == quality && (side == nil || $0.side == side)
          }
          return (
            Self.name(muscle.id, side, quality), group, part * share, covers
          )
        }
      }
    }
  }

  static func name(_ muscle: Muscle.ID, _ side: Side?, _ quality: Quality) -> String {
    "\(muscle) \(side?.rawValue ?? "both") \(quality.rawValue)"
  }

  private func prior(of guesses: [(group: Int, share: Double)]) -> [(members: [Int], mass: Double)]
  {
    let groups = Double(catalogue.muscles.count)
    let ofPair = constants.several / (groups * (groups - 1) / 2)
    var sets: [(members: [Int], mass: Double)] = [([], constants.nothing)]
    for one in guesses.indices {
      let mates = guesses.indices.filter { guesses[$0].group == guesses[one].group }
      let ofGroup = constants.oneGroup / groups
      let alone = mates.count > 1 ? 1 - constants.twoThingsOfOneGroup : 1
      sets.append(([one], ofGroup * alone * guesses[one].share))
      var pairs = 0.0
      for left in mates {
        for right in mates where left < right {
          pairs += guesses[left].share * guesses[right].share
        }
      }
      for other in guesses.indices where other > one {
        let product = guesses[one].share * guesses[other].share
        let mass =
          mates.contains(other)
          ? ofGroup * constants.twoThingsOfOneGroup * product / pairs : ofPair * product
        sets.append(([one, other], mass))
      }
    }
    return sets
  }

  private func natural(_ one: Unknown, _ other: Unknown) -> Double {
    guard one.quality == other.quality else { return 0 }
    let shares = constants.shares(of: one.quality)
    func region(_ unknown: Unknown) -> Region? { catalogue.muscles[unknown.muscle]?.region }
    return shares.general + (region(one) == region(other) ? shares.region : 0)
      + (one.muscle == other.muscle ? shares.muscle : 0) + (one == other ? shares.side : 0)
  }

  private func covariance(unsteady: ModelConstants.Unsteadiness? = nil) -> [[Double]] {
    rows.indices.map { i in
      rows.indices.map { j in
        let isSameTest = rows[i].test.id == rows[j].test.id
        var sum = body(i, j, ofOneGroup: false)
        if rows[i].isFelt, rows[j].isFelt { sum += pow(constants.feltBias, 2) }
        if i == j, rows[i].isFelt { sum += pow(constants.feltNoise, 2) }
        if i == j, rows[i].against != nil { sum += pow(constants.comparedNoise, 2) }
        if !isSameTest, let movement = rows[i].test.movement, movement == rows[j].test.movement {
          return sum + constants.sharedByMovement * skill(i, j, unsteady)
        }
        guard isSameTest else { return sum }
        sum += pow(constants.loadingUncertainty, 2) * body(i, j, ofOneGroup: true)
        for one in rows[i].parts {
          for other in rows[j].parts {
            sum += one.sign * other.sign * lasting(i, j, one.side, other.side, unsteady)
          }
        }
        guard trial(of: i) == trial(of: j), rows[i].against == nil else { return sum }
        return sum + pow((unsteady?.trial ?? 1) * rows[i].test.noise.trial, 2)
      }
    }
  }

  private func trial(of row: Int) -> Int { rows[row].isFelt ? row - 1 : row }

  /// What a side of one test shares with a side of it beside the groups and the trial.
  private func lasting(
    _ i: Int, _ j: Int, _ side: Side?, _ other: Side?, _ unsteady: ModelConstants.Unsteadiness?
  ) -> Double {
    let noise = rows[i].test.noise
    var sum = pow(
      rows[i].hasNorm ? constants.normUncertainty : constants.unknownNormUncertainty, 2)
    // It cancels where sides are compared, and there the row's own variance would be another.
    if rows[i].against == nil, rows[j].against == nil { sum += specific(i) }
    if side == other { sum += pow((unsteady?.knack ?? 1) * noise.sideOfTest, 2) }
    if rows[i].day == rows[j].day { sum += pow(noise.day, 2) }
    return sum
  }

  private func specific(_ row: Int) -> Double {
    let noise = rows[row].test.noise
    let own = pow(noise.sideOfTest, 2) + pow(noise.day, 2) + pow(noise.trial, 2)
    return max(1 - body(row, row, ofOneGroup: false) - own, constants.leastSpecificVariance)
  }

  /// What two tests of one movement would share if it were all they are about.
  private func skill(_ i: Int, _ j: Int, _ unsteady: ModelConstants.Unsteadiness?) -> Double {
    var sum = 0.0
    for one in rows[i].parts {
      for other in rows[j].parts {
        let sign = one.sign * other.sign
        if rows[i].against == nil, rows[j].against == nil {
          sum += sign * (specific(i) * specific(j)).squareRoot()
        }
        if one.side == other.side {
          let knacks = rows[i].test.noise.sideOfTest * rows[j].test.noise.sideOfTest
          sum += sign * pow(unsteady?.knack ?? 1, 2) * knacks
        }
      }
    }
    return sum
  }

  /// aᵢ · cov(x) · aⱼ, or only the terms that stay within one group and quality.
  private func body(_ i: Int, _ j: Int, ofOneGroup: Bool) -> Double {
    var sum = 0.0
    for (one, left) in zip(unknowns, loadings[i]) where left != 0 {
      for (other, right) in zip(unknowns, loadings[j]) where right != 0 {
        let isSame = one.muscle == other.muscle && one.quality == other.quality
        if isSame || !ofOneGroup { sum += left * right * natural(one, other) }
      }
    }
    return sum
  }

  /// What a hypothesis adds: its deviation through the loadings, and within one test the uncertainty
  /// of the loading.
  private func extra(_ covers: [Bool]) -> [[Double]] {
    let touched = loadings.map { row in
      zip(covers, row).reduce(0.0) { $1.0 ? $0 + $1.1 : $0 }
    }
    let variance = pow(constants.deviationOfStandingOut, 2)
    return rows.indices.map { i in
      rows.indices.map { j in
        let isSameTest = rows[i].test.id == rows[j].test.id
        let factor = 1 + (isSameTest ? pow(constants.loadingUncertainty, 2) : 0)
        return variance * touched[i] * touched[j] * factor
      }
    }
  }

  /// log N(y; 0, S) without its constant, by elimination without pivoting (S is positive definite),
  /// plus the log mass of the box around what was not seen, given y.
  private func logDensity(_ covariance: [[Double]]) -> Double {
    var matrix = covariance
    var rest = rows.map { $0.interval == nil ? $0.value : 0 }
    var sum = 0.0
    let seen = rows.indices.filter { rows[$0].interval == nil }
    for pivot in seen {
      let head = matrix[pivot][pivot]
      sum -= 0.5 * (log(head) + rest[pivot] * rest[pivot] / head)
      for row in rows.indices where row > pivot {
        let factor = matrix[row][pivot] / head
        rest[row] -= factor * rest[pivot]
        for column in rows.indices { matrix[row][column] -= factor * matrix[pivot][column] }
      }
    }
    let unseen = Array(rows.indices.dropFirst(seen.count))
    guard !unseen.isEmpty else { return sum }
    let mass = boxMass(
      mean: unseen.map { -rest[$0] },
      covariance: unseen.map { row in unseen.map { matrix[row][$0] } },
      low: unseen.map { rows[$0].interval?.lowerBound ?? 0 },
      high: unseen.map { rows[$0].interval?.upperBound ?? 0 }, points: points)
    return sum + log(mass)
  }
}
