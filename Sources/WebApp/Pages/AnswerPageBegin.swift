import Knowledge
import Plumbline

/// What would begin to tell, while it is too early for an answer: which tests, and how long they take.
struct AnswerPageBegin: Sendable {
  struct Test: Hashable, Sendable {
    let name: String
    let minutes: String
    /// Where it is done; `nil` for what waits for another day.
    let path: String?
    let figure: SmallFigure?
  }

  let heading: String
  let lead: String
  let tests: [Test]
  /// How that was found.
  let how: String?

  /// So many are named; what comes after them depends on how they come out.
  private static let named = 4

  init?(_ first: FirstTests?, _ catalogue: Catalogue, pictures: MovementPictures) {
    guard let first else { return nil }
    let items = Self.once(first.items)
    tests = items.prefix(Self.named).compactMap { item in
      catalogue.tests[item.test].map { test in
        Test(
          name: test.name, minutes: MinuteWords.about(item.minutes),
          path: item.isToday ? Place.test(test.id).path : nil,
          figure: item.isToday ? pictures[test.id] : nil)
      }
    }
    guard !tests.isEmpty else { return nil }
    heading = first.tell ? "What would begin to tell" : "What to do next"
    // As they are named, each in whole minutes.
    let minutes = MinuteWords.about(items.reduce(0) { $0 + $1.minutes.rounded(.up) })
    let isToday = items.contains(where: \.isToday)
    let count = ProgrammeWords.count(items.count)
    let begin = items.count > tests.count ? " Begin with these:" : ""
    let days =
      first.items.allSatisfy(\.isToday)
      ? "" : first.items.contains(where: \.isToday) ? ", on more than one day" : ", on other days"
    lead =
      switch (first.tell, items.count) {
      case (true, 1): "One more test, \(minutes), would begin to tell."
      case (true, _):
        "\(Words.capitalised(count)) more tests, \(minutes) in all\(days), would begin to tell.\(begin)"
      case (false, 1):
        "This test tells most \(isToday ? "now" : "next"), in \(minutes). It does not settle it alone."
      case (false, _):
        "These \(count) tests tell most \(isToday ? "now" : "next"), in \(minutes)\(days). They do not "
          + "settle it alone: the same tests on other days do."
      }
    how =
      first.tell
      ? """
      We tried this out with results that are usual for your age. Yours may tell sooner, or later. \
      What stands out is sure only after tests of two kinds, on more than one day.
      """ : nil
  }
}

extension AnswerPageBegin {
  /// Each test once, where it stands first, with the minutes of all its sides and days.
  fileprivate static func once(_ items: [FirstTests.Item]) -> [FirstTests.Item] {
    var once: [FirstTests.Item] = []
    for item in items {
      if let place = once.firstIndex(where: { $0.test == item.test }) {
        let known = once[place]
        once[place] = FirstTests.Item(
          test: known.test, minutes: known.minutes + item.minutes, isToday: known.isToday)
      } else {
        once.append(item)
      }
    }
    return once
  }
}

extension Visit {
  /// What would begin to tell; `nil` when there is an answer, and when no test is offered.
  func begin(_ report: AssessReport) async -> AnswerPageBegin? {
    guard report.isTooEarly else { return nil }
    return AnswerPageBegin(await firstTests, catalogue, pictures: movementPictures)
  }
}
