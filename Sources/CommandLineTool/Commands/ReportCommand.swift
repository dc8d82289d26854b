import ArgumentParser
import Plumbline

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write the report for a physiotherapist or doctor.",
    discussion: """
      It is written whatever the safety screen says; a programme is in it only when one may be handed out. \
      With --json it is for a clinic's software; `plumbline schema report` says what stands in it.
      """)

  @OptionGroup var file: FileArgument
  @OptionGroup var options: CommonOptions

  func run() throws {
    let guide = try options.guide()
    let record = try file.record(guide, today: options.day)
    let report = guide.professionalReport(record, today: options.day)
    try output(report, json: options.json) { ReportText(report).lines }
  }
}
