import Journalling
import Knowledge
import Plumbline

extension QuestionsPage {
  /// Which of the marked places hurts most; asked only of those, and only where there are several.
  init(
    worstOf map: PainMap, _ catalogue: Catalogue, context: PageContext, chosen: String?,
    problems: [FieldProblem] = []
  ) {
    func rank(_ spot: PainSpot) -> Int { catalogue.regions[spot.region]?.order ?? Int.max }
    let fromTheHeadDown = map.spots.sorted { rank($0) < rank($1) }
    let question = Question(
      SpotField.worst, legend: "Which of the places you marked hurts most?",
      layout: "column",
      options: fromTheHeadDown.map {
        (SpotField.value($0), Words.capitalised(Words.place($0, catalogue)), nil)
      } + [(SpotField.alike, "None is worse, or I cannot tell", nil)],
      chosen: chosen.map { [$0] } ?? [], problems: problems)
    self.init(
      "The worst place", at: .painWorst, context: context, questions: [question],
      problems: problems)
  }
}
