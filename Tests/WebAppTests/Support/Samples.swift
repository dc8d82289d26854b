import Anatomy
import Foundation
import Hummingbird
import Journalling
import Knowledge
import Persistence
import Plumbline
import Quantities
import SelfTesting
import TestSupport

@testable import WebApp

/// Pages as they really are, for a new person and one with a record, with and without problems.
enum Samples {
  /// The pages with drawings have samples of their own.
  static let templates = Template.allCases.filter { ![.test, .answer, .programme].contains($0) }

  static let context = PageContext(
    token: "t", back: "/b", progress: Progress(names: ["One", "Two"], part: 0, share: 0.5),
    flash: "f", links: [PageContext.Link(name: "n", path: "/p", isCurrent: true)])

  /// Of somebody who came to change one answer.
  static let returning = PageContext(token: "t", back: "/b", wayBack: WayBack(to: .tests))

  static func problems(_ field: String) -> [FieldProblem] {
    [FieldProblem(field: field, message: "m")]
  }

  static func pages(of template: Template) async throws -> [any Sendable] {
    let catalogue = try RealCatalogue.load()
    let visits = try await Visits.all()
    switch template {
    case .welcome: return visits.map { WelcomePage($0) }
    case .questions:
      let again = try await Visits.askedAgain().map(AskedAgain.init)
      return again.flatMap { screens(catalogue, $0, doubt: "lead") } + limits(catalogue)
        + others(catalogue)
    case .screenResult: return visits.map { result($0) }
    case .today:
      return [
        TodayPage(
          visits[1], then: .programme, wish: WeekWish(minutes: 10, withoutBed: true),
          context: context, problems: problems(TodayPage.field))
      ]
    case .about:
      return [AboutPage(context: returning, age: "4", sex: "male", problems: both("age", "sex"))]
    case .pain:
      return [
        PainPage(
          catalogue, context: returning, pain: 3, earlier: "e", map: DrawnPages.marks, place: "p",
          since: "s",
          problems: both("pain", "where") + problems("since"))
      ]
    case .toldMore: return [toldMore(catalogue)]
    case .home:
      return [
        HomePage(
          context: returning, minutes: "1", things: ["bed"], problems: both("minutes", "thing"))
      ]
    case .acts:
      return [
        ActsPage(
          catalogue, context: returning, eases: { _ in 4 }, goal: "g",
          problems: both("act-bed", "goal"))
      ]
    case .tests: return visits.compactMap { tests($0) }
    case .yours:
      return [
        YoursPage(visits[0], problems: problems("file"), faults: (0..<30).map { "\($0)" }),
        YoursPage(visits[1]),
      ]
    case .people:
      let two = try people()
      return [
        PeoplePage(
          visits[1], everybody: (two, two.map(\.file)), values: FormValues(),
          problems: both("name", "own-name") + both("colour", "own-colour"))
      ]
    case .otherPerson:
      let form = FormValues(["age": ["41"], "token": ["t"]])
      return try people().map {
        OtherPersonPage(form, of: $0, sentTo: "/about", on: .about, context: context)
      }
    case .erase: return [ErasePage(visits[1], problems: problems("sure"))]
    case .known: return [KnownPage(catalogue, context: context)]
    case .question:
      let asking = try await asking()
      return catalogue.questions.map {
        QuestionPage($0, catalogue, ask: AskForm(LibraryEntry($0), asking), context: context)
      }
    case .library, .libraryShelf, .libraryEntry, .notes, .note:
      return try await library(template, visits)
    case .notice:
      return [
        NoticePage(
          context: context, title: "t", paragraphs: ["p"],
          actions: [NoticePage.Action(name: "n", path: "/p")])
      ]
    case .clash: return try await clashes()
    case .results, .result, .resultBack: return try await results(template)
    case .report: return try await ReportSamples.pages()
    case .whose:
      return [
        WhosePage(
          FormValues(["ask": ["yes"]]), words: "w", sentTo: "/p",
          tokens: try people().map { ($0, "t") }, context: context)
      ]
    case .test, .answer, .programme: return []
    }
  }

  private static func people() throws -> [Housemate] {
    let folder = URL.temporaryFolder()
    defer { removeFolder(folder) }
    let household = try Household(folder: folder)
    var generator = SeededGenerator(seed: 1)
    for name in ["Ada", "Ben"] { _ = try household.addPerson(named: name, using: &generator) }
    return try household.housemates().people
  }

  private static func both(_ first: String, _ second: String) -> [FieldProblem] {
    problems(first) + problems(second)
  }

  private static func screens(_ catalogue: Catalogue, _ again: AskedAgain?, doubt: String?)
    -> [any Sendable]
  {
    ScreenTopic.all(in: catalogue).map { topic in
      QuestionsPage(
        topic, context: context, doubt: doubt, again: again, answers: { _ in "yes" },
        problems: topic.flags.flatMap { problems(FieldName.flag($0.id)) })
    }
  }

  private static func result(_ visit: Visit) -> any Sendable {
    let values = FormValues(["concern": ["flag.night-pain"]])
    return ScreenResultPage(
      visit, context: context, values: values,
      problems: both("seen-flag-night-pain-day", "agreed-flag-night-pain"))
  }

  private static func toldMore(_ catalogue: Catalogue) -> any Sendable {
    let conditions = catalogue.conditions.filter { $0.asksSide || $0.asksDate }
    return ToldMorePage(
      conditions, told: [], today: .someDay, context: returning,
      problems: conditions.flatMap { condition in
        let sides: [Side?] = [.left, .right, nil]
        return problems(ToldMorePage.side(condition.id))
          + sides.flatMap { problems(ToldMorePage.since(condition.id, $0) + "-day") }
      })
  }

  private static func others(_ catalogue: Catalogue) -> [any Sendable] {
    [
      QuestionsPage(
        toldOf: catalogue, context: context, chosen: ["glaucoma"],
        problems: problems("condition")),
      QuestionsPage(habitsIn: catalogue, context: returning) { _ in "yes" },
      QuestionsPage(askedOf: catalogue, context: context, chosen: ["would-a-bed-work"]),
    ]
  }

  private static func limits(_ catalogue: Catalogue) -> [any Sendable] {
    LimitGroup.all(in: catalogue).map { group in
      QuestionsPage(
        group, context: context, answers: LimitAnswers(FormValues()),
        problems: group.limits.flatMap { both(LimitField($0).name, LimitField($0).moreName) })
    }
  }

  private static func tests(_ visit: Visit) -> (any Sendable)? {
    visit.guide.chooser(visit.record, today: visit.today).map {
      TestsPage(
        visit, chooser: $0, choice: visit.record.journal.entries.count % 2 == 0 ? nil : $0.next(),
        said: visit.person.testsLeftOut.isEmpty ? nil : .testLeftOut)
    }
  }
}
