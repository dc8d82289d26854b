/// What tells the pages of one person from those of another at a glance, always beside the name.
package enum PersonColour: String, CaseIterable, Hashable, Sendable {
  case petrol, plum, rust, moss, indigo, umber
}
