package import Anatomy
import Foundation
import Inference
package import Journalling
package import Knowledge
package import Quantities

/// What tests not done yet would tell: the information to expect from each about which set of
/// hypotheses holds.
///
/// A test tells only of the hypotheses about the groups that carry it. So for each test the sets are put
/// together by which of those they hold; the likeliest of each heap stands for all of it.
package struct Prospects {
  /// A way of doing a test: the rows it would add, where they stand in the table of tests, and whether
  /// the test was done before.
  private typealias Way = (rows: [Int], places: [Int], isKnown: Bool)

  private let ways: [SelfTest.ID: Way]
  private let posterior: SetPosterior
  private let bounds: Int
  private let muscles: MuscleModel
  /// The sets that matter, the likeliest first, with their probabilities.
  private let sets: [(members: [Int], weight: Double, index: Int)]

  /// Heaps rarer than this are left out: they could hardly be told apart anyway.
  private static let mattersFrom = 1e-3

  /// - Parameters:
  ///   - person: Whose attempts and comparisons are known.
  ///   - tests: What could be done, with the sides it could be done on.
  ///   - day: When.
  ///   - muscles: The model.
  /// - Complexity: That of a belief, and O(N³) for the N rows of all tests that could be done.
  package init(
    of person: Person, doing tests: [(test: SelfTest, sides: [Side?])], on day: Day,
    _ muscles: MuscleModel
  ) {
    // As for a belief: turned by the person's own data, so that left and right play the same part.
    let isTurned = person.leadingSide == .right
    var evidence = Evidence(
      of: isTurned ? person.turned : person, catalogue: muscles.catalogue,
      constants: muscles.constants)
    bounds = evidence.bounds.count
    let known = Set(evidence.sources.map(\.test))
    var ways: [SelfTest.ID: Way] = [:]
    var count = 0
    for (test, sides) in tests {
      let hasNorm = test.norm(age: person.age, sex: person.sex) != nil
      let sides = sides.map { isTurned ? $0?.opposite : $0 }
        .sorted { ($0?.rawValue ?? "") < ($1?.rawValue ?? "") }
      for side in sides { evidence.addOpen(test: test.id, side: side, day: day, hasNorm: hasNorm) }
      ways[test.id] = (
        Array(count..<count + sides.count), sides.map { muscles.tests.place(test.id, $0) },
        known.contains(test.id)
      )
      count += sides.count
    }
    self.ways = ways
    self.muscles = muscles
    posterior = SetPosterior(
      MeasurementModel(evidence, muscles), space: muscles.space, bounds: bounds)
    let weights = posterior.weights()
    sets = muscles.space.sets.indices.map { (muscles.space.sets[$0].members, weights[$0], $0) }
      .sorted { ($1.weight, $0.index) < ($0.weight, $1.index) }
  }

  /// The information to expect from a test about which set holds, in nats; 0 for a test that was not
  /// asked about.
  ///
  /// I = Σ w E[log p(x | set) − log Σ w p(x | set)], by Gauss–Hermite sums with five points for each
  /// row. Never negative beyond rounding. O(sets + heaps² · 25).
  package func information(of test: SelfTest.ID) -> Double {
    guard let way = ways[test], !way.rows.isEmpty else { return 0 }
    let predictions = predictions(of: way)
    var sum = 0.0
    for (weight, prediction) in predictions {
      for (point, share) in prediction.points {
        let mixed = predictions.reduce(0) { $0 + $1.weight * exp($1.prediction.logDensity(point)) }
        sum += weight * share * (prediction.logDensity(point) - log(max(mixed, 1e-300)))
      }
    }
    return max(sum, 0)
  }

  /// What each heap of sets predicts, with its probability; together 1.
  private func predictions(of way: Way) -> [(weight: Double, prediction: Prediction)] {
    let touches = muscles.tests.touches.map { touch in way.places.map { touch[$0] ?? 0 } }
    let isTouching = touches.map { $0.contains { $0 != 0 } }
    var heaps: [Int: (members: [Int], weight: Double, state: SetPosterior.State?)] = [:]
    var order: [Int] = []
    for (members, weight, index) in sets {
      var key = 0
      for member in members where isTouching[member] { key = key * (touches.count + 1) + member + 1 }
      if heaps[key] == nil {
        order.append(key)
        heaps[key] = (members.filter { isTouching[$0] }, 0, posterior.state(of: index))
      }
      heaps[key]?.weight += weight
    }
    let telling = order.compactMap { heaps[$0] }.filter { $0.weight >= Self.mattersFrom }
    let total = telling.reduce(0) { $0 + $1.weight }
    return telling.compactMap { heap in
      guard let state = heap.state else { return nil }
      let (one, other) = (way.rows[0], way.rows.count > 1 ? way.rows[1] : way.rows[0])
      var seen = posterior.prediction(state, from: bounds, one, other)
      // The uncertainty of a loading is among the directions only where the test was done before.
      let scale = muscles.constants.deviationOfStandingOut * muscles.constants.loadingUncertainty
      for member in heap.members where !way.isKnown {
        let (first, second) = (touches[member][0] * scale, (touches[member].last ?? 0) * scale)
        seen.variance.0 += first * first
        seen.variance.1 += second * second
        seen.covariance += first * second
      }
      return (heap.weight / total, Prediction(seen, isPair: way.rows.count > 1))
    }
  }
}

/// A normal distribution of one or two numbers.
private struct Prediction {
  private let mean: (Double, Double)
  /// The lower triangular root of the covariance.
  private let root: (Double, Double, Double)
  private let isPair: Bool

  init(
    _ seen: (mean: (Double, Double), variance: (Double, Double), covariance: Double), isPair: Bool
  ) {
    self.isPair = isPair
    mean = seen.mean
    let head = max(seen.variance.0, 1e-9).squareRoot()
    let slope = seen.covariance / head
    root = (head, slope, max(seen.variance.1 - slope * slope, 1e-9).squareRoot())
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
