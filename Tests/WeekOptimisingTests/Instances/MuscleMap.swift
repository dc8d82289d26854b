import WeekOptimising

/// The resources of a made-up body: for each muscle and side what covers it and what trains it.
struct MuscleMap: Sendable {
  static let muscleCount = 20
  /// Muscles from here on have no sides.
  static let firstUnpaired = 16

  private(set) var resources: [[Segment]] = []
  let weights: [Double]
  let leading: Int?
  private var firstResource: [Int] = []

  /// - Parameter hasLeading: whether one paired muscle counts four times.
  init(_ numbers: inout SeededNumbers, muscles: Int, hasLeading: Bool) {
    let paired = min(muscles, Self.firstUnpaired)
    let leading = hasLeading ? numbers.whole(0...paired - 1) : nil
    self.leading = leading
    weights = (0..<muscles).map { muscle in
      numbers.real(0.6...1.2) * (muscle == leading ? 4 : 1)
    }
    for (muscle, weight) in weights.enumerated() {
      firstResource.append(resources.count)
      let share = weight / Double(Self.sides(muscle))
      for _ in 0..<Self.sides(muscle) {
        resources.append([Segment(width: 1, slope: 3 * share), Segment(width: .infinity, slope: 0)])
        resources.append([
          Segment(width: 3, slope: share), Segment(width: 3, slope: 0.6 * share),
          Segment(width: 4, slope: 0.3 * share), Segment(width: .infinity, slope: 0),
        ])
      }
    }
  }

  static func sides(_ muscle: Int) -> Int { muscle < firstUnpaired ? 2 : 1 }

  func covered(_ muscle: Int, side: Int) -> Int {
    firstResource[muscle] + 2 * min(side, Self.sides(muscle) - 1)
  }

  func stimulus(_ muscle: Int, side: Int) -> Int { covered(muscle, side: side) + 1 }
}
