import HTTPTypes
import Hummingbird
import Journalling
import Knowledge
import Plumbline
import SelfTesting

/// The answer, and the programme.
func addResultRoutes(to table: RouteTable) {
  table.get(.answer) { visit in
    // The answer leads on to tests and exercises, so it waits while the screen says stop.
    if let action = visit.screen.action.flatMap(SafetyAction.init(rawValue:)), !action.letsMove {
      return visit.redirect(to: .screenResult)
    }
    let chooser = visit.chooser
    let report = await visit.answer
    let page = AnswerPage(
      report: report, catalogue: visit.catalogue,
      habits: visit.person.habits, goal: visit.person.goal, person: visit.person,
      allowed: chooser?.allowed.map(\.test) ?? [], whyNoTest: visit.whyNoTest(chooser),
      noSides: visit.whyNoSides(chooser), leavesTestsOut: chooser.flatMap { visit.leavesOut($0) },
      begin: await visit.begin(report), pictures: visit.movementPictures,
      context: visit.context(at: .answer, back: .tests))
    return try visit.show(.answer, page)
  }
  table.get(.programme) { visit in
    guard let wish = WeekWish(visit.query) else { throw HTTPError(.notFound) }
    let report = await visit.week(wish)
    guard report.screen.letsMove else { return visit.redirect(to: visit.placeOfScreen) }
    guard visit.isAskedToday else { return visit.askToday(then: .programme, wish: wish) }
    let flash = visit.query(Flash.key).flatMap(Flash.init)
    let page = ProgrammePage(
      report: report, catalogue: visit.catalogue, person: visit.person, wish: wish,
      change: flash == .exerciseLeftOut ? visit.weekChange(to: report, wish: wish) : nil,
      putBack: flash == .exerciseBack ? visit.lastPutBack : nil,
      open: visit.guide.startingDoses(visit.record, today: visit.today),
      flash: flash,
      rests: visit.chooser?.hasHadStrongPainToday ?? false,
      context: visit.context(at: .programme))
    return try visit.show(.programme, page)
  }
  table.post(.programme) { visit, form in try await takeSwap(visit, form) }
}

extension Visit {
  /// The exercise about which the person said last that it goes again.
  fileprivate var lastPutBack: Exercise.ID? {
    for entry in record.journal.entries.reversed() {
      if case .answered(.exercise(let exercise, .yes, _)) = entry.event { return exercise }
    }
    return nil
  }

  /// What leaving out the last exercise did to the week; `nil` where none is left out, or no week is made.
  ///
  /// The week with it is made anew, by the same planner and the same check, and never shown.
  fileprivate func weekChange(to now: PlanReport, wish: WeekWish) -> WeekChange? {
    guard now.refusal == nil, let left = person.leftOut.last else { return nil }
    var with = record
    with.journal.record(.answered(.exercise(left.exercise, .yes, instead: nil)), on: today)
    let before = guide.plan(with, today: today, wish: wish)
    guard before.refusal == nil else { return nil }
    return WeekChange(
      leavingOut: left.exercise, choosing: left.instead, from: before, to: now)
  }
}

/// “I cannot do this one”, or that it goes again.
private func takeSwap(_ visit: Visit, _ form: FormValues) async throws -> Response {
  let exercises = visit.catalogue.exercises
  guard let wish = WeekWish(visit.query) else { throw HTTPError(.notFound) }
  guard visit.screen.letsMove else { return visit.redirect(to: visit.placeOfScreen) }
  guard let exercise = form[FieldName.exercise].flatMap({ exercises[Exercise.ID($0)] }) else {
    throw Refusal.form
  }
  let isLeftOut = visit.person.leftOut.contains { $0.exercise == exercise.id }
  if form[FieldName.goesAgain] != nil {
    if isLeftOut { try await visit.store([Answer.exercise(exercise.id, .yes, instead: nil)]) }
    return .redirect(to: wish.path(saying: .exerciseBack), type: .normal)
  }
  let chosen = form[FieldName.instead]
  let instead = chosen.flatMap { exercises[Exercise.ID($0)]?.id }
  if chosen != nil, instead == nil || instead == exercise.id { throw Refusal.form }
  if !visit.person.leftOut.contains(.init(exercise: exercise.id, instead: instead)) {
    try await visit.store([Answer.exercise(exercise.id, .no, instead: instead)])
  }
  return .redirect(to: wish.path(saying: .exerciseLeftOut), type: .normal)
}
