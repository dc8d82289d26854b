package import Quantities

/// How exactly a day is known that somebody told of.
package enum DayKnown: String, CaseIterable, Hashable, Sendable {
  case day
  /// The month and its year; kept as the last day it can have been.
  case month
  /// The year alone; kept as the last day it can have been.
  case year
  /// Not known, but it was longer ago than the day that is kept.
  case before

  /// What a day by itself lets one think, for journals from before this was written down.
  ///
  /// The last day of a month or a year may stand for all of it: it is said no more exactly than that.
  package init(ofUnsaid day: Day) {
    if day.month == 12, day.day == 31 {
      self = .year
    } else {
      self = day.adding(days: 1).month == day.month ? .day : .month
    }
  }
}
