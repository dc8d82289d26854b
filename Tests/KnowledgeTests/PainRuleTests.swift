import Foundation
import Knowledge
import TestSupport
import Testing

/// One rule for how much pain is too much, in one place, that nobody can read in two ways.
struct PainRuleTests {
  @Test func `it says something to whoever begins, from 0 to 10`() throws {
    let rule = try RealCatalogue.load().painRule
    #expect(rule.map(\.start).flatMap { Array($0) } == Array(0...10))
    #expect(rule.allSatisfy { $0.sentence.contains("stop for today") })
  }

  /// Texts that speak of a pain number anywhere else would be a second rule.
  @Test func `no other text of the catalogue draws a line between numbers of pain`() throws {
    let numbers = #/(?i)up to \d (of 10 )?is|\bat \d or \d\b|\bfrom \d on\b|pain of (up to )?\d/#
    func texts(_ tree: Tree) -> [Tree] {
      switch tree.content {
      case .list(let items): items.flatMap(texts)
      case .mapping(let pairs): pairs.flatMap { texts($0.value) }
      default: [tree]
      }
    }
    let catalogue = try RealCatalogue.load()
    let others = catalogue.written.values.joined().filter {
      $0.kind != Source.kind && !($0.kind == StopRule.kind && $0.id == "sharp-pain")
    }
    let offenders = others.flatMap { texts($0.tree) }.filter {
      if case .text(let words) = $0.content { words.contains(numbers) } else { false }
    }
    #expect(offenders.map(\.place) == [])
    let own = try #require(catalogue.stops[StopRule.ID("sharp-pain")])
    #expect(own.whatToDo.contains(numbers))
  }

  @Test func `the flare-up answer gives the rule without words of its own`() throws {
    let catalogue = try RealCatalogue.load()
    let answers = try #require(catalogue.questions[PlainAnswer.ID("flare-ups")])
    let answer = answers.paragraphs(in: catalogue)
    for level in catalogue.painRule { #expect(answer.contains("– \(level.sentence)")) }
  }

  @Test(arguments: [
    (
      "stops/cramp", "lasting: ease",
      "byStart:\n  - { upTo: 10, do: \"Stop.\" }\nlasting: ease\nsources: [smith-2019]",
      "the pain rule stands in a second place"
    ),
    ("stops/sharp-pain", "upTo: 10,", "upTo: 9,", "does not reach up to 10"),
    ("stops/sharp-pain", "upTo: 6,", "upTo: 2,", "do not rise"),
    ("stops/sharp-pain", "upTo: 3,", "upTo: -1,", "upTo"),
  ])
  func `a second rule, or one with a gap, is refused`(
    file: String, old: String, new: String, problem: String
  ) throws {
    let copy = try CatalogueCopy()
    try copy.write(file, CatalogueCopy.text(file).replacing(old, with: new))
    let problems = try #require(copy.problems())
    #expect(problems.contains { $0.sentence.contains(problem) }, "\(problems.map(\.sentence))")
  }

  @Test func `a flag that can be urgent must say how to be sure`() throws {
    let copy = try CatalogueCopy()
    let file = "flags/chest-pain-now"
    let lines = try CatalogueCopy.text(file).split(separator: "\n")
    try copy.write(
      file, lines.filter { !$0.hasPrefix("toBeSure:") }.joined(separator: "\n") + "\n")
    let problems = try #require(copy.problems())
    #expect(problems.contains { $0.sentence.contains("nobody is told how to be sure") })
  }
}
