import Anatomy
import Knowledge

extension ProfessionalReport {
  /// A finding as one professional says it to another.
  public struct Finding: Encodable, Sendable {
    /// A test it rests on.
    public struct Support: Encodable, Sendable, Hashable {
      public let test: String
      public let name: String
      /// How much the test multiplied the odds.
      public let oddsFactor: Double
    }

    /// `weak`, `short`, `sideToSide` or `frontToBack`.
    public let kind: String
    public let muscle: String
    public let side: String?
    /// `capacity` or `length`.
    public let quality: String
    public let what: String
    /// `confirmed` or `hint`.
    public let status: String
    /// 0 to 1.
    public let probability: Double
    /// 90 %, in standard deviations of healthy people.
    public let interval: AssessReport.Interval
    public let restsOn: [Support]

    init(_ finding: AssessReport.Finding, _ catalogue: Catalogue) {
      (kind, muscle, side) = (finding.kind, finding.muscle, finding.side)
      (quality, status, probability) = (finding.quality, finding.status, finding.probability)
      interval = finding.interval
      what = Self.words(finding, catalogue)
      restsOn = finding.restsOn.map {
        Support(test: $0.test, name: $0.name, oddsFactor: $0.oddsFactor)
      }
    }

    private static func words(_ finding: AssessReport.Finding, _ catalogue: Catalogue) -> String {
      func name(_ id: String) -> String { catalogue.muscles[Muscle.ID(id)]?.name ?? id }
      let group = name(finding.muscle)
      let side = finding.side.map { ", \($0)" } ?? ""
      let isCapacity = finding.quality == Quality.capacity.rawValue
      switch finding.kind {
      case "sideToSide":
        let (own, other) = finding.side == "left" ? ("left", "right") : ("right", "left")
        return "\(group): \(own) \(isCapacity ? "weaker" : "shorter") than \(other)"
      case "frontToBack":
        let partner = finding.against.map(name).map { $0.prefix(1).lowercased() + $0.dropFirst() }
        return "\(group)\(side): weak against \(partner ?? "their partner")"
      default: return "\(group)\(side): \(isCapacity ? "weak" : "short") for age and sex"
      }
    }
  }
}
