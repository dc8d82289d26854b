import Anatomy
import Knowledge
import Plumbline

/// A list of the library: everything of one kind, in groups.
struct LibraryShelfPage: Sendable {
  struct Group: Hashable, Sendable {
    let id: String
    let heading: String
    /// Whether help is needed now.
    let isUrgent: Bool
    let items: [LibraryEntry.Item]
  }

  let context: PageContext
  let title: String
  let lead: String
  let groups: [Group]
  /// Whether there are so many groups that one jumps to them.
  let hasJumps: Bool
  /// Lists of names alone are set closer.
  let isDense: Bool

  /// - Parameters:
  ///   - leftOut: The ids of what is left out for the person now; nothing while that is not known.
  ///   - pictures: Those of the movements that are open to the person.
  init(
    _ kind: LibraryKind, _ catalogue: Catalogue, leftOut: Set<String> = [],
    pictures: MovementPictures = .none, context: PageContext
  ) {
    self.context = context
    (title, lead) = (kind.title, kind.lead)
    groups = Self.groups(kind, catalogue, leftOut).filter { !$0.1.isEmpty }.enumerated().map {
      Group(
        id: "group-\($0 + 1)", heading: $1.0,
        isUrgent: $0 == 0 && [.flags, .stops].contains(kind),
        items: $1.1.map { $0.pictured(pictures) })
    }
    hasJumps = groups.count > 3
    isDense = [.index, .exercises, .tests, .sources].contains(kind)
  }

  private static let isLeftOut = ". Left out for you now"

  private typealias Named = (String, [LibraryEntry.Item])

  private static func groups(
    _ kind: LibraryKind, _ catalogue: Catalogue, _ leftOut: Set<String>
  ) -> [Named] {
    switch kind {
    case .muscles:
      Region.allCases.map { region in
        (
          LibraryWords.region(region),
          catalogue.muscles.filter { $0.region == region }
            .map { LibraryEntry.muscle($0.id, catalogue, note: $0.anatomical) }
        )
      }
    case .tests: tests(catalogue, leftOut)
    case .exercises: exercises(catalogue, leftOut)
    case .acts:
      [
        (
          "The seven",
          catalogue.acts.map { .init($0.name, .libraryEntry(.acts, $0.id.text), note: $0.question) }
        )
      ]
    case .habits:
      Verdict.allCases.map { verdict in
        (
          "Evidence: \(Words.verdict(verdict))",
          catalogue.habits.filter { $0.verdict == verdict }
            .map { .init($0.name, .libraryEntry(.habits, $0.id.text)) }
        )
      }
    case .conditions:
      [
        (
          "What you may have been told",
          byName(catalogue.conditions, \.name).map {
            .init($0.name, .libraryEntry(.conditions, $0.id.text), note: $0.lay)
          }
        )
      ]
    case .limits:
      [
        (
          "What may not be asked of you",
          byName(catalogue.limits, \.name).map {
            .init($0.name, .libraryEntry(.limits, $0.id.text), note: $0.cost)
          }
        )
      ]
    case .flags: flags(catalogue)
    case .stops: stops(catalogue)
    case .questions:
      [
        (
          "Short answers first",
          catalogue.questions.map { .init($0.question, .question($0.id), note: $0.short) }
        )
      ]
    case .sources:
      byLetter(
        catalogue.sources.map { .init($0.citation, .libraryEntry(.sources, $0.id.text)) })
    case .index: byLetter(everything(catalogue))
    }
  }

  private static func tests(_ catalogue: Catalogue, _ leftOut: Set<String>) -> [Named] {
    func region(_ test: SelfTest) -> Region? {
      test.carriers.max { ($0.loading, $1.muscle) < ($1.loading, $0.muscle) }
        .flatMap { catalogue.muscles[$0.muscle]?.region }
    }
    return Region.allCases.map { part in
      (
        LibraryWords.region(part),
        byName(catalogue.tests.filter { region($0) == part }, \.name).map {
          LibraryEntry.test(
            $0,
            note: Words.capitalised(Words.support($0.position.support))
              + (leftOut.contains($0.id.text) ? Self.isLeftOut : ""))
        }
      )
    }
  }

