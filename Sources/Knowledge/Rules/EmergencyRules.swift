let emergencyIsSaidInOneWay = CatalogueRule(
  says: "Whom to call in an emergency is said in the one way that `about.yaml` gives."
) { catalogue in
  let words = catalogue.about.emergencyNumber
  // Everything a person reads; sources repeat the words of others.
  let entries = catalogue.written.filter { $0.key != Source.kind }.values.joined()
  return entries.filter { $0.tree.texts.contains { $0.saysOtherNumber(than: words) } }
    .sorted { ($0.kind, $0.id) < ($1.kind, $1.id) }
    .map {
      Problem(
        place: "\($0.kind)/\($0.id).yaml", what: "an emergency number is said in another way",
        remedy: "Write “\(words)”")
    }
}

extension Tree {
  /// Every text in it, however deep.
  fileprivate var texts: [String] {
    switch content {
    case .text(let text): [text]
    case .list(let items): items.flatMap(\.texts)
    case .mapping(let pairs): pairs.flatMap(\.value.texts)
    case .nothing, .truth, .number: []
    }
  }
}

extension String {
  /// Whether it names an emergency number beside the given words.
  ///
  /// 112 is a usual number too, so it counts only where somebody calls it or it is one of several.
  fileprivate func saysOtherNumber(than words: String) -> Bool {
    guard mayNameNumber else { return false }
    let rest = replacing(words, with: "")
    return rest.mayNameNumber
      && rest.contains(
        #/(?i)\b(999|911)\b|\b(call|ring|dial|or|,)\s+112\b|emergency number|local number/#)
  }

  /// Whether any of it can be there at all: the pattern takes a third of a millisecond, and a catalogue has
  /// ten thousand texts.
  private var mayNameNumber: Bool {
    var last: UInt64 = 0
    for byte in utf8 {
      // Small letters become of capitals; digits and spaces stay.
      last = last << 8 | UInt64(byte | 0x20)
      if Self.numbers.contains(last & 0xFF_FFFF) || Self.words.contains(last) { return true }
    }
    return false
  }

  private static let numbers = ["999", "911", "112"].map(\.asBytes)
  /// Of “emergency number” and “local number”.
  private static let words = ["ency num", "ocal num"].map(\.asBytes)

  private var asBytes: UInt64 { utf8.reduce(0) { $0 << 8 | UInt64($1) } }
}
