import Anatomy
import FigureDrawing
import Knowledge
import TestSupport
import Testing

struct BodyMapTests {
  private typealias Drawn = (name: String, shape: MapShape, sides: [Side?])

  private func drawn() throws -> [Drawn] {
    let catalogue = try RealCatalogue.load()
    func sides(_ isPaired: Bool) -> [Side?] { isPaired ? [.left, .right] : [nil] }
    let muscles = catalogue.muscles.flatMap { muscle in
      muscle.shapes.map { ("\(muscle.id)", $0, sides(muscle.isPaired)) }
    }
    return muscles
      + catalogue.regions.map { ("\($0.id)", $0.shape, sides($0.isPaired)) }
  }

  @Test func `every muscle group is on the body, each view once`() throws {
    for muscle in try RealCatalogue.load().muscles {
      #expect(!muscle.shapes.isEmpty, "\(muscle.id)")
      #expect(Set(muscle.shapes.map(\.view)).count == muscle.shapes.count, "\(muscle.id)")
    }
  }

  @Test func `every shape lies within the body`() throws {
    let body = Silhouette.outline.samples
    for (name, shape, sides) in try drawn() {
      for side in sides {
        for point in BodyMap.curves(shape, side).flatMap(\.samples) {
          #expect(isInside(point, body), "\(name) leaves the body at \(point)")
        }
      }
    }
  }

  @Test func `left is the mirror image of right, and the middle its own`() throws {
    func key(_ point: MapPoint, mirrored: Bool) -> String {
      let across = (mirrored ? -point.across : point.across) * 10
      return "\(Int(across.rounded())) \(Int((point.down * 10).rounded()))"
    }
    for (name, shape, sides) in try drawn() {
      let first = BodyMap.curves(shape, sides[0]).flatMap(\.samples)
      let last = BodyMap.curves(shape, sides[sides.count - 1]).flatMap(\.samples)
      #expect(
        Set(first.map { key($0, mirrored: true) }) == Set(last.map { key($0, mirrored: false) }),
        "\(name)")
    }
  }

  @Test func `in front the left is on the viewer's right, behind on the left`() throws {
    for (name, shape, sides) in try drawn() where sides.count == 2 {
      let isRight = BodyMap.centre(shape, .left).across > BodyMap.width / 2
      #expect(isRight == (shape.view == .front), "\(name)")
    }
  }

  /// Two places that lie on each other could not be tapped apart.
  @Test func `no place of pain covers the middle of another`() throws {
    let regions = try RealCatalogue.load().regions
    for region in regions {
      let line = BodyMap.curves(region.shape, region.isPaired ? .left : nil)[0].samples
      for other in regions where other.id != region.id && other.shape.view == region.shape.view {
        let centre = BodyMap.centre(other.shape, other.isPaired ? .left : nil)
        let middle = MapPoint(centre.across - BodyMap.width / 2, centre.down)
        #expect(!isInside(middle, line), "\(region.id) lies on \(other.id)")
      }
    }
  }

  @Test func `a drawing has attributes only, and says left and right`() {
    for view in MapShape.View.allCases {
      let body = BodyMap.body(view)
      #expect(!body.contains("style="))
      #expect(body.contains(">Left<") && body.contains(">Right<"))
    }
  }

  /// By how often a line to the right crosses the outline.
  private func isInside(_ point: MapPoint, _ line: [MapPoint]) -> Bool {
    let crossings = zip(line, line.dropFirst() + line.prefix(1)).filter { one, other in
      guard (one.down > point.down) != (other.down > point.down) else { return false }
      let share = (point.down - one.down) / (other.down - one.down)
      return one.across + (other.across - one.across) * share > point.across
    }.count
    return !crossings.isMultiple(of: 2)
  }
}
