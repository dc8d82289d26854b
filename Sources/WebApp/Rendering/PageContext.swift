import Persistence

/// What every page shows around its own content.
///
/// Each page struct has one as `context`; the layout reads it. Mustache sees stored properties
/// only, so everything here is stored and ready to be shown.
struct PageContext: Sendable {
  /// A place named in the head of the page.
  struct Link: Hashable, Sendable {
    let name: String
    let path: String
    let isCurrent: Bool
  }

  /// The person whose record is open.
  struct Who: Hashable, Sendable {
    let name: String
    /// The class that carries the colour.
    let look: String
    let path: String

    init(_ mate: Housemate) {
      (name, path) = (mate.shownName, Place.people.path)
      look = PeoplePage.look(mate.colour)
    }
  }

  /// The form token: `<input type="hidden" name="token" value="{{context.token}}">`.
  let token: String
  /// The number of the last entry when the page was made, for forms that must not be stored twice:
  /// `<input type="hidden" name="after" value="{{context.after}}">`.
  let after: Int
  /// Where “Back” leads; `nil` on pages without it.
  let back: String?
  /// Where a form leads back to; `nil` along the way.
  let wayBack: WayBack?
  /// How far along the way the page is; `nil` on pages beside the way.
  var progress: Progress?
  /// One sentence about what was just done, shown once at the top.
  var flash: String?
  let links: [Link]
  /// Whose record is open; `nil` where nobody else has one.
  let who: Who?

  init(
    token: String, after: Int = 0, back: String? = nil, wayBack: WayBack? = nil,
    progress: Progress? = nil, flash: String? = nil, links: [Link] = [], who: Who? = nil
  ) {
    (self.token, self.after) = (token, after)
    (self.back, self.progress) = (back, progress)
    self.wayBack = wayBack
    (self.flash, self.links, self.who) = (flash, links, who)
  }
}
