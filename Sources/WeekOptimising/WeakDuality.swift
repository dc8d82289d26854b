/// Bounds that hold whatever rounding did to the numbers they start from.
///
/// Source: for any multipliers y, cost · x = Σ (cost − yA)_j x_j + Σ y_i (A x)_i, and each product
/// is at most its largest value over the column's box or the row's interval (weak duality; the
/// idea of Neumaier and Shcherbina, "Safe bounds in linear and mixed-integer linear
/// programming", 2004).
package enum WeakDuality {
  /// An upper bound of Σ cost · x over the model with the given boxes.
  ///
  /// O(entries of the model).
  ///
  /// - Parameter costed: false to take every cost as 0; a result below 0 then proves that the
  ///   boxes hold no point of the model.
  package static func bound(
    of model: LinearModel, multipliers: [Double], lower: [Double], upper: [Double],
    costed: Bool = true
  ) -> Double {
    var sum = 0.0
    var magnitude = 0.0
    for column in 0..<model.columnCount {
      var reduced = costed ? model.cost[column] : 0
      var size = abs(reduced)
      for entry in model.columns[column] {
        let product = multipliers[entry.index] * entry.value
        reduced -= product
        size += abs(product)
      }
      let reach = max(abs(lower[column]), abs(upper[column]))
      sum += max(reduced * lower[column], reduced * upper[column])
      magnitude += size * reach
    }
    for row in 0..<model.rowCount where multipliers[row] != 0 {
      let most = max(multipliers[row] * model.low[row], multipliers[row] * model.high[row])
      sum += most
      magnitude += abs(most)
    }
    // Each operation errs by at most half a unit in the last place of its result; a sum of n
    // terms by at most n such errors.
    let operations = Double(model.columnCount + 2 * model.rowCount + 8)
    return sum + magnitude * operations * 0x1p-53
  }
}
