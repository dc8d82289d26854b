import Foundation
import Knowledge

/// How far two sittings of a test may lie apart when nothing has changed.
///
/// The noise of the catalogue has three parts. What a side is better at in one test alone lasts, so it
/// drops out of a comparison with itself; the day and the single try stay. Numbers are in the test's own
/// unit.
struct MeasurementError {
  /// 19 of 20 repeats: the “minimal detectable change” as it is usually printed.
  static let factor = 1.96

  let test: SelfTest
  let norm: SelfTest.Norm

  /// Share of the difference between people that stays when one try is repeated on another day, 0 to 1.
  var reliability: Double {
    1 - test.noise.day * test.noise.day - test.noise.trial * test.noise.trial
  }

  /// The middle of a sitting's tries, on the scale on which errors add up.
  func middle(_ values: [Double]) -> Double {
    let sum = values.reduce(0, +) / Double(values.count)
    guard test.scale == .logarithm else { return sum }
    return exp(values.reduce(0) { $0 + log(max($1, 0.5)) } / Double(values.count))
  }

  /// Where another day's sitting of as many tries lies, 19 times in 20, when nothing has changed.
  ///
  /// - Returns: `nil` where nothing was managed, or no try was made.
  func range(around values: [Double]) -> ClosedRange<Double>? {
    guard !values.isEmpty, test.scale == .plain || values.allSatisfy({ $0 > 0 }) else { return nil }
    let error = Self.factor * difference(values.count, values.count)
    let middle = middle(values)
    let limits =
      test.scale == .plain
      ? (middle - error, middle + error) : (middle * exp(-error), middle * exp(error))
    let low = max(limits.0, test.plausible.lowerBound)
    let high = min(limits.1, test.plausible.upperBound)
    return low <= high ? low...high : nil
  }

  /// Whether two sittings differ by more than the error of measuring.
  func isBeyond(_ first: [Double], _ second: [Double]) -> Bool {
    let error = Self.factor * difference(first.count, second.count)
    let (before, after) = (middle(first), middle(second))
    return test.scale == .plain
      ? abs(after - before) > error : abs(log(after / before)) > error
  }

  /// The standard deviation of the difference of two sittings: in the test's unit, or as a logarithm.
  private func difference(_ first: Int, _ second: Int) -> Double {
    let shares =
      2 * test.noise.day * test.noise.day
      + test.noise.trial * test.noise.trial * (1 / Double(first) + 1 / Double(second))
    switch test.scale {
    case .logarithm:
      let relative = norm.spread / max(norm.typical, 0.5)
      return (shares * log(1 + relative * relative)).squareRoot()
    case .plain:
      // A score is rounded to whole points, both times.
      let rounding = test.measures == .score ? 2.0 / 12 : 0
      return (shares * norm.spread * norm.spread + rounding).squareRoot()
    }
  }
}
