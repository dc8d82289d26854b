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
    let rest = replacing(words, with: "")
    return rest.contains(
      #/(?i)\b(999|911)\b|\b(call|ring|dial|or|,)\s+112\b|emergency number|local number/#)
  }
}
