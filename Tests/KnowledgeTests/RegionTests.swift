import Knowledge
import Testing

/// Places of pain and outlines on the body: what must be refused.
struct RegionTests {
  static let slips: [Slip] = [
    Slip(
      "regions/belly", "flag: pulsing-belly", "flag: very-old", .none,
      says: "“very-old” follows from the age and is never asked", "Name another flag"),
    Slip(
      "regions/calf", "order: 100", "order: 90", .none,
      says: "it has the name or the order of calf", "Give it its own"),
    Slip(
      "muscles/shins", "view: front, corners", "view: front, joined: true, corners", .none,
      says: "left and right are drawn as one shape", "Remove `joined`"),
    Slip(
      "regions/saddle", "when: marked", "when: both-sides",
      says: "when: a place in the middle has no sides", "Write `marked`"),
    Slip(
      "regions/knee", "view: front, corners", "view: front, joined: true, corners",
      says: "shape: a place with sides is not one shape", "Remove `joined`"),
    Slip(
      "regions/knee", "[10, 324]", "[-10, 324]", says: "corners: this is no corner",
      "Write [across, down] with 0 to 100 outwards from the middle and 0 to 470 down"),
    Slip(
      "regions/knee", "[10, 324]", "[10]", says: "corners: this is no corner",
      "Write [across, down] with 0 to 100 outwards from the middle and 0 to 470 down"),
  ]

  @Test(arguments: slips)
  func `a place or an outline that cannot be is refused`(_ slip: Slip) throws {
    let copy = try CatalogueCopy()
    try copy.write(slip.file, slip.text())
    let said = (copy.problems() ?? []).map(\.sentence)
    let complaint = "\(slip.what). \(slip.remedy)."
    #expect(said.count == 1 && said[0].hasSuffix(complaint), "\(said)")
  }
}
