import Knowledge

/// The tests a person wants to pass over in this sitting.
///
/// They stand in addresses and hidden fields, nowhere else: nothing is stored about a test that was
/// not done, and tomorrow all of them are offered again.
struct PassedTests: Hashable, Sendable {
  static let key = "without"

  /// Each once, in the order in which they were passed over.
  private(set) var ids: [SelfTest.ID] = []

  init() {}

  /// Reads what stands in an address; what is no test is left out.
  init(_ text: String?, in catalogue: Catalogue) {
    for part in (text ?? "").split(separator: ".") {
      let id = SelfTest.ID(String(part))
      if catalogue.tests[id] != nil { pass(id) }
    }
  }

  /// As it stands in an address; `nil` for none.
  var text: String? { ids.isEmpty ? nil : ids.map(\.text).joined(separator: ".") }

  mutating func pass(_ test: SelfTest.ID) {
    if !ids.contains(test) { ids.append(test) }
  }

  func passing(_ test: SelfTest.ID) -> PassedTests {
    var more = self
    more.pass(test)
    return more
  }

  /// The address of a place, with the tests passed over in its query.
  func path(of place: Place, saying flash: Flash? = nil) -> String {
    let items = [
      flash.map { "\(Flash.key)=\($0.rawValue)" }, text.map { "\(Self.key)=\($0)" },
    ].compactMap(\.self)
    return items.isEmpty ? place.path : "\(place.path)?\(items.joined(separator: "&"))"
  }
}
