import Hummingbird
import Journalling
import Knowledge
import Plumbline
import Screening

/// What a person can do, how long a session may be, and what is at home.
func addLimitRoutes(to table: RouteTable) {
  table.get(.limitsStart) { visit in visit.redirect(to: visit.nextLimits?.place ?? .limits(1)) }
  table.get(.limits) { visit in
    let group = try visit.counted(visit.site.way.limitGroups)
    let page = QuestionsPage(
      group, context: visit.context(at: .limits(group.number)), answers: LimitAnswers(visit))
    return try visit.show(.questions, page)
  }
  table.post(.limits) { visit, form in try await takeLimits(visit, form) }
  table.get(.home) { visit in
    let things = visit.person.equipment ?? Restrictions.usualHousehold
    let longest = SessionCap(visit)
    let minutes = visit.person.minutes ?? HomePage.usualMinutes
    let page = HomePage(
      context: visit.context(at: .home),
      minutes: String(min(minutes, longest?.minutes ?? HomePage.mostMinutes)), longest: longest,
      things: things.map(\.rawValue))
    return try visit.show(.home, page)
  }
  table.post(.home) { visit, form in try await takeHome(visit, form) }
}

private func takeLimits(_ visit: Visit, _ form: FormValues) async throws -> Response {
  let group = try visit.counted(visit.site.way.limitGroups)
  var reader = FormReader(form)
  var answers: [Answer] = []
  let contradictions = LimitContradiction.all(in: form, among: group.limits)
  for limit in group.limits {
    let field = LimitField(limit)
    if let contradiction = contradictions.first(where: { $0.involves(limit) }) {
      reader.note(field.name, contradiction.sentence(about: limit))
      continue
    }
    guard let answer = form[field.name].flatMap(field.answer) else {
      let words = limit.setBy == .cannot ? "Yes, No or Not sure" : "Yes or No"
      reader.noteMissing(field.name, "Choose \(words)", about: limit.question)
      continue
    }
    let keys = form.all(field.moreName)
    if answer == .yes, limit.asksJoint, field.held(keys).contains(HeldLimit(limit.id)) {
      reader.note(field.moreName, "Choose at least one joint, or answer No")
      continue
    }
    answers += new(answer, field.held(keys), to: limit, visit)
  }
  try await visit.store(answers)
  guard reader.problems.isEmpty else {
    // What was right is stored: the page stands after it.
    let page = QuestionsPage(
      group, context: try await visit.again().context(at: .limits(group.number)),
      answers: LimitAnswers(form), problems: reader.problems)
    return try visit.show(.questions, page, status: .unprocessableContent)
  }
  return visit.leadOn(from: .limits(group.number))
}

/// What must be stored so that exactly this holds; nothing when it does already.
private func new(
  _ answer: YesNo, _ held: Set<HeldLimit>, to limit: Limit, _ visit: Visit
) -> [Answer] {
  let before = visit.person.limits.filter { $0.limit == limit.id }
  let holding = answer == .no ? [] : held
  guard visit.record.limitAnswers[limit.id] != answer || before != holding else { return [] }
  let withdrawn: [Answer] =
    before.isEmpty && answer != .no ? [] : [.limit(HeldLimit(limit.id), .no)]
  let set = holding.sorted {
    LimitField(limit).keys($0).lexicographicallyPrecedes(LimitField(limit).keys($1))
  }
  return withdrawn + set.map { .limit($0, answer) }
}

private func takeHome(_ visit: Visit, _ form: FormValues) async throws -> Response {
  var reader = FormReader(form)
  let longest = SessionCap(visit)
  let most = longest?.minutes ?? HomePage.mostMinutes
  let message = longest?.message ?? "Give a whole number of minutes from 5 to \(most)"
  let minutes = reader.whole("minutes", in: 5...max(most, 5), message)
  if form["minutes"] == nil { reader.note("minutes", message) }
  let chosen = form.all(HomePage.field)
  let things = Thing.allCases.filter { chosen.contains($0.rawValue) }
  if let limit = limitWithoutPlace(among: things, visit) {
    reader.note(
      HomePage.field, "You said “\(limit.name)”. Choose what that needs, or change what you can do")
  }
  guard let minutes, reader.problems.isEmpty else {
    let page = HomePage(
      context: visit.context(at: .home), minutes: form["minutes"], longest: longest,
      things: chosen, problems: reader.problems)
    return try visit.show(.home, page, status: .unprocessableContent)
  }
  var answers: [Answer] = []
  if minutes != visit.person.minutes { answers.append(.minutes(minutes)) }
  if Set(things) != visit.person.equipment { answers.append(.equipment(things)) }
  try await visit.store(answers)
  return visit.leadOn(from: .home)
}

/// A limit of the person's that leaves only places which are not at home.
private func limitWithoutPlace(among things: [Thing], _ visit: Visit) -> Limit? {
  let places: [Support: Set<Thing>] = [.bed: [.bed, .firmBed], .chair: [.chair]]
  let held = Set(visit.person.limits.map(\.limit))
  return visit.catalogue.limits.first { limit in
    held.contains(limit.id) && !limit.allowsOnlySupport.isEmpty
      && limit.allowsOnlySupport.allSatisfy { places[$0]?.isDisjoint(with: things) ?? false }
  }
}
