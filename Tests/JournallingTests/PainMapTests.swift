import Anatomy
import Journalling
import Knowledge
import Quantities
import TestSupport
import Testing

struct PainMapTests {
  private static let back = PainSpot(PainRegion.ID("lower-back"), side: .right)
  private static let belly = PainSpot(PainRegion.ID("belly"))

  static let refusals: [Refusal] = [
    .answer(
      #""painRegions": [{ "region": "lower-back" }]"#,
      "entries[0].painRegions[0]: “lower-back” is on one side. Add `side`."),
    .answer(
      #""painRegions": [{ "region": "belly", "side": "left" }]"#,
      "entries[0].painRegions[0].side: side: “belly” has no side. Remove the side."),
    .answer(
      #""painRegions": [{ "region": "belly", "side": "middle" }]"#,
      "entries[0].painRegions[0].side: side: “middle” is not a word known here."
        + " Use one of: left, right."),
    .answer(
      #""painRegions": [{ "region": "belly" }, { "region": "belly" }]"#,
      "entries[0].painRegions[1]: the same place twice. Keep one of them."),
    .answer(
      #""painRegions": [{ "region": "belly", "worst": true }, { "region": "chest", "worst": true }]"#,
      "entries[0].painRegions[1].worst: worst: a second worst place."
        + " Mark one place as the worst, or none."),
    .answer(
      #""painRegions": [{ "region": "belly", "worst": 1 }]"#,
      "entries[0].painRegions[0].worst: worst: expected true or false, found a number."
        + " Write true or false."),
    .answer(
      #""painRegions": [{ "region": "belly", "note": "x" }]"#,
      "entries[0].painRegions[0].note: note: this key is not known here."
        + " Remove it or use one of: region, side, worst."),
    .answer(
      #""painRegions": "belly""#,
      "entries[0].painRegions: painRegions: expected a list, found a text. Write a list."),
  ]

  @Test(arguments: refusals)
  func `a place that cannot be is refused at its place`(_ refusal: Refusal) throws {
    let said = try Refusal.sentences(about: refusal.file)
    #expect(said == refusal.says, "\(said)")
  }

  @Test func `a place that is not in the catalogue is refused`() throws {
    let said = try Refusal.sentences(
      about: Refusal.answer(
        #""painRegions": [{ "region": "tail" }]"#
      ).file)
    #expect(said.count == 1 && said[0].contains("tail"), "\(said)")
  }

  @Test func `the newest marks count, and taking them away leaves none`() {
    var journal = Journal()
    journal.record(.answered(.painRegions(PainMap([Self.back, Self.belly]))), on: .first)
    #expect(journal.person.painMap.spots == [Self.back, Self.belly])
    #expect(journal.person.painMap.worst == nil)
    journal.record(
      .answered(.painRegions(PainMap([Self.back, Self.belly], worst: Self.back))), on: .first)
    #expect(journal.person.painMap.worst == Self.back)
    #expect(journal.person.painMarkedAt[Self.back]?.number == 1)
    #expect(journal.person.worstMarkedAt?.number == 2)
    journal.record(.answered(.painRegions(PainMap())), on: .first)
    #expect(journal.person.painMap == PainMap())
    #expect(journal.person.painMarkedAt.isEmpty && journal.person.worstMarkedAt == nil)
  }

  @Test func `a single place is the worst, and a place that is not marked never is`() {
    #expect(PainMap([Self.back]).worst == Self.back)
    #expect(PainMap([Self.back, Self.belly], worst: PainSpot(PainRegion.ID("chest"))).worst == nil)
  }
}
