/// Something in a form that must be mended before it can be stored.
///
/// It is shown twice: in the summary at the top, as a link to the field, and at the field itself.
struct FieldProblem: Hashable, Sendable {
  /// The name of the field, which is also the id of the element the summary links to.
  let field: String
  /// What to do, as a sentence.
  let message: String
  /// What it is about; said in the summary only, since at the field it is seen.
  let about: String?
  /// Whether nothing was given there, so that nothing is wrong: it only waits.
  let isMissing: Bool

  init(field: String, message: String, about: String? = nil, isMissing: Bool = false) {
    (self.field, self.message) = (field, message)
    (self.about, self.isMissing) = (about, isMissing)
  }
}
