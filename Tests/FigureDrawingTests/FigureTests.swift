import Anatomy
import FigureDrawing
import Foundation
import Knowledge
import TestSupport
import Testing

/// The pictures themselves: small, lawful under a strict policy, and the same each time.
struct FigureTests {

  private func book() throws -> FigureBook { FigureBook(try RealCatalogue.load()) }

  @Test func `no picture holds a style, a script or a link`() throws {
    let book = try book()
    #expect(book.pages.count >= 100)
    for page in book.pages {
      let figure = book.figure(page)
      for picture in [figure.moving, figure.still] {
        let forbidden = picture.firstMatch(of: /style|<script|href|url\(|class=| on[a-z]+=/)
        #expect(forbidden == nil, "\(page.entry.id)")
      }
    }
  }

  /// What a page may weigh for a picture, both for `gzip` as servers use it.
  @Test func `every picture is at most 25 KB compressed`() throws {
    let book = try book()
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "figures-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (index, page) in book.pages.enumerated() {
      let figure = book.figure(page)
      for (name, picture) in [("moving", figure.moving), ("still", figure.still)] {
        try Data(picture.utf8).write(to: folder.appending(path: "\(index)-\(name)"))
      }
    }
    let gzip = Process()
    gzip.executableURL = URL(filePath: "/usr/bin/env")
    gzip.arguments = ["gzip", "-6", "-r", folder.path]
    try gzip.run()
    gzip.waitUntilExit()
    #expect(gzip.terminationStatus == 0)
    for (index, page) in book.pages.enumerated() {
      for name in ["moving", "still"] {
        let file = folder.appending(path: "\(index)-\(name).gz")
        let bytes = try Data(contentsOf: file).count
        #expect(bytes <= 25 * 1024, "\(page.name), \(name): \(bytes)")
      }
    }
  }

  @Test func `every outline keeps its commands through the motion`() throws {
    let book = try book()
    for page in book.pages {
      for animation in book.figure(page).moving.matches(of: /keyTimes="([^"]*)" values="([^"]*)"/) {
        let outlines = animation.2.split(separator: ";")
        #expect(outlines.count == animation.1.split(separator: ";").count, "\(page.entry.id)")
        let commands = Set(outlines.map { $0.filter(\.isLetter) })
        #expect(commands.count == 1, "\(page.entry.id)")
        let bends = Set(outlines.map { $0.matches(of: #/ 0 ([01]) 1 /#).map(\.1) })
        #expect(bends.count == 1, "\(page.entry.id)")
        #expect(animation.1.hasPrefix("0;") && animation.1.hasSuffix(";1"), "\(page.entry.id)")
        #expect(outlines.first == outlines.last, "\(page.entry.id)")
      }
    }
  }

  @Test func `a motion moves and a hold does not`() throws {
    let book = try book()
    for page in book.pages {
      let moves = book.figure(page).moving.contains("<animate ")
      #expect(
        moves == (page.motion.keys.count > 1 || !page.motion.presses.isEmpty), "\(page.entry.id)")
    }
  }

  @Test func `start and end of a still picture differ where something moves`() throws {
    let book = try book()
    for page in book.pages where page.motion.keys.count > 1 && page.motion.closeUp == nil {
      let halves = book.figure(page).still.split(separator: "<svg x=")
      #expect((3...5).contains(halves.count), "\(page.entry.id)")
      let outlines = halves.dropFirst().map { $0.matches(of: /d="([^"]*)"/).map { String($0.1) } }
      #expect(outlines.first != outlines.last, "\(page.entry.id)")
    }
  }

  @Test func `the other side looks the other way`() throws {
    let book = try book()
    let page = try #require(book.pages(named: "exercises/straight-leg-raise-on-bed").first)
    let (right, left) = (book.figure(page).still, book.figure(page, working: .left).still)
    #expect(right != left)
    #expect(right.matches(of: /<path/).count == left.matches(of: /<path/).count)
    #expect(right.contains("right side") && left.contains("left side"))
    #expect(book.figure(page).still == right)
  }
}
