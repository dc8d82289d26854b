import Journalling
import Knowledge
import TestSupport

@testable import WebApp

extension Samples {
  /// The pages of the library, of every kind and for people of every kind.
  static func library(_ template: Template, _ visits: [Visit]) async throws -> [any Sendable] {
    switch template {
    case .library: return visits.map { LibraryPage($0) }
    case .libraryShelf:
      let catalogue = visits[0].catalogue
      return LibraryKind.allCases.map { LibraryShelfPage($0, catalogue, context: context) }
    case .libraryEntry:
      return entries(visits[0], upTo: 400) + entries(visits[1], upTo: 40)
        + entries(try await asking(), upTo: 1)
    default:
      let visit = try await Visits.visit([
        .noted("a"), .wondered("b"), .reworded(1, "c"), .wondered("d"), .corrected(4, nil),
      ])
      let page = NotesPage(
        visit, gone: 4, problems: problems(FieldName.text) + problems(FieldName.noteKind))
      return template == .notes
        ? [page]
        : visit.person.notes.map { NotePage($0, visit, problems: problems(FieldName.text)) }
    }
  }

  /// Somebody who has put every question of the library's first entries on their list.
  static func asking() async throws -> Visit {
    let nobody = try await Visits.visit([])
    let entries = LibraryKind.allCases.flatMap { kind -> [LibraryEntry] in
      let ids = (nobody.catalogue.written[kind.rawValue] ?? []).prefix(1).map(\.id)
      return ids.compactMap { LibraryEntry(kind, $0, nobody.site.library) }
    }
    return try await Visits.visit(entries.map { .wondered($0.question) })
  }

  private static func entries(_ visit: Visit, upTo count: Int) -> [any Sendable] {
    LibraryKind.allCases.flatMap { kind -> [any Sendable] in
      let ids = (visit.catalogue.written[kind.rawValue] ?? []).prefix(count).map(\.id)
      return ids.compactMap { LibraryEntry(kind, $0, visit.site.library) }
        .map { LibraryEntryPage($0, visit) }
    }
  }
}
