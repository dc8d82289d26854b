import Hummingbird
import Plumbline

/// The page that somebody left to change one answer, and comes back to when it is kept.
///
/// It stands in the address of the form, so that it outlives a reload, a restart and a form that has to be mended.
/// Only these words count, so an address from outside leads to no place of another's.
enum WayBack: String, CaseIterable, Sendable {
  case tests, programme, yours

  static let key = "back"

  var place: Place {
    switch self {
    case .tests: .tests
    case .programme: .programme
    case .yours: .yours
    }
  }

  /// What stands on the button of a form that leads back here.
  var button: String {
    switch self {
    case .tests: "Keep this, and back to your tests"
    case .programme: "Keep this, and back to your programme"
    case .yours: "Keep this, and back to your record"
    }
  }

  /// What the address of a form carries: “?back=tests”.
  var query: String { "?\(Self.key)=\(rawValue)" }
}

extension Place {
  /// The address of a page of questions that leads back when it is answered.
  ///
  /// - Parameter field: The name of the question to begin at; `nil` begins at the top.
  func path(backTo wayBack: WayBack, at field: String? = nil) -> String {
    path + wayBack.query + (field.map { "#\($0)" } ?? "")
  }
}

extension Visit {
  /// Where the person came from to change an answer; `nil` for whoever follows the way.
  var wayBack: WayBack? { query(WayBack.key).flatMap(WayBack.init) }

  /// Leads on from a page of questions that was answered: back to where the person came from, or along the way.
  func leadOn(from step: Step) -> Response {
    if let wayBack { return redirect(to: wayBack.place, saying: .answerKept) }
    return redirect(to: site.way.place(after: step))
  }

  /// Leads on from a page that was skipped: nothing is said to be kept.
  func skip(_ step: Step) -> Response {
    redirect(to: wayBack?.place ?? site.way.place(after: step))
  }

  /// Leads on after an answer to which the safety questions have something to say; what they say anew comes first.
  func leadOn(from step: Step, sinceThen before: Visit) -> Response {
    let known = before.screen.reasons.map(\.matter)
    guard screen.letsMove, wayBack != nil,
      screen.reasons.allSatisfy({ known.contains($0.matter) })
    else { return redirect(to: placeOfScreen) }
    return leadOn(from: step)
  }

  /// Leads to a page that belongs to the same answer, and from there back.
  func leadWithin(to place: Place) -> Response {
    .redirect(to: wayBack.map { place.path(backTo: $0) } ?? place.path, type: .normal)
  }
}

extension ScreenReport.Reason {
  /// What it is about and what it asks for, whatever was answered.
  fileprivate var matter: [String] { [flag ?? "", condition ?? "", action] }
}
