import HTTPTypes
import Hummingbird
import Journalling
import Knowledge
import Persistence
import Plumbline
import Quantities
import Screening
import SelfTesting

/// One request with the record as it is then.
struct Visit: Sendable {
  let site: Site
  let today: Day
  let record: PersonRecord
  /// What the record says together, folded once.
  let person: Person
  let screen: ScreenReport
  /// What chooses the person's self-tests; `nil` without a screen that says go on.
  let chooser: TestChooser?
  let token: String
  /// Whose record it is.
  let front: Front
  private let opened: Housemate?
  private let request: Request
  private let parameters: Parameters

  var guide: Guide { site.guide }
  var catalogue: Catalogue { site.catalogue }
  /// What the person may do today; `nil` without a screen that says go on.
  var cleared: ClearedPerson? { chooser?.cleared }
  /// Whether anything has been stored yet.
  var isNew: Bool { record.journal.entries.isEmpty }

  /// - Parameter opened: The person whose record is opened with this request, whomever the browser names.
  init(
    site: Site, request: Request, parameters: Parameters, opening opened: Housemate? = nil
  ) async throws {
    (self.site, self.request, self.parameters) = (site, request, parameters)
    self.opened = opened
    today = site.today()
    front = try await site.keeper.front(
      naming: opened?.file.id.text ?? request.cookies[PersonCookie.name]?.value)
    record = try await site.keeper.record(of: front.person, today: today) ?? PersonRecord()
    person = record.person
    screen = site.guide.screen(record, today: today)
    chooser = await site.choosers.report(about: record, today: today, wish: false)
    token = await site.keeper.token.text(for: front.person)
  }

  /// The same request after something was stored.
  func again() async throws -> Visit {
    try await Visit(site: site, request: request, parameters: parameters, opening: opened)
  }

  /// Stores what happened, durably.
  func store(_ events: [Event]) async throws {
    try await site.keeper.append(events, to: front.person, today: today)
  }

  /// The number of the last entry; 0 while there is none.
  var lastNumber: Int { record.journal.entries.last?.number ?? 0 }

  /// Stores what happened unless all of it was stored already after an entry: what is sent twice is
  /// stored once, also when both come at the same moment.
  func storeOnce(_ events: [Event], after number: Int? = nil) async throws {
    try await site.keeper.append(
      events, to: front.person, today: today, unlessAfter: number ?? lastNumber)
  }

  /// The same, unless something else was stored since a moment ago.
  ///
  /// - Returns: Whether the record stood at that entry; nothing is stored when it did not.
  func storeOnce(
    _ events: [Event], after number: Int?, unlessMovedFrom last: Int
  ) async throws -> Bool {
    try await site.keeper.append(
      events, to: front.person, today: today, unlessAfter: number ?? last, ifLast: last)
  }

  /// Stores those answers that say something new.
  func store(_ answers: [Answer]) async throws {
    try await store(answers.map(Event.answered))
  }

  /// A part of the path, such as the `7` of `/screen/7`.
  func part(_ name: String) -> String? { parameters.get(name) }

  /// The page that the number in the path counts, from 1.
  func counted<Page>(_ pages: [Page]) throws -> Page {
    let number = part("number").flatMap { Int($0) }
    guard let page = pages.enumerated().first(where: { $0.offset + 1 == number })?.element else {
      throw HTTPError(.notFound)
    }
    return page
  }

  /// A part of the query; never shown as it is.
  func query(_ name: String) -> String? {
    request.uri.queryParameters[Substring(name)].map(String.init)
  }

  /// What is shown around a page.
  func context(at step: Step? = nil, back: Place? = nil) -> PageContext {
    let wayBack = step == nil ? nil : wayBack
    let before = wayBack?.place ?? step.flatMap(site.way.place(before:))
    let within = back.map { place in wayBack.map { place.path(backTo: $0) } ?? place.path }
    return PageContext(
      token: token, after: lastNumber, back: within ?? before?.path,
      wayBack: wayBack.map(WayBack.init),
      progress: wayBack == nil ? step.map(site.way.progress) : nil,
      flash: query(Flash.key).flatMap(Flash.init)?.sentence,
      links: links(currentPath: request.uri.path), who: who)
  }

  func show(
    _ template: Template, _ page: some Sendable, status: HTTPResponse.Status = .ok
  ) throws -> Response {
    try site.pages.reply(template, page, status: status)
  }

  /// Leads on; only to places of ours.
  ///
  /// - Parameter more: More of the address, after what is said: “&page=3”.
  func redirect(to place: Place, saying flash: Flash? = nil, _ more: String = "") -> Response {
    .redirect(
      to: flash.map { "\(place.path)?\(Flash.key)=\($0.rawValue)\(more)" } ?? place.path,
      type: .normal)
  }

