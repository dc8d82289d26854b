import Anatomy
import Foundation
import Journalling
import Knowledge
import MuscleModelling
import Quantities

/// A person made up by chance: a body, what stands out in it, and how they do tests.
struct SimulatedPerson {
  /// What stands out; at most two.
  let hypotheses: [Hypothesis]
  private let muscles: MuscleModel
  private let world: World
  private let body: [Double]
  private var generator: SplitMix
  /// What lasts: what a test measures beside the groups, the norm's misfit, a side's knack.
  private var lasting: [String: Double] = [:]

  static let age = 62
  /// Women and men equally often: norms differ by sex.
  let sex: Sex

  /// - Complexity: O(aspects).
  init(_ truth: Truth, in world: World, seed: UInt64, _ muscles: MuscleModel) {
    var generator = SplitMix(seed: seed)
    self.muscles = muscles
    self.world = world
    sex = generator.uniform() < 0.5 ? .female : .male
    var body = Self.healthyBody(muscles, using: &generator)
    let deviations = Self.deviations(truth, muscles, using: &generator)
    for (hypothesis, deviation) in deviations {
      for (place, aspect) in muscles.variation.aspects.enumerated()
      where aspect.muscle == hypothesis.muscle && aspect.quality == hypothesis.quality
        && (hypothesis.side == nil || hypothesis.side == aspect.side)
      {
        body[place] += deviation
      }
    }
    hypotheses = deviations.map(\.0)
    self.body = body
    self.generator = generator
  }

  private static func healthyBody(
    _ muscles: MuscleModel, using generator: inout SplitMix
  ) -> [Double] {
    var drawn: [String: Double] = [:]
    func component(_ name: String) -> Double {
      if let known = drawn[name] { return known }
      let value = generator.normal()
      drawn[name] = value
      return value
    }
    return muscles.variation.aspects.map { aspect in
      let shares = muscles.constants.shares(of: aspect.quality)
      let quality = aspect.quality.rawValue
      let region = muscles.catalogue.muscles[aspect.muscle]?.region.rawValue ?? ""
      return shares.general.squareRoot() * component(quality)
        + shares.region.squareRoot() * component("\(quality) \(region)")
        + shares.muscle.squareRoot() * component("\(quality) \(aspect.muscle)")
        + shares.side.squareRoot()
        * component("\(quality) \(aspect.muscle) \(aspect.side?.rawValue ?? "")")
    }
  }

  private static func deviations(
    _ truth: Truth, _ muscles: MuscleModel, using generator: inout SplitMix
  ) -> [(Hypothesis, Double)] {
    func clear() -> Double { -2.5 - generator.uniform() }
    let paired = muscles.catalogue.muscles.filter(\.isPaired)
    switch truth {
    case .nobody: return []
    case .oneSide, .bothSides:
      let muscle = paired[Int(generator.uniform() * Double(paired.count))].id
      let side: Side? = truth == .bothSides ? nil : generator.uniform() < 0.5 ? .left : .right
      return [(Hypothesis(muscle: muscle, quality: .capacity, side: side), clear())]
    case .fromPrior:
      return muscles.hypothesesFromPrior(generator.uniform()).map {
        ($0, muscles.constants.deviationOfStandingOut * generator.normal())
      }
    }
  }

  /// One attempt, as the person would do it that day; it changes nothing but chance.
  mutating func attempt(at test: SelfTest, side: Side?, day: Int) -> Attempt {
    let noise = test.noise
    let knack = world == .sideEffectsDoubled ? 2 * noise.sideOfTest : noise.sideOfTest
    var result = carried(test, side)
    result += noise.day * lasts("day \(day) \(test.id)")
    result += knack * skill("side \(side?.rawValue ?? "")", of: test)
    result += specific(test) * skill("test", of: test)
    result += misfit(test)
    result += noise.trial * stray()
    return Attempt(test: test.id, side: side, value: nil, ending: .finished)
      .reaching(result, in: test, norm(of: test))
  }

  /// The part of the result that the modelled groups carry.
  private mutating func carried(_ test: SelfTest, _ side: Side?) -> Double {
    var sum = 0.0
    for carrier in test.carriers {
      let isPaired = muscles.catalogue.muscles[carrier.muscle]?.isPaired ?? false
      let sides: [Side?] = isPaired ? side.map { [$0] } ?? [.left, .right] : [nil]
      var loading = carrier.loading
      if world == .loadingsWrong {
        loading *= 1 + 0.3 * lasts("loading \(test.id) \(carrier.muscle) \(carrier.quality)")
      }
      for side in sides {
        let aspect = Aspect(muscle: carrier.muscle, side: side, quality: carrier.quality)
        guard let place = muscles.variation.place(of: aspect) else { continue }
        sum += loading * body[place] / Double(sides.count)
      }
    }
    return sum
  }

  /// The standard deviation of what the test measures beside the groups.
  private func specific(_ test: SelfTest) -> Double {
    muscles.specificVariance(of: test).squareRoot()
  }

  private mutating func misfit(_ test: SelfTest) -> Double {
    let constants = muscles.constants
    let hasNorm = norm(of: test) != nil
    let spread = hasNorm ? constants.normUncertainty : constants.unknownNormUncertainty
    let shift = world == .normsShifted && hasNorm ? -0.5 : 0
    return shift + spread * lasts("norm \(test.id)")
  }

  private func norm(of test: SelfTest) -> SelfTest.Norm? {
    test.norm(age: Self.age, sex: sex)
  }

  private mutating func stray() -> Double {
    guard world == .heavyTails else { return generator.normal() }
    if generator.uniform() < 0.05 { return 4 * generator.normal() }
    // Student's t with 3 degrees of freedom, scaled to variance 1.
    let squares = (0..<3).reduce(0) { sum, _ in sum + pow(generator.normal(), 2) }
    return generator.normal() / (squares / 3).squareRoot() / 3.0.squareRoot()
  }

  /// What lasts in one test alone, in part the same in another test of its movement.
  private mutating func skill(_ name: String, of test: SelfTest) -> Double {
    let own = lasts("\(name) \(test.id)")
    guard let movement = test.movement else { return own }
    let part = muscles.constants.sharedByMovement
    return part.squareRoot() * lasts("\(name) movement \(movement)")
      + (1 - part).squareRoot() * own
  }

  private mutating func lasts(_ name: String) -> Double {
    if let known = lasting[name] { return known }
    let value = generator.normal()
    lasting[name] = value
    return value
  }
}

extension Attempt {
  /// With the value that lies so many standard deviations from the norm; at most the cap.
  fileprivate func reaching(
    _ distance: Double, in test: SelfTest, _ norm: SelfTest.Norm?
  ) -> Attempt {
    let norm = norm ?? test.unknownNorm
    let signed = test.better == .higher ? distance : -distance
    var value: Double
    switch test.scale {
    case .plain: value = norm.typical + signed * norm.spread
    case .logarithm:
      let typical = max(norm.typical, 0.5)
      let variance = log(1 + pow(norm.spread / typical, 2))
      value = exp(log(typical) - variance / 2 + signed * variance.squareRoot())
    }
    if test.measures.isCounted { value = value.rounded() }
    value = min(max(value, test.plausible.lowerBound), test.plausible.upperBound)
    let isCapped = test.cap.map { value >= $0 } ?? false
    return Attempt(
      test: self.test, side: side, value: isCapped ? test.cap : value,
      ending: isCapped ? .reachedCap : .finished)
  }
}
