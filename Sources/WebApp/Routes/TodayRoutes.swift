import Hummingbird
import Journalling
import Knowledge
import Plumbline

/// The one-line question before a sitting of tests, and before the programme.
func addTodayRoutes(to table: RouteTable) {
  table.get(.today) { visit in
    guard visit.screen.letsMove else { return visit.redirect(to: visit.placeOfScreen) }
    let then = visit.query(Onward.key).flatMap(Onward.init) ?? .tests
    let page = TodayPage(
      visit, then: then, wish: visit.wish, context: visit.context(back: .welcome))
    return try visit.show(.today, page)
  }
  table.post(.today) { visit, form in
    if let number = form[FieldName.takeBack] { return try await takeBack(number, visit) }
    guard visit.screen.letsMove else { return visit.redirect(to: visit.placeOfScreen) }
    var reader = FormReader(form)
    let then = form[Onward.key].flatMap(Onward.init) ?? .tests
    let reply = reader.word(
      TodayPage.field, TodayPage.Reply.self, ifMissing: "Choose one of the three answers")
    switch reply {
    case .nothing:
      try await visit.store([.unchanged])
      return then == .programme
        ? .redirect(to: visit.wish.path(saying: .restStored), type: .normal)
        : visit.redirect(to: then.place, saying: .restStored)
    case .fell:
      try await visit.storeOnce([.fell])
      return visit.redirect(to: .screen(1), saying: .somethingNew)
    case .something:
      // The old answers no longer hold, so nothing moves anybody until there are new ones.
      try await visit.storeOnce([.changed])
      return visit.redirect(to: .screen(1), saying: .somethingNew)
    case nil:
      let page = TodayPage(
        visit, then: then, wish: visit.wish, context: visit.context(back: .welcome),
        problems: reader.problems)
      return try visit.show(.today, page, status: .unprocessableContent)
    }
  }
}

extension Visit {
  /// Leads to the one-line question, which then leads on, to the week that was wished for too.
  func askToday(then onward: Onward, wish: WeekWish = WeekWish()) -> Response {
    let words = ["\(Onward.key)=\(onward.rawValue)"] + wish.words
    return .redirect(to: "\(Place.today.path)?\(words.joined(separator: "&"))", type: .normal)
  }

  /// The week that the address wishes for; words of no page of ours wish for nothing.
  fileprivate var wish: WeekWish { WeekWish(query) ?? WeekWish() }

  /// Where the safety screen goes on, or its outcome.
  var placeOfScreen: Place { (site.way.nextOfScreen(for: self) ?? .screenResult).place }

  /// Whether the one-line question has been answered for today, or the whole screen was.
  var isAskedToday: Bool {
    if person.lastUnchanged?.day == today { return true }
    return catalogue.askedFlags.allSatisfy { person.flags[$0.id]?.given.day == today }
  }
}

/// “I have not fallen”, or “nothing is new”, said of a wrong tap of today; what else was answered stays.
private func takeBack(_ number: String, _ visit: Visit) async throws -> Response {
  guard let told = AskedAgain(visit), String(told.number) == number else {
    return visit.redirect(to: visit.placeOfScreen)
  }
  try await visit.storeOnce([.corrected(told.number, nil)])
  let isFall = told.number == visit.person.lastFall?.number
  let after = try await visit.again()
  let onward: Place = after.isAskedToday ? .tests : .today
  return after.redirect(
    to: after.screen.letsMove ? onward : after.placeOfScreen,
    saying: isFall ? .fallTakenBack : .changeTakenBack)
}
