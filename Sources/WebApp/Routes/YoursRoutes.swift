import Foundation
import HTTPTypes
import Hummingbird
import Plumbline

/// Export, import and erasing.
func addYoursRoutes(to table: RouteTable) {
  table.get(.yours) { visit in try visit.show(.yours, YoursPage(visit)) }
  table.get(.export) { visit in
    guard !visit.isNew else { return visit.redirect(to: .yours) }
    return Response(
      status: .ok,
      headers: [
        .contentType: "application/json; charset=utf-8",
        .contentDisposition: "attachment; filename=\"plumbline-\(visit.today).json\"",
      ],
      body: .init(byteBuffer: ByteBuffer(bytes: try visit.record.written())))
  }
  // Whoever reloads the address of the form finds the page on which the form stands.
  table.get(.importing) { visit in visit.redirect(to: .yours) }
  table.post(.importing, upTo: RouteTable.largestFile) { visit, form in
    try await takeFile(visit, form)
  }
  table.get(.erase) { visit in
    guard !visit.isNew else { return visit.redirect(to: .yours) }
    return try visit.show(.erase, ErasePage(visit))
  }
  table.post(.erase) { visit, form in try await erase(visit, form) }
  table.get(.erased) { visit in try await showErased(visit) }
}

private func takeFile(_ visit: Visit, _ form: FormValues) async throws -> Response {
  func refuse(_ message: String, _ faults: [String] = []) throws -> Response {
    let problem = FieldProblem(field: YoursPage.file, message: message)
    return try visit.show(
      .yours, YoursPage(visit, problems: [problem], faults: faults), status: .unprocessableContent)
  }
  guard visit.isNew else { return visit.redirect(to: .yours) }
  guard let text = form[YoursPage.file] else { return try refuse("Choose the file you saved") }
  let record: PersonRecord
  do {
    record = try visit.guide.record(reading: Data(text.utf8), today: visit.today)
  } catch {
    return try refuse(
      "This is no file that Plumbline saved, or it was changed since. Nothing was stored.",
      error.sentences)
  }
  if let owner = try await visit.site.keeper.owner(of: record, today: visit.today) {
    return try refuse(
      """
      This is the record of \(owner.shownName), which is on this computer already. Nothing was stored. \
      If the file is newer, open that record, save it, erase it, and bring the file here again.
      """
    )
  }
  try await visit.site.keeper.takeOver(
    record, as: visit.front.person, today: visit.today)
  return visit.redirect(to: .welcome, saying: .imported)
}

private func erase(_ visit: Visit, _ form: FormValues) async throws -> Response {
  guard form[ErasePage.field] == "yes" else {
    let problem = FieldProblem(
      field: ErasePage.field, message: "Tick the box if you are sure; otherwise go back")
    return try visit.show(
      .erase, ErasePage(visit, problems: [problem]), status: .unprocessableContent)
  }
  guard let person = visit.front.person else { return visit.redirect(to: .welcome) }
  try await visit.site.keeper.erase(person)
  await visit.site.forgetReports()
  var answer = visit.redirect(to: .erased)
  // While others have records here, the browser goes on naming who is gone: so it is asked who is there.
  if try await visit.site.keeper.everybody().people.isEmpty {
    answer.setCookie(PersonCookie.clearing)
  }
  return answer
}

/// Says what the search of the folder found; after a restart, or when somebody has begun anew, there is
/// nothing to say.
private func showErased(_ visit: Visit) async throws -> Response {
  guard let search = await visit.site.keeper.lastSearch else {
    return visit.redirect(to: .welcome)
  }
  let page = NoticePage(erased: search, in: await visit.site.keeper.folder, visit.context())
  return try visit.show(.notice, page)
}
