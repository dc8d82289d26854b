import Anatomy
import FigureDrawing
import Knowledge
import Plumbline

/// The body map of findings with the words and the table that say the same.
struct AnswerMap: Sendable {
  struct View: Sendable {
    let heading: String
    let viewBox: String
    /// What the picture shows, in words.
    let alternative: String
    let drawing: String
    /// Open unless everything there is to see lies on the other view.
    let isOpen: Bool
  }

  /// One finding in the table.
  struct Row: Sendable {
    let number: String
    let who: String
    let seen: String
    let status: String
    /// “from behind”, “from the front”, or both.
    let view: String
  }

  let heading: String
  let lead: String
  let views: [View]
  let signs: [FindingMap.Sign]
  let rows: [Row]
  let hasRows: Bool
  /// Which groups were looked at without a finding, and which not, each a sentence.
  let others: [String]
  let hasOthers: Bool
  /// While hardly anything was looked at there is little to see, and it can be opened.
  let isFolded: Bool

  init(_ report: AssessReport, _ catalogue: Catalogue) {
    let numbers = FindingNumbers(report.findings)
    let marks = catalogue.muscles.flatMap { muscle -> [FindingMap.Mark] in
      let isTested = report.groups.contains { $0.muscle == muscle.id.text && $0.tested }
      let sides: [Side?] = muscle.isPaired ? [.left, .right] : [nil]
      return sides.map { FindingMap.Mark(muscle.id, $0, report.findings, numbers, isTested) }
    }
    let words = AnswerMapWords(report, catalogue, numbers)
    hasRows = !report.findings.isEmpty
    heading = hasRows ? "What stands out, on the body" : "What was looked at"
    isFolded = !hasRows && report.isTooEarly
    // How much was looked at stands at the top of the page; here it is said which.
    lead = isFolded ? words.others.joined(separator: " ") : words.lead
    others = isFolded ? [] : words.others
    hasOthers = !others.isEmpty
    signs = FindingMap.signs(for: marks)
    rows = words.rows
    views = [MapShape.View.back, .front].map { view in
      View(
        heading: words.name(view), viewBox: BodyMap.viewBox, alternative: words.alternative(view),
        drawing: FindingMap(view: view, marks: marks).drawing(catalogue),
        isOpen: words.isTelling(view))
    }
  }
}

/// Which number leads from a finding to its place on the body: findings of one place share it.
struct FindingNumbers: Sendable {
  private let places: [String]

  /// - Parameter findings: In any order; they are numbered as the page lists them.
  init(_ findings: [AssessReport.Finding]) {
    let listed = AnswerPage.kinds.flatMap { kinds in findings.filter { kinds.contains($0.kind) } }
    places = listed.map(Self.place).reduce(into: []) { places, place in
      if !places.contains(place) { places.append(place) }
    }
  }

  func number(of finding: AssessReport.Finding) -> Int? {
    places.firstIndex(of: Self.place(finding)).map { $0 + 1 }
  }

  private static func place(_ finding: AssessReport.Finding) -> String {
    "\(finding.muscle)|\(finding.side ?? "")"
  }
}

extension FindingMap.Mark {
  fileprivate init(
    _ muscle: Muscle.ID, _ side: Side?, _ findings: [AssessReport.Finding],
    _ numbers: FindingNumbers, _ isTested: Bool
  ) {
    let own = findings.filter {
      $0.muscle == muscle.text && ($0.side == nil || $0.side == side?.rawValue)
    }
    func sureness(_ findings: [AssessReport.Finding]) -> Filling? {
      guard !findings.isEmpty else { return nil }
      return findings.contains { $0.status == "confirmed" } ? .confirmed : .hint
    }
    let level = own.filter { $0.kind == "weak" || $0.kind == "short" }
    self.init(
      muscle: muscle, side: side, filling: sureness(own) ?? (isTested ? .looked : .unlooked),
      unequal: sureness(own.filter { $0.kind == "sideToSide" || $0.kind == "frontToBack" }),
      isWeak: !level.isEmpty, number: own.compactMap(numbers.number).min())
  }
}
