/// What one line gives to one resource each time it is done.
package struct Gain: Sendable, Hashable, Codable {
  /// Index into `Week.resources`.
  package var resource: Int
  /// Units of the resource, at least 0.
  package var amount: Double

  package init(resource: Int, amount: Double) {
    self.resource = resource
    self.amount = amount
  }
}

/// One exercise done with one dose pattern.
///
/// Lines of one exercise are alternatives.
package struct Line: Sendable, Hashable, Codable {
  /// Any number that names the exercise; a session holds at most one line of an exercise.
  package var exercise: Int
  /// Seconds that the line takes in a session, at least 1.
  package var seconds: Int
  /// At most one entry for each resource.
  package var gains: [Gain]
  /// Value each time the line is done, at least 0.
  package var bonus: Double
  /// Position family, named in `Week.exclusivePlaces`.
  package var place: Int
  /// Index into `Week.kinds`, or nil where no cap applies.
  package var kind: Int?
  /// Whether the exercise was never done before; the same for all lines of an exercise.
  package var isNew: Bool

  package init(
    exercise: Int, seconds: Int, gains: [Gain], bonus: Double = 0, place: Int = 0,
    kind: Int? = nil, isNew: Bool = false
  ) {
    self.exercise = exercise
    self.seconds = seconds
    self.gains = gains
    self.bonus = bonus
    self.place = place
    self.kind = kind
    self.isNew = isNew
  }
}

/// One piece of a resource's concave value: `slope` value a unit over `width` units.
package struct Segment: Sendable, Hashable, Codable {
  /// Units, above 0; infinite only in the last segment.
  package var width: Double
  /// Value a unit, at least 0 and at most the slope before.
  package var slope: Double

  package init(width: Double, slope: Double) {
    self.width = width
    self.slope = slope
  }
}

/// A number times a line's weekly count, or times an auxiliary column.
package struct Term: Sendable, Hashable, Codable {
  /// Index into `Week.lines` or, in `WeeklyRow.auxiliary`, into `Week.auxiliaries`.
  package var index: Int
  package var coefficient: Double

  package init(index: Int, coefficient: Double) {
    self.index = index
    self.coefficient = coefficient
  }
}

/// A demand on the whole week: low ≤ Σ coefficient · count + auxiliary ≤ high.
///
/// At most one auxiliary column stands in a row, so that whether values for the columns exist is
/// a matter of intersecting intervals.
package struct WeeklyRow: Sendable, Hashable, Codable {
  package var terms: [Term]
  package var auxiliary: Term?
  /// May be −infinity.
  package var low: Double
  /// May be +infinity.
  package var high: Double

  package init(terms: [Term], auxiliary: Term? = nil, low: Double, high: Double) {
    self.terms = terms
    self.auxiliary = auxiliary
    self.low = low
    self.high = high
  }
}

/// A continuous column without value, free to take any number in its finite interval.
package struct AuxiliaryColumn: Sendable, Hashable, Codable {
  package var lower: Double
  package var upper: Double

  package init(lower: Double, upper: Double) {
    self.lower = lower
    self.upper = upper
  }
}

/// Two position families of which a week may use only one.
package struct PlacePair: Sendable, Hashable, Codable {
  package var first: Int
  package var second: Int

  package init(_ first: Int, _ second: Int) {
    self.first = first
    self.second = second
  }
}
