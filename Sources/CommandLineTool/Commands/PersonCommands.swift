import ArgumentParser
import Foundation
import Plumbline

struct ScreenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "screen",
    abstract: "Say what the safety screen of a person file says today.",
    discussion: "Exits with 3 unless the screen is complete, current and says go on.")

  @OptionGroup var file: FileArgument
  @OptionGroup var options: CommonOptions

  func run() throws {
    let guide = try options.guide()
    let record = try file.record(guide, today: options.day)
    let report = guide.screen(record, today: options.day)
    try output(report, json: options.json) { ScreenText(report).lines }
    if !report.letsMove { throw CommandFailure.stoppedForSafety(report.sentence) }
  }
}

struct AssessCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assess",
    abstract: "Give the two answers: does something stand out, and is it responsible?")

  @Flag(help: "Weigh three muscle groups at once by themselves too; slower.")
  var triples = false
  @OptionGroup var file: FileArgument
  @OptionGroup var options: CommonOptions

  func run() throws {
    let guide = try options.guide()
    let record = try file.record(guide, today: options.day)
    let report = guide.assess(record, today: options.day, weighsThree: triples)
    try output(report, json: options.json) { AssessText(report).lines }
  }
}

struct NextCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "next",
    abstract: "Choose the self-test to do next.",
    discussion: "Exits with 3 when the safety screen hands nothing out.")

  @OptionGroup var file: FileArgument
  @OptionGroup var options: CommonOptions

  func run() throws {
    let guide = try options.guide()
    let record = try file.record(guide, today: options.day)
    let report = guide.next(record, today: options.day)
    try output(report, json: options.json) { NextText(report).lines }
    if let refusal = report.refusal { throw CommandFailure.stoppedForSafety(refusal) }
  }
}

struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Make the week's programme.",
    discussion: "Exits with 3 when the safety screen or the safety check hands nothing out.")

  @Flag(help: "Print the question as an integer programme (CPLEX LP) for another solver instead.")
  var instance = false
  @Option(help: "At most this many minutes a session, 5 to 90.")
  var minutes: Int?
  @Flag(help: "Nothing that needs a bed.")
  var withoutBed = false
  @Flag(help: "Left and right alike and no group ahead, whatever stands out.")
  var balanced = false
  @Option(
    name: .customLong("break"),
    help: ArgumentHelp(
      """
      For tests: forget a rule (limit/ID, condition/ID, equipment, left-out, own-result, too-much); the check \
      must refuse.
      """,
      visibility: .hidden))
  var broken: String?
  @OptionGroup var file: FileArgument
  @OptionGroup var options: CommonOptions

  private var wish: WeekWish {
    WeekWish(minutes: minutes, withoutBed: withoutBed, isBalanced: balanced)
  }

  func validate() throws {
    if instance, broken != nil {
      throw ValidationError("--instance and --break cannot go together. Leave one out.")
    }
    if instance || broken != nil, wish != WeekWish() {
      throw ValidationError(
        "--minutes, --without-bed and --balanced go with neither --instance nor --break.")
    }
    let range = WeekWish.shortestMinutes...WeekWish.longestMinutes
    if let minutes, !range.contains(minutes) {
      throw ValidationError("--minutes must be \(range.lowerBound) to \(range.upperBound).")
    }
  }

  func run() throws {
    let guide = try options.guide()
    let record = try file.record(guide, today: options.day)
    if instance, let text = guide.planInstance(record, today: options.day) {
      standardOutput(Data(text.utf8))
      return
    }
    let report: PlanReport
    if let broken {
      guard let forgetful = guide.plan(record, today: options.day, breaking: broken) else {
        throw CommandFailure.emptyRule(broken)
      }
      guard forgetful.refusal != nil else { throw CommandFailure.ruleNotKept(broken) }
      report = forgetful
    } else {
      report = guide.plan(record, today: options.day, wish: wish)
    }
    try output(report, json: options.json) { PlanText(report).lines }
    if let refusal = report.refusal { throw CommandFailure.stoppedForSafety(refusal.sentence) }
  }
}

/// Prints a report for programs or for people.
func output(_ report: some Encodable, json isJSON: Bool, text: () -> [String]) throws {
  if isJSON {
    standardOutput(try json(report))
  } else {
    standardOutput(Data((text().joined(separator: "\n") + "\n").utf8))
  }
}
