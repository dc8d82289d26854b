import Journalling
import Knowledge
import Plumbline
import Quantities

/// Everything that was stored of the self-tests, the newest day first, with the ways to change it.
struct ResultsPage: Sendable {
  /// One result that counts.
  struct Row: Hashable, Sendable {
    let what: String
    let more: String?
    /// When it was changed, and what stood there first.
    let corrected: String?
    /// Said to screen readers after each button: which result it is about.
    let about: String
    let path: String
    let backPath: String
  }

  /// One that was removed.
  struct Gone: Hashable, Sendable {
    let what: String
    let when: String
    /// Said where we go on being careful because of it.
    let warning: String?
    let about: String
    let backPath: String
  }

  /// The results of one test on one day.
  struct Tried: Hashable, Sendable {
    let name: String
    let libraryPath: String
    let figure: SmallFigure?
    let rows: [Row]
    let gone: [Gone]
  }

  struct Sitting: Hashable, Sendable {
    let day: String
    let isToday: Bool
    let tests: [Tried]
  }

  let context: PageContext
  let sittings: [Sitting]
  /// `nil` while one page holds everything.
  let pages: ListPages?
  let hasResults: Bool
  let answerPath: String?

  init(_ visit: Visit) {
    var context = visit.context(back: .yours)
    context.flash = Self.said(visit) ?? context.flash
    self.context = context
    let byDay = Dictionary(grouping: visit.record.journal.results, by: \.day)
    let (days, pages) = ListPages.page(
      of: byDay.keys.sorted(by: >), "Days", size: Self.mostDays,
      asked: visit.query(ListPages.key), at: .results)
    let pictures = visit.movementPictures
    let warning = visit.person.stillWarning.map(\.number).filter {
      visit.guide.staysCareful(withoutResult: $0, of: visit.record, today: visit.today)
    }
    sittings = days.map { day in
      Sitting(
        day: DayWords.words(day), isToday: day == visit.today,
        tests: Self.tests(byDay[day] ?? [], visit.catalogue, pictures, warning: warning))
    }
    self.pages = pages
    hasResults = !sittings.isEmpty
    answerPath = visit.screen.letsMove && hasResults ? Place.answer.path : nil
  }

  /// On how many days one page looks back.
  ///
  /// A choice: a day holds a dozen results, so this is already a long page.
  private static let mostDays = 10

  /// What an address carries that leads to the page of a day.
  static func query(of day: Day, _ visit: Visit) -> String {
    let newer = Set(visit.record.journal.results.map(\.day)).count { $0 > day }
    return ListPages.query(ofItemAt: newer, size: mostDays)
  }

  /// What was just done, with the result it was done to; `nil` where the journal does not tell.
  private static func said(_ visit: Visit) -> String? {
    visit.query(Flash.key).flatMap(Flash.init).flatMap { flash in
      ResultChange(lastIn: visit.record.journal, visit.catalogue)?.sentence(for: flash)
    }
  }

  /// In the order in which they were done.
  private static func tests(
    _ results: [StoredResult], _ catalogue: Catalogue, _ pictures: MovementPictures, warning: [Int]
  ) -> [Tried] {
    var ids: [SelfTest.ID] = []
    for result in results where !ids.contains(result.first.test) { ids.append(result.first.test) }
    return ids.compactMap { catalogue.tests[$0] }.map { test in
      let own = results.filter { $0.first.test == test.id }
      let gone = own.filter { $0.takenBack != nil }
        .map { Gone($0, test, warns: warning.contains($0.number)) }
      return Tried(
        name: test.name, libraryPath: Place.libraryEntry(.tests, test.id.text).path,
        figure: pictures[test.id],
        rows: own.filter { $0.takenBack == nil }.map { Row($0, test) }, gone: gone)
    }
  }
}

extension ResultsPage.Row {
  init(_ result: StoredResult, _ test: SelfTest) {
    what = ResultWords.what(result.outcome, test)
    let more = ResultWords.more(result.outcome, test)
    self.more = more.isEmpty ? nil : more.joined(separator: " ")
    corrected = result.restatedOn.map { day in
      let first = ResultWords.sentence(result.first, test)
      return "Changed on \(DayWords.words(day)). First written: \(first)"
    }
    about = "\(test.name), \(what), \(DayWords.words(result.day))"
    path = Place.result(result.number).path
    backPath = Place.resultBack(result.number).path
  }
}

extension ResultsPage.Gone {
  init(_ result: StoredResult, _ test: SelfTest, warns: Bool) {
    what = ResultWords.what(result.outcome, test)
    when = result.takenBack.map { "Removed on \(DayWords.words($0.day))." } ?? ""
    warning =
      warns
      ? "It made us careful with you. We stay careful until you do the test again."
      : nil
    about = "\(test.name), \(what), \(DayWords.words(result.day))"
    backPath = Place.resultBack(result.number).path
  }
}
