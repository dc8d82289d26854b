import Knowledge
import Plumbline
import Quantities

/// Who wrote an entry, and when somebody last went through it.
struct Colophon: Hashable, Sendable {
  let author: String
  /// When it was reviewed, and by whom; or that nobody has, and when its sources were read.
  let reviewed: String
  /// Who has gone through the whole.
  let review: String

  /// - Parameter ownReview: The day the entry itself names.
  init(
    _ kind: LibraryKind, _ id: String, sources: [Source.ID], ownReview: Day? = nil,
    _ catalogue: Catalogue
  ) {
    let about = catalogue.about
    (author, review) = (about.author, about.review)
    let read = sources.compactMap { catalogue.sources[$0]?.readOn }.max()
    if let one = about.review(of: kind.rawValue, id) {
      reviewed = "\(DayWords.words(one.on)), by \(one.by)."
    } else if let ownReview {
      reviewed = "\(DayWords.words(ownReview)), by its authors."
    } else if let read {
      reviewed =
        "Not by itself. It was written from its sources, the last of them read on \(DayWords.words(read))."
    } else {
      reviewed = "Not by itself. It stands as of \(DayWords.words(about.asOf))."
    }
  }
}
