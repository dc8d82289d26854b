import Journalling
import Knowledge
import Plumbline
import Quantities
import Screening

/// A visit to a doctor as the person tells of it, tried out before it is stored.
///
/// Which visits count is the safety screen's own rule; it is asked here and not written down again.
struct DoctorsVisit: Sendable {
  /// The answer that no visit follows from: they said no, or nobody asked.
  static let refused = "no"

  let concern: ConcernField
  let seenOn: Day

  /// What keeps the visit from ending “see a doctor first”; `nil` when it does end it.
  func objection(in visit: Visit) -> String? {
    guard !counts(on: seenOn, in: visit) else { return nil }
    guard counts(on: visit.today, in: visit) else {
      return "A visit alone does not change this today. Do what is said above"
    }
    let first = firstDay(in: visit)
    return
      "\(reason(first, in: visit)). Exercise needs a visit on or after \(DayWords.words(first))."
  }

  /// Whether the screen would be satisfied with a visit on that day.
  private func counts(on day: Day, in visit: Visit) -> Bool {
    var supposed = visit.person
    supposed.clearances[concern.concern] = Person.Dated(
      day, day: visit.today, number: visit.lastNumber + 1)
    let screen = ScreenResult(of: supposed, catalogue: visit.catalogue, today: visit.today)
    return !screen.reasons.contains {
      $0.action == .seeDoctorFirst && $0.concern == concern.concern
    }
  }

  /// The first day on which a visit about this counts; `nil` when not even one of today does.
  ///
  /// - Complexity: O(log d) screens for the d days that are looked at.
  static func firstDayThatCounts(_ concern: ConcernField, in visit: Visit) -> Day? {
    let tooOld = visit.today.adding(days: -ScreenResult.doctorsWordDays - 1)
    let visitTooOld = DoctorsVisit(concern: concern, seenOn: tooOld)
    return visitTooOld.counts(on: visit.today, in: visit) ? visitTooOld.firstDay(in: visit) : nil
  }

  /// The first day that counts: halving the days between one that does not and today, which does.
  private func firstDay(in visit: Visit) -> Day {
    var (refused, counted) = (seenOn, visit.today)
    while counted.days(since: refused) > 1 {
      let middle = refused.adding(days: counted.days(since: refused) / 2)
      if counts(on: middle, in: visit) { counted = middle } else { refused = middle }
    }
    return counted
  }

  /// The one rule that sets the first day that counts.
  private func reason(_ first: Day, in visit: Visit) -> String {
    switch concern.concern {
    case .flag(let id) where visit.person.flags[id]?.lastNo == first:
      return "That visit was before this began: on \(DayWords.words(first)) you still answered no"
    case .condition(let id)
    where visit.person.conditions.contains { $0.condition == id && $0.since == first }:
      return "That visit was before the day you gave for it"
    default:
      return visit.person.lastNews?.firstVisit == first
        ? "That visit was before you told us that you fell, or that something is new"
        : "That visit was too long ago"
    }
  }
}
