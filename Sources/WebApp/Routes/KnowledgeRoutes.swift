import Hummingbird
import Knowledge

/// What is known; for reading no screen is needed.
func addKnowledgeRoutes(to table: RouteTable) {
  table.get(.known) { visit in
    try visit.show(.known, KnownPage(visit.catalogue, context: visit.context(back: .library)))
  }
  table.get(.question) { visit in
    guard let id = visit.part("question"), let entry = visit.catalogue.questions[.init(id)] else {
      throw HTTPError(.notFound)
    }
    let page = QuestionPage(
      entry, visit.catalogue, ask: AskForm(LibraryEntry(entry), visit),
      context: visit.context(back: .libraryShelf(.questions)))
    return try visit.show(.question, page)
  }
}
