import Persistence

extension Visit {
  /// Takes only forms of the person whose record is open.
  ///
  /// With two windows, one may still show a page of somebody else: what was typed there must not get
  /// into this record.
  ///
  /// - Throws: ``Refusal/token``, or ``Refusal/otherPerson(name:)`` for a form of somebody who lives here.
  func refuse(unlessOwn form: FormValues, on pattern: Pattern) async throws {
    guard let given = form["token"] else { throw Refusal.token }
    let isSaidWhose = front != .undecided || pattern.isForEverybody
    if isSaidWhose, try await site.keeper.takes(given, for: front.person) { return }
    guard let owner = try await site.keeper.owner(ofForm: given) else { throw Refusal.token }
    // Whose record is open can be chosen from a page of anybody's.
    if !pattern.isForEverybody { throw Refusal.otherPerson(name: owner.name) }
  }
}
