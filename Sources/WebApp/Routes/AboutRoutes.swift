import Hummingbird
import Journalling
import Knowledge

/// Age and sex, and the pain.
func addAboutRoutes(to table: RouteTable) {
  table.get(.about) { visit in
    let page = AboutPage(
      context: visit.context(at: .age), age: visit.person.age.map(String.init),
      sex: visit.person.sex?.rawValue)
    return try visit.show(.about, page)
  }
  table.post(.about) { visit, form in try await takeAbout(visit, form) }
  table.get(.pain) { visit in
    let person = visit.person
    let page = PainPage(
      visit.catalogue, context: visit.context(at: .pain),
      pain: person.painDay == visit.today ? person.pain : nil, earlier: visit.earlierPain,
      map: person.painMap, place: person.painWhere, since: person.painSince)
    return try visit.show(.pain, page)
  }
  table.post(.pain) { visit, form in try await takePain(visit, form) }
}

private func takeAbout(_ visit: Visit, _ form: FormValues) async throws -> Response {
  if form[FieldName.skip] != nil {
    return visit.redirect(to: visit.wayBack.map(\.place) ?? .screenResult)
  }
  var reader = FormReader(form)
  let age = reader.whole(
    "age", in: 18...115, "Give your age in years, from 18 to 115; Plumbline is made for adults")
  if form["age"] == nil { reader.note("age", "Give your age in years, or skip this page") }
  guard let age, reader.problems.isEmpty else {
    let page = AboutPage(
      context: visit.context(at: .age), age: form["age"], sex: form["sex"],
      problems: reader.problems)
    return try visit.show(.about, page, status: .unprocessableContent)
  }
  var answers: [Answer] = []
  if age != visit.person.age { answers.append(.age(age)) }
  if let said = form["sex"] {
    let sex = Sex(rawValue: said)
    if sex != visit.person.sex { answers.append(.sex(sex)) }
  }
  try await visit.store(answers)
  return try await visit.again().leadOn(from: .age, sinceThen: visit)
}

private func takePain(_ visit: Visit, _ form: FormValues) async throws -> Response {
  var reader = FormReader(form)
  let pain = reader.whole("pain", in: 0...10, "Choose a number from 0 to 10")
  let before = visit.person.painMap
  guard let map = SpotField.map(form, visit.catalogue, before: before) else { throw Refusal.form }
  let place = reader.text("where")
  let since = reader.text("since")
  guard reader.problems.isEmpty else {
    let page = PainPage(
      visit.catalogue, context: visit.context(at: .pain), pain: pain,
      earlier: visit.earlierPain, map: map, place: form["where"], since: form["since"],
      problems: reader.problems)
    return try visit.show(.pain, page, status: .unprocessableContent)
  }
  var answers: [Answer] = []
  let person = visit.person
  // The same number on another day is news of that day.
  if let pain, pain != person.pain || visit.today != person.painDay { answers.append(.pain(pain)) }
  if map != person.painMap { answers.append(.painRegions(map)) }
  if let place, place != person.painWhere { answers.append(.painWhere(place)) }
  if let since, since != person.painSince { answers.append(.painSince(since)) }
  try await visit.store(answers)
  // The worst is asked at once, when there are several and they are not those of before.
  let asksWorst = map.spots.count > 1 && Set(map.spots) != Set(before.spots)
  return asksWorst
    ? visit.leadWithin(to: .painWorst) : try await visit.again().leadOnAfterPain()
}

extension Visit {
  /// What was said of the pain on an earlier day; `nil` where it was said today, or never.
  fileprivate var earlierPain: String? {
    guard let pain = person.pain, let day = person.painDay, day != today else { return nil }
    return "On \(DayWords.words(day)) you said \(pain)."
  }
}
