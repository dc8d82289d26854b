import MuscleModelling

/// How sure a difference between two sides is, as pages and commands say it; the surer, the later.
package enum Sureness: String, CaseIterable, Hashable, Sendable {
  case cannotTell = "cannot-tell"
  case none = "none-seen"
  case hint, confirmed

  /// The one wording there is.
  package var words: String {
    switch self {
    case .confirmed: "confirmed"
    case .hint: "a hint"
    case .none: "none seen"
    case .cannotTell: "can’t tell yet"
    }
  }

  /// Whether the difference may be given a direction.
  package var speaks: Bool { self == .confirmed || self == .hint }

  /// Half the width in which 9 in 10 healthy people's left–right differences lie: 1.645 times the
  /// spread of a difference of two sides that share all but the side component.
  package static let usualSideDifference =
    1.645 * (2 * ModelConstants().capacity.side).squareRoot()

  /// A 90 % interval wider than this share of what is usual says nothing yet.
  ///
  /// A choice.
  private static let tooWide = 0.85

  /// How sure a difference is that a finding names, or, without one, whether it was seen at all.
  package init(_ finding: AssessReport.Finding?, _ interval: AssessReport.Interval) {
    if let finding {
      self = finding.status == "confirmed" ? .confirmed : .hint
    } else {
      let width = interval.high - interval.low
      self = width > 2 * Self.tooWide * Self.usualSideDifference ? .cannotTell : .none
    }
  }
}

extension AssessReport {
  /// How sure the difference between the sides of a group is; `nil` for groups in the middle.
  package func sureness(ofSidesOf group: Group) -> Sureness? {
    group.leftMinusRight.map { interval in
      let finding = findings.first {
        $0.kind == "sideToSide" && $0.muscle == group.muscle && $0.quality == "capacity"
      }
      return Sureness(finding, interval)
    }
  }

  /// How sure the difference across a joint is; `nil` when the two cannot be compared yet.
  package func sureness(of pair: Pair) -> Sureness? {
    pair.frontMinusBack.map { interval in
      let finding = findings.first { finding in
        finding.kind == "frontToBack" && [pair.front, pair.back].contains(finding.muscle)
      }
      return Sureness(finding, interval)
    }
  }
}
