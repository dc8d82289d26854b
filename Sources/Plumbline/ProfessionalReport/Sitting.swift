public import Quantities

extension ProfessionalReport {
  /// The newest day on which a test was done on a side.
  public struct Sitting: Encodable, Sendable {
    /// What healthy people of the age and sex do.
    public struct Norm: Encodable, Sendable, Hashable {
      public let typical: Double
      /// Standard deviation.
      public let spread: Double
      /// Where it was read; absent when it is assumed, because none was found for such a person.
      public let source: String?
    }

    /// What another day would show if nothing had changed, 19 times in 20.
    public struct Retest: Encodable, Sendable, Hashable {
      public let low: Double
      public let high: Double
    }

    public let test: String
    public let name: String
    /// `left`, `right`, or absent.
    public let side: String?
    public let day: Day
    /// Every try of the day; empty when the person could not start.
    public let values: [Double]
    /// How much each value counts, in the order of ``values``: `whole`, `atLeast` (the person was stopped
    /// or held back) or `nothing`.
    public let counts: [String]
    /// `repetitions`, `seconds`, `centimetres`, `degrees` or `score`.
    public let unit: String
    /// `higher` or `lower`.
    public let better: String
    /// The strongest pain of the tries, 0 to 10.
    public let pain: Int?
    /// How hard the hardest try felt, 0 to 10.
    public let felt: Int?
    /// `finished`, `reachedCap`, `pain`, `other` or `couldNotStart`: of the last try.
    public let ending: String
    public let norm: Norm
    /// Absent when no value counts as it stands.
    public let retest: Retest?
    /// Share of the difference between people that stays on another day, 0 to 1; of one try.
    public let reliability: Double
    /// Where the error was read; absent when it is assumed.
    public let errorSource: String?
    /// `P` read in the primary source, `S` in a secondary one, `S*` in a compilation.
    public let errorGrade: String?
    /// How the error was found, for who wants to check it.
    public let errorHow: String
  }

  /// The first sitting of a test against the newest.
  public struct Change: Encodable, Sendable {
    public let test: String
    public let name: String
    public let side: String?
    public let unit: String
    public let firstDay: Day
    /// The middle of the tries of the day.
    public let first: Double
    public let newestDay: Day
    public let newest: Double
    /// `better`, `worse` or `withinError`: called a change only beyond the error of measuring.
    public let verdict: String
  }
}
