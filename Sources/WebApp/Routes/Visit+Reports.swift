import Plumbline

/// What is worked out of a record takes longest; it is made once and kept.
extension Visit {
  /// The two answers, with everything they rest on.
  var answer: AssessReport {
    get async { await site.answers.report(about: record, today: today, wish: false) }
  }

  /// Which tests would begin to tell something.
  var firstTests: FirstTests? {
    get async { await site.firstTests.report(about: record, today: today, wish: false) }
  }

  /// The week's programme, or the reason why none is handed out.
  func week(_ wish: WeekWish = WeekWish()) async -> PlanReport {
    await site.weeks.report(about: record, today: today, wish: wish)
  }
}
