import Anatomy
import Knowledge

/// How the tests of a catalogue hang together, the same for everybody: for each side of each test
/// what carries it, and what it shares with every other.
struct TestTable: Sendable {
  /// One side of a test, or a test without sides.
  struct Place: Hashable {
    let test: SelfTest.ID
    let side: Side?
  }

  private let places: [Place: Int]
  private let count: Int
  private let aspects: Int
  /// a·V·aᵀ between places, row by row; within one test with the uncertainty of its loadings.
  private let shared: [Double]
  /// cov(x, place) for every aspect: aspects rows of places.
  private let withAspects: [Double]
  /// What of each test's healthy spread neither the groups nor the noise explain, as a variance.
  let specific: [Double]
  let noise: [SelfTest.Noise]
  /// What each place does in common with places of other tests.
  let movement: [String?]
  /// For each hypothesis the places it touches, with the loading that its deviation has there.
  let touches: [[Int: Double]]
  private let touching: [[Int]]

  /// - Complexity: O(p²k²) for p places with k carriers each.
  init(
    _ catalogue: Catalogue, _ variation: NaturalVariation, _ hypotheses: [Hypothesis],
    _ constants: ModelConstants
  ) {
    var places: [Place: Int] = [:]
    var tests: [SelfTest] = []
    var loadings: [[(aspect: Int, loading: Double)]] = []
    for test in catalogue.tests {
      for side in [nil] + Side.allCases.map(Optional.init) {
        places[Place(test: test.id, side: side)] = tests.count
        tests.append(test)
        loadings.append(Self.loadings(of: test, on: side, variation))
      }
    }
    self.places = places
    let (count, aspects) = (tests.count, variation.aspects.count)
    (self.count, self.aspects) = (count, aspects)
    noise = tests.map(\.noise)
    movement = tests.map(\.movement)
    let relative = constants.loadingUncertainty * constants.loadingUncertainty
    var withAspects = [Double](repeating: 0, count: aspects * count)
    for aspect in 0..<aspects {
      for place in 0..<count {
        withAspects[aspect * count + place] = loadings[place].reduce(0) {
          $0 + $1.loading * variation.covariance($1.aspect, aspect)
        }
      }
    }
    var shared = [Double](repeating: 0, count: count * count)
    for i in 0..<count {
      for j in 0...i {
        var sum = loadings[i].reduce(0) {
          $0 + $1.loading * withAspects[$1.aspect * count + j]
        }
        if tests[i].id == tests[j].id {
          for left in loadings[i] {
            for right in loadings[j] where variation.isSameTrait(left.aspect, right.aspect) {
              sum +=
                relative * left.loading * right.loading
                * variation.covariance(left.aspect, right.aspect)
            }
          }
        }
        shared[i * count + j] = sum
        shared[j * count + i] = sum
      }
    }
    (self.shared, self.withAspects) = (shared, withAspects)
    specific = (0..<count).map { place in
      let carried = loadings[place].reduce(0) {
        $0 + $1.loading * withAspects[$1.aspect * count + place]
      }
      return max(1 - carried - tests[place].noise.variance, constants.leastSpecificVariance)
    }
    touches = hypotheses.map { hypothesis in
      var touched: [Int: Double] = [:]
      for place in 0..<count {
        let loading = loadings[place].reduce(0) {
          covers(hypothesis, variation.aspects[$1.aspect]) ? $0 + $1.loading : $0
        }
        if loading != 0 { touched[place] = loading }
      }
      return touched
    }
    var touching = [[Int]](repeating: [], count: count)
    for (hypothesis, places) in touches.enumerated() {
      for place in places.keys { touching[place].append(hypothesis) }
    }
    self.touching = touching
  }

  /// The hypotheses that move any of these places, in their order.
  func hypotheses(touching places: [Int]) -> [Int] {
    Set(places.flatMap { touching[$0] }).sorted()
  }

  /// What carries one attempt: the worked side of a paired group, or half of each side when both
  /// work together.
  private static func loadings(
    of test: SelfTest, on side: Side?, _ variation: NaturalVariation
  ) -> [(aspect: Int, loading: Double)] {
    test.carriers.flatMap { carrier -> [(aspect: Int, loading: Double)] in
      func place(_ side: Side?) -> Int? {
        variation.place(of: Aspect(muscle: carrier.muscle, side: side, quality: carrier.quality))
      }
      if let middle = place(nil) { return [(middle, carrier.loading)] }
      let sides = side.map { [$0] } ?? Side.allCases
      return sides.compactMap { side in
        place(side).map { ($0, carrier.loading / Double(sides.count)) }
      }
    }
  }

  func place(_ test: SelfTest.ID, _ side: Side?) -> Int {
    guard let place = places[Place(test: test, side: side)] else {
      preconditionFailure("rows are made from tests of this catalogue")
    }
    return place
  }

  /// What two places share through the groups, their loadings' uncertainty included.
  func shared(_ one: Int, _ other: Int) -> Double { shared[one * count + other] }

  func covariance(ofAspect aspect: Int, withPlace place: Int) -> Double {
    withAspects[aspect * count + place]
  }
}

extension SelfTest.Noise {
  /// Of one trial on one side and day.
  var variance: Double { sideOfTest * sideOfTest + day * day + trial * trial }
}

/// Whether a hypothesis is about an aspect.
func covers(_ hypothesis: Hypothesis, _ aspect: Aspect) -> Bool {
  hypothesis.muscle == aspect.muscle && hypothesis.quality == aspect.quality
    && (hypothesis.side == nil || hypothesis.side == aspect.side)
}
