import Anatomy
import BodyModelling
import FigureDrawing
import Knowledge
import TestSupport
import Testing

/// What must hold of every motion of the catalogue.
struct EveryMotionTests {
  @Test func `a body can do every motion, and it is what the catalogue says`() throws {
    let catalogue = try RealCatalogue.load()
    #expect(catalogue.motions.count >= 80)
    for motion in catalogue.motions {
      let problems = MotionCheck(motion, in: catalogue).problems
      #expect(problems.isEmpty, "\(problems.map(\.sentence).joined(separator: "\n"))")
    }
  }

  @Test func `every motion ends where it begins and never jumps`() throws {
    for motion in try RealCatalogue.load().motions {
      let moments = Performance(motion, on: motion.shows[0].ground).moments
      let (first, last) = (try #require(moments.first), try #require(moments.last))
      #expect(furthest(first.body, last.body) < 1e-9, "\(motion.id)")
      for (one, next) in zip(moments, moments.dropFirst()) {
        let speed = furthest(one.body, next.body) / max(next.seconds - one.seconds, 1e-9)
        #expect(one.seconds < next.seconds && speed < 3, "\(motion.id): \(speed) m/s")
      }
    }
  }

  @Test func `the left side is the mirror image of the right`() throws {
    for motion in try RealCatalogue.load().motions {
      let ground = motion.shows[0].ground
      let right = Performance(motion, on: ground, working: .right)
      let left = Performance(motion, on: ground, working: .left)
      for (one, other) in zip(right.moments, left.moments) {
        for segment in Segment.all {
          let seen = other.body[segment.mirrored].origin
          #expect(
            seen.distance(to: one.body[segment].origin.mirrored) < 1e-9, "\(motion.id) \(segment)")
        }
      }
    }
  }

  @Test func `no two entries share a figure and none is missing`() throws {
    let catalogue = try RealCatalogue.load()
    let book = FigureBook(catalogue)
    let drawn = book.pages.map(\.name)
    #expect(Set(drawn).count == drawn.count)
    #expect(book.missing.isEmpty)
    let all = catalogue.exercises.count + catalogue.tests.count + catalogue.acts.count
    #expect(drawn.count == all)
  }

  private func furthest(_ one: Body, _ other: Body) -> Double {
    Segment.all.map { one[$0].origin.distance(to: other[$0].origin) }.max() ?? 0
  }
}
