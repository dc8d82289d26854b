/// The ways to the newer and the older part of a list that grows with the years and shows the newest first.
struct ListPages: Hashable, Sendable {
  /// “Days 11 to 20 of 131”.
  let which: String
  /// `nil` on the page with the newest.
  let newerPath: String?
  /// `nil` on the page with the oldest.
  let olderPath: String?

  static let key = "page"

  /// What an address carries that leads to the page of an item, beside other words: “&page=3”; empty for the first.
  ///
  /// - Parameter index: How many items are newer.
  static func query(ofItemAt index: Int, size: Int) -> String {
    index < size ? "" : "&\(key)=\(index / size + 1)"
  }

  /// One page of a list, and the ways to the others; no ways where one page holds everything.
  ///
  /// - Parameters:
  ///   - all: The whole list, the newest first.
  ///   - size: How many a page holds; at least 1.
  ///   - asked: The page the address asks for, counted from 1; another word or number leads to the nearest page.
  ///   - what: What is counted, with a capital: “Days”.
  ///   - place: Where the list stands.
  static func page<Item>(
    of all: [Item], _ what: String, size: Int, asked: String?, at place: Place
  ) -> (items: ArraySlice<Item>, pages: ListPages?) {
    let count = max((all.count + size - 1) / size, 1)
    let number = min(max(asked.flatMap { Int($0) } ?? 1, 1), count)
    let items = all.dropFirst((number - 1) * size).prefix(size)
    func path(_ page: Int) -> String { page == 1 ? place.path : "\(place.path)?\(key)=\(page)" }
    let pages = ListPages(
      which: "\(what) \(items.startIndex + 1) to \(items.endIndex) of \(all.count)",
      newerPath: number > 1 ? path(number - 1) : nil,
      olderPath: number < count ? path(number + 1) : nil)
    return (items, count > 1 ? pages : nil)
  }
}
