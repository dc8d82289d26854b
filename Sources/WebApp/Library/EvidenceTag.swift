import Knowledge
import Plumbline

/// What an entry rests on, said at a glance where no verdict on a claim is meant.
///
/// A habit or a plain answer says how far research supports a claim. A condition, a daily act and a limit
/// claim nothing: their rules rest on guidance, on studies, or on the person’s own word.
enum EvidenceTag {
  /// “evidence: guidance and studies”, from how the sources were read.
  static func words(of sources: [Source.ID], _ catalogue: Catalogue) -> String {
    let readings = Set(sources.compactMap { catalogue.sources[$0]?.read })
    let studies: Set<Source.Reading> = [.fullText, .table, .abstract]
    let kinds = [
      readings.contains(.guidelinePage) ? "guidance" : nil,
      readings.isDisjoint(with: studies) ? nil : "studies",
      readings.contains(.secondary) ? "works read second-hand" : nil,
    ].compactMap(\.self)
    return kinds.isEmpty
      ? "evidence: none; our own caution" : "evidence: \(Words.list(kinds))"
  }

  /// Of a limit: the person knows best what they cannot do.
  static let ownWord = "evidence: none needed, your own word decides"
}
