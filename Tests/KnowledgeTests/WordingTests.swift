import Foundation
import Knowledge
import TestSupport
import Testing

/// The words the catalogue may not use.
struct WordingTests {
  private struct Text {
    let place: String
    let words: String
  }

  /// Every text of every entry.
  ///
  /// A publication's own title and address are not our words.
  private func texts() throws -> [Text] {
    func texts(_ tree: Tree, in key: String, of kind: String) -> [Text] {
      switch tree.content {
      case .text(let words):
        return kind == Source.kind && ["citation", "where"].contains(key)
          ? [] : [Text(place: tree.place, words: words)]
      case .list(let items): return items.flatMap { texts($0, in: key, of: kind) }
      case .mapping(let pairs): return pairs.flatMap { texts($0.value, in: $0.key, of: kind) }
      case .nothing, .truth, .number: return []
      }
    }
    return try RealCatalogue.load().written.values.joined().flatMap {
      texts($0.tree, in: "", of: $0.kind)
    }
  }

  private func offenders(_ isWrong: (String) -> Bool) throws -> [String] {
    let texts = try texts()
    #expect(texts.count > 5_000)
    return texts.filter { isWrong($0.words) }.map { "\($0.place): \($0.words)" }.sorted()
  }

  @Test func `nobody is called abnormal, and nothing is promised`() throws {
    let wrong =
      #/(?i)\bdysfunction|\babnormal|\bfailure|\bcur(e|es|ed|ing)\b|\bcause of your pain|\bguarantee|\bmiracle/#
    #expect(try offenders { $0.contains(wrong) } == [])
  }

  /// Left and right are sides and nothing else, so that a reader, a voice or a mirrored figure is
  /// never misled: not “all right”, “right away”, “a right angle”, “nothing left”, “left out”.
  @Test func `left and right are only sides`() throws {
    let sides =
      #/(?i)\bleft[ -](and |with |or |to )?right\b|\b(left|right) (side|leg|foot|arm|hand|knee|hip)s?\b|[0-9.]+ (% )?\(?(left|right)\)?/#
    let either = #/(?i)\b(left|right)\b/#
    #expect(try offenders { $0.replacing(sides, with: "").contains(either) } == [])
    for wrong in ["That is all right.", "Nothing is left.", "It is left out.", "a right angle"] {
      #expect(wrong.replacing(sides, with: "").contains(either), "\(wrong)")
    }
    for sound in [
      "Lie on your left side.", "28.1 % right and 30.4 % left", "left-right difference",
    ] {
      #expect(!sound.replacing(sides, with: "").contains(either), "\(sound)")
    }
  }

  private let vocabulary: [String] =
    Support.allCases.map(\.rawValue) + Contact.allCases.map(\.rawValue)
    + Transition.allCases.map(\.rawValue) + Demand.allCases.map(\.rawValue)
    + Thing.allCases.map(\.rawValue)

  @Test func `no fixed word names a side, and each is kebab-case`() {
    #expect(vocabulary.count > 50)
    for word in vocabulary {
      #expect(word.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil, "\(word)")
      #expect(!word.contains(#/left|right/#), "\(word)")
    }
  }

  @Test func `the guide to the files lists every fixed word`() throws {
    let url = CatalogueLoader.bundledFolder.appending(path: "README.md")
    let guide = try String(contentsOf: url, encoding: .utf8)
    for word in vocabulary { #expect(guide.contains("`\(word)`"), "\(word)") }
    for kind in allKinds { #expect(guide.contains("## `\(kind)/`"), "\(kind)") }
  }

  @Test func `times are numbers and never minutes and seconds with a colon`() throws {
    #expect(try offenders { $0.wholeMatch(of: /[0-9]+:[0-9]+/) != nil } == [])
  }
}
