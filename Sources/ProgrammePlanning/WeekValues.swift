/// What a week is worth, in units of a first set that fits a group of usual need.
///
/// All of them are choices. Covering every group comes first, then coming back to it on other days, then
/// sets: strength grows with how often and how much a group is worked, ever less so (Pelland 2024).
enum WeekValues {
  /// What a set in which a group helps is to one in which it is a main worker: of the ways to count
  /// that were compared, a half fits what trials found best (Pelland 2024).
  static let helping = 0.5
  /// The sessions in which a side of a group is worked, as widths, each with what one of them is worth: most
  /// of the first is had where the group helps only.
  static let sessions: [(width: Double, slope: Double)] = [
    (helping, 80), (1 - helping, 4), (1, 1.5), (1, 0.75),
  ]
  /// Sets of a week a side, in the same way.
  static let sets: [(width: Double, slope: Double)] = [(3, 1), (3, 0.5), (6, 0.2)]
  /// Practice of the act that goes worst, and each set of it after the first.
  static let practice = 8.0
  static let furtherPractice = 1.0
  /// A group that leads comes back in every session.
  static let leadingSessions: [(width: Double, slope: Double)] = [
    (helping, 80), (1 - helping, 4), (2, 4),
  ]
  /// Getting up from a seat, in each of three sessions: no squeeze sitting or lying worked the legs as hard
  /// (Gavin 2020), and it is what one needs all day.
  static let rises: [(width: Double, slope: Double)] = [(3, 12)]
  /// Balance practice for who is 65 or older or needs a hand to stand: it lowers the number of falls
  /// (Sherrington 2019); for others a tenth of it.
  static let balance = 6.0
  /// For who needs a hand to stand, so much that it seldom misses a session.
  static let neededBalance = 15.0
  static let furtherBalance = 0.5
  /// Steady activity in a session, and its minutes: the first few are worth most.
  static let steady = 8.0
  static let steadyMinutes: [(width: Double, slope: Double)] = [(3, 4), (12, 2), (60, 0.5)]

  /// A session with what the person chose in the place of an exercise they cannot do.
  static let wanted = 6.0
  /// What learning one exercise costs: of two weeks of nearly the same worth, the one with fewer.
  static let learning = 0.5
  /// What an exercise costs that comes into a week from which another was taken: the rest should stay.
  static let changing = 5.0
  /// What it is worth there that an exercise stays.
  static let keeping = 4.0
}
