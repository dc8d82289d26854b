/// Which variable enters the basis, and which others jump to their other bound on the way.
///
/// Walks the breakpoints of the dual objective along the leaving row: while the slope stays above
/// 0 after a boxed variable has jumped, the walk goes on (the long-step rule).
struct RatioTest {
  struct Candidate {
    var variable: Int
    var ratio: Double
    var size: Double
  }

  private(set) var entering: Int?
  private(set) var flips: [Int] = []

  /// - Parameters:
  ///   - sign: 1 where the leaving variable is above its box, −1 where below.
  ///   - infeasibility: how far it is outside, the first slope.
  ///   - usesLowestIndex: Bland's choice among equal ratios, else the largest pivot.
  init(_ simplex: borrowing DualSimplex, sign: Double, infeasibility: Double, usesLowestIndex: Bool)
  {
    var candidates = Self.candidates(simplex, sign: sign)
    var slope = infeasibility
    while let nearest = Self.nearest(candidates, usesLowestIndex: usesLowestIndex) {
      let candidate = candidates[nearest]
      let variable = candidate.variable
      slope -= candidate.size * (simplex.upper[variable] - simplex.lower[variable])
      if slope < 0 || usesLowestIndex {
        entering = variable
        return
      }
      flips.append(variable)
      candidates.swapAt(nearest, candidates.count - 1)
      candidates.removeLast()
    }
  }

  /// The nonbasic variables whose move can bring the leaving one back.
  private static func candidates(
    _ simplex: borrowing DualSimplex, sign: Double
  ) -> [Candidate] {
    var found: [Candidate] = []
    for variable in 0..<simplex.value.count where simplex.rowOf[variable] < 0 {
      let alpha = sign * simplex.scratch.alpha[variable]
      let helps = simplex.isAtUpper[variable] ? alpha < -1e-9 : alpha > 1e-9
      if helps, simplex.upper[variable] - simplex.lower[variable] > 1e-12 {
        let size = abs(alpha)
        let ratio = abs(simplex.reduced[variable]) / size
        found.append(Candidate(variable: variable, ratio: ratio, size: size))
      }
    }
    return found
  }

  private static func nearest(_ candidates: [Candidate], usesLowestIndex: Bool) -> Int? {
    guard var least = candidates.first?.ratio else { return nil }
    for candidate in candidates where candidate.ratio < least { least = candidate.ratio }
    var best: Int?
    for (index, candidate) in candidates.enumerated() where candidate.ratio <= least + 1e-10 {
      guard let current = best else {
        best = index
        continue
      }
      let rival = candidates[current]
      let isBetter =
        usesLowestIndex ? candidate.variable < rival.variable : candidate.size > rival.size
      if isBetter { best = index }
    }
    return best
  }
}
