package import Anatomy
import Foundation
import Inference
package import Journalling
package import Knowledge
package import Quantities

/// What tests not done yet would tell: the information to expect from each about which set of
/// hypotheses holds.
package struct Prospects {
  /// A set of hypotheses with what it predicts.
  private struct Component {
    let weight: Double
    let mean: [Double]
    let covariance: [Double]
  }

  /// A way of doing a test: the rows it would add.
  private let places: [SelfTest.ID: [Int]]
  private let components: [Component]
  private let rows: Int

  /// Sets rarer than this, and all but so many, are left out: they could hardly be told apart anyway.
  private static let mattersFrom = 2e-3
  private static let mostSets = 48

  /// - Parameters:
  ///   - person: Whose attempts and comparisons are known.
  ///   - tests: What could be done, with the sides it could be done on.
  ///   - day: When.
  ///   - muscles: The model.
  /// - Complexity: That of a belief with two more rows for each test.
  package init(
    of person: Person, doing tests: [(test: SelfTest, sides: [Side?])], on day: Day,
    _ muscles: MuscleModel
  ) {
    // As for a belief: turned by the person's own data, so that left and right play the same part.
    let isTurned = person.leadingSide == .right
    var evidence = Evidence(
      of: isTurned ? person.turned : person, catalogue: muscles.catalogue,
      constants: muscles.constants)
    let bounds = evidence.bounds.count
    var places: [SelfTest.ID: [Int]] = [:]
    var count = 0
    for (test, sides) in tests {
      let hasNorm = test.norm(age: person.age, sex: person.sex) != nil
      places[test.id] = sides.map { isTurned ? $0?.opposite : $0 }
        .sorted { ($0?.rawValue ?? "") < ($1?.rawValue ?? "") }
        .map { side in
          evidence.addOpen(test: test.id, side: side, day: day, hasNorm: hasNorm)
          count += 1
          return count - 1
        }
    }
    (self.places, rows) = (places, count)
    let model = MeasurementModel(evidence, muscles)
    let posterior = SetPosterior(model, space: muscles.space, bounds: bounds)
    let weights = posterior.weights()
    let order = weights.indices.filter { weights[$0] >= Self.mattersFrom }
      .sorted { (-weights[$0], $0) < (-weights[$1], $1) }.prefix(Self.mostSets)
    let total = order.reduce(0) { $0 + weights[$1] }
    components = order.compactMap { index in
      guard let open = posterior.open(of: index, from: bounds) else { return nil }
      return Component(
        weight: weights[index] / total, mean: open.mean, covariance: open.covariance)
    }
  }

  /// The information to expect from a test about which set holds, in nats; 0 for a test that was not
  /// asked about.
  ///
  /// I = Σ w E[log p(x | set) − log Σ w p(x | set)], by Gauss–Hermite sums with five points for each
  /// row. Never negative beyond rounding. O(sets² · 25).
  package func information(of test: SelfTest.ID) -> Double {
    guard let places = places[test], !places.isEmpty else { return 0 }
    let predictions = components.map { Prediction($0.mean, $0.covariance, rows, places) }
    var sum = 0.0
    for (component, prediction) in zip(components, predictions) {
      for (point, weight) in prediction.points {
        let mixed = zip(components, predictions).reduce(0) {
          $0 + $1.0.weight * exp($1.1.logDensity(point))
        }
        let own = prediction.logDensity(point)
        sum += component.weight * weight * (own - log(max(mixed, 1e-300)))
      }
    }
    return max(sum, 0)
  }
}

/// A normal distribution of one or two numbers.
private struct Prediction {
  private let mean: (Double, Double)
  /// The lower triangular root of the covariance.
  private let root: (Double, Double, Double)
  private let isPair: Bool

  init(_ mean: [Double], _ covariance: [Double], _ width: Int, _ rows: [Int]) {
    let (first, second) = (rows[0], rows.count > 1 ? rows[1] : rows[0])
    isPair = rows.count > 1
    self.mean = (mean[first], mean[second])
    let head = max(covariance[first * width + first], 1e-9).squareRoot()
    let slope = covariance[first * width + second] / head
    let left = max(covariance[second * width + second] - slope * slope, 1e-9).squareRoot()
    root = (head, slope, left)
  }

  /// Five points with the weights of a standard normal distribution (Abramowitz and Stegun 1964,
  /// table 25.10, with the points times √2 and the weights over √π).
  private static let nodes: [(Double, Double)] = [
    (-2.856970013872806, 0.011257411327720693), (-1.355626179974266, 0.22207592200561266),
    (0, 0.5333333333333333), (1.355626179974266, 0.22207592200561266),
    (2.856970013872806, 0.011257411327720693),
  ]

  var points: [((Double, Double), Double)] {
    guard isPair else {
      return Self.nodes.map { ((mean.0 + root.0 * $0.0, 0), $0.1) }
    }
    return Self.nodes.flatMap { one in
      Self.nodes.map { other in
        (
          (
            mean.0 + root.0 * one.0,
            mean.1 + root.1 * one.0 + root.2 * other.0
          ), one.1 * other.1
        )
      }
    }
  }

  func logDensity(_ point: (Double, Double)) -> Double {
    let first = (point.0 - mean.0) / root.0
    guard isPair else { return logNormalDensity(first) - log(root.0) }
    let second = (point.1 - mean.1 - root.1 * first) / root.2
    return logNormalDensity(first) + logNormalDensity(second) - log(root.0 * root.2)
  }
}
