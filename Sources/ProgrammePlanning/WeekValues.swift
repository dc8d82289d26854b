/// What a week is worth, in units of a first set that fits a group of usual need.
///
/// All of them are choices. Covering every group comes first, then the first sets of each, then more: what a
/// set adds falls with how many there are already (assumed).
enum WeekValues {
  /// That a side of a group is worked at all.
  static let covered = 6.0
  /// Sets of a week a side, as widths, each with what one of them is worth.
  static let sets: [(width: Double, slope: Double)] = [(3, 1), (3, 0.5), (6, 0.2)]
  /// Practice of the act that goes worst.
  static let practice = 4.0
  /// Balance practice for who is 65 or older or needs a hand to stand: it lowers the number of falls
  /// (Sherrington 2019); for others a tenth.
  static let balance = 3.0
  /// Steady activity in a session.
  static let steady = 3.0
  /// Each of its minutes, for who need not begin with the least.
  static let steadyMinute = 1.0
}
