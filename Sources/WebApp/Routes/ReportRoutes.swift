import Hummingbird
import Plumbline

/// The report for a professional; readable whatever the screen says.
///
/// The week is in it only where the page of the week would show it now: after a screen that says go on
/// and the question of the day.
func addReportRoutes(to table: RouteTable) {
  table.get(.report) { visit in
    guard !visit.isNew else { return visit.redirect(to: .yours) }
    let mayShow = visit.screen.letsMove && visit.isAskedToday
    let report = visit.guide.professionalReport(
      visit.record, today: visit.today, assess: await visit.answer,
      plan: mayShow ? await visit.week() : nil)
    let page = ReportPage(
      report,
      askPath: visit.screen.letsMove && !mayShow ? Onward.report.askPath : nil,
      pictures: visit.movementPictures, context: visit.context(back: .yours))
    return try visit.show(.report, page)
  }
}
