/// A side of the body, from the person's own point of view.
package enum Side: String, CaseIterable, Codable, Hashable, Sendable {
  case left, right

  /// The other side.
  package var opposite: Side { self == .left ? .right : .left }
}

/// Which side something is on, said relative to the side being worked.
package enum RelativeSide: String, CaseIterable, Codable, Hashable, Sendable {
  case same, opposite, both

  /// The sides meant when `worked` is the side being worked.
  package func sides(working worked: Side) -> [Side] {
    switch self {
    case .same: [worked]
    case .opposite: [worked.opposite]
    case .both: Side.allCases
    }
  }
}

/// One value for each side.
package struct Bilateral<Value> {
  package var left: Value
  package var right: Value

  package init(left: Value, right: Value) { (self.left, self.right) = (left, right) }

  /// The same value on both sides.
  package init(both value: Value) { self.init(left: value, right: value) }

  package subscript(side: Side) -> Value {
    get { side == .left ? left : right }
    set { if side == .left { left = newValue } else { right = newValue } }
  }

  /// Left and right exchanged.
  package var mirrored: Bilateral { Bilateral(left: right, right: left) }
}

extension Bilateral: Sendable where Value: Sendable {}
extension Bilateral: Equatable where Value: Equatable {}
extension Bilateral: Hashable where Value: Hashable {}
