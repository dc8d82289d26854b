import Anatomy
import Journalling
import Knowledge

extension ScreenResult {
  /// The safety questions whose no was said before pain was marked at a place that speaks against it.
  ///
  /// Only an answer given after the mark counts; a yes or a “not sure” already leads to somebody.
  static func doubted(by person: Person, _ catalogue: Catalogue) -> [Flag.ID] {
    let doubts = catalogue.regions.flatMap { region in
      region.asksAgain.compactMap { again -> Flag.ID? in
        guard let answer = person.flags[again.flag], answer.answer == .no,
          let marked = moment(of: again, region, person, catalogue), answer.given < marked
        else { return nil }
        return again.flag
      }
    }
    let asked = catalogue.askedFlags.map(\.id)
    return asked.filter(doubts.contains)
  }

  /// When the marks came to mean what the question is about; `nil` while they do not.
  private static func moment(
    of again: PainRegion.Again, _ region: PainRegion, _ person: Person, _ catalogue: Catalogue
  ) -> Person.Moment? {
    let marked = person.painMarkedAt.filter { $0.key.region == region.id }
    switch again.when {
    case .marked: return marked.values.max()
    case .bothSides:
      // One leg may hurt in the calf and the other in the thigh.
      let regions = catalogue.regions.filter { $0.asksAgain.contains(again) }.map(\.id)
      let sides = Side.allCases.compactMap { side in
        regions.compactMap { person.painMarkedAt[PainSpot($0, side: side)] }.min()
      }
      return sides.count == Side.allCases.count ? sides.max() : nil
    case .worst:
      return person.painMap.worst?.region == region.id ? person.worstMarkedAt : nil
    }
  }
}
