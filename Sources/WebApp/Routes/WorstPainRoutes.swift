import Hummingbird
import Journalling
import Knowledge

/// Which of several marked places is the worst, asked right after they were marked.
func addWorstPainRoutes(to table: RouteTable) {
  table.get(.painWorst) { visit in
    let map = visit.person.painMap
    guard map.spots.count > 1 else { return visit.leadWithin(to: .pain) }
    return try visit.show(.questions, page(visit, chosen: map.worst.map(SpotField.value)))
  }
  table.post(.painWorst) { visit, form in
    let map = visit.person.painMap
    guard map.spots.count > 1 else { return visit.leadWithin(to: .pain) }
    let said = form[SpotField.worst]
    let worst = map.spots.first { SpotField.value($0) == said }
    guard worst != nil || said == SpotField.alike else {
      var reader = FormReader(form)
      reader.note(SpotField.worst, "Choose one of the places, or the last line")
      return try visit.show(
        .questions, page(visit, chosen: nil, problems: reader.problems),
        status: .unprocessableContent)
    }
    let marked = PainMap(map.spots, worst: worst)
    if marked != map { try await visit.store([.painRegions(marked)]) }
    return try await visit.again().leadOnAfterPain()
  }
}

private func page(
  _ visit: Visit, chosen: String?, problems: [FieldProblem] = []
) -> QuestionsPage {
  QuestionsPage(
    worstOf: visit.person.painMap, visit.catalogue, context: visit.context(at: .pain, back: .pain),
    chosen: chosen, problems: problems)
}

extension Visit {
  /// A mark that speaks against an earlier no leads back to that question, before all that follows.
  ///
  /// The worst is asked before: it can open such a question too, and until then nothing moves.
  func leadOnAfterPain() -> Response {
    let isStrong = person.painDay == today && (person.pain ?? 0) >= Attempt.strongPain
    return doubtedTopic.map { redirect(to: $0.place) }
      ?? leadOn(from: .pain, saying: isStrong ? .strongPainKept : .answerKept)
  }
}
