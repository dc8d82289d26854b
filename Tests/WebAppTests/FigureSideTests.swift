import Anatomy
import Foundation
import HTTPTypes
import Journalling
import Knowledge
import TestSupport
import Testing

@testable import WebApp

/// Which side a picture shows: one that the person may do, and on the page the same as from the address.
struct FigureSideTests {
  private static let lift = SelfTest.ID("side-lying-leg-lift")

  private static func picture(_ side: Side?) -> Place {
    FigureFile(id: lift.text, side: side).place(kind: SelfTest.kind)
  }

  @Test func `the name of a picture holds its side, also where an id ends like one`() {
    let known: Set<String> = ["heel-rise", "turn-left"]
    func file(_ name: String) -> FigureFile? { FigureFile(name) { known.contains($0) } }
    #expect(file("heel-rise.svg") == FigureFile(id: "heel-rise", side: nil))
    #expect(
      file("heel-rise-left-still.svg") == FigureFile(id: "heel-rise", side: .left, as: .still))
    #expect(
      file("heel-rise-left-small.svg") == FigureFile(id: "heel-rise", side: .left, as: .small))
    #expect(file("turn-left.svg") == FigureFile(id: "turn-left", side: nil))
    #expect(file("turn-left-right.svg") == FigureFile(id: "turn-left", side: .right))
    for wrong in [
      "heel-rise", "heel-rise-still-left.svg", "heel-rise-middle.svg", "turn.svg", "-left.svg",
      "heel-rise-left-left.svg",
    ] {
      #expect(file(wrong) == nil, "\(wrong)")
    }
  }

  @Test func `where both sides are done each has its picture, and the page says which is shown`()
    async throws
  {
    try await Tab.open { (tab) async throws in
      try await tab.answerEverything()
      let page = try await tab.get(.test(Self.lift)).body
      let shown = try #require(Side.allCases.first { page.contains("Shown: \($0.rawValue) side") })
      #expect(page.contains("src=\"\(Self.picture(shown).path)\""))
      #expect(!page.contains(Self.picture(shown.opposite).path))
      for side in Side.allCases {
        #expect(try await tab.get(Self.picture(side)).body.contains(Self.words(side)))
      }
    }
  }

  @Test(arguments: Side.allCases)
  func `whoever may do one side only sees that side, in every place and by every address`(
    _ side: Side
  ) async throws {
    try await Tab.open { (tab) async throws in
      try await tab.answerEverything()
      // Lying on one side, one lifts the other leg.
      try await Self.cannotLie(on: side, tab)
      #expect(try await tab.get(Self.picture(nil)).body.contains(Self.words(side)))
      #expect(try await tab.get(Self.picture(side)).body.contains(Self.words(side)))
      #expect(try await tab.get(Self.picture(side.opposite)).status == .notFound)
      for place in [Place.test(Self.lift), .libraryEntry(.tests, Self.lift.text)] {
        let page = try await tab.get(place).body
        #expect(page.contains("src=\"\(Self.picture(side).path)\""), "\(place.path)")
        #expect(page.contains("leg lift, \(side.rawValue) side"), "\(place.path)")
        #expect(!page.contains("Shown: "), "\(place.path)")
      }
      let shelf = try await tab.get(.libraryShelf(.tests)).body
      #expect(shelf.contains("\(Self.lift)-\(side.rawValue)-small.svg"))
      #expect(!shelf.contains("\(Self.lift)-\(side.opposite.rawValue)"))
    }
  }

  @Test(arguments: ["desk-sciatica", "stenosis-unsteady", "ninety-two"])
  func `every picture that a page names is there, as large as the page says`(
    _ example: String
  ) async throws {
    try await Tab.open { (tab) async throws in
      try await tab.bringExample(example)
      var named: Set<Named> = []
      for place in [
        Place.programme, .tests, .acts, .libraryShelf(.exercises), .libraryShelf(.tests),
        .libraryShelf(.acts),
      ] {
        let reply = try await tab.get(place)
        let found = Named.all(in: reply.body)
        #expect(reply.status == .ok && !found.isEmpty, "\(place.path)")
        named.formUnion(found)
      }
      for picture in named {
        let reply = try await tab.get(picture.path)
        #expect(reply.status == .ok, "\(picture.path)")
        let size = FigureSize(of: reply.body)
        #expect(size?.width == picture.width && size?.height == picture.height, "\(picture.path)")
      }
    }
  }

  /// A picture in a page, with the place kept free for it.
  private struct Named: Hashable {
    let path: String
    let width: Int
    let height: Int

    static func all(in page: String) -> Set<Named> {
      let images = page.matches(
        of: /src="(\/figures\/[^"]*)" alt="[^"]*" width="(\d+)" height="(\d+)"/)
      return Set(
        images.map {
          Named(path: String($0.1), width: Int($0.2) ?? 0, height: Int($0.3) ?? 0)
        })
    }
  }

  private static func cannotLie(on side: Side, _ tab: Tab) async throws {
    let catalogue = try RealCatalogue.load()
    let limit = try #require(catalogue.limits[.init("no-lying-on-side")])
    let group = try #require(
      LimitGroup.all(in: catalogue).first { $0.limits.contains { $0.id == limit.id } })
    let fields = group.limits.map {
      (LimitField($0).name, LimitField($0).word(for: $0.id == limit.id ? .yes : .no))
    }
    _ = try await tab.post(
      .limits(group.number), fields + [(LimitField(limit).moreName, side.rawValue)])
  }

  private static func words(_ side: Side) -> String {
    ">\(side.rawValue.prefix(1).uppercased())\(side.rawValue.dropFirst()) side<"
  }
}
