import Knowledge
import Plumbline

/// A page of the library: one entry, with how a movement is done only for whom it is open.
struct LibraryEntryPage: Sendable {
  let context: PageContext
  let shelf: String
  let name: String
  /// Whether the name is a whole sentence or more, and set smaller.
  let isLong: Bool
  let lead: String?
  let tag: String?
  /// The picture of a daily act, for whom it is open; `nil` for every other entry.
  let actFigure: FigurePicture?
  /// Why the picture of a daily act is not shown.
  let actFigureClosed: String?
  let movement: ShownMovement?
  let closed: ClosedMovement?
  let parts: [LibraryEntry.Part]
  let sources: [LibraryEntry.Item]
  let hasSources: Bool
  /// Where a source can be read, outside.
  let outside: String?
  let colophon: Colophon
  let ask: AskForm

  init(_ entry: LibraryEntry, _ visit: Visit) {
    let catalogue = visit.catalogue
    context = visit.context(back: .libraryShelf(entry.kind))
    (shelf, isLong) = (entry.kind.title, entry.name.count > 60)
    (name, lead, tag) = (entry.name, entry.lead, entry.tag)
    let pictures = visit.movementPictures
    parts = entry.parts.map { $0.pictured(pictures) }
    (movement, closed) = visit.movement(of: entry)
    (actFigure, actFigureClosed) = visit.actFigure(of: entry)
    var seen: Set<Source.ID> = []
    sources = entry.sources.filter { seen.insert($0).inserted }
      .compactMap { catalogue.sources[$0] }
      .map { LibraryEntry.Item($0.citation, .libraryEntry(.sources, $0.id.text)) }
    hasSources = !sources.isEmpty
    let source = entry.kind == .sources ? catalogue.sources[.init(entry.id)] : nil
    outside = source.map { CitedSource(SourceNote($0)).link }
    let rests = source.map { [$0.id] } ?? entry.sources
    colophon = Colophon(entry.kind, entry.id, sources: rests, catalogue)
    ask = AskForm(entry, visit)
  }
}

/// How a movement is done, for whom it is open.
struct ShownMovement: Hashable, Sendable {
  let figure: FigurePicture?
  let lay: String
  let side: String?
  let steps: [String]
  /// How much and how hard; `nil` for a self-test.
  let dose: String?
  let feel: String?
  let watch: [String]
  let stops: [TestPage.StopLine]
  let go: NoticePage.Action
}

/// Why it is not shown how a movement is done, and what to do about it.
struct ClosedMovement: Hashable, Sendable {
  /// One rule that leaves it out, by name, with the places where an answer behind it is changed.
  struct Reason: Hashable, Sendable {
    let what: String
    let changes: [NoticePage.Action]
  }

  let why: String
  let reasons: [Reason]
  let hasReasons: Bool
  let actions: [NoticePage.Action]

  let hasActions: Bool

  init(_ why: String, leftOutFor reasons: [Reason] = [], _ actions: [NoticePage.Action] = []) {
    (self.why, self.reasons, self.actions) = (why, reasons, actions)
    (hasReasons, hasActions) = (!reasons.isEmpty, !actions.isEmpty)
  }
}
