package import Anatomy

/// A rigid part of the body.
package enum Segment: Hashable, Sendable {
  case pelvis, lumbar, thorax, head
  case girdle(Side), upperArm(Side), forearm(Side), hand(Side)
  /// The fingers' first half, and the rest; both bend by the same angle, so that a fist needs one number.
  case fingers(Side), fingertips(Side)
  case thigh(Side), shank(Side), foot(Side), toes(Side)

  /// Every segment, each after the one it hangs on.
  package static let all: [Segment] =
    [.pelvis, .lumbar, .thorax, .head]
    + Side.allCases.flatMap { side -> [Segment] in
      [
        .girdle(side), .upperArm(side), .forearm(side), .hand(side), .fingers(side),
        .fingertips(side),
        .thigh(side), .shank(side), .foot(side), .toes(side),
      ]
    }

  /// A number of its own for each segment, from 0 without a gap.
  package var index: Int {
    func index(_ place: Int, _ side: Side) -> Int {
      switch side {
      case .right: 4 + 2 * place
      case .left: 5 + 2 * place
      }
    }
    return switch self {
    case .pelvis: 0
    case .lumbar: 1
    case .thorax: 2
    case .head: 3
    case .girdle(let side): index(0, side)
    case .upperArm(let side): index(1, side)
    case .forearm(let side): index(2, side)
    case .hand(let side): index(3, side)
    case .fingers(let side): index(4, side)
    case .fingertips(let side): index(5, side)
    case .thigh(let side): index(6, side)
    case .shank(let side): index(7, side)
    case .foot(let side): index(8, side)
    case .toes(let side): index(9, side)
    }
  }

  /// The segment it hangs on and the joint between; `nil` for the pelvis, on which all hang.
  package var joint: (parent: Segment, between: BodyJoint)? {
    switch self {
    case .pelvis: nil
    case .lumbar: (.pelvis, BodyJoint(.lowerBack))
    case .thorax: (.lumbar, BodyJoint(.upperBack))
    case .head: (.thorax, BodyJoint(.neck))
    case .girdle(let side): (.thorax, BodyJoint(.shoulderBlade, side))
    case .upperArm(let side): (.girdle(side), BodyJoint(.shoulder, side))
    case .forearm(let side): (.upperArm(side), BodyJoint(.elbow, side))
    case .hand(let side): (.forearm(side), BodyJoint(.wrist, side))
    case .fingers(let side): (.hand(side), BodyJoint(.fingers, side))
    case .fingertips(let side): (.fingers(side), BodyJoint(.fingers, side))
    case .thigh(let side): (.pelvis, BodyJoint(.hip, side))
    case .shank(let side): (.thigh(side), BodyJoint(.knee, side))
    case .foot(let side): (.shank(side), BodyJoint(.ankle, side))
    case .toes(let side): (.foot(side), BodyJoint(.toes, side))
    }
  }

  package var side: Side? { joint?.between.side }

  /// The same segment of the other side.
  package var mirrored: Segment {
    switch self {
    case .pelvis, .lumbar, .thorax, .head: self
    case .girdle(let side): .girdle(side.opposite)
    case .upperArm(let side): .upperArm(side.opposite)
    case .forearm(let side): .forearm(side.opposite)
    case .hand(let side): .hand(side.opposite)
    case .fingers(let side): .fingers(side.opposite)
    case .fingertips(let side): .fingertips(side.opposite)
    case .thigh(let side): .thigh(side.opposite)
    case .shank(let side): .shank(side.opposite)
    case .foot(let side): .foot(side.opposite)
    case .toes(let side): .toes(side.opposite)
    }
  }
}

/// One joint of one body: a moving joint and, where there are two, its side.
package struct BodyJoint: Hashable, Sendable {
  package let joint: MovingJoint
  package let side: Side?

  package init(_ joint: MovingJoint, _ side: Side? = nil) {
    precondition(joint.isPaired == (side != nil), "\(joint) has the wrong number of sides")
    (self.joint, self.side) = (joint, side)
  }

  package var mirrored: BodyJoint { BodyJoint(joint, side?.opposite) }

  /// A number of its own for each joint, from 0 and under ``count``.
  var index: Int {
    func paired(_ place: Int) -> Int {
      switch side {
      case .left: 4 + 2 * place
      case .right, nil: 3 + 2 * place
      }
    }
    return switch joint {
    case .lowerBack: 0
    case .upperBack: 1
    case .neck: 2
    case .shoulderBlade: paired(0)
    case .shoulder: paired(1)
    case .elbow: paired(2)
    case .wrist: paired(3)
    case .fingers: paired(4)
    case .hip: paired(5)
    case .knee: paired(6)
    case .ankle: paired(7)
    case .toes: paired(8)
    }
  }

  static let count = all.count

  /// Every joint of a body.
  package static let all: [BodyJoint] = MovingJoint.allCases.flatMap { joint in
    joint.isPaired ? Side.allCases.map { BodyJoint(joint, $0) } : [BodyJoint(joint)]
  }
}
