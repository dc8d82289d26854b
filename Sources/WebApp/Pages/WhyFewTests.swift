import Journalling
import Knowledge
import Plumbline
import Screening
import SelfTesting

/// Why self-tests are left out: which of the person's own answers take how many, each with the place
/// where it can be changed.
struct WhyFewTests: Sendable {
  /// One answer with what it takes away.
  struct Line: Hashable, Sendable {
    let what: String
    /// “leaves out 23 tests, 5 of them for this alone”.
    let takes: String
    /// The things that are missing, each with its tests; `nil` where it is not about things.
    let things: String?
    /// What is known about a condition that leaves tests out, and what stays good; `nil` for other answers.
    let why: String?
    let changes: [NoticePage.Action]
  }

  /// The id of the list, for links to it.
  static let anchor = "why-few"

  /// “31 of 66 tests are left out for you, and why”.
  let title: String
  let lines: [Line]
  let hasLines: Bool
  /// What ends the tests of a day early, where something does.
  let time: Line?
  /// The person's own limits that hold and cost no test; `nil` when there are none.
  let kept: String?
  /// Whether so few are allowed that the list should be read.
  let isOpen: Bool

  /// With fewer tests than this, the list stands open.
  ///
  /// A choice: from here a sitting runs out of tests.
  private static let few = 10

  /// - Returns: `nil` when no test is left out, or while the safety questions come first.
  init?(_ visit: Visit) {
    guard let cleared = visit.cleared else { return nil }
    let leftOut = LeftOutTests(cleared.restrictions, visit.catalogue)
    let all = visit.catalogue.tests.count
    time = Self.time(cleared.restrictions, visit)
    kept = Self.kept(cleared.restrictions, leftOut)
    guard !leftOut.tests.isEmpty || time != nil || kept != nil else { return nil }
    title =
      leftOut.tests.isEmpty
      ? time == nil
        ? "Your limits are kept, and no test is left out: see which"
        : "Your tests end early each day: see why"
      : "\(leftOut.tests.count) of \(all) tests are left out for you: see why"
    lines = leftOut.shares.map { share in
      Line(
        what: Words.capitalised(visit.name(share.rule)), takes: Self.takes(share),
        things: share.rule == .equipment ? Self.things(leftOut, visit) : nil,
        why: Self.why(share.rule, visit),
        changes: cleared.restrictions.origins.origins(of: share.rule).map { visit.change($0) })
    }
    hasLines = !lines.isEmpty
    isOpen = all - leftOut.tests.count < Self.few
  }

  private static func why(_ rule: Restrictions.Rule, _ visit: Visit) -> String? {
    guard case .condition(let id) = rule else { return nil }
    let says = visit.catalogue.conditions[id]?.says
    return visit.isForCaution(id)
      ? says.map { "This does not mean that you have it. \($0)" } : says
  }

  private static func takes(_ share: LeftOutTests.Share) -> String {
    let count = share.tests.count
    let alone = share.alone.count
    let tests = count == 1 ? "1 test" : "\(count) tests"
    // Nobody can change an age, and nobody should be drawn to take an illness back.
    if case .condition = share.rule { return "leaves out \(tests)." }
    let only =
      switch alone {
      case 0: "; \(count == 1 ? "it stays" : "all of them stay") left out if you change only this"
      case count: "; \(count == 1 ? "it comes" : "all of them come") back if you change this"
      default: "; \(alone) of them \(alone == 1 ? "comes" : "come") back if you change only this"
      }
    return "leaves out \(tests)\(only)."
  }

  /// The things that are missing, with their tests: “a firm bed (12 tests) and a tape measure (6 tests)”.
  private static func things(_ leftOut: LeftOutTests, _ visit: Visit) -> String? {
    guard !leftOut.missing.isEmpty else { return nil }
    let names = leftOut.missing.map { missing in
      let count = missing.tests.count == 1 ? "1 test" : "\(missing.tests.count) tests"
      return "\(TestPageWords.thing(missing.thing)) (\(count))"
    }
    let said =
      visit.person.equipment == nil ? "Not in every home" : "Not ticked under what is at home"
    let all = Set(leftOut.missing.flatMap(\.tests)).count
    let isTwice = leftOut.missing.map(\.tests.count).reduce(0, +) > all
    return "\(said): \(Words.list(names)).\(isTwice ? " Some tests need two of these." : "")"
  }

