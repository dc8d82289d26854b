package import Quantities

/// Reads the keys of one mapping and writes down everything that is wrong with them.
///
/// A reader never stops at the first problem: a missing or mistaken value is noted in the shared
/// ``ProblemLog`` and a placeholder is returned, so that one run reports all. A caller must not use
/// what was read while the log has problems. `finish()` notes keys that nobody asked for.
package final class StrictReader {
  package let place: String
  package let line: Int
  package let log: ProblemLog
  private let values: [String: Tree]
  private let order: [String]
  private var asked: Set<String> = []

  /// - Returns: `nil`, with a problem noted, when the tree is not a mapping.
  package init?(_ tree: Tree, log: ProblemLog) {
    guard case .mapping(let pairs) = tree.content else {
      log.note(tree, what: "expected keys with values, found \(tree.kind)", "Write `key: value`")
      return nil
    }
    for (index, pair) in pairs.enumerated()
    where pairs[..<index].contains(where: { $0.key == pair.key }) {
      log.note(pair.value, what: "the key “\(pair.key)” stands twice", "Keep one of them")
    }
    (place, line, self.log) = (tree.place, tree.line, log)
    values = Dictionary(pairs.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
    order = pairs.map(\.key)
  }

  /// Whether the key is there with a value.
  package func has(_ key: String) -> Bool {
    guard let tree = values[key] else { return false }
    if case .nothing = tree.content { return false }
    return true
  }

  /// The value of a key that may be left out.
  package func tree(_ key: String) -> Tree? {
    asked.insert(key)
    return has(key) ? values[key] : nil
  }

  /// Notes a problem with the mapping itself or with one of its keys.
  package func note(_ key: String? = nil, what: String, _ remedy: String) {
    if let key, let tree = values[key] {
      log.note(tree, what: "\(key): \(what)", remedy)
    } else {
      log.note(place: place, line: line, what: key.map { "\($0): \(what)" } ?? what, remedy)
    }
  }

  private func required(_ key: String) -> Tree? {
    let tree = tree(key)
    if tree == nil { note(what: "the key “\(key)” is missing", "Add `\(key)`") }
    return tree
  }

  private func wrong(_ key: String, _ tree: Tree, wants: String) {
    log.note(tree, what: "\(key): expected \(wants), found \(tree.kind)", "Write \(wants)")
  }

  // MARK: Texts

  package func text(_ key: String) -> String {
    required(key).map { text(key, $0) } ?? ""
  }

  package func optionalText(_ key: String) -> String? { tree(key).map { text(key, $0) } }

  private func text(_ key: String, _ tree: Tree) -> String {
    guard case .text(let text) = tree.content else {
      wrong(key, tree, wants: "a text")
      return ""
    }
    if text.allSatisfy(\.isWhitespace) {
      log.note(tree, what: "\(key): the text is empty", "Write something")
    }
    return text
  }

  package func texts(_ key: String, atLeast: Int = 0) -> [String] {
    let items = list(key, atLeast: atLeast)
    return items.map { text(key, $0) }
  }

  /// The items of a list; an absent key is an empty list unless at least one item is wanted.
  package func list(_ key: String, atLeast: Int = 0) -> [Tree] {
    guard let tree = atLeast > 0 ? required(key) : tree(key) else { return [] }
    guard case .list(let items) = tree.content else {
      wrong(key, tree, wants: "a list")
      return []
    }
    if items.count < atLeast {
      log.note(tree, what: "\(key): needs at least \(atLeast) items", "Add what is missing")
    }
    return items
  }

  // MARK: Numbers

  package func number(_ key: String, in range: ClosedRange<Double>) -> Double {
    required(key).map { number(key, $0, in: range) } ?? range.lowerBound
  }

  package func optionalNumber(_ key: String, in range: ClosedRange<Double>) -> Double? {
    tree(key).map { number(key, $0, in: range) }
  }

  private func number(_ key: String, _ tree: Tree, in range: ClosedRange<Double>) -> Double {
    guard case .number(let number) = tree.content else {
      wrong(key, tree, wants: "a number")
      return range.lowerBound
    }
    guard range.contains(number) else {
      let (low, high) = (plain(range.lowerBound), plain(range.upperBound))
      log.note(
        tree, what: "\(key): \(plain(number)) cannot be right",
        "Give a number from \(low) to \(high)")
      return range.lowerBound
    }
    return number
  }

  package func whole(_ key: String, in range: ClosedRange<Int>) -> Int {
    whole(key, number(key, in: Double(range.lowerBound)...Double(range.upperBound)))
  }

  package func optionalWhole(_ key: String, in range: ClosedRange<Int>) -> Int? {
    optionalNumber(key, in: Double(range.lowerBound)...Double(range.upperBound))
      .map { whole(key, $0) }
  }

  private func whole(_ key: String, _ number: Double) -> Int {
    if number != number.rounded() {
      note(key, what: "\(number) is not whole", "Give a whole number")
    }
    return Int(number.rounded())
  }

  package func truth(_ key: String, otherwise: Bool) -> Bool {
    guard let tree = tree(key) else { return otherwise }
    guard case .truth(let truth) = tree.content else {
      wrong(key, tree, wants: "true or false")
      return otherwise
    }
    return truth
  }

  package func day(_ key: String) -> Day {
    let text = text(key)
    if let day = Day(text) { return day }
    if has(key) { note(key, what: "“\(text)” is not a day", "Write a day like 2026-11-22") }
    return Day.first
  }

  package func optionalDay(_ key: String) -> Day? { tree(key) == nil ? nil : day(key) }

  // MARK: Words

  /// One of a fixed set of words; `nil`, with a problem noted, when it is another or missing.
  package func word<Word: RawRepresentable & CaseIterable>(_ key: String, _ type: Word.Type)
    -> Word?
  where Word.RawValue == String {
    required(key).flatMap { word(key, $0, type) }
  }

  package func optionalWord<Word: RawRepresentable & CaseIterable>(
    _ key: String, _ type: Word.Type
  ) -> Word? where Word.RawValue == String {
    tree(key).flatMap { word(key, $0, type) }
  }

  package func words<Word: RawRepresentable & CaseIterable>(
    _ key: String, _ type: Word.Type, atLeast: Int = 0
  ) -> [Word] where Word.RawValue == String {
    list(key, atLeast: atLeast).compactMap { word(key, $0, type) }
  }

  private func word<Word: RawRepresentable & CaseIterable>(
    _ key: String, _ tree: Tree, _ type: Word.Type
  ) -> Word? where Word.RawValue == String {
    let text = text(key, tree)
    if let word = Word(rawValue: text) { return word }
    let allowed = Word.allCases.map(\.rawValue).joined(separator: ", ")
    if !text.isEmpty {
      log.note(tree, what: "\(key): “\(text)” is not a word known here", "Use one of: \(allowed)")
    }
    return nil
  }

  // MARK: References

  package func id<Entry: CatalogueEntry>(_ key: String, of type: Entry.Type) -> EntryID<Entry> {
    required(key).map { id(key, $0, type) } ?? EntryID("")
  }

  package func optionalID<Entry: CatalogueEntry>(_ key: String, of type: Entry.Type)
    -> EntryID<Entry>?
  {
    tree(key).map { id(key, $0, type) }
  }

  package func ids<Entry: CatalogueEntry>(
    _ key: String, of type: Entry.Type, atLeast: Int = 0
  ) -> [EntryID<Entry>] {
    list(key, atLeast: atLeast).map { id(key, $0, type) }
  }

  private func id<Entry: CatalogueEntry>(_ key: String, _ tree: Tree, _ type: Entry.Type)
    -> EntryID<Entry>
  {
    let text = text(key, tree)
    log.refer(Reference(to: Entry.kind, id: text, place: tree.place, line: tree.line, key: key))
    return EntryID(text)
  }

  // MARK: Nested mappings

  package func mapping(_ key: String) -> StrictReader? {
    required(key).flatMap { StrictReader($0, log: log) }
  }

  package func optionalMapping(_ key: String) -> StrictReader? {
    tree(key).flatMap { StrictReader($0, log: log) }
  }

  package func mappings(_ key: String, atLeast: Int = 0) -> [StrictReader] {
    list(key, atLeast: atLeast).compactMap { StrictReader($0, log: log) }
  }

  /// Notes every key that was never asked for.
  package func finish() {
    for key in order where !asked.contains(key) {
      let allowed = asked.sorted().joined(separator: ", ")
      note(key, what: "this key is not known here", "Remove it or use one of: \(allowed)")
    }
  }
}

/// Writes a number as a person would: without a trailing `.0`.
package func plain(_ number: Double) -> String {
  number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number)
}
