/// Rounds for output: equal results stay equal across machines (1e-9), and nobody is shown digits
/// that mean nothing.
///
/// - Parameter places: Decimal places to keep, 0 to 9.
package func rounded(_ value: Double, places: Int = 9) -> Double {
  let scale = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9][places]
  let result = (value * scale).rounded(.toNearestOrAwayFromZero) / scale
  return result == 0 ? 0 : result
}
