import Hummingbird
import Journalling
import Knowledge
import Plumbline

/// The answer, and the programme.
func addResultRoutes(to table: RouteTable) {
  table.get(.answer) { visit in
    // The answer leads on to tests and exercises, so it waits while the screen says stop.
    if let action = visit.screen.action.flatMap(SafetyAction.init(rawValue:)), !action.letsMove {
      return visit.redirect(to: .screenResult)
    }
    let chooser = visit.guide.chooser(visit.record, today: visit.today)
    let page = AnswerPage(
      report: visit.guide.assess(visit.record, today: visit.today), catalogue: visit.catalogue,
      habits: visit.person.habits, goal: visit.person.goal, whyNoTest: visit.whyNoTest(chooser),
      noSides: visit.whyNoSides(chooser),
      context: visit.context(at: .answer, back: .tests))
    return try visit.show(.answer, page)
  }
  table.get(.programme) { visit in
    let report = visit.guide.plan(visit.record, today: visit.today)
    guard report.screen.letsMove else { return visit.redirect(to: visit.placeOfScreen) }
    guard visit.isAskedToday else { return visit.askToday(then: .programme) }
    let page = ProgrammePage(
      report: report, catalogue: visit.catalogue, goal: visit.person.goal,
      context: visit.context(at: .programme))
    return try visit.show(.programme, page)
  }
}
