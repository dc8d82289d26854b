import Anatomy
public import Foundation
import Knowledge

extension Guide {
  /// The kinds of entry in the catalogue: `tests`, `exercises`, `muscles` and so on.
  public var catalogueKinds: [String] { allKinds }

  /// How many entries of each kind there are.
  public var catalogueCounts: [(kind: String, count: Int)] {
    allKinds.map { ($0, catalogue.written[$0]?.count ?? 0) }
  }

  /// SHA-256 over all files of the catalogue.
  public var catalogueFingerprint: String { catalogue.fingerprint }

  /// Every entry of a kind as a list of JSON objects with `id`; `nil` for an unknown kind.
  public func catalogueList(of kind: String) throws -> Data? {
    guard allKinds.contains(kind) else { return nil }
    return try json((catalogue.written[kind] ?? []).map(\.tree))
  }

  /// The ids of a kind with their names, for people; `nil` for an unknown kind.
  public func catalogueNames(of kind: String) -> [(id: String, name: String)]? {
    guard allKinds.contains(kind) else { return nil }
    return (catalogue.written[kind] ?? []).map { ($0.id, $0.name) }
  }

  /// One entry as JSON and as written in its file; ids may stand in several kinds.
  public func catalogueEntries(named id: String) throws -> [(
    kind: String, json: Data, text: String
  )] {
    try allKinds.flatMap { kind in
      try (catalogue.written[kind] ?? []).filter { $0.id == id }
        .map { (kind, try json($0.tree), $0.text) }
    }
  }

  /// What of each muscle group can be tested and trained, and how.
  public var coverage: [MuscleCoverage] {
    catalogue.muscles.map { MuscleCoverage($0, catalogue) }
  }
}

extension WrittenEntry {
  /// The name, question, claim or citation: whatever says what the entry is.
  fileprivate var name: String {
    guard case .mapping(let pairs) = tree.content else { return id }
    for key in ["name", "question", "claim", "citation", "help"] {
      if case .text(let text)? = pairs.first(where: { $0.key == key })?.value.content {
        return text
      }
    }
    return id
  }
}

/// How well one muscle group is served by the catalogue.
public struct MuscleCoverage: Encodable, Sendable {
  public let muscle: String
  public let name: String
  /// Tests in which it is a main carrier (loading 0.3 or more).
  public let tests: [String]
  /// The kinds of those tests.
  public let kindsOfTest: [String]
  /// Whether two independent tests carry its capacity, so that a finding can be confirmed.
  public let canBeConfirmed: Bool
  /// Exercises in which it is a main worker, by what they are done on.
  public let exercises: [String: Int]

  init(_ muscle: Muscle, _ catalogue: Catalogue) {
    self.muscle = muscle.id.text
    name = muscle.name
    func carries(_ test: SelfTest) -> Bool {
      test.carriers.contains {
        $0.muscle == muscle.id && $0.quality == .capacity && $0.loading >= 0.3
      }
    }
    let carrying = catalogue.tests.filter(carries)
    tests = carrying.map(\.id.text)
    kindsOfTest = Set(carrying.map(\.manner.rawValue)).sorted()
    canBeConfirmed = carrying.contains { one in carrying.contains(where: one.isIndependent) }
    let training = catalogue.exercises.filter { $0.mainMuscles.contains(muscle.id) }
    exercises = Dictionary(grouping: training, by: \.position.support.rawValue).mapValues(\.count)
  }
}
