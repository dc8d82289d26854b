import Foundation
import Persistence

extension NoticePage {
  /// Everything is erased, and how that was looked for.
  init(erased search: Household.Search, in folder: URL, _ context: PageContext) {
    let isClean = search.left.isEmpty
    self.init(
      context: context, title: isClean ? "Everything is erased" : "Erased, but copies are left",
      paragraphs: isClean
        ? Self.clean(search, folder.path)
        : [
          "Your record is erased. These files in the folder \(folder.path) may still hold something:"
        ]
          + search.left.map(\.words)
          + ["Plumbline did not make them, so it leaves them to you.", Self.looked(search)],
      actions: [Action(name: "Go to the start", path: Place.welcome.path)])
  }

  private static func clean(_ search: Household.Search, _ folder: String) -> [String] {
    let all = search.files == 1 ? "the one file" : "all \(search.files) files"
    return [
      "We searched \(all) of the folder \(folder) and found nothing more of you.",
      looked(search),
      "A copy that you saved elsewhere, and what you printed, stays there. So does a copy that a program "
        + "for backups may have made.",
    ]
  }

  private static func looked(_ search: Household.Search) -> String {
    let others = search.files - search.read
    let read =
      "We compared the name of every file and read \(search.read) of \(search.files) to the end."
    if others == 0 { return "\(read) What is left belongs to Plumbline, not to you." }
    return search.left.isEmpty
      ? "\(read) The others are records of other people. They are as they were."
      : "\(read) We did not read the others: records of other people, or what is named above."
  }
}

extension Household.Leftover {
  fileprivate var words: String {
    switch self {
    case .named(let url): "\(url.path): its name is that of your record."
    case .mentioned(let url): "\(url.path): your record is named in it."
    case .record(let url):
      "\(url.path): a record was saved or copied here, and we cannot tell whose."
    case .unsearched(let url): "\(url.path): this could not be read."
    }
  }
}
