import Journalling
import Knowledge
import Plumbline

/// The one-line question before a sitting, whether anything is new.
struct TodayPage: Sendable {
  /// The safety questions of one topic, to be opened.
  struct Topic: Hashable, Sendable {
    let name: String
    let questions: [String]
  }

  let context: PageContext
  let path: String
  /// Where the person wanted to go.
  let then: String
  let since: String
  let topics: [Topic]
  let problems: [FieldProblem]
  let hasProblems: Bool
  let question: Question

  init(
    _ visit: Visit, then: Onward, wish: WeekWish, context: PageContext,
    problems: [FieldProblem] = []
  ) {
    self.context = context
    self.then = then.rawValue
    path = ([Place.today.path] + [wish.words.joined(separator: "&")].filter { !$0.isEmpty })
      .joined(separator: "?")
    let days = visit.person.flags.values.map(\.given.day)
    since = DayWords.words(days.min() ?? visit.today)
    topics = visit.site.way.topics.map { topic in
      Topic(name: topic.name, questions: topic.flags.compactMap(\.question))
    }
    (self.problems, hasProblems) = (problems, !problems.isEmpty)
    question = Question(
      TodayPage.field, legend: "Has anything of this changed, or is anything new?",
      layout: "column",
      options: [
        (TodayPage.Reply.nothing.rawValue, "No, nothing is new", nil),
        (TodayPage.Reply.fell.rawValue, "I fell", nil),
        (TodayPage.Reply.something.rawValue, "Yes, or I am not sure", nil),
      ], chosen: [], problems: problems)
  }

  static let field = "new"

  enum Reply: String, Sendable { case nothing, fell, something }
}

extension Onward {
  /// What names it in the address of the question of the day.
  static let key = "then"

  /// The address of the question that then leads here.
  var askPath: String { "\(Place.today.path)?\(Self.key)=\(rawValue)" }
}
