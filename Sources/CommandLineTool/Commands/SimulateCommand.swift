import ArgumentParser
import Plumbline
import Simulation

struct SimulateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: "Judge the belief on people made up by chance, in five worlds.",
    discussion: """
      In each world a quarter of the people have nothing that stands out, a quarter one weak side, \
      a quarter a group weak on both sides, and a quarter what the model's prior says.
      """)

  @Option(help: "How many people in each world, 4 to 1,000,000.")
  var people = 400
  @Option(help: "Where chance begins; the same seed gives the same people.")
  var seed: UInt64 = 1
  @Option(help: "Only this world.")
  var world: World?
  @Flag(help: "Choose tests one by one instead of a fixed battery.")
  var chosen = false
  @Option(help: "Minutes of tests on each of two days, 1 to 240.")
  var minutes = 20.0
  @OptionGroup var options: CommonOptions

  func validate() throws {
    guard (4...1_000_000).contains(people) else {
      throw ValidationError("“\(people)” people cannot be. Give a number from 4 to 1000000.")
    }
    guard (1...240).contains(minutes) else {
      throw ValidationError("“\(minutes)” minutes cannot be. Give a number from 1 to 240.")
    }
  }

  func run() throws {
    let guide = try options.guide()
    let simulation = Simulation(
      guide.catalogue, people: people, seed: seed, worlds: world.map { [$0] } ?? World.allCases,
      isChosen: chosen, minutesADay: minutes)
    struct Report: Encodable {
      let people: Int
      let seed: UInt64
      let chosen: Bool
      let worlds: [WorldTally]
    }
    let report = Report(people: people, seed: seed, chosen: chosen, worlds: simulation.run())
    try output(report, json: options.json) { SimulationText(report.worlds, isChosen: chosen).lines }
  }
}

extension World: ExpressibleByArgument {}
