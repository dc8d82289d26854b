import Knowledge
import MuscleModelling
import Plumbline

/// The two charts of the answer page: left against right, and front against back.
struct AnswerPageCharts {
  /// A 90 % interval wider than this share of what is usual says nothing yet.
  ///
  /// A choice.
  private static let tooWide = 0.85

  private let report: AssessReport
  private let catalogue: Catalogue

  init(_ report: AssessReport, _ catalogue: Catalogue) {
    (self.report, self.catalogue) = (report, catalogue)
  }

  var charts: [PlumbChart] { [sides, frontAndBack] }

  /// Half the width in which 9 in 10 healthy people's left–right differences lie: 1.645 times the
  /// spread of a difference of two sides that share all but the side component.
  static let usualSideDifference = 1.645 * (2 * ModelConstants().capacity.side).squareRoot()

  private var sides: PlumbChart {
    let paired = report.groups.filter { $0.leftMinusRight != nil }
    let compared = paired.filter(\.sidesCompared)
    let missing = paired.filter { !$0.sidesCompared }.map { lowered($0.name) }.sorted()
    let middle = report.groups.filter { $0.leftMinusRight == nil }.map { lowered($0.name) }.sorted()
    var leftOut: [String] = []
    if !missing.isEmpty {
      leftOut.append("Not compared yet: \(TestPageWords.list(missing)).")
    }
    if !middle.isEmpty {
      leftOut.append(
        "In the middle of the body, so left and right cannot be told apart: "
          + "\(TestPageWords.list(middle)).")
    }
    let text = PlumbChart.Text(
      id: "left-and-right", heading: "Left and right",
      caption: """
        On the line means equal. The bar shows where the true difference probably lies (9 in 10). \
        The pale band shows what is usual: 9 in 10 healthy people are inside it.
        """, leftOut: leftOut)
    let pairs = compared.compactMap { group in
      group.leftMinusRight.map {
        PlumbPair(
          name: group.name, interval: $0, strength: strength(group.muscle, "sideToSide", $0),
          probability: group.probability)
      }
    }
    return PlumbChart(pairs, ends: .sides, text: text, usual: Self.usualSideDifference)
  }

  private var frontAndBack: PlumbChart {
    let missing = report.pairs.filter { $0.frontMinusBack == nil }
    let article = missing.filter(\.fromArticle).map { lowered(name($0)) }.sorted()
    let named =
      article.isEmpty ? "" : " Among them the article’s own: \(article.joined(separator: "; "))."
    let text = PlumbChart.Text(
      id: "front-and-back", heading: "Front and back",
      caption: """
        On the line means as strong as each other, for people of your age. The bar shows where the \
        truth probably lies (9 in 10).
        """,
      leftOut: missing.isEmpty
        ? []
        : [
          "\(Self.pairs(missing.count, all: missing.count == report.pairs.count)) cannot be compared "
            + "at home yet: both groups need a test in which healthy people of your age were measured."
            + named
        ],
      leftOutList: missing.map(name).sorted())
    let pairs = report.pairs.compactMap { pair in
      pair.frontMinusBack.map {
        PlumbPair(
          name: name(pair), interval: $0, strength: strength(of: pair, $0), probability: 0)
      }
    }
    return PlumbChart(pairs, ends: .frontAndBack, text: text, usual: nil)
  }

  private static func pairs(_ count: Int, all: Bool) -> String {
    if all { return "Front and back" }
    return count == 1 ? "One pair" : Words.capitalised("\(ProgrammeWords.count(count)) pairs")
  }

  private func name(_ pair: AssessReport.Pair) -> String {
    let front = catalogue.muscles[Muscle.ID(pair.front)]?.name ?? pair.front
    let back = catalogue.muscles[Muscle.ID(pair.back)]?.name ?? pair.back
    return "\(front) and \(lowered(back))"
  }

  private func strength(
    _ muscle: String, _ kind: String, _ interval: AssessReport.Interval
  ) -> PlumbMark.Strength {
    let finding = report.findings.first {
      $0.kind == kind && $0.muscle == muscle && $0.quality == "capacity"
    }
    return finding.map(strength) ?? unseen(interval)
  }

  private func strength(
    of pair: AssessReport.Pair, _ interval: AssessReport.Interval
  ) -> PlumbMark.Strength {
    let finding = report.findings.first { finding in
      finding.kind == "frontToBack" && [pair.front, pair.back].contains(finding.muscle)
    }
    return finding.map(strength) ?? unseen(interval)
  }

  private func strength(_ finding: AssessReport.Finding) -> PlumbMark.Strength {
    finding.status == "confirmed" ? .confirmed : .hint
  }

  private func unseen(_ interval: AssessReport.Interval) -> PlumbMark.Strength {
    let width = interval.high - interval.low
    return width > 2 * Self.tooWide * Self.usualSideDifference ? .cannotTell : .none
  }

  private func lowered(_ name: String) -> String { name.prefix(1).lowercased() + name.dropFirst() }
}
