public import Foundation
package import Journalling
package import Knowledge
package import MuscleModelling
import ProgrammePlanning
public import Quantities
package import Screening
package import SelfTesting

/// Everything a program can ask of Plumbline, as functions of a person's record and a day.
///
/// A guide holds the catalogue, with what follows from it alone, and nothing else: it reads no clock and
/// stores nothing. Whatever
/// moves a person (a next test, a programme) is handed out only when the record holds a complete,
/// current safety screen that says go on; otherwise the report carries a refusal with its reasons.
public struct Guide: Sendable {
  package let catalogue: Catalogue
  private let muscles: MuscleModel
  let leavingOut = Once<WhatLeavesOut>()

  /// Loads the catalogue that comes with the package, or another one of the same form.
  ///
  /// - Parameter folder: A folder laid out like the bundled catalogue; `nil` for that one.
  /// - Throws: ``CatalogueProblems`` with every problem found.
  public init(catalogueIn folder: URL? = nil) throws(CatalogueProblems) {
    do {
      catalogue = try CatalogueLoader(folder: folder ?? CatalogueLoader.bundledFolder).load()
    } catch {
      throw CatalogueProblems(error)
    }
    muscles = MuscleModel(catalogue)
  }

  /// Reads a person file.
  ///
  /// - Parameters:
  ///   - data: A file as ``PersonRecord/written()`` makes it: UTF-8 JSON.
  ///   - today: Entries after this day are refused.
  /// - Throws: ``RecordProblems`` with every problem found.
  public func record(reading data: Data, today: Day) throws(RecordProblems) -> PersonRecord {
    do {
      return PersonRecord(
        journal: try Journal(reading: data, catalogue: catalogue, today: today))
    } catch {
      throw RecordProblems(sentences: error.problems.map(\.sentence))
    }
  }

  /// What the safety screen says today.
  public func screen(_ record: PersonRecord, today: Day) -> ScreenReport {
    ScreenReport(
      ScreenResult(of: record.person, catalogue: catalogue, today: today), of: record.person,
      catalogue: catalogue, today: today)
  }

  /// The two answers, always together, with everything they rest on.
  ///
  /// With `weighsThree`, three groups at once are weighed by themselves too; that takes seconds.
  public func assess(
    _ record: PersonRecord, today: Day, weighsThree: Bool = false
  ) -> AssessReport {
    let person = record.person
    return AssessReport(
      belief(about: person, weighsThree: weighsThree), person: person,
      screen: screen(record, today: today), catalogue: catalogue)
  }

  /// The self-test to do next, or the reason why none is handed out.
  public func next(_ record: PersonRecord, today: Day) -> NextReport {
    let screen = screen(record, today: today)
    guard let cleared = cleared(record, today: today) else {
      return NextReport(refusedBy: screen)
    }
    return NextReport(
      TestChooser(for: cleared, catalogue: catalogue, muscles: muscles), screen: screen,
      catalogue: catalogue)
  }

  /// The week's programme, or the reason why none is handed out.
  ///
  /// Every programme passes the independent check first; one that does not is refused.
  public func plan(_ record: PersonRecord, today: Day, wish: WeekWish = WeekWish()) -> PlanReport {
    plan(record, today: today, wish: wish, forgetting: [], only: nil)
  }

  /// - Parameters:
  ///   - rules: Rules the planner forgets; only for testing that the check then refuses.
  ///   - exercises: What the planner may choose from; `nil` for everything.
  ///   - isCareless: Whether it offers even what is too much for a start.
  package func plan(
    _ record: PersonRecord, today: Day, wish: WeekWish = WeekWish(),
    forgetting rules: Set<Restrictions.Rule>, only exercises: Set<Exercise.ID>?,
    carelessly isCareless: Bool = false
  ) -> PlanReport {
    let screen = screen(record, today: today)
    let cleared = ClearedPerson(
      wish.applied(to: record.person), catalogue: catalogue, today: today, ignoring: rules)
    guard let cleared else { return PlanReport(refusedBy: screen) }
    let belief = belief(about: cleared.person)
    let planner = Planner(
      for: cleared, belief: belief, catalogue: catalogue, isBalanced: wish.isBalanced,
      only: exercises, carelessly: isCareless)
    guard let week = planner.best() else {
      return PlanReport(nothingAllowedBy: screen)
    }
    // As the wish makes the person, and as they are: a wish takes away only.
    let confirmed = wish.isBalanced ? nil : belief
    let violations =
      checked(week.programme, confirmed, for: cleared.person, today: today)
      + (wish == WeekWish()
        ? [] : checked(week.programme, confirmed, for: record.person, today: today))
    guard violations.isEmpty else { return PlanReport(refusedBy: violations, screen: screen) }
    return PlanReport(
      week, planner: planner, person: cleared.person, screen: screen, catalogue: catalogue)
  }

  package func belief(about person: Person, weighsThree: Bool = false) -> Belief {
    Belief(of: person, weighsThree ? MuscleModel(catalogue, weighsThree: true) : muscles)
  }

  package func cleared(_ record: PersonRecord, today: Day) -> ClearedPerson? {
    ClearedPerson(record.person, catalogue: catalogue, today: today)
  }

  /// The self-tests a person may do today with the sides allowed; `nil` without a screen that says
  /// go on.
  package func chooser(_ record: PersonRecord, today: Day) -> TestChooser? {
    cleared(record, today: today).map {
      TestChooser(for: $0, catalogue: catalogue, muscles: muscles)
    }
  }
}

/// A person's record: the journal, opaque to other programs except through its file form.
public struct PersonRecord: Sendable {
  package var journal: Journal { didSet { person = journal.person } }
  /// What the journal says together, folded once: after ten years that is the most work of a page.
  package private(set) var person: Person

  package init(journal: Journal = Journal()) {
    self.journal = journal
    person = journal.person
  }

  /// The person file, for export: the same bytes for the same entries.
  public func written() throws -> Data { try journal.written() }
}

/// A catalogue that cannot be used: every problem as a sentence with its place and its remedy.
public struct CatalogueProblems: Error, Sendable {
  /// Never empty.
  public let sentences: [String]

  package init(_ failure: CatalogueFailure) {
    switch failure {
    case .unreadable(let folder):
      sentences = [
        "\(folder): cannot be read. Name the folder that holds tests, exercises and so on."
      ]
    case .problems(let problems):
      sentences = problems.map(\.sentence)
    }
  }
}

/// A person file that cannot be used: every problem as a sentence with its place and its remedy.
public struct RecordProblems: Error, Sendable {
  /// Never empty.
  public let sentences: [String]
}
