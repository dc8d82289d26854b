import Foundation
import Knowledge
import Simulation
import TestSupport
import Testing

/// The belief judged on people made up by chance.
struct HonestyNumbers {
  let catalogue: Catalogue

  init() throws { catalogue = try RealCatalogue.load() }

  private func tallies(
    _ truths: [Truth], people: Int, in worlds: [World] = World.allCases, minutesADay: Double = 60
  ) -> [WorldTally] {
    Simulation(
      catalogue, people: people, seed: 11, worlds: worlds, isChosen: false,
      minutesADay: minutesADay, truths: truths
    ).run()
  }

  @Test(arguments: World.allCases)
  func `of people in whom nothing stands out, at most 5 % get a confirmed finding`(world: World) {
    for tally in tallies([.nobody], people: Effort.cases(60, long: 1_000), in: [world]) {
      #expect(tally.nobody.people >= 60)
      #expect(tally.falseAlarmShare <= 0.05, "\(world)")
      #expect(tally.ruleOfThumbShare > 0.8, "\(world): the rule of thumb flags nearly everybody")
    }
  }

  @Test(arguments: World.allCases)
  func `what is stated with many cases is right within a tenth`(world: World) {
    for tally in tallies([.fromPrior], people: Effort.cases(80, long: 1_000), in: [world]) {
      for bin in tally.calibration where bin.count >= 200 {
        #expect(abs(bin.stated - bin.seen) <= 0.1, "\(world): \(bin)")
      }
    }
  }

  @Test func `one clearly weak side is found more often than by chance`() throws {
    let tally = try #require(
      tallies([.oneSide], people: Effort.cases(60, long: 400), in: [.modelRight]).first)
    #expect(tally.oneSide.firstShare > 0.15, "\(tally.oneSide.firstShare)")
    #expect(tally.oneSide.wrongShare <= 0.05)
  }
}

struct SimulationTests {
  @Test func `the same seed gives the same people, another seed others`() throws {
    let catalogue = try RealCatalogue.load()
    func run(_ seed: UInt64) throws -> Data {
      let tallies = Simulation(
        catalogue, people: 12, seed: seed, worlds: [.loadingsWrong], isChosen: false
      ).run()
      let encoder = JSONEncoder()
      encoder.outputFormatting = .sortedKeys
      return try encoder.encode(tallies)
    }
    #expect(try run(5) == run(5))
    #expect(try run(5) != run(6))
  }

  @Test func `chosen tests stay within their minutes and are judged like others`() throws {
    let tallies = Simulation(
      try RealCatalogue.load(), people: 8, seed: 2, worlds: [.modelRight], isChosen: true,
      minutesADay: 12
    ).run()
    let tally = try #require(tallies.first)
    #expect(tally.minutes == 24)
    #expect(tally.nobody.people + tally.oneSide.people + tally.bothSides.people == 6)
  }
}
