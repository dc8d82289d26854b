import Knowledge
import TestSupport
import Testing

@testable import WebApp

/// The place a page keeps free for a picture.
struct FigureSizesTests {
  @Test func `the size of a drawing is read from its view box, and from nothing else`() {
    let size = FigureSize(of: "<svg viewBox=\"0 0 728 240.4\"><path/></svg>")
    #expect(size.map { [$0.width, $0.height] } == [728, 240])
    for wrong in [
      "<svg/>", "<svg viewBox=\"0 0 7\"/>", "<svg viewBox=\"0 0 nan 3\"/>", "viewBox=\"0 0 0 3\"",
    ] {
      #expect(FigureSize(of: wrong) == nil, "\(wrong)")
    }
  }

  @Test func `a page names the size of both pictures, as they are sent`() async throws {
    try await Tab.open { (tab) async throws in
      try await tab.answerEverything()
      let page = try await tab.get(.libraryEntry(.exercises, "bridge-on-bed")).body
      for (file, name) in [("bridge-on-bed.svg", "moving"), ("bridge-on-bed-still.svg", "still")] {
        let place = Place.figure(kind: "exercises", file: file)
        let size = try #require(FigureSize(of: try await tab.get(place).body))
        #expect(
          page.contains("<img class=\"\(name)\" src=\"\(place.path)\""), "\(file)")
        #expect(page.contains("width=\"\(size.width)\" height=\"\(size.height)\""), "\(file)")
      }
      #expect(page.contains("class=\"hold-still\"") && !page.contains("href=\"/figures"))
    }
  }
}
