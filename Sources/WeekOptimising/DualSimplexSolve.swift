extension DualSimplex {
  /// Solves within the current boxes, from the current basis.
  ///
  /// Each pivot costs O(m² + entries). The row that leaves is that with the largest squared
  /// infeasibility over its weight; after 60 pivots without progress the lowest index leaves and
  /// enters (Bland) until there is progress.
  ///
  /// - Parameters:
  ///   - cutoff: stops as soon as the objective, which falls, is below this.
  ///   - pivotLimit: pivots allowed.
  package mutating func solve(cutoff: Double = -.infinity, pivotLimit: Int = 5_000) -> Status {
    settle()
    var stalled = 0
    var best = Double.infinity
    var retries = 0
    for _ in 0..<pivotLimit {
      if updates >= 400, !refresh() { return .stalled }
      let objective = dualObjective()
      if objective < cutoff { return .belowCutoff }
      stalled = objective < best - 1e-10 * (1 + abs(best)) ? 0 : stalled + 1
      best = min(best, objective)
      if stalled > 1_000 { return .stalled }
      guard let row = leavingRow(usesLowestIndex: stalled > 60) else {
        if residual() < 1e-7 { return .optimal }
        retries += 1
        guard retries < 4, refresh() else { return .stalled }
        continue
      }
      switch pivot(row: row, usesLowestIndex: stalled > 60) {
      case .done: pivots += 1
      case .impossible: return .infeasible
      case .inaccurate:
        retries += 1
        guard retries < 4, refresh() else { return .stalled }
      }
    }
    return .stalled
  }

  private enum Step {
    case done
    case impossible
    case inaccurate
  }

  /// Σ reduced cost · value over the nonbasic variables.
  package func dualObjective() -> Double {
    var sum = 0.0
    for variable in 0..<value.count { sum += reduced[variable] * value[variable] }
    return sum
  }

  private func leavingRow(usesLowestIndex: Bool) -> Int? {
    var best: Int?
    var score = 0.0
    for row in 0..<head.count {
      let variable = head[row]
      let outside = max(value[variable] - upper[variable], lower[variable] - value[variable])
      if outside > Self.tolerance {
        let merit = usesLowestIndex ? -Double(variable) : outside * outside / weights[row]
        if best == nil || merit > score {
          best = row
          score = merit
        }
      }
    }
    return best
  }

  private mutating func pivot(row: Int, usesLowestIndex: Bool) -> Step {
    let leaving = head[row]
    let isAbove = value[leaving] > upper[leaving]
    let end = isAbove ? upper[leaving] : lower[leaving]
    let sign = isAbove ? 1.0 : -1.0
    inverse.readRow(row, into: &scratch.pivotRow)
    computeAlpha()
    let test = RatioTest(
      self, sign: sign, infeasibility: abs(value[leaving] - end) - Self.tolerance,
      usesLowestIndex: usesLowestIndex)
    guard let entering = test.entering else {
      return isProvenEmpty(sign: sign) ? .impossible : .inaccurate
    }
    inverse.multiply(entries(of: entering), into: &scratch.pivotColumn)
    let pivot = scratch.pivotColumn[row]
    let mismatch = abs(pivot - scratch.alpha[entering])
    guard mismatch <= 1e-7 * (1 + abs(pivot)), abs(pivot) > 1e-9 else { return .inaccurate }
    flip(test.flips)
    exchange(row: row, leaving: leaving, entering: entering, end: end, isAbove: isAbove)
    return .done
  }

  /// The leaving row times all columns, into `scratch.alpha`.
  private mutating func computeAlpha() {
    for column in 0..<columnCount { scratch.alpha[column] = 0 }
    for row in 0..<model.rowCount {
      let factor = scratch.pivotRow[row]
      scratch.alpha[columnCount + row] = -factor
      if factor != 0 {
        for entry in model.rows[row] { scratch.alpha[entry.index] += factor * entry.value }
      }
    }
  }

  private func isProvenEmpty(sign: Double) -> Bool {
    let multipliers = scratch.pivotRow[0..<model.rowCount].map { -sign * $0 }
    return WeakDuality.bound(
      of: model, multipliers: multipliers, lower: lower, upper: upper, costed: false) < 0
  }

  /// Moves nonbasic variables to their other ends.
  private mutating func flip(_ variables: [Int]) {
    guard !variables.isEmpty else { return }
    for row in 0..<model.rowCount { scratch.shift[row] = 0 }
    for variable in variables {
      isAtUpper[variable].toggle()
      let end = isAtUpper[variable] ? upper[variable] : lower[variable]
      addToShift(variable, times: value[variable] - end)
      value[variable] = end
    }
    inverse.multiply(scratch.shift, into: &scratch.image)
    for row in 0..<model.rowCount { value[head[row]] += scratch.image[row] }
  }

  private mutating func exchange(
    row: Int, leaving: Int, entering: Int, end: Double, isAbove: Bool
  ) {
    let pivot = scratch.pivotColumn[row]
    let step = (value[leaving] - end) / pivot
    let slope = reduced[entering] / pivot
    for index in 0..<model.rowCount { value[head[index]] -= step * scratch.pivotColumn[index] }
    value[entering] += step
    value[leaving] = end
    for variable in 0..<value.count where rowOf[variable] < 0 {
      reduced[variable] -= slope * scratch.alpha[variable]
    }
    reduced[entering] = 0
    reduced[leaving] = -slope
    updateWeights(row: row, pivot: pivot)
    inverse.replace(row: row, by: scratch.pivotColumn, pivotRow: scratch.pivotRow)
    isAtUpper[leaving] = isAbove
    head[row] = entering
    rowOf[entering] = row
    rowOf[leaving] = -1
    updates += 1
  }

  private mutating func updateWeights(row: Int, pivot: Double) {
    inverse.multiply(scratch.pivotRow, into: &scratch.image)
    let length = weights[row]
    for index in 0..<model.rowCount where index != row {
      let part = scratch.pivotColumn[index] / pivot
      let change = part * (part * length - 2 * scratch.image[index])
      weights[index] = max(weights[index] + change, 1e-6)
    }
    weights[row] = max(length / (pivot * pivot), 1e-6)
  }
}
