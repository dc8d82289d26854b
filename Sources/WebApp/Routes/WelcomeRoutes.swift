/// The first page.
func addWelcomeRoutes(to table: RouteTable) {
  table.get(.welcome) { visit in try visit.show(.welcome, WelcomePage(visit)) }
}
