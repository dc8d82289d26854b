package import Anatomy
import BodyModelling
package import Knowledge

/// All figures of a catalogue: which entry is shown by which motion, and which still has none.
package struct FigureBook: Sendable {
  /// One entry with the motion that shows it.
  package struct Page: Sendable {
    package let entry: Motion.Shown
    package let motion: Motion
    package let ground: Motion.Ground

    /// The id of the entry, and the name of its files.
    package var id: String { entry.id }
    /// Kind and id of the entry: `exercises/bridge-on-bed`.
    package var name: String { "\(entry.kind)/\(entry.id)" }
  }

  private let catalogue: Catalogue
  /// In the order of motions, and of entries within one.
  package let pages: [Page]

  package init(_ catalogue: Catalogue) {
    self.catalogue = catalogue
    pages = catalogue.motions.flatMap { motion in
      motion.shows.map {
        Page(entry: $0.entry, motion: motion.shown(as: $0), ground: $0.ground)
      }
    }
  }

  /// The pages for an id: of an entry, of a motion, or with the kind before it.
  ///
  /// A test and an exercise may share an id; then there are several.
  package func pages(named name: String) -> [Page] {
    let entries = pages.filter { $0.id == name || $0.name == name }
    guard entries.isEmpty else { return entries }
    return Array(pages.filter { $0.motion.id.text == name }.prefix(1))
  }

  /// The figure of a page.
  ///
  /// - Parameter side: The side being worked, where there is one.
  package func figure(_ page: Page, working side: Side = .right) -> Figure {
    Figure(
      Performance(page.motion, on: page.ground, working: side), name: name(of: page, side),
      sides: sides(of: page.entry), muscles: muscles(of: page.entry))
  }

  /// Whether the word in the picture of a page says what one sees: the named side moves most, or is marked.
  package func namesSideSeen(_ page: Page) -> Bool {
    guard sides(of: page.entry) == .each else { return true }
    let performance = Performance(page.motion, on: page.ground)
    let worked = WorkedSide(performance, muscles: muscles(of: page.entry))
    guard worked.movesLess, let first = performance.moments.first else { return true }
    return worked.mark(on: first.body) != nil
  }

  /// Everything that is wrong with the motion of a page, as sentences with file and line.
  package func problems(of page: Page) -> [String] {
    MotionCheck(page.motion, in: catalogue).problems.map(\.sentence)
  }

  /// The exercises, tests and acts without a figure, as `kind/id`, in the order of kinds and ids.
  package var missing: [String] {
    let shown = Set(pages.map(\.name))
    let wanted =
      catalogue.exercises.map { "\(Exercise.kind)/\($0.id)" }
      + catalogue.tests.map { "\(SelfTest.kind)/\($0.id)" }
      + catalogue.acts.map { "\(Act.kind)/\($0.id)" }
    return wanted.filter { !shown.contains($0) }
  }

  private func name(of page: Page, _ side: Side) -> String {
    let name =
      switch page.entry {
      case .exercise(let id): catalogue.exercises[id]?.name
      case .test(let id): catalogue.tests[id]?.name
      case .act(let id): catalogue.acts[id]?.name
      }
    let known = name ?? page.id
    return sides(of: page.entry) == .each ? "\(known), \(side.rawValue) side" : known
  }

  private func sides(of entry: Motion.Shown) -> Sidedness? {
    switch entry {
    case .exercise(let id): catalogue.exercises[id]?.sides
    case .test(let id): catalogue.tests[id]?.sides
    case .act: nil
    }
  }

  /// What an exercise is for, and what carries most of a test.
  private func muscles(of entry: Motion.Shown) -> [WorkingMuscle] {
    let ids: [EntryID<Muscle>] =
      switch entry {
      case .exercise(let id): catalogue.exercises[id]?.mainMuscles ?? []
      case .test(let id): carriers(of: id)
      case .act: []
      }
    let isSided = sides(of: entry) == .each
    return ids.compactMap { catalogue.muscles[$0] }.map {
      WorkingMuscle($0, on: isSided && $0.isPaired ? .same : .both)
    }
  }

  private func carriers(of id: EntryID<SelfTest>) -> [EntryID<Muscle>] {
    let carriers = catalogue.tests[id]?.carriers ?? []
    let most = carriers.map(\.loading).max() ?? 0
    return carriers.filter { $0.loading >= 0.8 * most }.map(\.muscle)
  }
}
