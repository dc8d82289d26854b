import Journalling
import Knowledge
import ProgrammePlanning
import Screening

/// What a person wants otherwise about a week, for once: it is not stored, and it only ever takes away.
public struct WeekWish: Sendable, Hashable {
  /// Minutes of a session at most, 5 to 90; `nil` for the person's own.
  ///
  /// More than those changes nothing.
  public var minutes: Int? {
    didSet { minutes = minutes.map(Self.clamped) }
  }
  public var withoutBed: Bool
  /// Left and right alike and no group ahead of the others, whatever stands out.
  public var isBalanced: Bool

  public init(minutes: Int? = nil, withoutBed: Bool = false, isBalanced: Bool = false) {
    self.minutes = minutes.map(Self.clamped)
    (self.withoutBed, self.isBalanced) = (withoutBed, isBalanced)
  }

  private static func clamped(_ minutes: Int) -> Int {
    min(max(minutes, shortestMinutes), longestMinutes)
  }

  public static let shortestMinutes = 5
  public static let longestMinutes = 90

  /// The person as the wish makes them: planner and check both see this one.
  func applied(to person: Person) -> Person {
    var person = person
    if let minutes { person.minutes = min(minutes, person.minutes ?? Planner.usualMinutes) }
    if withoutBed {
      let things = person.equipment ?? Restrictions.usualHousehold
      person.equipment = things.subtracting([.bed, .firmBed])
    }
    return person
  }
}
