import Hummingbird
import Plumbline

/// The way back of somebody who left a page to change one answer, as the form shows it.
///
/// It stands in the address of the form, so that it outlives a reload, a restart and a form that has to be mended.
struct WayBack: Hashable, Sendable {
  /// What the address of a form carries: “?back=tests”.
  let query: String
  /// What stands on the button of the form.
  let button: String

  static let key = "back"

  init(to onward: Onward) {
    query = "?\(Self.key)=\(onward.rawValue)"
    let name =
      switch onward {
      case .tests: "tests"
      case .programme: "programme"
      case .report: "report"
      case .yours: "record"
      }
    button = "Keep this, and back to your \(name)"
  }
}

extension Place {
  /// The address of a page of questions that leads back when it is answered.
  ///
  /// - Parameter field: The name of the question to begin at; `nil` begins at the top.
  func path(backTo onward: Onward, at field: String? = nil) -> String {
    path + WayBack(to: onward).query + (field.map { "#\(Question.anchor($0))" } ?? "")
  }
}

extension Visit {
  /// Where the person came from to change an answer; `nil` for whoever follows the way.
  var wayBack: Onward? { query(WayBack.key).flatMap(Onward.init) }

  /// Leads on from a page of questions that was answered: back to where the person came from, or along the way.
  ///
  /// - Parameter isSkipped: Whether nothing was answered, so that nothing is said to be kept.
  func leadOn(
    from step: Step, isSkipped: Bool = false, saying flash: Flash = .answerKept
  ) -> Response {
    guard let wayBack else { return redirect(to: site.way.place(after: step)) }
    return redirect(to: wayBack.place, saying: isSkipped ? nil : flash)
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
