import HTTPTypes

/// A request that is not answered as asked, with the reason.
enum Refusal: Error, Hashable, Sendable {
  /// Sent under a name that is not this computer's.
  case host
  /// A form sent from another site.
  case origin
  /// A form without our token: from before an erasure, or not ours.
  case token
  /// A form that cannot be taken apart.
  case form

  var status: HTTPResponse.Status {
    switch self {
    case .host: .misdirectedRequest
    case .origin, .token: .forbidden
    case .form: .badRequest
    }
  }
}
