import Persistence

extension Visit {
  /// Whose page a form stood on, when that is somebody else of the household than the one whose record is open.
  ///
  /// With two windows, one may still show a page of somebody else: what was typed there must not get into
  /// this record.
  ///
  /// - Returns: `nil` for a form of this person's.
  /// - Throws: ``Refusal/token`` for a form of nobody's who lives here.
  func otherOwner(of form: FormValues, on pattern: Pattern) async throws -> Housemate? {
    guard let given = form["token"] else { throw Refusal.token }
    let isSaidWhose = front != .undecided || pattern.choosesPerson
    if isSaidWhose, try await site.keeper.takes(given, for: front.person) { return nil }
    guard let owner = try await site.keeper.owner(ofForm: given) else { throw Refusal.token }
    // Whose record is open can be chosen from a page of anybody's.
    return pattern.choosesPerson ? nil : owner
  }
}
