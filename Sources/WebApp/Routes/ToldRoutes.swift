import Anatomy
import Hummingbird
import Journalling
import Knowledge
import Plumbline
import Quantities

/// The conditions a person was told of, then their sides and dates.
func addToldRoutes(to table: RouteTable) {
  table.get(.told) { visit in
    let page = QuestionsPage(
      toldOf: visit.catalogue, age: visit.person.age, context: visit.context(at: .told),
      chosen: chosen(by: visit.person))
    return try visit.show(.questions, page)
  }
  table.post(.told) { visit, form in try await takeTold(visit, form) }
  table.get(.toldMore) { visit in
    let asking = conditionsToDetail(visit)
    guard !asking.isEmpty else { return leadOn(afterTold: visit) }
    let page = ToldMorePage(
      asking, told: visit.person.conditions, today: visit.today,
      context: visit.context(at: .told, back: .told))
    return try visit.show(.toldMore, page)
  }
  table.post(.toldMore) { visit, form in try await takeDetails(visit, form) }
}

private func chosen(by person: Person) -> [String] {
  let held = Set(person.conditions.map(\.condition.text))
  return held.isEmpty && !person.conditionsAnswered.isEmpty
    ? [FieldName.noCondition] : held.sorted()
}

private func takeTold(_ visit: Visit, _ form: FormValues) async throws -> Response {
  let chosen = Set(form.all(FieldName.condition))
  var reader = FormReader(form)
  if chosen.isEmpty {
    reader.note(FieldName.condition, "Choose what applies, or “None of these”")
  } else if chosen.contains(FieldName.noCondition), chosen.count > 1 {
    reader.note(FieldName.condition, "Choose either conditions or “None of these”, not both")
  }
  guard reader.problems.isEmpty else {
    let page = QuestionsPage(
      toldOf: visit.catalogue, age: visit.person.age, context: visit.context(at: .told),
      chosen: chosen.sorted(),
      problems: reader.problems)
    return try visit.show(.questions, page, status: .unprocessableContent)
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
  return conditionsToDetail(after).isEmpty
    ? leadOn(afterTold: after) : after.leadWithin(to: .toldMore)
}

private func conditionsToDetail(_ visit: Visit) -> [Condition] {
  let held = Set(visit.person.conditions.map(\.condition))
  return visit.catalogue.conditions.filter {
    held.contains($0.id) && ($0.asksSide || $0.asksDate)
  }
}

/// A fresh operation can change what the safety screen says; then its outcome is next.
private func leadOn(afterTold visit: Visit) -> Response {
  visit.screen.letsMove ? visit.leadOn(from: .told) : visit.redirect(to: visit.placeOfScreen)
}

private func takeDetails(_ visit: Visit, _ form: FormValues) async throws -> Response {
  let asking = conditionsToDetail(visit)
  var reader = FormReader(form)
  var answers: [Answer] = []
  for condition in asking {
    let old = visit.person.conditions.filter { $0.condition == condition.id }
    let problems = reader.problems.count
    let new = details(of: condition, &reader, upTo: visit.today, before: old)
    guard reader.problems.count == problems, !saysNothingNew(new, old) else { continue }
    // Without a side, “no” takes back every side; what holds now follows.
    answers.append(.condition(Told(condition.id), .no))
    answers += new.sorted { ($0.side?.rawValue ?? "") < ($1.side?.rawValue ?? "") }
      .map { .condition($0, .yes) }
  }
  // What was right is stored, whatever else is to be mended: the page stands after it.
  try await visit.store(answers)
  let after = try await visit.again()
  guard reader.problems.isEmpty else {
    let page = ToldMorePage(
      asking, told: after.person.conditions, today: visit.today,
      context: after.context(at: .told, back: .told), values: form, problems: reader.problems)
    return try visit.show(.toldMore, page, status: .unprocessableContent)
  }
  return leadOn(afterTold: after)
}

/// Whether the form was sent as it was shown.
private func saysNothingNew(_ new: Set<Told>, _ old: Set<Told>) -> Bool {
  new.count == old.count
    && new.allSatisfy { told in
      old.contains { $0.isSame(as: told) && (told.since == nil || told.known == $0.knownAsShown) }
    }
}

/// What the form says about one condition: once for each side that is named.
private func details(
  of condition: Condition, _ reader: inout FormReader, upTo today: Day, before old: Set<Told>
) -> Set<Told> {
  let sideField = ToldMorePage.side(condition.id)
  let named: [Side] =
    condition.asksSide ? reader.values.all(sideField).compactMap(Side.init(rawValue:)) : []
  if condition.asksSide, named.isEmpty, condition.asksDate {
    let dates = Side.allCases.map { ToldMorePage.since(condition.id, $0) }
    if dates.contains(where: { reader.hasDay($0) || reader.saysLongAgo($0) }) {
      reader.note(sideField, "Choose the side that the date is for")
    }
  }
  let asked: [Side?] = named.isEmpty ? [nil] : named
  var told: Set<Told> = []
  for side in asked {
    let since =
      condition.asksDate ? since(condition, side, &reader, upTo: today, before: old) : nil
    told.insert(Told(condition.id, side: side, since: since?.day, known: since?.known))
  }
  return told
}

/// The date as it was typed, or the last day that is no longer within the weeks that count.
private func since(
  _ condition: Condition, _ side: Side?, _ reader: inout FormReader, upTo today: Day,
  before old: Set<Told>
) -> (day: Day, known: DayKnown)? {
  let field = ToldMorePage.since(condition.id, side)
  guard let weeks = condition.early?.weeks, reader.saysLongAgo(field) else {
    return reader.lastDay(field, upTo: today)
  }
  if reader.hasDay(field) {
    reader.note("\(field)-day", "Give the date or tick the box below it, not both")
  }
  // What was longer ago than a day still is: said once more, it is no news.
  let said = old.first { $0.known == .before && $0.side == side }?.since
  return (said ?? today.adding(days: -7 * weeks), .before)
}

extension FormReader {
  /// Whether the box beside a date is ticked: not known, but long ago.
  fileprivate func saysLongAgo(_ since: String) -> Bool {
    values[ToldMorePage.longAgo(since)] != nil
  }
}
