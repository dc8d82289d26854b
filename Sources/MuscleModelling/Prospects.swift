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
  /// For the likeliest size of unsteadiness: for what a test would tell that is near enough.
  private let posterior: SetPosterior
  private let bounds: Int
  private let muscles: MuscleModel
  /// The sets of at most two that matter, the likeliest first, with their probabilities; −1 for no
  /// member.
  private let sets: [(first: Int, second: Int, weight: Double, index: Int)]

  /// Heaps rarer than this are left out, and sets that are a hundred times rarer: they could hardly be
  /// told apart anyway.
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
    let likeliest = Posterior(evidence, muscles, space: muscles.space).likeliestSize
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
    let model = MeasurementModel(evidence, muscles, unsteadiness: likeliest)
    var posterior = SetPosterior(
      model, directions: model.directions(), space: muscles.space, bounds: bounds)
    posterior.beginBounds()
    _ = posterior.weighPairs()
    self.posterior = posterior
    let whole = logSumExp(posterior.logWeights)
    let weights = posterior.logWeights.map { exp($0 - whole) }
    sets = muscles.space.sets.indices.compactMap { index in
      guard weights[index] >= Self.mattersFrom / 100 else { return nil }
      let members = muscles.space.sets[index].members
      return (members.first ?? -1, members.count > 1 ? members[1] : -1, weights[index], index)
    }
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
    // The hypotheses that the test tells of get numbers from 1 on; 0 is for all others.
    var numbers = [Int](repeating: 0, count: muscles.space.hypotheses.count)
    var touched: [Int] = []
    for hypothesis in muscles.tests.hypotheses(touching: way.places) {
      touched.append(hypothesis)
      numbers[hypothesis] = touched.count
    }
    let width = touched.count + 1
    var heaps = [(weight: Double, set: Int)?](repeating: nil, count: width * width)
    var order: [Int] = []
    for (first, second, weight, index) in sets {
      let (one, other) = (first < 0 ? 0 : numbers[first], second < 0 ? 0 : numbers[second])
      let key = max(one, other) * width + min(one, other)
      if heaps[key] == nil { order.append(key) }
      let heap = heaps[key] ?? (0, index)
      heaps[key] = (heap.weight + weight, heap.set)
    }
    let telling = order.compactMap {
      key -> (key: Int, weight: Double, state: SetPosterior.State)? in
      guard let heap = heaps[key], heap.weight >= Self.mattersFrom else { return nil }
      return (key, heap.weight, posterior.state(of: heap.set))
    }
    let total = telling.reduce(0) { $0 + $1.weight }
    return telling.map { key, weight, state in
      let (one, other) = (way.rows[0], way.rows.count > 1 ? way.rows[1] : way.rows[0])
      var seen = posterior.prediction(state, from: bounds, one, other)
      // The uncertainty of a loading is among the directions only where the test was done before.
      let scale = muscles.constants.deviationOfStandingOut * muscles.constants.loadingUncertainty
      for number in [key / width, key % width] where number > 0 && !way.isKnown {
        let touch = muscles.tests.touches[touched[number - 1]]
        let first = (touch[way.places[0]] ?? 0) * scale
        let second = (touch[way.places[way.places.count - 1]] ?? 0) * scale
        seen.variance.0 += first * first
        seen.variance.1 += second * second
        seen.covariance += first * second
      }
      return (weight / total, Prediction(seen, isPair: way.rows.count > 1))
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
