import Anatomy
import BodyModelling
import FigureDrawing
import Foundation
import Knowledge
import TestSupport
import Testing

/// What a blind check asks of a picture: which side, what moves, which way, and nothing in the way of the word.
struct SeenRightlyTests {
  private func book() throws -> FigureBook { FigureBook(try RealCatalogue.load()) }

  @Test func `the named side is the one that moves, or is pointed at`() throws {
    let book = try book()
    for page in book.pages { #expect(book.namesSideSeen(page), "\(page.name)") }
  }

  @Test func `a line leads from the word to the leg that stays where the other leg moves`() throws {
    let book = try book()
    let points = try ["exercises/one-leg-stand-at-worktop", "exercises/standing-leg-lift-back"].map
    {
      let page = try #require(book.pages(named: $0).first)
      return book.figure(page).still.contains("<circle")
    }
    #expect(points == [true, false])
  }

  @Test func `the word for the side lies over nothing that is drawn`() throws {
    let book = try book()
    for page in book.pages {
      let figure = book.figure(page)
      for picture in [figure.moving, figure.still] {
        guard let word = picture.firstMatch(of: #/<text x="([\d.]+)" y="([\d.]+)"/#) else {
          continue
        }
        let (x, y) = (try #require(Double(word.1)), try #require(Double(word.2)))
        // What is seen larger has a frame of its own, in which places count from its corner.
        let closeUp = #/<svg x="([\d.]+)" y="([\d.]+)" width="([\d.]+)".*?<\/svg>/#
        if let frame = picture.firstMatch(of: closeUp) {
          let (left, top) = (try #require(Double(frame.1)), try #require(Double(frame.2)))
          let size = try #require(Double(frame.3))
          #expect(
            x + 108 < left || x > left + size || y - 18 > top + size,
            "\(page.name): over its close-up")
        }
        let panel = picture.replacing(closeUp, with: "").split(separator: "</svg>").first ?? ""
        for start in panel.matches(of: #/[M;"]M(-?[\d.]+) (-?[\d.]+)[al]/#) {
          guard let across = Double(start.1), let down = Double(start.2) else { continue }
          let isUnder = across > x && across < x + 108 && down > y - 18 && down < y + 4
          #expect(!isUnder, "\(page.name): \(across) \(down)")
        }
      }
    }
  }

  @Test func `what is seen larger stands in the corner where the person is not`() throws {
    let book = try book()
    let page = try #require(book.pages(named: "exercises/semi-tandem-at-worktop").first)
    for side in [Side.left, .right] {
      let picture = book.figure(page, working: side).still
      let frame = try #require(picture.firstMatch(of: #/<svg x="([\d.]+)" y/#))
      let left = try #require(Double(frame.1))
      #expect((left < 200) == (side == .left), "\(side): \(left)")
    }
  }

  @Test func `a cushion between the knees is seen, and a small picture has start and end alone`()
    throws
  {
    let book = try book()
    for name in ["exercises/seated-knee-squeeze", "exercises/standing-cushion-squeeze"] {
      let page = try #require(book.pages(named: name).first)
      #expect(book.figure(page).still.contains("#8FA9AD"), "\(name)")
    }
    let page = try #require(book.pages(named: "exercises/chair-stand").first)
    let small = book.figure(page).wordless
    #expect(small.split(separator: "<svg x=").count == 3 && !small.contains("<text"))
  }

  @Test func `every still picture of a movement shows which way it goes`() throws {
    let book = try book()
    for page in book.pages where page.motion.keys.count > 1 {
      #expect(book.figure(page).still.contains("stroke-width=\"4.5\""), "\(page.name)")
    }
  }

  @Test func `every hold shows what is pressed, or what works, or stands for balance`() throws {
    let book = try book()
    let brass = "fill=\"#9A6A1F\""
    for page in book.pages where page.motion.keys.count == 1 && !page.motion.presses.isEmpty {
      let still = book.figure(page).still
      #expect(still.contains("fill=\"#14565F\""), "\(page.name)")
      #expect(page.motion.presses.count < 3 || still.contains(brass), "\(page.name)")
    }
  }

  @Test func `a foot that is pressed down while something moves keeps its place`() throws {
    for motion in try RealCatalogue.load().motions where motion.keys.count > 1 {
      for press in motion.presses {
        let bodies = Performance(motion, on: motion.shows[0].ground).moments.map(\.body)
        for side in press.side.sides(working: .right) {
          let places = bodies.map { $0[.foot(side)].origin }
          let furthest = places.map { $0.distance(to: places[0]) }.max() ?? 0
          #expect(furthest < 0.01, "\(motion.id)")
        }
      }
    }
  }

  @Test func `where both legs take turns a still picture shows both`() throws {
    let book = try book()
    for name in ["seated-march", "march-lying-down", "standing-slow-march", "dead-bug-on-bed"] {
      let page = try #require(book.pages(named: "exercises/\(name)").first)
      #expect(book.figure(page).still.split(separator: "<svg x=").count == 4, "\(name)")
    }
  }

  @Test func `who walks gets on as far as the feet step, and backwards where the arrow says so`()
    throws
  {
    for (name, least) in [("walking", 0.8), ("longer-steps", 1.2), ("backward-steps", 0.4)] {
      let motion = try MotionText.motion(name)
      let ways = Strides(Performance(motion, on: .floor).moments.map(\.body)).ways
      let forward = (ways.last?.x ?? 0) - (ways.first?.x ?? 0)
      #expect(motion.heading == .back ? forward < -least : forward > least, "\(name): \(forward)")
    }
  }

  @Test func `a walk looks otherwise than a quick one, long steps and steps backwards`() throws {
    let book = try book()
    let pictures = try [
      "walking-steady", "walking-brisk", "longer-steps", "backward-steps-at-worktop",
    ]
    .map { name in
      let page = try #require(book.pages(named: "exercises/\(name)").first)
      return book.figure(page).still.replacing(/<title>.*<\/title>/, with: "")
    }
    #expect(Set(pictures).count == pictures.count)
  }
}