  /// A limit that forbids something no test asks holds just the same.
  private static func kept(_ restrictions: Restrictions, _ leftOut: LeftOutTests) -> String? {
    let costly = Set(leftOut.shares.map(\.rule))
    var names: [String] = []
    for (held, limit) in restrictions.limits
    where limit.minutes == nil && !costly.contains(.limit(held.limit)) {
      let name = "“\(limit.name)”"
      if !names.contains(name) { names.append(name) }
    }
    guard !names.isEmpty else { return nil }
    return names.count == 1
      ? "This limit is kept too; it leaves out no test: \(names[0])."
      : "These limits are kept too; they leave out no test: \(Words.list(names))."
  }

  private static func time(_ restrictions: Restrictions, _ visit: Visit) -> Line? {
    guard let minutes = restrictions.longestSession else { return nil }
    let limits = restrictions.limits.filter { $0.entry.minutes == minutes }.map(\.entry.id)
    let origins = limits.flatMap { restrictions.origins.origins(of: .limit($0)) }
    return Line(
      what: "Your time", takes: "ends the tests of a day after \(minutes) minutes.", things: nil,
      why: nil, changes: origins.map { visit.change($0) })
  }
}

extension NoticePage.Action {
  /// Leads to the answers that leave tests out, each with the place where it is changed.
  static let whyTestsAreLeftOut = Self(
    name: "See which answers leave tests out", path: "\(Place.tests.path)#\(WhyFewTests.anchor)",
    isPlain: true)
}

extension Visit {
  /// Where an answer that leaves something out is changed, with the way back from there.
  func change(
    _ origin: RuleOrigins.Origin, backTo onward: Onward = .tests
  ) -> NoticePage.Action {
    switch origin {
    case .limit(let id):
      .init(
        name: record.limitAnswers[id] == .unsure
          ? "You said “not sure”: change it" : "Change what you said you can do",
        path: pathOfLimit(id, onward))
    case .unanswered(let id):
      .init(name: "Nobody has answered this yet: answer it", path: pathOfLimit(id, onward))
    case .flag(let id): changeOfFlag(id, onward)
    case .act(let id):
      .init(
        name: "It follows from how you rated “\(catalogue.acts[id]?.name ?? id.text)”",
        path: Place.acts.path(backTo: onward))
    case .result(let id): changeOfResult(id)
    case .told:
      .init(name: "Change what you were told you have", path: Place.told.path(backTo: onward))
    case .equipment:
      .init(
        name: person.equipment == nil
          ? "You have not said what is at home: say it" : "Change what is at home",
        path: Place.home.path(backTo: onward))
    case .cannot: .init(name: "See them below, and take it back", path: "#left-out-title")
    }
  }

  private func pathOfLimit(_ id: Limit.ID, _ onward: Onward) -> String {
    let group = site.way.limitGroups.first { $0.limits.contains { $0.id == id } }
    return Place.limits(group?.number ?? 1)
      .path(backTo: onward, at: catalogue.limits[id].map { LimitField($0).name })
  }

  private func changeOfFlag(_ id: Flag.ID, _ onward: Onward) -> NoticePage.Action {
    let flag = catalogue.flags[id]
    if flag?.fromAge != nil {
      return .init(
        name: "It follows from your age, for caution: see your age",
        path: Place.about.path(backTo: onward))
    }
    if let flag, ScreenResult.isRaisedByFall(flag, person, today) {
      return .init(
        name: "It follows from a fall you told us of, which counts for a year: see your answers",
        path: Place.screenResult.path)
    }
    let topic = site.way.topics.first { $0.flags.contains { $0.id == id } }
    let path = topic.map { Place.screen($0.number).path(backTo: onward, at: FieldName.flag(id)) }
    return .init(
      name: "It follows from your answer to “\(flag?.question ?? id.text)”",
      path: path ?? Place.screenResult.path)
  }

  /// A test that went badly may be done again, unless it is one the person cannot do.
  private func changeOfResult(_ id: SelfTest.ID) -> NoticePage.Action {
    let name = catalogue.tests[id]?.name ?? id.text
    if person.testsLeftOut.contains(id) {
      return .init(
        name: "It follows from “\(name)”, which you cannot do: take it back below",
        path: "#left-out-title")
    }
    if testsStoppedForPain.contains(id) {
      return .init(
        name: "It follows from your result in “\(name)”, which hurt today: see your results",
        path: Place.results.path)
    }
    return .init(
      name: "It follows from your result in “\(name)”: do it again", path: Place.test(id).path)
  }
}
