/// What branching on each line has cost in bound, to choose the next line to branch on.
///
/// Source: reliability branching (Achterberg, Koch and Martin, "Branching rules revisited", 2005)
/// with a reliability of one: a line never branched on is tried out with a few dual pivots.
struct BranchCosts: Sendable {
  /// A line and the part of its count beyond the whole.
  struct Candidate: Sendable {
    var line: Int
    var part: Double
  }

  private struct Mean: Sendable {
    var sum = 0.0
    var count = 0.0

    var value: Double? { count > 0 ? sum / count : nil }

    mutating func add(_ number: Double) {
      sum += number
      count += 1
    }
  }

  /// Lines that are tried out at one node, and dual pivots for each trial.
  private static let trialLines = 8
  private static let trialPivots = 16

  /// Loss of bound for each whole that a count is pushed down or up.
  private var down: [Mean]
  private var up: [Mean]

  init(lineCount: Int) {
    down = [Mean](repeating: Mean(), count: lineCount)
    up = down
  }

  mutating func record(line: Int, isUp: Bool, distance: Double, loss: Double) {
    guard distance > 1e-6, loss.isFinite else { return }
    if isUp { up[line].add(loss / distance) } else { down[line].add(loss / distance) }
  }

  /// The candidate whose two children are expected to lose most, as a product.
  mutating func best(
    of candidates: [Candidate], simplex: DualSimplex, cutoff: Double
  ) -> Candidate? {
    var trials = Self.trialLines
    var best: Candidate?
    var score = -1.0
    let objective = simplex.dualObjective()
    for candidate in candidates {
      if down[candidate.line].value == nil || up[candidate.line].value == nil {
        guard trials > 0 else { continue }
        trials -= 1
        tryOut(candidate, simplex: simplex, objective: objective, cutoff: cutoff)
      }
      let below = (down[candidate.line].value ?? 0) * candidate.part
      let above = (up[candidate.line].value ?? 0) * (1 - candidate.part)
      let product = max(below, 1e-6) * max(above, 1e-6)
      if product > score {
        best = candidate
        score = product
      }
    }
    return best
  }

  private mutating func tryOut(
    _ candidate: Candidate, simplex: DualSimplex, objective: Double, cutoff: Double
  ) {
    let line = candidate.line
    let below = simplex.value[line].rounded(.down)
    let most = max(objective - cutoff, 1e-6)
    for isUp in [false, true] {
      var trial = simplex
      if isUp { trial.lower[line] = below + 1 } else { trial.upper[line] = below }
      let status = trial.solve(cutoff: cutoff, pivotLimit: Self.trialPivots)
      let loss = status == .infeasible ? most : objective - trial.dualObjective()
      record(
        line: line, isUp: isUp, distance: isUp ? 1 - candidate.part : candidate.part,
        loss: min(max(loss, 0), most))
    }
  }
}
