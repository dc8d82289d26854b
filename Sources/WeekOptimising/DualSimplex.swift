/// A dual simplex for boxed columns, warm from whichever basis it stopped at.
///
/// Variables are the model's columns followed by one logical for each row, tied by A x − s = 0;
/// the first basis is that of the logicals. As all boxes are finite, any basis becomes dual
/// feasible by setting each nonbasic variable to the end that its reduced cost asks for, so after
/// any change of boxes or added row the same routine goes on.
///
/// Source: the dual algorithm with bound flipping and steepest edge weights as laid out in
/// Koberstein, "The dual simplex method, techniques for a fast and stable implementation", 2005.
package struct DualSimplex: Sendable {
  package enum Status: Sendable {
    case optimal
    /// The boxes hold no point: proven by weak duality.
    case infeasible
    /// The optimum is below the cutoff that was given.
    case belowCutoff
    /// Given up for lack of progress; the multipliers still give a valid bound.
    case stalled
  }

  static let tolerance = 1e-8

  var model: LinearModel
  let columnCount: Int
  /// The model's costs, each shifted a little so that ties in the ratio test are rare.
  ///
  /// Bounds are computed with the true costs.
  let cost: [Double]
  /// Boxes, values and reduced costs of all variables.
  package var lower: [Double]
  package var upper: [Double]
  package var value: [Double]
  var reduced: [Double]
  var isAtUpper: [Bool]
  /// The basic variable of each row, and for each variable its row or −1.
  var head: [Int]
  var rowOf: [Int]
  var inverse: BasisInverse
  /// Squared lengths of the inverse's rows, the steepest edge weights.
  var weights: [Double]
  var updates = 0
  package var pivots = 0
  var scratch: Scratch

  /// Vectors that each iteration overwrites.
  struct Scratch: Sendable {
    var pivotRow: [Double]
    var pivotColumn: [Double]
    var image: [Double]
    var shift: [Double]
    var alpha: [Double]
  }

  /// - Parameter room: rows that may be added later.
  package init(_ model: LinearModel, room: Int) {
    let columns = model.columnCount
    let rows = model.rowCount
    self.model = model
    columnCount = columns
    lower = model.lower + model.low
    upper = model.upper + model.high
    cost = model.cost.enumerated().map { column, cost in
      let part = (Double(column) * 0.618_033_988_75).truncatingRemainder(dividingBy: 1)
      return cost - 1e-6 * (1 + abs(cost)) * (0.5 + part)
    }
    reduced = cost + [Double](repeating: 0, count: rows)
    isAtUpper = reduced.map { $0 > 0 }
    value = [Double](repeating: 0, count: columns + rows)
    head = Array(columns..<columns + rows)
    rowOf = [Int](repeating: -1, count: columns) + Array(0..<rows)
    inverse = BasisInverse(size: rows, room: room)
    weights = [Double](repeating: 1, count: rows)
    let empty = [Double](repeating: 0, count: rows + room)
    scratch = Scratch(
      pivotRow: empty, pivotColumn: empty, image: empty, shift: empty,
      alpha: [Double](repeating: 0, count: columns + rows + room))
  }

  /// The multipliers of the rows at the current basis.
  package var multipliers: [Double] { Array(reduced[columnCount...]) }

  /// A bound of the optimum within the current boxes that rounding cannot spoil.
  package func safeBound() -> Double {
    WeakDuality.bound(of: model, multipliers: multipliers, lower: lower, upper: upper)
  }

  /// Adds a row, with its logical basic.
  package mutating func addRow(_ entries: [Entry], low: Double, high: Double) {
    let row = model.rowCount
    model.addRow(entries, low: low, high: high)
    var basicPart = [Double](repeating: 0, count: row)
    for entry in entries where rowOf[entry.index] >= 0 {
      basicPart[rowOf[entry.index]] = entry.value
    }
    inverse.append(basicPart: basicPart)
    inverse.readRow(row, into: &scratch.pivotRow)
    weights.append(scratch.pivotRow[0...row].reduce(0) { $0 + $1 * $1 })
    lower.append(model.low[row])
    upper.append(model.high[row])
    value.append(0)
    reduced.append(0)
    isAtUpper.append(false)
    head.append(columnCount + row)
    rowOf.append(row)
  }

  /// The entries of a variable's column, with −1 for a logical.
  func entries(of variable: Int) -> [Entry] {
    variable < columnCount
      ? model.columns[variable] : [Entry(index: variable - columnCount, value: -1)]
  }
}
