import Anatomy
import Hummingbird
import Journalling
import Knowledge
import Plumbline
import Quantities

/// The conditions a person was told of, then their sides and dates.
func addToldRoutes(to table: RouteTable) {
  table.get(.told) { visit in
    let page = ToldPage(
      visit.catalogue, context: visit.context(at: .told), chosen: chosen(by: visit.person))
    return try visit.show(.told, page)
  }
  table.post(.told) { visit, form in try await takeTold(visit, form) }
  table.get(.toldMore) { visit in
    let asking = conditionsToDetail(visit)
    guard !asking.isEmpty else { return visit.redirect(to: afterTold(visit)) }
    let page = ToldMorePage(
      asking, told: visit.person.conditions, context: visit.context(at: .told, back: .told))
    return try visit.show(.toldMore, page)
  }
  table.post(.toldMore) { visit, form in try await takeDetails(visit, form) }
}

private func chosen(by person: Person) -> [String] {
  let held = Set(person.conditions.map(\.condition.text))
  return held.isEmpty && !person.conditionsAnswered.isEmpty ? [ToldPage.none] : held.sorted()
}

private func takeTold(_ visit: Visit, _ form: FormValues) async throws -> Response {
  let chosen = Set(form.all(ToldPage.field))
  var reader = FormReader(form)
  if chosen.isEmpty {
    reader.note(ToldPage.field, "Choose what applies, or “None of these”")
  } else if chosen.contains(ToldPage.none), chosen.count > 1 {
    reader.note(ToldPage.field, "Choose either conditions or “None of these”, not both")
  }
  guard reader.problems.isEmpty else {
    let page = ToldPage(
      visit.catalogue, context: visit.context(at: .told), chosen: chosen.sorted(),
      problems: reader.problems)
    return try visit.show(.told, page, status: .unprocessableContent)
  }
  let person = visit.person
  let held = Set(person.conditions.map(\.condition))
  let answers = visit.catalogue.conditions.compactMap { condition -> Answer? in
    let isChosen = chosen.contains(condition.id.text)
    let isNew = !person.conditionsAnswered.contains(condition.id)
    guard isNew || isChosen != held.contains(condition.id) else { return nil }
    return .condition(Told(condition.id), isChosen ? .yes : .no)
  }
  try await visit.store(answers)
  let after = try await visit.again()
  return after.redirect(to: conditionsToDetail(after).isEmpty ? afterTold(after) : .toldMore)
}

private func conditionsToDetail(_ visit: Visit) -> [Condition] {
  let held = Set(visit.person.conditions.map(\.condition))
  return visit.catalogue.conditions.filter {
    held.contains($0.id) && ($0.asksSide || $0.asksDate)
  }
}

/// A fresh operation can change what the safety screen says; then its outcome is next.
private func afterTold(_ visit: Visit) -> Place {
  visit.screen.letsMove ? visit.site.way.place(after: .told) : visit.placeOfScreen
}

private func takeDetails(_ visit: Visit, _ form: FormValues) async throws -> Response {
  let asking = conditionsToDetail(visit)
  var reader = FormReader(form)
  var answers: [Answer] = []
  for condition in asking {
    let since =
      condition.asksDate
      ? reader.day(ToldMorePage.since(condition.id), upTo: visit.today, ifMissing: nil) : nil
    let sides =
      condition.asksSide
      ? form.all(ToldMorePage.side(condition.id)).compactMap(Side.init(rawValue:)) : []
    let new: Set<Told> =
      sides.isEmpty
      ? [Told(condition.id, since: since)]
      : Set(sides.map { Told(condition.id, side: $0, since: since) })
    let old = visit.person.conditions.filter { $0.condition == condition.id }
    guard new != old else { continue }
    // Without a side, “no” takes back every side; what holds now follows.
    answers.append(.condition(Told(condition.id), .no))
    answers += new.sorted { ($0.side?.rawValue ?? "") < ($1.side?.rawValue ?? "") }
      .map { .condition($0, .yes) }
  }
  guard reader.problems.isEmpty else {
    let page = ToldMorePage(
      asking, told: visit.person.conditions, context: visit.context(at: .told, back: .told),
      values: form, problems: reader.problems)
    return try visit.show(.toldMore, page, status: .unprocessableContent)
  }
  try await visit.store(answers)
  let after = try await visit.again()
  return after.redirect(to: afterTold(after))
}