  /// Whose record is open, said only where there are several.
  private var who: PageContext.Who? {
    guard case .person(let mate, let count) = front, count > 1 else { return nil }
    return PageContext.Who(mate)
  }

  /// The places in the head; those that show a movement only while movement may be shown.
  private func links(currentPath: String) -> [PageContext.Link] {
    let moving: [(String, Place)] = [("Tests", .tests), ("Programme", .programme)]
    let reading: [(String, Place)] = [("Library", .library), ("Your record", .yours)]
    let hasResult = screen.letsMove && !person.attempts.isEmpty
    let mayMove = screen.letsMove && nextLimits == nil
    let places =
      (mayMove ? [moving[0]] : []) + (hasResult ? [("Your plumb line", .answer)] : [])
      + (mayMove ? [moving[1]] : []) + reading
    // A wish for another week lives in addresses: the menu keeps it while the page has it.
    let week = (WeekWish(query) ?? WeekWish()).path()
    return places.map {
      PageContext.Link(
        name: $0.0, path: $0.1 == .programme ? week : $0.1.path,
        isCurrent: $0.1.path == currentPath)
    }
  }
}

/// What was just done, said once on the next page.
enum Flash: String, CaseIterable, Sendable {
  case answerKept = "kept"
  case strongPainKept = "kept-pain"
  case testStored = "test"
  case stoppedForPain = "pain"
  case hurtStrongly = "hurt"
  case restStored = "unchanged"
  case somethingNew = "new"
  case fallTakenBack = "no-fall", changeTakenBack = "nothing-new"
  case doctorSeen = "doctor"
  case exerciseLeftOut = "left-out"
  case exerciseBack = "back-in"
  case testLeftOut = "test-left-out"
  case testBack = "test-back"
  case testPostponed = "test-postponed"
  case testWanted = "test-wanted"
  case resultCorrected = "corrected", resultHurt = "corrected-hurt", resultSame = "same"
  case resultTakenBack = "result-gone", resultGoneAlready = "gone-already"
  case resultBack = "result-back", resultThere = "result-there", resultNotChanged = "not-changed"
  case asked, notAsked = "not-asked", noteKept = "note", noteReworded = "reworded"
  case noteTakenBack = "note-gone", noteGoneAlready = "note-gone-already", noteBack = "note-back"
  case imported
  case personAdded = "added"
  case personRenamed = "renamed"

  static let key = "said"

  var sentence: String {
    switch self {
    case .answerKept: "Kept."
    case .strongPainKept: "Kept. With so much pain, leave the self-tests for another day."
    case .testStored: "Stored. Rest a little before you go on."
    case .stoppedForPain:
      "Stored. You stopped for pain. Leave this test out today, and rest."
    case .hurtStrongly: "Stored. That hurt: leave the tests for today, and rest."
    case .restStored: "Thank you. Nothing new, so you can go on."
    case .somethingNew:
      """
      Because something is new, the safety questions come once more, before anything that moves you. \
      Your other answers and your results are kept and come back afterwards.
      """
    case .fallTakenBack: "Taken back: that fall is not noted."
    case .changeTakenBack: "Taken back. What you answered since stays."
    case .doctorSeen: "Stored. We will ask again if your answers change."
    case .exerciseLeftOut: "Left out. What that changed in your week stands below."
    case .exerciseBack: "Put back."
    case .testLeftOut: "Left out: you will not be asked for it again. You can put it back below."
    case .testBack: "Put back. It can come up again."
    case .testPostponed: "Left for another day."
    case .testWanted: "Put back. It can come up again today."
    case .asked: "Written down among your questions for a professional."
    case .notAsked: "Taken off your questions."
    case .noteKept: "Written down."
    case .noteReworded: "The new words are kept."
    case .noteTakenBack: "Removed."
    case .noteGoneAlready: "It is removed already. You can put it back."
    case .resultCorrected: "Changed. What rests on it is worked out anew."
    case .resultHurt: "Changed. That hurt: leave the tests for today, and rest."
    case .resultSame: "Nothing was different, so nothing was changed."
    case .resultTakenBack: "Removed. It does not count any more; you can put it back below."
    case .resultGoneAlready: "It is removed already. You can put it back below."
    case .resultBack: "Put back. It counts again."
    case .resultThere: "It is put back already, and it counts."
    case .resultNotChanged:
      "Not changed: the result was removed meanwhile. Put it back below, then change it."
    case .noteBack: "Put back."
    case .imported: "Your record is imported."
    case .personAdded: "A new record is open. It is empty so far."
    case .personRenamed: "Stored."
    }
  }
}
