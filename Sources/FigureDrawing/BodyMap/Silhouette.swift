/// The body of the map: friendly, faceless and rounded, neither young nor athletic.
///
/// Seen from the front and from behind it has the same outline; only the hair differs.
package enum Silhouette {
  /// The outer line of one half, from the crown over arm and leg to between the legs; drawn by eye.
  private static let half: [(across: Double, down: Double)] = [
    (0, 6), (12, 8), (22, 17), (26.5, 32), (25.5, 44), (21, 54.5), (15.5, 62), (15, 68),
    (17, 75), (24, 81), (40, 86), (54, 91), (64, 100), (69, 114), (72, 133), (75, 151),
    (79, 169), (84, 187), (87, 204), (89, 219), (93, 231), (94, 245), (91, 257), (85, 261),
    (81, 253), (79, 240), (77, 226), (72, 208), (67, 191), (63, 174), (59, 156), (56, 140),
    (52, 124), (50, 134), (48, 152), (47, 172), (49, 190), (54, 208), (58, 226), (60, 244),
    (59, 262), (57, 284), (53, 306), (49, 326), (47, 342), (48, 358), (47, 376), (43, 398),
    (38, 417), (36, 431), (38, 443), (42, 453), (38, 461), (26, 463), (16, 461), (13, 451),
    (14, 437), (14, 424), (12, 404), (9, 382), (8, 362), (9, 344), (8, 326), (6, 300),
    (4, 278), (0, 260),
  ]

  package static let outline: MapCurve = {
    let right = half.map { MapPoint($0.across, $0.down) }
    return MapCurve(through: right + right.reversed().filter { $0.across != 0 }.map(\.mirrored))
  }()

  /// Hair over the brow, and from behind down to the nape.
  static func hair(isBack: Bool) -> MapCurve {
    let corners =
      isBack
      ? [(0, 5.6), (13, 7.5), (22.5, 17), (26.8, 32), (25, 46), (16, 57), (0, 59)]
      : [(0, 5.6), (13, 7.5), (22.5, 17), (26.8, 32), (22, 25), (12, 20), (0, 19)]
    let right = corners.map { MapPoint($0.0, $0.1) }
    return MapCurve(
      through: right + right.reversed().filter { $0.across != 0 }.map(\.mirrored))
  }
}
