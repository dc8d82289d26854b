import Anatomy
import Foundation
import Knowledge
import Plumbline
import Screening

/// Conditions, limits and warning signs as they are read.
extension LibraryEntry {
  init(_ condition: Condition, _ shelves: LibraryShelves) {
    let catalogue = shelves.catalogue
    let leftOut = shelves.leavesOut.entries(for: .condition(condition.id))
    let always = LibraryWords.forbidden(condition.forbids)
    let flags = catalogue.flags.filter { $0.conditions.contains(condition.id) }
    let prefers = Exercise.Purpose.allCases.filter(condition.prefersPurposes.contains)
    self.init(
      .conditions, condition.id.text, condition.name, lead: Self.lay(condition),
      tag: EvidenceTag.words(of: condition.sources, catalogue),
      parts: [
        Part("What it means for exercise here", text: [condition.says]),
        Part(
          "What is left out, and why",
          text: Self.said([
            always.isEmpty ? nil : "Always left out: \(Words.list(always)).",
            condition.holdSeconds.map { "Nothing is held for longer than \($0) seconds." },
            always.isEmpty && !leftOut.isEmpty
              ? "A few movements are left out because they do not suit it." : nil,
            condition.effort.map { "Nothing is meant to feel harder than \($0) of 10." },
            leftOut.isEmpty
              ? "No test and no exercise is left out for this alone\(condition.early == nil ? "" : ", once it is no longer new")."
              : nil,
          ]),
          folds: Self.leftOut(by: .condition(condition.id), shelves)),
        Self.early(condition, shelves),
        Part(
          "What suits it",
          text: prefers.isEmpty
            ? []
            : ["\(Words.capitalised(Words.list(prefers.map(LibraryWords.purpose)))) come first."],
          items: condition.prefersExercises.sorted().compactMap { catalogue.exercises[$0] }
            .map { Self.exercise($0) }),
        Part(
          "When to see whom",
          text: Self.said([
            condition.whenOneLegIsWeaker.map {
              "When one leg does clearly worse in the self-tests, this is said before all else: “\($0)”"
            },
            condition.early.flatMap { early in
              early.refuses
                ? "In the first \(early.weeks) weeks: whoever operated on you or treats you, before you begin."
                : nil
            },
          ]) + flags.map { "\($0.whatToDo) \($0.whom)" },
          items: [Item(LibraryKind.flags.title, .libraryShelf(.flags))]),
      ], sources: condition.sources,
      question: "What does “\(condition.name)” mean for how I may exercise?")
  }

  private static func early(_ condition: Condition, _ shelves: LibraryShelves) -> Part {
    guard let early = condition.early else { return Part("") }
    let more = LibraryWords.forbidden(early.forbids)
    return Part(
      "In the first \(early.weeks) weeks",
      text: said([
        early.why,
        early.refuses ? "Until you have asked, no test and no exercise is shown at all." : nil,
        more.isEmpty ? nil : "Left out in this time: \(Words.list(more)).",
      ]),
      folds: leftOut(by: .earlyCondition(condition.id), shelves))
  }

  /// What the condition is; the form's word about its date does not belong here.
  private static func lay(_ condition: Condition) -> String {
    guard condition.asksDate, let end = condition.lay.range(of: "; give the date") else {
      return condition.lay
    }
    return condition.lay[..<end.lowerBound] + "."
  }

  /// The sentences that have something to say.
  private static func said(_ sentences: [String?]) -> [String] { sentences.compactMap(\.self) }

  init(_ limit: Limit, _ shelves: LibraryShelves) {
    let catalogue = shelves.catalogue
    let forbidden = LibraryWords.forbidden(limit.forbids)
    let only =
      Support.allCases.filter(limit.allowsOnlySupport.contains).map(Words.support)
      + Thing.allCases.filter(limit.allowsOnlyNeeds.contains).map(TestPageWords.thing)
    let flags = catalogue.flags.filter { $0.limits.contains(limit.id) }
    let acts = catalogue.acts.filter { $0.limits.contains(limit.id) }
    self.init(
      .limits, limit.id.text, limit.name, lead: limit.cost, tag: EvidenceTag.ownWord,
      parts: [
        Part(
          "When it holds",
          text: Self.said([
            "We ask: \(limit.question)",
            limit.isAssumedUntilAnswered
              ? "It holds until somebody has answered, to be on the safe side." : nil,
            limit.asksSide ? "We ask which side, and only that side is spared." : nil,
            limit.asksJoint ? "We ask which joint." : nil,
          ])),
        Part(
          "What also switches it on",
          items: flags.map {
            Item(
              $0.question ?? $0.topic, .libraryEntry(.flags, $0.id.text), note: "a safety answer")
          }
            + acts.map {
              Item($0.name, .libraryEntry(.acts, $0.id.text), note: "when it goes badly")
            }),
        Part(
          "What is left out",
          text: Self.said([
            forbidden.isEmpty ? nil : "Left out: \(Words.list(forbidden)).",
            only.isEmpty ? nil : "All that is left uses \(Words.list(only)).",
            limit.minutes.map { "A session is \($0) minutes at most." },
            limit.asksSide || limit.asksJoint
              ? "The lists hold what is left out for one side or one joint at least." : nil,
          ]), folds: Self.leftOut(by: .limit(limit.id), shelves)),
        Part("Where you say so", items: [Item("What you can do", .limits(1))]),
      ],
      question: "Does “\(limit.name)” still have to hold for me?")
  }

  init(_ flag: Flag, _ catalogue: Catalogue) {
    let name = flag.question ?? Self.fromAge(flag)
    let together = flag.together.map { both in
      let others = both.with.compactMap { catalogue.flags[$0]?.question }
      return
        "\(LibraryWords.outcome(both.outcome)), if this holds too: \(others.joined(separator: " "))"
    }
    self.init(
      .flags, flag.id.text, name, lead: flag.help,
      tag: LibraryWords.outcome(flag.whenYes),
      parts: [
        Part(
          "If it is so",
          facts: [
            Fact(term: "What to do", detail: flag.whatToDo),
            Fact(term: "Whom to ask", detail: flag.whom),
            Fact(term: "What to watch for", detail: flag.watch),
          ]),
        Part("How to be sure", text: [flag.toBeSure].compactMap(\.self)),
        Part("When it is more urgent", text: together),
        Part(
          "What it leaves out",
          items: flag.limits.compactMap { catalogue.limits[$0] }
            .map { Item($0.name, .libraryEntry(.limits, $0.id.text)) }
            + flag.conditions.compactMap { catalogue.conditions[$0] }
            .map { Item($0.name, .libraryEntry(.conditions, $0.id.text), note: "counts as told") }),
        Part(
          "After a fall",
          text: flag.holdsAfterFall ? ["It counts as yes for a year after a fall."] : []),
      ], sources: flag.sources, question: "What about this in my case? \(name)")
  }

  /// What a flag is called that is never asked.
  static func fromAge(_ flag: Flag) -> String {
    flag.fromAge.map { "You are \($0) or older" } ?? flag.topic
  }
}
