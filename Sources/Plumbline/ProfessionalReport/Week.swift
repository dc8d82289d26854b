import Anatomy
import Knowledge

extension ProfessionalReport {
  /// The programme in short: a line for every exercise and side.
  public struct Week: Encodable, Sendable {
    public struct Dose: Encodable, Sendable, Hashable {
      /// Counted from 1.
      public let session: Int
      public let sets: Int
      /// Of one set, in the line's unit.
      public let amount: Int
    }

    public struct Line: Encodable, Sendable, Hashable {
      public let exercise: String
      public let name: String
      /// `bed`, `chair`, `standing`, `standing-supported` or `floor`.
      public let on: String
      /// The side worked; absent: both alike, or no sides.
      public let side: String?
      public let eachSide: Bool
      /// `repetitions`, `seconds`, `minutes` or `steps`.
      public let unit: String
      /// 0 to 10; absent for a stretch.
      public let effort: Int?
      public let doses: [Dose]
    }

    public let purpose: String?
    public let sessions: Int
    /// Of the longest session.
    public let minutes: Double
    public let lines: [Line]
    /// What no exercise of the week works, and why.
    public let uncovered: [String]
    /// The exercises the person says they cannot do, by name.
    public let leftOut: [String]
    /// Said first where limits were not asked about.
    public let caution: String?

    /// - Parameter leftOut: The exercises the person says they cannot do, by name.
    init?(_ plan: PlanReport, leftOut: [String]) {
      guard plan.refusal == nil, !plan.sessions.isEmpty else { return nil }
      purpose = plan.purpose
      sessions = plan.sessions.count
      minutes = plan.sessions.map(\.minutes).max() ?? 0
      lines = Self.lines(plan)
      (uncovered, caution) = (plan.uncovered.map(\.why), plan.unsaid)
      self.leftOut = leftOut
    }

    private static func lines(_ plan: PlanReport) -> [Line] {
      var order: [Line] = []
      for session in plan.sessions {
        for item in session.exercises {
          let dose = Dose(session: session.session, sets: item.sets, amount: item.dose.amount)
          let same = order.firstIndex {
            $0.exercise == item.id && $0.side == item.side && $0.eachSide == item.eachSide
          }
          let earlier = same.map { order[$0].doses } ?? []
          let line = Line(
            exercise: item.id, name: item.name, on: item.support, side: item.side,
            eachSide: item.eachSide, unit: item.dose.unit,
            effort: item.hasEffort ? item.effort : nil, doses: earlier + [dose])
          if let same { order[same] = line } else { order.append(line) }
        }
      }
      return order
    }
  }
}
