import Journalling
import Knowledge
import Screening

/// What a person wants otherwise about a week, for once: it is not stored, and it only ever takes away.
public struct WeekWish: Sendable, Hashable {
  /// Minutes of a session at most, 5 to 90; `nil` for the person's own.
  public var minutes: Int?
  public var withoutBed: Bool
  /// Left and right alike and no group ahead of the others, whatever stands out.
  public var isBalanced: Bool

  public init(minutes: Int? = nil, withoutBed: Bool = false, isBalanced: Bool = false) {
    (self.minutes, self.withoutBed, self.isBalanced) = (minutes, withoutBed, isBalanced)
  }

  public static let shortestMinutes = 5
  public static let longestMinutes = 90

  /// The person as the wish makes them: planner and check both see this one.
  func applied(to person: Person) -> Person {
    var person = person
    if let minutes { person.minutes = min(minutes, person.minutes ?? minutes) }
    if withoutBed {
      let things = person.equipment ?? Restrictions.usualHousehold
      person.equipment = things.subtracting([.bed, .firmBed])
    }
    return person
  }
}
