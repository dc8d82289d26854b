import BodyModelling
import Knowledge

/// A box of furniture, or a flat piece of it when one extent is none.
struct FurnitureBox {
  let forward: ClosedRange<Double>
  let up: ClosedRange<Double>
  let out: ClosedRange<Double>
  var tone = Tone.wood
  /// Whether it goes on beyond the picture, as a wall does.
  var isEndless = false

  enum Tone { case wood, cloth, metal, tyre, shade, tape, glass }

  func mirrored(_ mirrors: Bool) -> FurnitureBox {
    guard mirrors else { return self }
    return FurnitureBox(
      forward: forward, up: up, out: (-out.upperBound)...(-out.lowerBound), tone: tone,
      isEndless: isEndless)
  }

  var middle: Vector {
    Vector(
      (forward.lowerBound + forward.upperBound) / 2, (up.lowerBound + up.upperBound) / 2,
      (out.lowerBound + out.upperBound) / 2)
  }

  var corners: [Vector] {
    [forward.lowerBound, forward.upperBound].flatMap { x in
      [up.lowerBound, up.upperBound].flatMap { y in
        [out.lowerBound, out.upperBound].map { z in Vector(x, y, z) }
      }
    }
  }

  /// The corners the picture must have room for: of a wall the part beside the person.
  var shownCorners: [Vector] {
    guard isEndless else { return corners }
    if forward.contains(-3), forward.contains(3) {
      let face = abs(out.upperBound) < abs(out.lowerBound) ? out.upperBound : out.lowerBound
      return [Vector(0, 0, face), Vector(0, 1.7, face)]
    }
    return [Vector(forward.lowerBound, 0, 0), Vector(forward.upperBound, 1.7, 0)]
  }

  /// The three faces the camera sees, each as its corners in order; the top last.
  func faces(_ camera: Camera) -> [(corners: [Vector], isTop: Bool)] {
    let x = camera.towards.x >= 0 ? forward.upperBound : forward.lowerBound
    let z = camera.towards.z >= 0 ? out.upperBound : out.lowerBound
    let (x0, x1) = (forward.lowerBound, forward.upperBound)
    let (y0, y1) = (up.lowerBound, up.upperBound)
    let (z0, z1) = (out.lowerBound, out.upperBound)
    return [
      ([Vector(x, y0, z0), Vector(x, y0, z1), Vector(x, y1, z1), Vector(x, y1, z0)], false),
      ([Vector(x0, y0, z), Vector(x1, y0, z), Vector(x1, y1, z), Vector(x0, y1, z)], false),
      ([Vector(x0, y1, z0), Vector(x1, y1, z0), Vector(x1, y1, z1), Vector(x0, y1, z1)], true),
    ]
  }
}

extension Stage {
  /// The furniture, in the order in which it is drawn.
  ///
  /// From far to near: what stands on the other side of the person is behind what carries them.
  var furniture: [FurnitureBox] {
    let isBehind = { (prop: MotionProp) in prop.offset.out < -0.3 }
    return props.filter(isBehind).flatMap(boxes) + groundFurniture
      + props.filter { !isBehind($0) }.flatMap(boxes)
  }

  private var groundFurniture: [FurnitureBox] {
    let wide = -0.48...0.48
    switch ground {
    case .bed:
      let long = bedExtent
      return legs(long, wide, to: 0.2, thick: 0.05) + [
        FurnitureBox(forward: long, up: 0.18...0.30, out: wide),
        FurnitureBox(forward: long, up: 0.30...Self.bedMetres, out: wide, tone: .cloth),
      ]
    case .bedEdge:
      let (deep, long) = (-0.75...0.20, -0.95...0.95)
      return legs(deep, long, to: 0.2, thick: 0.05) + [
        FurnitureBox(forward: deep, up: 0.18...0.30, out: long),
        FurnitureBox(forward: deep, up: 0.30...Self.bedMetres, out: long, tone: .cloth),
      ]
    case .chair: return chair(at: 0, seat: groundMetres)
    case .raisedChair:
      return chair(at: 0, seat: Self.seatMetres) + [
        FurnitureBox(
          forward: -0.18...0.225, up: Self.seatMetres...groundMetres, out: -0.21...0.21,
          tone: .cloth)
      ]
    case .mat:
      return [FurnitureBox(forward: -1.0...1.05, up: 0...0.012, out: -0.4...0.4, tone: .cloth)]
    case .floor: return []
    }
  }

