import HTTPTypes
import Hummingbird
import Journalling
import Knowledge
import Plumbline
import Screening

/// The library: for reading no screen is needed; how a movement is done stands behind its gate.
func addLibraryRoutes(to table: RouteTable) {
  table.get(.library) { visit in try visit.show(.library, LibraryPage(visit)) }
  table.get(.libraryShelf) { visit in
    guard let kind = visit.libraryKind else { throw HTTPError(.notFound) }
    let page = LibraryShelfPage(
      kind, visit.catalogue, leftOut: visit.leftOut(of: kind),
      pictures: visit.movementPictures, context: visit.context(back: .library))
    return try visit.show(.libraryShelf, page)
  }
  table.get(.libraryEntry) { visit in
    let entry = try visit.libraryEntry()
    // Questions have their own place, which they had before the library.
    guard entry.kind != .questions else { return visit.redirect(to: .question(.init(entry.id))) }
    return try visit.show(.libraryEntry, LibraryEntryPage(entry, visit))
  }
  table.post(.libraryEntry) { visit, form in
    let entry = try visit.libraryEntry()
    let standing = visit.person.questionsToTake.filter { $0.text == entry.question }
    let isTakenBack = form[FieldName.takeBack] != nil
    if isTakenBack {
      try await visit.store(standing.map { .corrected($0.number, nil) })
    } else if standing.isEmpty {
      try await visit.store([.wondered(entry.question)])
    }
    let place: Place =
      entry.kind == .questions
      ? .question(.init(entry.id)) : .libraryEntry(entry.kind, entry.id)
    return visit.redirect(to: place, saying: isTakenBack ? .notAsked : .asked)
  }
}

extension Visit {
  /// What of a shelf the person's own answers leave out; nothing while the screen does not say go on.
  fileprivate func leftOut(of kind: LibraryKind) -> Set<String> {
    guard let restrictions = cleared?.restrictions else { return [] }
    switch kind {
    case .tests:
      let out = catalogue.tests.filter { restrictions.allowedSides(of: .init($0)).isEmpty }
      return Set(out.map(\.id.text))
    case .exercises:
      let out = catalogue.exercises.filter { restrictions.allowedSides(of: .init($0)).isEmpty }
      return Set(out.map(\.id.text))
    default: return []
    }
  }

  fileprivate var libraryKind: LibraryKind? { part("kind").flatMap(LibraryKind.init) }

  /// The entry that the address names, letter by letter.
  fileprivate func libraryEntry() throws -> LibraryEntry {
    guard let kind = libraryKind, let id = part("entry"),
      let entry = LibraryEntry(kind, id, site.library)
    else { throw HTTPError(.notFound) }
    return entry
  }
}
