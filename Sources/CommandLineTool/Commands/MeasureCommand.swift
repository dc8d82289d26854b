import ArgumentParser
import FigureDrawing
import Foundation
import MuscleModelling
import Plumbline
import Simulation

/// What `./bench` asks; hidden from help.
struct MeasureCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measure", abstract: "Time the belief and the next test, or figures, as JSON.",
    shouldDisplay: false)

  @Option(help: "Write one belief of so many attempts as plain numbers instead.")
  var instance: Int?
  @Option(help: "Where chance begins, for --instance.")
  var seed: UInt64 = 1
  @Flag(help: "Time the drawing of figures instead.")
  var figures = false
  @OptionGroup var options: CommonOptions

  func validate() throws {
    if let instance, !(1...400).contains(instance) {
      throw ValidationError("“\(instance)” attempts cannot be. Give a number from 1 to 400.")
    }
  }

  private struct Report: Encodable {
    let byAttempts: [Stopwatch.Row]
    let byGroups: [Stopwatch.Row]
    let byTests: [Stopwatch.Row]
  }

  func run() throws {
    let catalogue = try options.guide().catalogue
    if figures {
      try output(FigureTimes(FigureBook(catalogue)), json: true) { [] }
      return
    }
    let stopwatch = Stopwatch(catalogue)
    if let instance {
      let muscles = MuscleModel(catalogue)
      let person = stopwatch.person(attempts: instance, seed: seed, muscles)
      try output(BeliefInstance(of: person, muscles), json: true) { [] }
      return
    }
    let report = Report(
      byAttempts: [12, 24, 60, 120].map { stopwatch.row(attempts: $0) },
      byGroups: [5, 10, 20].map { stopwatch.row(attempts: 60, groups: $0) },
      byTests: [16, 32, 66].map { stopwatch.row(attempts: 24, tests: $0) })
    try output(report, json: true) { [] }
  }
}
