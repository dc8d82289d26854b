/// Something that must hold between entries; within one entry, its own reading checks.
package struct CatalogueRule: Sendable {
  /// The rule as a sentence.
  package let says: String
  /// What breaks it in a catalogue whose references all resolve.
  package let check: @Sendable (Catalogue) -> [Problem]
}

/// All rules between entries, in the order they are reported.
package let catalogueRules: [CatalogueRule] = [
  everyExerciseStandsOnOneLadder, partnersNameEachOther, testsLoadWhatGroupsHave,
  sidesFitWhatIsWorked, everySourceIsUsed, outcomesOnlyGetStronger, whoIsNotSureIsTold,
  painRuleStandsOnce,
  everyActHasALadder,
  movementsAreShared, dosesAreMeasuredAlike, everyEntryHasOneFigure,
  onlyAskedFlagsAreAskedAgain, everyRegionHasItsPlaceInLists, middlesAreMiddles,
  noEntryIsWithoutFigure, emergencyIsSaidInOneWay,
]

func problem<Entry: CatalogueEntry>(_ entry: Entry, _ what: String, _ remedy: String) -> Problem {
  Problem(place: "\(Entry.kind)/\(entry.id).yaml", what: what, remedy: remedy)
}
