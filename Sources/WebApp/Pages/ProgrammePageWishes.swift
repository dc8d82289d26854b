import Knowledge
import Plumbline

/// Another week for once: shorter sessions, no bed, left and right alike.
///
/// The wish stands in the address and nowhere else, so that leaving it is following a link.
struct ProgrammeWishes: Hashable, Sendable {
  struct Link: Hashable, Sendable {
    let name: String
    let path: String
  }

  /// What this week is made for, when it is not the usual one.
  let now: String?
  let links: [Link]
  let hasLinks: Bool
  /// This page with what is wished for, where its forms are sent.
  let here: String
  let usualPath = Place.programme.path

  /// Minutes that are offered where they are fewer than the usual ones.
  private static let offered = [15, 10, 5]

  init(_ report: PlanReport, _ wish: WeekWish) {
    var links = Self.offered.filter { $0 < report.mostMinutes }.map { minutes in
      var other = wish
      other.minutes = minutes
      return Link(name: "Less time: \(minutes) minutes a session", path: other.path())
    }
    if !wish.withoutBed, report.usesBed {
      var other = wish
      other.withoutBed = true
      links.append(Link(name: "Without a bed", path: other.path()))
    }
    if !wish.isBalanced, report.isLed {
      var other = wish
      other.isBalanced = true
      links.append(Link(name: "The balanced version: left and right alike", path: other.path()))
    }
    (self.links, hasLinks) = (links, !links.isEmpty)
    here = wish.path()
    let minutes = wish.minutes.flatMap { report.mostMinutes < $0 ? nil : $0 }
    let parts =
      (minutes.map { ["at most \($0) minutes a session"] } ?? [])
      + (wish.withoutBed ? ["nothing that needs a bed"] : [])
      + (wish.isBalanced ? ["left and right alike"] : [])
    now = parts.isEmpty ? nil : "Another week than usual: \(parts.joined(separator: ", "))."
  }
}

extension WeekWish {
  private enum Key {
    static let minutes = "minutes"
    static let bed = "bed"
    static let sides = "sides"
  }

  /// Reads the wish from the words of an address; `nil` for words that no page of ours writes.
  init?(_ query: (String) -> String?) {
    let minutes = query(Key.minutes)
    let range = Self.shortestMinutes...Self.longestMinutes
    if let minutes, !range.contains(where: { String($0) == minutes }) { return nil }
    let (bed, sides) = (query(Key.bed), query(Key.sides))
    guard bed == nil || bed == "no", sides == nil || sides == "alike" else { return nil }
    self.init(
      minutes: minutes.flatMap { Int($0) }, withoutBed: bed != nil, isBalanced: sides != nil)
  }

  /// The programme page with this wish, and with what was just done said on it.
  func path(saying flash: Flash? = nil) -> String {
    let words = (flash.map { ["\(Flash.key)=\($0.rawValue)"] } ?? []) + words
    return Place.programme.path + (words.isEmpty ? "" : "?" + words.joined(separator: "&"))
  }

  /// The words that stand for it in an address.
  var words: [String] {
    (minutes.map { ["\(Key.minutes)=\($0)"] } ?? []) + (withoutBed ? ["\(Key.bed)=no"] : [])
      + (isBalanced ? ["\(Key.sides)=alike"] : [])
  }
}

extension PlanReport {
  var usesBed: Bool {
    sessions.flatMap(\.exercises).contains { $0.support == Support.bed.rawValue }
  }
}
