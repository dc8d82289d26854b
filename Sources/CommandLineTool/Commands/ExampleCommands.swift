import ArgumentParser
import Foundation
import Plumbline

struct ExamplesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "examples", abstract: "List the built-in people.")

  @OptionGroup var options: CommonOptions

  func run() throws {
    let examples = try options.guide().examples
    try output(examples, json: options.json) {
      examples.flatMap { hanging($0.name, $0.story) }
    }
  }
}

struct ExampleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "example",
    abstract: "Print a built-in person as a person file; its days end today.")

  @Argument(help: "The name of an example.")
  var name: String
  @OptionGroup var options: CommonOptions

  func run() throws {
    let guide = try options.guide()
    guard let record = guide.example(named: name, today: options.day) else {
      throw CommandFailure.unknownExample(name, known: guide.examples.map(\.name))
    }
    standardOutput(try record.written())
  }
}

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of the person file and of every output.")

  @Argument(help: "One of them only: person, screen, assess, next, plan, …")
  var name: String?
  @OptionGroup var options: CommonOptions

  func run() throws {
    let guide = try options.guide()
    guard let name else {
      standardOutput(try guide.schema())
      return
    }
    guard let schema = try guide.schema(named: name) else {
      throw CommandFailure.unknownSchema(name, known: try guide.schemaNames())
    }
    standardOutput(schema)
  }
}
