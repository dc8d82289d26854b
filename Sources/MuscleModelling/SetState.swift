import Inference

extension SetPosterior {
  /// A set made ready for questions.
  struct State {
    let condition: SpikedGaussian.Conditioned
    /// What the bounds add; `nil` when there are none.
    let box: BoxedGaussian?
    let unseenMean: [Double]
    let unseenCovariance: [Double]

    /// - Parameter start: Where expectation propagation may start: the sites of a similar set.
    /// - Complexity: O(m³) for m bounds.
    init(
      _ gaussian: SpikedGaussian, _ intervals: [BoxedGaussian.Interval], members: [Int],
      start: BoxedGaussian.Sites?
    ) {
      let condition = gaussian.condition(on: members)
      let (mean, covariance) = gaussian.unseen(given: condition, first: intervals.count)
      self.init(condition, mean, covariance, intervals, start: start)
    }

    /// With mean and covariance of what lies in the intervals, given the condition.
    init(
      _ condition: SpikedGaussian.Conditioned, _ mean: [Double], _ covariance: [Double],
      _ intervals: [BoxedGaussian.Interval], start: BoxedGaussian.Sites?
    ) {
      self.condition = condition
      box =
        intervals.isEmpty
        ? nil
        : BoxedGaussian(mean: mean, covariance: covariance, intervals: intervals, start: start)
      (unseenMean, unseenCovariance) = (mean, covariance)
    }
  }
}
