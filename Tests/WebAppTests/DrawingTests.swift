import Plumbline
import Quantities
import TestSupport
import Testing

@testable import WebApp

@Suite struct DrawingTests {
  @Test func `no difference lies on the line`() {
    #expect(PlumbLineScale(fitting: []).percent(0) == 50)
    #expect(PlumbLineScale(fitting: [-3, 4]).percent(0) == 50)
  }

  @Test func `a stronger left lies to the left of the line`() {
    let scale = PlumbLineScale(fitting: [1])
    #expect(scale.percent(1) < 50)
    #expect(scale.percent(-1) > 50)
    #expect(scale.percent(1) < scale.percent(0.5))
  }

  @Test func `the widest interval still fits with room at the edge`() {
    let scale = PlumbLineScale(fitting: [-1, 5])
    #expect(scale.percent(5) > 3)
    #expect(scale.percent(-5) < 97)
  }

  @Test(arguments: UInt64(0)..<200)
  func `exchanging the sides mirrors every place`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let ends = (0..<6).map { _ in Double.random(in: -6...6, using: &generator) }
    let scale = PlumbLineScale(fitting: ends)
    #expect(scale == PlumbLineScale(fitting: ends.map { -$0 }))
    for end in ends {
      #expect(abs(scale.percent(end) + scale.percent(-end) - 100) < 0.011)
      #expect((0...100).contains(scale.percent(end)))
    }
  }

  @Test(arguments: PlumbMark.Strength.allCases)
  func `a mark has presentation attributes only and its dot inside its interval`(
    strength: PlumbMark.Strength
  ) {
    let mark = PlumbMark(low: -0.5, middle: 0.5, high: 1.5, strength: strength, usual: 1)
    let scale = PlumbLineScale(fitting: [-0.5, 1.5])
    let svg = mark.svg(on: scale)
    #expect(!svg.contains("style="))
    #expect(svg.contains("class=\"plumb-mark \(strength.rawValue)\""))
    #expect(svg.contains("cx=\"\(scale.percent(0.5))%\""))
    #expect(svg.contains("x1=\"\(scale.percent(1.5))%\" x2=\"\(scale.percent(-0.5))%\""))
    #expect(svg.contains("aria-hidden=\"true\""))
    #expect(svg.contains("fill=\"none\"") == (strength == .cannotTell))
  }

  @Test func `the share bar is filled exactly`() {
    let svg = ShareBar(nothing: 0.2, one: 0.5, several: 0.3).svg
    for part in [
      "x=\"0.0%\" y=\"0\" width=\"20.0%\"", "x=\"20.0%\" y=\"0\" width=\"50.0%\"",
      "x=\"70.0%\" y=\"0\" width=\"30.0%\"",
    ] {
      #expect(svg.contains(part), "\(part)")
    }
    #expect(ShareBar(nothing: 0, one: 0, several: 0).svg.isEmpty)
  }

  @Test func `the words of a row say the side and how far`() {
    let row = row(low: 0.4, middle: 1.24, high: 2, strength: .hint)
    #expect(row.verdict == "a hint")
    #expect(row.direction == "left stronger")
    #expect(row.colour == "toward-left")
    #expect(row.difference == "left stronger by 1.2")
    #expect(row.range == "left 0.4 to left 2")
  }

  @Test func `what cannot be told yet names no side`() {
    let row = row(low: -2, middle: 0.1, high: 2.2, strength: .cannotTell)
    #expect(row.direction == nil && row.colour == "neutral")
    #expect(row.difference == "not clear yet")
    #expect(row.range == "right 2 to left 2.2")
  }

  @Test func `a mirrored row has the mirrored words`() {
    let row = row(low: -2, middle: -1.24, high: -0.4, strength: .confirmed)
    #expect(row.direction == "right stronger")
    #expect(row.colour == "toward-right")
    #expect(row.difference == "right stronger by 1.2")
  }

  @Test func `where nothing is seen no side is named or coloured`() {
    let row = row(low: -0.5, middle: 0.04, high: 0.6, strength: .none)
    #expect(row.verdict == "none seen")
    #expect(row.direction == nil)
    #expect(row.colour == "neutral")
    #expect(row.difference == "equal")
  }

  @Test func `what is surest stands first, and ties are not broken by side`() {
    let pairs = [
      pair("b", -1, .hint), pair("a", 1, .hint), pair("z", 1, .confirmed),
      pair("c", 0, .cannotTell),
    ]
    let chart = chart(pairs)
    #expect(chart.rows.map(\.name) == ["z", "a", "b", "c"])
    let mirrored = self.chart([
      pair("b", 1, .hint), pair("a", -1, .hint), pair("z", -1, .confirmed),
      pair("c", 0, .cannotTell),
    ])
    #expect(mirrored.rows.map(\.name) == chart.rows.map(\.name))
  }

  @Test func `a misspelt or misplaced name in a template is noticed`() throws {
    let page = try DrawnPages.programme(PersonRecord())
    let texts = [
      "right": "{{heading}}{{#refusal}}{{.sentence}}{{/refusal}}", "wrong": "{{headnig}}",
      "misplaced": "{{sentence}}", "open": "{{#refusal}}",
    ]
    for (template, count) in ["right": 0, "wrong": 1, "misplaced": 1, "open": 1] {
      var names = TemplateNames(texts)
      names.check(template, with: page)
      #expect(names.missing.count == count, "\(template): \(names.missing)")
    }
  }

  private func pair(_ name: String, _ middle: Double, _ strength: PlumbMark.Strength) -> PlumbPair {
    PlumbPair(
      name: name, interval: interval(middle - 1, middle, middle + 1),
      strength: strength, probability: 0)
  }

  private func interval(_ low: Double, _ middle: Double, _ high: Double) -> AssessReport.Interval {
    .init(Estimate(middle: middle, low: low, high: high, credibility: 0.9))
  }

  private func chart(_ pairs: [PlumbPair]) -> PlumbChart {
    PlumbChart(
      pairs, ends: .sides, text: .init(id: "i", heading: "h", caption: "c", leftOut: []), usual: 1)
  }

  private func row(
    low: Double, middle: Double, high: Double, strength: PlumbMark.Strength
  ) -> PlumbChart.Row {
    PlumbChart.Row(
      PlumbPair(
        name: "n", interval: interval(low, middle, high), strength: strength, probability: 0),
      ends: .sides, scale: PlumbLineScale(fitting: [low, high]), usual: nil)
  }
}
