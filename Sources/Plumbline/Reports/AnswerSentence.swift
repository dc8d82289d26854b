import Anatomy
import Knowledge
import MuscleModelling
import Quantities

extension AssessReport.Answer {
  /// When “nothing stands out” may be said: that probable, and so many groups looked at.
  private static let nothingFrom = (probability: 0.6, testedGroups: 6)
  /// When a hint is worth naming in the first sentence.
  private static let hintFrom = 0.35

  init(_ belief: Belief, _ catalogue: Catalogue) {
    let answer = belief.answer
    let nothing = rounded(answer.nothing, places: 6)
    let one = rounded(answer.one, places: 6)
    (self.nothing, self.one) = (nothing, one)
    several = rounded(max(1 - nothing - one, 0), places: 6)
    candidates = belief.candidates.map {
      AssessReport.Candidate(
        muscle: $0.hypothesis.muscle.text, side: $0.hypothesis.side?.rawValue,
        quality: $0.hypothesis.quality.rawValue, probability: rounded($0.probability, places: 6))
    }
    (verdict, sentence) = Self.said(belief, catalogue)
  }

  /// The first answer in one or two sentences; “too early to say” is a good answer.
  private static func said(_ belief: Belief, _ catalogue: Catalogue) -> (String, String) {
    let answer = belief.answer
    if let finding = belief.findings.first, finding.status == .confirmed {
      let count =
        answer.several > answer.one
        ? "Several muscle groups stand out: \(Chance.words(answer.several))."
        : "One muscle group stands out: \(Chance.words(answer.one))."
      let who = Words.yours(finding.muscle, finding.side, catalogue)
      return ("confirmed", "\(count) Most likely \(who).")
    }
    if let finding = belief.findings.first, finding.probability >= hintFrom {
      return (
        "hint",
        "Perhaps. \(Words.finding(finding, catalogue)) That is a hint and not confirmed yet: "
          + "\(Chance.words(finding.probability))."
      )
    }
    let tested = belief.groups.count(where: \.isTested)
    if answer.nothing >= nothingFrom.probability, tested >= nothingFrom.testedGroups {
      return (
        "nothingStandsOut",
        "Nothing stands out in what you measured: \(Chance.words(answer.nothing))."
      )
    }
    if belief.observationCount == 0 {
      return ("tooEarly", "Too early to say: no test has been done yet.")
    }
    let looked = Words.looked(at: tested, of: belief.groups.count)
    return ("tooEarly", "Too early to say. \(looked) \(Words.whatWouldTell)")
  }
}
