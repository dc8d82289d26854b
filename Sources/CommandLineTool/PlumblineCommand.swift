import ArgumentParser
import Foundation

/// The command `plumbline`: what the program can do from a terminal.
@main
struct PlumblineCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plumbline",
    abstract: "Test at home which muscle groups stand out, how sure that is, and train what fits.",
    discussion: """
      Without a command it starts the program for the browser on this computer. FILE is a person \
      file as `plumbline journal export` writes it; `-` reads it from standard input.

      Exit codes: 0 all is well, 2 the input is wrong, 3 stopped for safety, 1 anything else.
      """,
    version: "0.1.0",
    subcommands: [
      ServeCommand.self, ExamplesCommand.self, ExampleCommand.self, ScreenCommand.self,
      NextCommand.self, AssessCommand.self, PlanCommand.self, ReportCommand.self,
      CatalogueCommand.self,
      SchemaCommand.self, JournalCommand.self, SimulateCommand.self, MeasureCommand.self,
      DrawCommand.self,
    ],
    defaultSubcommand: ServeCommand.self)

  /// Parses, runs, and turns every error into one place's sentence and exit code.
  static func main() async {
    do {
      let command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        var synchronous = command
        try synchronous.run()
      }
    } catch let failure as CommandFailure {
      standardError(failure.text)
      Foundation.exit(failure.exitCode)
    } catch  where exitCode(for: error) == .success {
      exit(withError: error)
    } catch {
      standardError(fullMessage(for: error))
      Foundation.exit(CommandFailure.badInputCode)
    }
  }
}

/// Writes a line to standard error.
func standardError(_ text: String) {
  FileHandle.standardError.write(Data((text + "\n").utf8))
}

/// Writes bytes to standard output as they are.
func standardOutput(_ data: Data) {
  FileHandle.standardOutput.write(data)
}
