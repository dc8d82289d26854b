import Knowledge
import Plumbline

/// The two charts of the answer page: left against right, and front against back.
struct AnswerPageCharts {
  private let report: AssessReport
  private let catalogue: Catalogue

  init(_ report: AssessReport, _ catalogue: Catalogue) {
    (self.report, self.catalogue) = (report, catalogue)
  }

  var charts: [PlumbChart] { [sides, frontAndBack] }

  private var sides: PlumbChart {
    let paired = report.groups.filter { $0.leftMinusRight != nil }
    let compared = paired.filter(\.sidesCompared)
    let missing = paired.filter { !$0.sidesCompared }.map { lowered($0.name) }.sorted()
    let middle = report.groups.filter { $0.leftMinusRight == nil }.map { lowered($0.name) }.sorted()
    var leftOut: [String] = []
    if !missing.isEmpty {
      leftOut.append("Not compared yet: \(Words.list(missing)).")
    }
    if !middle.isEmpty {
      leftOut.append(
        "In the middle of the body, so left and right cannot be told apart: "
          + "\(Words.list(middle)).")
    }
    let text = PlumbChart.Text(
      id: "left-and-right", heading: "Left and right",
      caption: """
        A dot on the line means equal. To the left of it, the left side is stronger; to the right of it, \
        the right side. The bar shows where the true difference probably lies (9 in 10). \
        The pale band shows what is usual: 9 in 10 healthy people are inside it.
        """, leftOut: leftOut)
    let pairs = compared.compactMap { group in
      group.leftMinusRight.map {
        PlumbPair(
          name: group.name, interval: $0,
          strength: report.sureness(ofSidesOf: group) ?? .cannotTell,
          probability: group.probability)
      }
    }
    return PlumbChart(pairs, ends: .sides, text: text, usual: Sureness.usualSideDifference)
  }

  private var frontAndBack: PlumbChart {
    let missing = report.pairs.filter { $0.frontMinusBack == nil }
    let article = missing.filter(\.fromArticle).map { lowered(name($0)) }.sorted()
    let named =
      article.isEmpty ? "" : " Among them: \(article.joined(separator: "; "))."
    let text = PlumbChart.Text(
      id: "front-and-back", heading: "Front and back",
      caption: """
        A dot on the line means as strong as each other, for people of your age. To the left of it, the \
        front is stronger; to the right of it, the back. The bar shows where the \
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
          name: name(pair), interval: $0, strength: report.sureness(of: pair) ?? .cannotTell,
          probability: 0)
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

  private func lowered(_ name: String) -> String { name.prefix(1).lowercased() + name.dropFirst() }
}
