import FigureDrawing
import Knowledge
import TestSupport
import Testing

/// What pictures say in words: the side, and that nothing moves where one presses or holds.
struct SayingTests {
  private func still(_ name: String) throws -> String {
    let book = FigureBook(try RealCatalogue.load())
    let page = try #require(book.pages(named: name).first)
    return book.figure(page).still
  }

  private func words(_ picture: String) -> [String] {
    picture.matches(of: #/<text [^>]*>([^<]*)<\/text>/#).map { String($0.1) }
  }

  @Test func `every picture of one side says which, and every act says whose side it shows`() throws
  {
    let catalogue = try RealCatalogue.load()
    let book = FigureBook(catalogue)
    for page in book.pages {
      let said = words(book.figure(page).still)
      let sides: Sidedness? =
        switch page.entry {
        case .exercise(let id): catalogue.exercises[id]?.sides
        case .test(let id): catalogue.tests[id]?.sides
        case .act: nil
        }
      switch sides {
      case .each: #expect(said.first == "Right side", "\(page.name)")
      case .both: #expect(said.first?.hasPrefix("Both sides") == true, "\(page.name)")
      case .middle: #expect(!said.contains { $0.contains("side") }, "\(page.name)")
      case nil: #expect(said.first?.contains("side") == true, "\(page.name)")
      }
    }
  }

  @Test(arguments: [
    ("exercises/seated-knee-squeeze", ["Both sides", "Press, nothing moves"]),
    ("exercises/standing-buttock-squeeze", ["Both sides", "Squeeze, nothing moves"]),
    ("exercises/thigh-pull-on-bed", ["Right side", "Pull, nothing moves"]),
    ("exercises/abdominal-set-on-bed", ["Draw in, nothing moves"]),
    ("exercises/plank-on-floor", ["Both sides", "Hold still"]),
    ("exercises/walking-steady", ["Both sides, in turn"]),
    ("exercises/march-lying-down", ["Both sides, in turn"]),
    ("exercises/squat-at-worktop", ["Both sides"]),
    ("exercises/seated-calf-stretch", ["Right side", "Then hold"]),
    ("acts/bed", ["Right side shown"]),
    ("acts/walking", ["Both sides, in turn"]),
    ("acts/car", ["Both sides, in turn"]),
    ("exercises/fist-squeeze", ["Right side", "Fingers only", "Then hold"]),
  ])
  func `a picture says what one would else misread`(_ name: String, _ said: [String]) throws {
    #expect(try words(still(name)) == said)
  }

  @Test func `a mirror shows the person a second time and a line on the floor stays a line`() throws
  {
    let skin = "fill=\"#E6C6A8\""
    let (mirror, plain) = (try still("tests/mirror-look"), try still("exercises/suitcase-hold"))
    #expect(mirror.matches(of: try Regex(skin)).count > plain.matches(of: try Regex(skin)).count)
    #expect(try still("exercises/tandem-at-worktop").contains("#C8B560"))
  }

  @Test func `what is seen larger has a ring in the picture and a frame beside it`() throws {
    for page in FigureBook(try RealCatalogue.load()).pages where page.motion.closeUp != nil {
      let picture = try still(page.name)
      let line = ##"fill="none" stroke="#6B7478""##
      for shape in ["circle", "rect"] {
        let has = picture.firstMatch(of: try Regex("<\(shape) [^>]*\(line)")) != nil
        #expect(has, "\(page.name): \(shape)")
      }
    }
  }
}
