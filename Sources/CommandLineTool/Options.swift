import ArgumentParser
import Foundation
import Plumbline
import Quantities

/// What every command that answers something understands.
struct CommonOptions: ParsableArguments {
  @Flag(help: "Print JSON for programs instead of text for people.")
  var json = false

  @Option(
    help: ArgumentHelp("Take this day for today.", valueName: "date"),
    transform: readDay)
  var today: Day?

  static func readDay(_ text: String) throws -> Day {
    guard let day = Day(text) else {
      throw ValidationError("“\(text)” is not a day. Write it like 2026-11-22.")
    }
    return day
  }

  @Option(help: ArgumentHelp("Use this catalogue folder.", valueName: "folder"))
  var catalogue: String?

  /// The day to work with: the one given, else the computer's own.
  var day: Day { today ?? .fromClock }

  func guide() throws -> Guide {
    do {
      return try Guide(
        catalogueIn: catalogue.map { URL(filePath: $0, directoryHint: .isDirectory) })
    } catch {
      throw CommandFailure.badCatalogue(error)
    }
  }
}

/// A person file to read.
struct FileArgument: ParsableArguments {
  @Argument(help: "A person file, or - for standard input.")
  var file: String

  func record(_ guide: Guide, today: Day) throws -> PersonRecord {
    let data = try contents()
    do {
      return try guide.record(reading: data, today: today)
    } catch {
      throw CommandFailure.badRecord(error, file: file == "-" ? "Standard input" : file)
    }
  }

  private func contents() throws -> Data {
    do {
      if file == "-" { return try FileHandle.standardInput.readToEnd() ?? Data() }
      return try Data(contentsOf: URL(filePath: file))
    } catch {
      let isMissing = !FileManager.default.fileExists(atPath: file)
      throw CommandFailure.unreadableFile(
        file, reason: isMissing ? "there is no such file" : "it is not a readable file")
    }
  }
}

extension Day {
  /// Today by the computer's clock, in its own time zone; the only place that asks it.
  static var fromClock: Day {
    let parts = Calendar(identifier: .gregorian).dateComponents(
      [.year, .month, .day], from: Date())
    guard let year = parts.year, let month = parts.month, let day = parts.day,
      let today = Day(year: year, month: month, day: day)
    else { return Day.first }
    return today
  }
}
