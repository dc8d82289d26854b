import Hummingbird
import Journalling
import Knowledge
import Plumbline
import Screening

/// The safety questions, their outcome, and a doctor's word about it.
func addScreenRoutes(to table: RouteTable) {
  table.get(.screenStart) { visit in
    visit.redirect(to: (visit.site.way.nextOfScreen(for: visit) ?? .screen(1)).place)
  }
  table.get(.screen) { visit in
    let topic = try visit.counted(visit.site.way.topics)
    let page = QuestionsPage(
      topic, context: visit.context(at: .screen(topic.number)), doubt: visit.doubt(in: topic),
      again: AskedAgain(visit),
      answers: { topic.currentAnswer(to: $0, in: visit)?.rawValue })
    return try visit.show(.questions, page)
  }
  table.post(.screen) { visit, form in
    try await takeScreen(visit, form)
  }
  table.get(.screenResult) { visit in
    let context = visit.contextOfOutcome(back: visit.topicOfEmergency)
    return try visit.show(.screenResult, ScreenResultPage(visit, context: context))
  }
  // Whoever reloads the address of the form finds the page on which the form stands.
  table.get(.cleared) { visit in visit.redirect(to: .screenResult) }
  table.post(.cleared) { visit, form in
    try await takeDoctorsWord(visit, form)
  }
}

/// Stores every answer that was given, also when others are missing, and leads to the next topic
/// with a question open; at once to the outcome when there is an emergency.
private func takeScreen(_ visit: Visit, _ form: FormValues) async throws -> Response {
  let topic = try visit.counted(visit.site.way.topics)
  // What an old page has ticked was answered before the fall or the change.
  if let news = visit.person.lastNews, let after = form["after"].flatMap({ Int($0) }),
    after < news.moment.number
  {
    return visit.redirect(to: .screen(topic.number), saying: .somethingNew)
  }
  var reader = FormReader(form)
  var answers: [Answer] = []
  for flag in topic.flags {
    let field = FieldName.flag(flag.id)
    let missing = "Choose Yes, No or Not sure"
    if let answer = reader.word(field, YesNo.self, ifMissing: missing, about: flag.question) {
      answers.append(.flag(flag.id, answer))
    }
  }
  try await visit.store(answers)
  let after = try await visit.again()
  // What is urgent is said at once, also when other questions of the page are still open.
  guard reader.problems.isEmpty || after.hasEmergency else {
    let page = QuestionsPage(
      topic, context: after.context(at: .screen(topic.number)), doubt: after.doubt(in: topic),
      again: AskedAgain(after),
      answers: { form[FieldName.flag($0)] }, problems: reader.problems)
    return try visit.show(.questions, page, status: .unprocessableContent)
  }
  return redirectOnward(from: topic, after, sinceThen: visit)
}

private func redirectOnward(
  from topic: ScreenTopic, _ visit: Visit, sinceThen before: Visit
) -> Response {
  if visit.hasEmergency { return visit.redirect(to: .screenResult) }
  let later = visit.site.way.topics.drop { $0.number <= topic.number }
  if let next = later.first(where: { !$0.isAnswered(in: visit) }) {
    return visit.redirect(to: .screen(next.number))
  }
  return visit.leadOn(from: .screenResult, sinceThen: before)
}

/// Stores that someone was seen; only about what the outcome names as a reason to see a doctor.
private func takeDoctorsWord(_ visit: Visit, _ form: FormValues) async throws -> Response {
  let reasons = visit.screen.reasons.filter {
    $0.action == SafetyAction.seeDoctorFirst.rawValue
  }
  guard
    let field = reasons.compactMap(ConcernField.init).first(where: { $0.text == form["concern"] })
  else { return visit.redirect(to: .screenResult) }
  if form[field.agreedField] == DoctorsVisit.refused { return try visit.showNotAgreed() }
  var reader = FormReader(form)
  let day = reader.day(
    field.dateField, upTo: visit.today, ifMissing: "Give the day on which you saw someone")
  if form[field.agreedField] != "yes" {
    reader.note(
      field.agreedField, "Choose what they said. If they said no, nothing is stored")
  }
  let seen = day.map { DoctorsVisit(concern: field, seenOn: $0) }
  if let objection = seen?.objection(in: visit) { reader.note("\(field.dateField)-day", objection) }
  guard let day, reader.problems.isEmpty else {
    let page = ScreenResultPage(
      visit, context: visit.contextOfOutcome(), values: form, problems: reader.problems)
    return try visit.show(.screenResult, page, status: .unprocessableContent)
  }
  try await visit.store([.cleared(field.concern, seenOn: day)])
  return visit.redirect(to: .screenResult, saying: .doctorSeen)
}

extension Visit {
  /// What to do when exercise was not agreed to; nothing is stored, so everything stays as it was.
  fileprivate func showNotAgreed() throws -> Response {
    try showNotice(
      "Then wait for now; nothing is stored", back: .screenResult,
      paragraphs: [
        "If they said no: keep to what they told you, and ask from when you may exercise and what to "
          + "leave out. Come back when they agree.",
        "If you did not speak about exercise: ring them, or ask at your next visit. Are gentle tests "
          + "and exercises at home fine for you?",
        "Until then you can read what is known.",
      ],
      actions: [
        NoticePage.Action(name: "See what to do", path: Place.screenResult.path),
        NoticePage.Action(name: "Read what is known", path: Place.known.path, isPlain: true),
      ])
  }

  /// Whether an answer keeps the person from moving until somebody was seen, or for good.
  var isStopped: Bool {
    screen.action.flatMap(SafetyAction.init(rawValue:)).map { !$0.letsMove } ?? false
  }

  /// Whether an answer can be the sign of something that must be treated today.
  var hasEmergency: Bool { screen.action == SafetyAction.emergency.rawValue }
}

extension Visit {
  /// What is shown around the outcome: how much is answered, wherever it was reached from.
  fileprivate func contextOfOutcome(back: Place? = nil) -> PageContext {
    var context = context(at: .screenResult, back: back)
    context.progress = site.way.progressAtOutcome(for: self)
    return context
  }

  /// The page of questions whose answer is urgent; `nil` when nothing is.
  ///
  /// Other questions have been left out then, so the step before is not where the person comes from.
  fileprivate var topicOfEmergency: Place? {
    let urgent = screen.reasons.filter { $0.action == SafetyAction.emergency.rawValue }
      .compactMap(\.flag)
    return site.way.topics.last { topic in topic.flags.contains { urgent.contains($0.id.text) } }
      .map { .screen($0.number) }
  }
}
