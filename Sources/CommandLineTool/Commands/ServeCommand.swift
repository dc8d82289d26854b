import ArgumentParser
import Foundation
import Plumbline
import Quantities
import WebApp

struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Start the program for the browser on this computer (the default).",
    discussion: "It answers on the loopback address only. Ctrl-C stops it; nothing is lost.")

  @Option(help: "The port; 0 takes any that is free.")
  var port = 8765

  @OptionGroup var data: DataOption

  @Flag(name: .customLong("no-open"), help: "Do not open the browser.")
  var staysClosed = false

  @Option(
    help: ArgumentHelp("Take this day for today.", valueName: "date"),
    transform: CommonOptions.readDay)
  var today: Day?

  func validate() throws {
    guard (0...65535).contains(port) else {
      throw ValidationError("“\(port)” is no port. Give a number from 0 to 65535.")
    }
  }

  func run() async throws {
    let opens = !staysClosed
    let fixedDay = today
    let settings = ServerSettings(
      port: port, dataFolder: data.folder, today: { fixedDay ?? .fromClock },
      onListening: { address in
        standardOutput(Data("Plumbline is at \(address.absoluteString)  (Ctrl-C stops it)\n".utf8))
        if opens { openOnDesktop(address) }
      })
    do {
      try await serve(settings: settings)
    } catch ServerFailure.folderTaken(by: let address?) where opens {
      standardOutput(Data("Plumbline is running already, at \(address.absoluteString)\n".utf8))
      openOnDesktop(address)
    } catch let failure as ServerFailure {
      throw CommandFailure.server(failure)
    } catch let problems as CatalogueProblems {
      throw CommandFailure.badCatalogue(problems)
    }
  }
}

/// Asks the desktop to open an address or a picture; without a desktop the printed address must do.
func openOnDesktop(_ address: URL) {
  let opener = Process()
  opener.executableURL = URL(filePath: "/usr/bin/env")
  opener.arguments = ["xdg-open", address.absoluteString]
  opener.standardOutput = FileHandle.nullDevice
  opener.standardError = FileHandle.nullDevice
  do {
    try opener.run()
  } catch {
    standardError("Open \(address.absoluteString) in your browser.")
  }
}

/// Where people's journals are kept.
struct DataOption: ParsableArguments {
  @Option(
    name: .customLong("data"),
    help: ArgumentHelp("The folder that holds the journals.", valueName: "folder"))
  var path: String?

  /// The folder given, else the usual place for a user's data.
  var folder: URL {
    if let path { return URL(filePath: path, directoryHint: .isDirectory) }
    let environment = ProcessInfo.processInfo.environment
    if let base = environment["XDG_DATA_HOME"], base.hasPrefix("/") {
      return URL(filePath: base, directoryHint: .isDirectory).appending(path: "plumbline")
    }
    return FileManager.default.homeDirectoryForCurrentUser
      .appending(path: ".local/share/plumbline")
  }
}
