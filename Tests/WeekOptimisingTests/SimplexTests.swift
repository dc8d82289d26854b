import Testing
import WeekOptimising

@Suite struct SimplexTests {
  @Test func `on small programs the simplex finds the best vertex, or that there is none`() {
    var empty = 0
    for seed in 0..<400 {
      let model = Self.random(seed: UInt64(seed))
      var simplex = DualSimplex(model, room: 0)
      let status = simplex.solve()
      guard let optimum = VertexSearch.maximum(of: model) else {
        empty += 1
        #expect(status == .infeasible, "seed \(seed)")
        continue
      }
      #expect(status == .optimal, "seed \(seed)")
      #expect(simplex.safeBound() >= optimum - 1e-6, "seed \(seed)")
      #expect(simplex.safeBound() < optimum + 1e-4, "seed \(seed)")
    }
    #expect((20...360).contains(empty))
  }

  @Test func `multipliers of any kind give a valid bound`() {
    for seed in 0..<200 {
      let model = Self.random(seed: UInt64(seed))
      guard let optimum = VertexSearch.maximum(of: model) else { continue }
      var numbers = SeededNumbers(seed: UInt64(seed + 7))
      let multipliers = (0..<model.rowCount).map { _ in numbers.real(-3...3) }
      let bound = WeakDuality.bound(
        of: model, multipliers: multipliers, lower: model.lower, upper: model.upper)
      // The search for vertices takes points that break a row by 1e-7.
      #expect(bound >= optimum - 1e-5, "seed \(seed)")
    }
  }

  @Test func `a program where the usual pivot rule goes round in circles is solved`() {
    var model = LinearModel()
    for cost in [0.75, -150, 0.02, -6] { _ = model.addColumn(cost: cost, lower: 0, upper: 100) }
    let rows = [[0.25, -60, -0.04, 9], [0.5, -90, -0.02, 3], [0, 0, 1, 0]]
    for (row, high) in zip(rows, [0.0, 0, 1]) {
      let entries = row.enumerated().map { Entry(index: $0, value: $1) }.filter { $0.value != 0 }
      model.addRow(entries, low: -.infinity, high: high)
    }
    var simplex = DualSimplex(model, room: 0)
    #expect(simplex.solve() == .optimal)
    #expect(abs(simplex.safeBound() - 0.05) < 1e-3)
  }

  @Test func `many ties in one assignment of equals to equals do not stop the simplex`() {
    var model = LinearModel()
    let size = 8
    for index in 0..<size * size {
      _ = model.addColumn(cost: index % (size + 1) == 0 ? 2 : Double(index % 2), lower: 0, upper: 1)
    }
    for index in 0..<size {
      let across = (0..<size).map { Entry(index: index * size + $0, value: 1) }
      let down = (0..<size).map { Entry(index: $0 * size + index, value: 1) }
      model.addRow(across, low: 1, high: 1)
      model.addRow(down, low: 1, high: 1)
    }
    var simplex = DualSimplex(model, room: 0)
    #expect(simplex.solve() == .optimal)
    #expect(abs(simplex.safeBound() - 16) < 1e-3)
  }

  @Test func `rows added and boxes moved later give what a fresh start gives`() {
    for seed in 0..<200 {
      let model = Self.random(seed: UInt64(seed))
      var whole = model
      let row = (0..<model.columnCount).map { Entry(index: $0, value: 1) }
      whole.addRow(row, low: -.infinity, high: 2)
      var warm = DualSimplex(model, room: 1)
      guard warm.solve() == .optimal else { continue }
      warm.addRow(row, low: -.infinity, high: 2)
      warm.upper[0] = max(warm.lower[0], 1)
      var cold = DualSimplex(whole, room: 0)
      cold.upper[0] = max(cold.lower[0], 1)
      let statuses = (warm.solve(), cold.solve())
      #expect(statuses.0 == statuses.1, "seed \(seed)")
      if statuses.0 == .optimal {
        #expect(abs(warm.safeBound() - cold.safeBound()) < 1e-4, "seed \(seed)")
      }
    }
  }

  /// Three columns and three rows of small whole numbers, so that ties are common.
  private static func random(seed: UInt64) -> LinearModel {
    var numbers = SeededNumbers(seed: seed)
    var model = LinearModel()
    for _ in 0..<3 {
      let lower = Double(numbers.whole(-1...1))
      _ = model.addColumn(
        cost: Double(numbers.whole(-2...4)), lower: lower,
        upper: lower + Double(numbers.whole(0...3)))
    }
    for _ in 0..<3 {
      let entries = (0..<3).map { Entry(index: $0, value: Double(numbers.whole(-2...3))) }
      let low = Double(numbers.whole(-4...4))
      model.addRow(
        entries.filter { $0.value != 0 }, low: low, high: low + Double(numbers.whole(0...4)))
    }
    return model
  }
}
