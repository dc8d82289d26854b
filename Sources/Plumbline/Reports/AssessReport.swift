import Anatomy
package import Journalling
package import Knowledge
package import MuscleModelling
public import Quantities

/// The two answers as written for people and programs.
public struct AssessReport: Encodable, Sendable {
  /// Does something stand out in what was measured? The three shares sum to 1.
  public struct Answer: Encodable, Sendable {
    public let nothing: Double
    public let one: Double
    public let several: Double
    /// `tooEarly`, `nothingStandsOut`, `hint` or `confirmed`.
    public let verdict: String
    public let sentence: String
    /// All of them, the likeliest first.
    public let candidates: [Candidate]
  }

  public struct Candidate: Encodable, Sendable {
    public let muscle: String
    /// `left`, `right`, or absent for both sides alike and for groups in the middle.
    public let side: String?
    /// `capacity` or `length`.
    public let quality: String
    public let probability: Double
  }

  /// A 90 % interval, in standard deviations of healthy people.
  public struct Interval: Encodable, Sendable {
    public let low: Double
    public let middle: Double
    public let high: Double
  }

  public struct Group: Encodable, Sendable {
    public let muscle: String
    public let name: String
    public let probability: Double
    /// Left minus right; absent for groups in the middle.
    public let leftMinusRight: Interval?
    public let level: Interval
    public let tested: Bool
    public let sidesCompared: Bool
  }

  public struct Pair: Encodable, Sendable {
    public let front: String
    public let back: String
    /// Front minus back; absent when the two cannot be compared at home yet.
    public let frontMinusBack: Interval?
    public let fromArticle: Bool
  }

  public struct Finding: Encodable, Sendable {
    /// `weak`, `short`, `sideToSide` or `frontToBack`.
    public let kind: String
    public let muscle: String
    /// The weaker or shorter side, or absent.
    public let side: String?
    public let quality: String
    public let against: String?
    public let probability: Double
    public let interval: Interval
    /// `confirmed` or `hint`.
    public let status: String
    public let sentence: String
    public let restsOn: [Support]
  }

  /// A test a finding rests on.
  public struct Support: Encodable, Sendable {
    public let test: String
    public let name: String
    /// How much this test multiplied the odds; above 1 speaks for the finding.
    public let oddsFactor: Double
    public let attempts: [Seen]
  }

  public struct Seen: Encodable, Sendable {
    public let day: Day
    public let side: String?
    public let value: Double?
  }

  /// Is it responsible for the pain? Never a number.
  public struct Responsible: Encodable, Sendable {
    public let sentence: String
    public let evidence: String
    public let sources: [SourceNote]
  }

  /// An attempt the model does not use yet.
  public struct SetAside: Encodable, Sendable {
    public let test: String
    public let side: String?
    public let day: Day
    public let why: String
  }

  /// What to show a doctor first; empty for most people.
  public let showDoctor: [String]
  public let answer: Answer
  public let responsible: Responsible
  public let findings: [Finding]
  public let groups: [Group]
  public let pairs: [Pair]
  public let overallLevel: Interval
  public let setAside: [SetAside]
  public let asked: [AskedReport]
  public let attempts: Int
  public let days: Int
  public let screen: ScreenReport
  public let model: String
  public let catalogue: String

  package init(
    _ belief: Belief, person: Person, screen: ScreenReport, catalogue: Catalogue
  ) {
    self.screen = screen
    self.catalogue = catalogue.fingerprint
    model = ModelConstants.version
    attempts = belief.observationCount
    days = belief.dayCount
    showDoctor = Words.showDoctor(person, catalogue)
    answer = Answer(belief, catalogue)
    responsible = Responsible(catalogue)
    findings = belief.findings.map { Finding($0, catalogue) }
    groups = belief.groups.map { Group($0, catalogue) }
    pairs = belief.pairs.map(Pair.init)
    overallLevel = Interval(belief.level)
    setAside = belief.setAside.map(SetAside.init)
    asked = person.questions.compactMap { id in
      catalogue.questions[id].map { AskedReport($0, catalogue) }
    }
  }
}

extension AssessReport.Interval {
  package init(_ estimate: Estimate) {
    low = rounded(estimate.low, places: 4)
    middle = rounded(estimate.middle, places: 4)
    high = rounded(estimate.high, places: 4)
  }
}

extension AssessReport.Group {
  fileprivate init(_ group: Belief.Group, _ catalogue: Catalogue) {
    muscle = group.muscle.text
    name = catalogue.muscles[group.muscle]?.name ?? group.muscle.text
    probability = rounded(group.probability, places: 6)
    leftMinusRight = group.difference.map(AssessReport.Interval.init)
    level = AssessReport.Interval(group.level)
    (tested, sidesCompared) = (group.isTested, group.comparesSides)
  }
}

extension AssessReport.Pair {
  fileprivate init(_ pair: Belief.Pair) {
    (front, back) = (pair.front.text, pair.back.text)
    frontMinusBack = pair.difference.map(AssessReport.Interval.init)
    fromArticle = pair.isFromArticle
  }
}

extension AssessReport.Finding {
  fileprivate init(_ finding: Finding, _ catalogue: Catalogue) {
    (kind, muscle, side) = (finding.kind.rawValue, finding.muscle.text, finding.side?.rawValue)
    (quality, against) = (finding.quality.rawValue, finding.against?.text)
    probability = rounded(finding.probability, places: 6)
    interval = AssessReport.Interval(finding.interval)
    status = finding.status.rawValue
    sentence = Words.finding(finding, catalogue)
    restsOn = finding.restsOn.map { support in
      AssessReport.Support(
        test: support.test.text, name: catalogue.tests[support.test]?.name ?? support.test.text,
        oddsFactor: rounded(support.oddsFactor, places: 2),
        attempts: support.attempts.map {
          AssessReport.Seen(day: $0.day, side: $0.value.side?.rawValue, value: $0.value.value)
        })
    }
  }
}

extension AssessReport.Responsible {
  /// The verdict and the sources of the chain's link from imbalance to pain.
  fileprivate init(_ catalogue: Catalogue) {
    let links = catalogue.links.filter { $0.from == .imbalance && $0.to == .pain }
    sentence = Words.responsible
    evidence = links.map(\.known).joined(separator: " ")
    sources = catalogue.notes(links.flatMap(\.sources))
  }
}

extension AssessReport.SetAside {
  fileprivate init(_ aside: SetAside) {
    (test, side) = (aside.attempt.test.text, aside.attempt.side?.rawValue)
    (day, why) = (aside.day, aside.reason.rawValue)
  }
}