  private static func exercises(_ catalogue: Catalogue, _ leftOut: Set<String>) -> [Named] {
    LibraryEntry.places.map { support in
      (
        Words.capitalised(Words.support(support)),
        byName(catalogue.exercises.filter { $0.position.support == support }, \.name)
          .map { exercise in
            let muscles = exercise.mainMuscles.compactMap { catalogue.muscles[$0]?.name }
            let acts = exercise.acts.compactMap { catalogue.acts[$0]?.name.lowercased() }
            let what = (muscles.isEmpty ? acts : muscles).joined(separator: ", ")
            return LibraryEntry.exercise(
              exercise,
              note: Words.capitalised(LibraryWords.purpose(exercise.purpose))
                + (what.isEmpty ? "" : ": \(what)")
                + (leftOut.contains(exercise.id.text) ? Self.isLeftOut : ""))
          }
      )
    }
  }

  private static func flags(_ catalogue: Catalogue) -> [Named] {
    SafetyAction.allCases.sorted(by: >).map { action in
      (
        LibraryWords.outcome(action),
        catalogue.flags.filter { $0.whenYes == action }.sorted { $0.order < $1.order }.map { flag in
          .init(
            flag.question ?? LibraryEntry.fromAge(flag), .libraryEntry(.flags, flag.id.text),
            note: flag.whatToDo)
        }
      )
    }
  }

  private static func stops(_ catalogue: Catalogue) -> [Named] {
    let order: [(StopRule.Consequence, String)] = [
      (.callEmergency, "Stop and call for help"), (.stopToday, "Stop for today"),
      (.ease, "Make it easier"),
    ]
    return order.map { consequence, heading in
      (
        heading,
        catalogue.stops.filter { $0.consequence == consequence }
          .map { .init($0.name, note: $0.whatToDo) }
      )
    }
  }

  /// Every name there is, with what it names; muscles under their professional names too.
  private static func everything(_ catalogue: Catalogue) -> [LibraryEntry.Item] {
    var items: [LibraryEntry.Item] = []
    for muscle in catalogue.muscles {
      items.append(LibraryEntry.muscle(muscle.id, catalogue, note: "muscle group"))
      for named in muscle.muscles {
        for name in [named.name, named.anatomical] {
          items.append(
            .init(
              name, .libraryEntry(.muscles, muscle.id.text),
              note: "one of the \(muscle.name.prefix(1).lowercased() + muscle.name.dropFirst())"))
        }
      }
    }
    items += catalogue.tests.map { LibraryEntry.test($0, note: "self-test") }
    items += catalogue.exercises.map { LibraryEntry.exercise($0, note: "exercise") }
    items += catalogue.acts.map {
      .init($0.name, .libraryEntry(.acts, $0.id.text), note: "daily act")
    }
    items += catalogue.habits.map {
      .init($0.name, .libraryEntry(.habits, $0.id.text), note: "habit")
    }
    items += catalogue.conditions.map {
      .init($0.name, .libraryEntry(.conditions, $0.id.text), note: "condition")
    }
    items += catalogue.limits.map {
      .init($0.name, .libraryEntry(.limits, $0.id.text), note: "limit")
    }
    items += catalogue.questions.map { .init($0.question, .question($0.id), note: "question") }
    items += Set(catalogue.flags.map(\.topic)).map {
      .init($0, .libraryShelf(.flags), note: "warning signs")
    }
    var seen: Set<LibraryEntry.Item> = []
    return items.filter { seen.insert($0).inserted }
  }

  private static func byName<Entry>(
    _ entries: some Sequence<Entry>, _ name: KeyPath<Entry, String>
  ) -> [Entry] {
    entries.sorted { $0[keyPath: name].lowercased() < $1[keyPath: name].lowercased() }
  }

  private static func byLetter(_ items: [LibraryEntry.Item]) -> [Named] {
    func key(_ name: String) -> String {
      String(name.lowercased().drop { !$0.isLetter && !$0.isNumber })
    }
    return Dictionary(grouping: items) { item in
      key(item.name).first.map { $0.isLetter ? $0.uppercased() : "0–9" } ?? "0–9"
    }
    .sorted { $0.key < $1.key }
    .map { letter, items in
      (letter, items.sorted { (key($0.name), $0.note ?? "") < (key($1.name), $1.note ?? "") })
    }
  }
}
