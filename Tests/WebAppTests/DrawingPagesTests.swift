import Anatomy
import Foundation
import Journalling
import Knowledge
import Plumbline
import Quantities
import Testing

@testable import WebApp

/// What the tests of the drawn pages share: people, pages as HTML, and ways to look into them.
enum DrawnPages {
  static let guide = Result { try Guide() }
  static let library = PageLibrary.bundled
  static let context = PageContext(
    token: "marker-token", back: "/marker-back",
    links: [.init(name: "Marker place", path: "/marker-place", isCurrent: false)])

  static func today() throws -> Day { try #require(Day("2026-11-22")) }

  static func example(_ name: String) throws -> PersonRecord {
    try #require(try guide.get().example(named: name, today: try today()))
  }

  static let names = [
    "desk-sciatica", "knee-replacement-no-floor", "ninety-two", "stenosis-unsteady",
  ]

  /// The pages of the built-in people, made once: the belief takes its time in a debug build.
  private static let examples = names.reduce(into: [String: (AnswerPage, ProgrammePage)]()) {
    pages, name in
    guard let record = try? example(name), let answer = try? answer(record),
      let programme = try? programme(record)
    else { return }
    pages[name] = (answer, programme)
  }

  /// Two places of pain, one of them the worst.
  static let marks = PainMap(
    [PainSpot(PainRegion.ID("lower-back"), side: .left), PainSpot(PainRegion.ID("belly"))],
    worst: PainSpot(PainRegion.ID("belly")))

  static func answer(of name: String) throws -> AnswerPage { try #require(examples[name]).0 }

  static func programme(of name: String) throws -> ProgrammePage { try #require(examples[name]).1 }

  static func answer(
    _ record: PersonRecord, whyNoTest: String? = nil
  ) throws -> AnswerPage {
    let guide = try guide.get()
    return AnswerPage(
      report: guide.assess(record, today: try today()), catalogue: guide.catalogue,
      habits: record.person.habits, goal: record.person.goal, person: record.person,
      whyNoTest: whyNoTest, context: context)
  }

  static func programme(_ record: PersonRecord) throws -> ProgrammePage {
    let guide = try guide.get()
    return ProgrammePage(
      report: guide.plan(record, today: try today()), catalogue: guide.catalogue,
      person: record.person, context: context)
  }

  static func html(_ template: Template, _ page: some Sendable) throws -> String {
    try library.get().html(template, page)
  }

  /// The record with left and right exchanged in every attempt, limit and condition.
  static func mirrored(_ record: PersonRecord) -> PersonRecord {
    var mirror = PersonRecord()
    for entry in record.journal.entries {
      let event: Event =
        switch entry.event {
        case .attempted(let attempt): .attempted(attempt.mirrored)
        case .compared(let comparison): .compared(comparison.mirrored)
        case .answered(.condition(let told, let yesNo)):
          .answered(
            .condition(
              Told(told.condition, side: told.side?.opposite, since: told.since), yesNo))
        case .answered(.limit(let held, let yesNo)):
          .answered(
            .limit(HeldLimit(held.limit, side: held.side?.opposite, joint: held.joint), yesNo))
        case .answered(.painRegions(let map)):
          .answered(.painRegions(mirrored(map)))
        default: entry.event
        }
      mirror.journal.record(event, on: entry.day)
    }
    return mirror
  }

  private static func mirrored(_ map: PainMap) -> PainMap {
    func other(_ spot: PainSpot) -> PainSpot { PainSpot(spot.region, side: spot.side?.opposite) }
    return PainMap(map.spots.map(other), worst: map.worst.map(other))
  }

  /// Left and right exchanged in a sentence.
  static func exchanged(_ text: String) -> String {
    text.replacingOccurrences(of: "left", with: "§").replacingOccurrences(of: "right", with: "left")
      .replacingOccurrences(of: "§", with: "right")
  }

  /// As it stands in the HTML.
  static func escaped(_ text: String) -> String {
    var result = text.replacingOccurrences(of: "&", with: "&amp;")
    for (sign, word) in [("<", "&lt;"), (">", "&gt;"), ("\"", "&quot;"), ("'", "&#39;")] {
      result = result.replacingOccurrences(of: sign, with: word)
    }
    return result
  }

  /// Every string that a page holds, however deep.
  static func strings(in value: Any) -> [String] {
    if let text = value as? String { return text.isEmpty ? [] : [text] }
    return Mirror(reflecting: value).children.flatMap { strings(in: $0.value) }
  }

  /// The words of a page without tags, and without what is hidden in details.
  static func visibleText(_ html: String) -> String {
    html.replacingOccurrences(
      of: "<details[\\s\\S]*?</details>", with: " ", options: .regularExpression
    )
    .replacingOccurrences(of: "<[^>]*>", with: " ", options: .regularExpression)
  }

  static func matches(_ pattern: String, in html: String) throws -> [String] {
    let expression = try NSRegularExpression(pattern: pattern)
    let whole = NSRange(html.startIndex..., in: html)
    return expression.matches(in: html, range: whole).compactMap {
      Range($0.range(at: 1), in: html).map { String(html[$0]) }
    }
  }

  /// Ids are unique, and whatever points to an id finds it.
  static func checkIDs(_ html: String, _ location: SourceLocation = #_sourceLocation) throws {
    let ids = try matches("\\sid=\"([^\"]*)\"", in: html)
    #expect(Set(ids).count == ids.count, "twice: \(ids.sorted())", sourceLocation: location)
    let pointers =
      try matches(
        "\\s(?:for|aria-describedby|aria-labelledby)=\"([^\"]*)\"", in: html
      ).flatMap { $0.split(separator: " ").map(String.init) }
      + (try matches("href=\"#([^\"]*)\"", in: html))
    for pointer in pointers {
      #expect(ids.contains(pointer), "nothing has the id \(pointer)", sourceLocation: location)
    }
    for pattern in ["style=", "onclick", "<script>", "javascript:"] {
      #expect(!html.contains(pattern), "\(pattern)", sourceLocation: location)
    }
  }

  /// Every string of the page is shown.
  static func checkShown(
    _ page: Any, in html: String, except: Set<String> = [],
    _ location: SourceLocation = #_sourceLocation
  ) {
    for text in Set(strings(in: page)).subtracting(except) where !html.contains(escaped(text)) {
      // Drawings are the one thing that is shown as it is.
      let isShown = html.contains(text)
      #expect(isShown, "not shown: \(text)", sourceLocation: location)
    }
  }
}

/// Every name a template uses must exist where it is used; Mustache says nothing when it does not.
struct TemplateNames {
  private(set) var missing: [String] = []
  private let texts: [String: String]

  init(_ texts: [String: String]) { self.texts = texts }

  /// Walks a template along with a page; sections that are empty here are not entered.
  mutating func check(_ template: String, with page: Any) {
    walk(Substring(texts[template] ?? ""), [page], place: template)
  }

  private mutating func walk(_ text: Substring, _ stack: [Any], place: String) {
    var rest = text
    while let open = rest.firstRange(of: "{{") {
      rest = rest[open.upperBound...]
      let isRaw = rest.first == "{"
      guard let close = rest.firstRange(of: isRaw ? "}}}" : "}}") else { return }
      let tag = rest[..<close.lowerBound].drop { $0 == "{" }
      rest = rest[close.upperBound...]
      let name = String(tag.drop { "#^&/<>$".contains($0) }).trimmingCharacters(in: .whitespaces)
      switch tag.first {
      case "#", "^":
        guard let end = rest.firstRange(of: "{{/\(name)}}") else {
          missing.append("\(place): \(name) is not closed")
          return
        }
        enter(name, isInverted: tag.first == "^", rest[..<end.lowerBound], stack, place)
        rest = rest[end.upperBound...]
      case ">": walk(Substring(texts[name] ?? ""), stack, place: name)
      case "<", "$", "/": break
      default: _ = look(up: name, stack, place)
      }
    }
  }

  private mutating func enter(
    _ name: String, isInverted: Bool, _ body: Substring, _ stack: [Any], _ place: String
  ) {
    guard let found = look(up: name, stack, place) else { return }
    let value = Mirror(reflecting: found)
    if found is Bool || isInverted {
      walk(body, stack, place: place)
    } else if value.displayStyle == .optional {
      if let inside = value.children.first { walk(body, stack + [inside.value], place: place) }
    } else if value.displayStyle == .collection {
      for item in value.children { walk(body, stack + [item.value], place: place) }
    } else {
      walk(body, stack + [found], place: place)
    }
  }

  private mutating func look(up name: String, _ stack: [Any], _ place: String) -> Any? {
    if name == "." { return stack.last }
    let parts = name.split(separator: ".").map(String.init)
    let places = name.hasPrefix(".") ? Array(stack.suffix(1)) : stack.reversed()
    for object in places {
      if let found = child(parts[0], of: object) {
        return parts.dropFirst().reduce(Optional(found)) { value, part in
          value.flatMap { child(part, of: $0) }
        }
      }
    }
    missing.append("\(place): \(name)")
    return nil
  }

  private func child(_ name: String, of object: Any) -> Any? {
    Mirror(reflecting: object).children.first { $0.label == name }?.value
  }
}