  func boxes(_ prop: MotionProp) -> [FurnitureBox] {
    let from = edge(of: prop)
    switch prop.thing {
    case .worktop:
      if let beside = besideMetres(.worktop) {
        return worktop(beside: beside, from: prop.offset.forward)
      }
      return [
        FurnitureBox(forward: (from + 0.04)...(from + 0.44), up: 0...0.86, out: -0.46...0.46),
        FurnitureBox(
          forward: from...(from + 0.48), up: 0.86...Self.worktopMetres, out: -0.5...0.5),
      ]
    case .table:
      if let beside = besideMetres(.table) {
        return table(beside: beside, from: prop.offset.forward)
      }
      return legs(from...(from + 0.7), -0.5...0.5, to: 0.69, thick: 0.05) + [
        FurnitureBox(forward: from...(from + 0.7), up: 0.69...Self.tableMetres, out: -0.55...0.55)
      ]
    case .rail: return rail(beside: besideMetres(.worktop) ?? -0.36, from: prop.offset.forward)
    case .wall:
      if let beside = besideMetres(.wall) {
        let thick = beside < 0 ? (beside - 0.06)...beside : beside...(beside + 0.06)
        return [FurnitureBox(forward: -7...7, up: 0...3, out: thick, isEndless: true)]
      }
      let thick = from > 0 ? from...(from + 0.06) : (from - 0.06)...from
      return [FurnitureBox(forward: thick, up: 0...3, out: -0.75...7, isEndless: true)]
    case .step:
      return [
        FurnitureBox(
          forward: from...(from + 0.34), up: 0...Self.stepMetres,
          out: (-0.4 + prop.offset.out)...(0.4 + prop.offset.out))
      ]
    case .chair:
      return chair(
        at: from + 0.2, out: prop.offset.out, seat: Self.seatMetres,
        turnedRound: prop.facing == .back)
    case .car: return Car.seat
    case .line:
      let out = prop.offset.out
      return [
        FurnitureBox(
          forward: -0.75...0.9, up: 0...0.002, out: (out - 0.022)...(out + 0.022), tone: .tape)
      ]
    case .mirror:
      return [
        FurnitureBox(forward: from...(from + 0.04), up: 0.12...1.98, out: -0.5...0.86),
        FurnitureBox(
          forward: (from - 0.002)...from, up: 0.17...1.93, out: -0.45...0.81, tone: .glass),
      ]
    case .post:
      let out = prop.offset.out
      return [
        FurnitureBox(forward: from...(from + 0.08), up: 0...1.78, out: (out - 0.04)...(out + 0.04))
      ]
    case .armrests:
      return [-0.29, 0.25].flatMap { z in
        [
          FurnitureBox(
            forward: (-0.2)...0.18, up: (groundMetres + 0.17)...(groundMetres + 0.205),
            out: z...(z + 0.04)),
          FurnitureBox(
            forward: 0.12...0.16, up: groundMetres...(groundMetres + 0.17), out: z...(z + 0.04)),
        ]
      }
    case .book:
      let (out, floor) = (prop.offset.out, ground == .bed ? groundMetres : 0)
      return [
        FurnitureBox(
          forward: (from - 0.14)...(from + 0.14), up: floor...(floor + 0.05),
          out: (out - 0.06)...(out + 0.06))
      ]
    case .pillow, .bottle, .bag, .band, .towel, .tape, .cushion: return []
    }
  }

  /// A worktop along the person's side.
  private func worktop(beside out: Double, from forward: Double) -> [FurnitureBox] {
    func across(_ from: Double, _ depth: Double) -> ClosedRange<Double> {
      out < 0 ? (out - depth)...(out - from) : (out + from)...(out + depth)
    }
    let long = (forward - 0.75)...(forward + 0.85)
    return [
      FurnitureBox(
        forward: (long.lowerBound + 0.04)...(long.upperBound - 0.04), up: 0...0.86,
        out: across(0.04, 0.44)),
      FurnitureBox(forward: long, up: 0.86...Self.worktopMetres, out: across(0, 0.48)),
    ]
  }

  /// A rail on posts along the person's side, as high as a worktop.
  private func rail(beside out: Double, from forward: Double) -> [FurnitureBox] {
    let middle = out < 0 ? out - 0.06 : out + 0.06
    let (from, to) = (forward - 0.75, forward + 0.85)
    let posts = [from, (from + to) / 2, to - 0.035].map { x in
      FurnitureBox(
        forward: x...(x + 0.035), up: 0...0.86, out: (middle - 0.0175)...(middle + 0.0175))
    }
    return posts + [
      FurnitureBox(
        forward: from...to, up: 0.86...Self.worktopMetres,
        out: (middle - 0.025)...(middle + 0.025))
    ]
  }

  /// A table along the person's side.
  private func table(beside out: Double, from forward: Double) -> [FurnitureBox] {
    let wide = out < 0 ? (out - 0.7)...out : out...(out + 0.7)
    let long = (forward - 0.45)...(forward + 0.45)
    return legs(long, wide, to: 0.69, thick: 0.05) + [
      FurnitureBox(forward: long, up: 0.69...Self.tableMetres, out: wide)
    ]
  }

  /// Pillows, as soft pieces: rows of balls in the room.
  var pillows: [[(Vector, Double)]] {
    props.filter { $0.thing == .pillow }.map { prop in
      let (thick, x, z) = (0.045 + prop.offset.up / 2, prop.offset.forward, prop.offset.out)
      return [-0.13, 0.13].flatMap { along in
        [-0.22, 0.22].map { across in
          (Vector(x + along, groundMetres + thick, z + across), thick)
        }
      }
    }
  }

  private func legs(
    _ deep: ClosedRange<Double>, _ wide: ClosedRange<Double>, to height: Double, thick: Double
  ) -> [FurnitureBox] {
    [wide.lowerBound, wide.upperBound - thick].flatMap { z in
      [deep.lowerBound, deep.upperBound - thick].map { x in
        FurnitureBox(forward: x...(x + thick), up: 0...height, out: z...(z + thick))
      }
    }
  }

  private func chair(
    at x: Double, out z: Double = 0, seat: Double, turnedRound: Bool = false
  ) -> [FurnitureBox] {
    let (deep, wide) = ((x - 0.20)...(x + 0.24), (z - 0.23)...(z + 0.23))
    let back = turnedRound ? (x + 0.19)...(x + 0.24) : (x - 0.24)...(x - 0.19)
    return legs(deep, wide, to: seat - 0.05, thick: 0.04) + [
      FurnitureBox(forward: back, up: (seat - 0.04)...(seat + 0.43), out: wide),
      FurnitureBox(forward: deep, up: (seat - 0.05)...seat, out: wide, tone: .cloth),
    ]
  }
}
