import Anatomy
import ArgumentParser
import FigureDrawing
import Foundation
import Plumbline

/// Draws figures as pages show them.
struct DrawCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draw", abstract: "Draw the figure of an exercise, a test or a motion as SVG.")

  @Argument(help: "The id of an exercise, a test, an act or a motion; KIND/ID where two share it.")
  var id: String?
  @Flag(help: "Start and end side by side instead of the moving picture.")
  var still = false
  @Option(help: "The side being worked: left or right.")
  var side: DrawnSide = .right
  @Flag(help: "Open the picture instead of writing it to standard output.")
  var open = false
  @Flag(help: "Draw it although something is wrong, and say what on standard error.")
  var anyway = false
  @Flag(help: "Every figure, on one sheet; needs --sheet.")
  var all = false
  @Option(help: ArgumentHelp("Where the sheet goes.", valueName: "file"))
  var sheet: String?
  @Option(
    help: ArgumentHelp(
      "With --all: the contact sheets of the documentation go here.", valueName: "folder",
      visibility: .hidden))
  var documentation: String?
  @Option(help: ArgumentHelp("Use this catalogue folder.", valueName: "folder"))
  var catalogue: String?

  enum DrawnSide: String, ExpressibleByArgument, CaseIterable { case left, right }

  func validate() throws {
    guard all == (sheet != nil || documentation != nil), all == (id == nil) else {
      throw ValidationError("Give the ID of one figure, or --all together with --sheet FILE.")
    }
  }

  func run() throws {
    let folder = catalogue.map { URL(filePath: $0, directoryHint: .isDirectory) }
    let book: FigureBook
    do {
      book = FigureBook(try Guide(catalogueIn: folder).catalogue)
    } catch {
      throw CommandFailure.badCatalogue(error)
    }
    if let id {
      try draw(id, from: book)
    } else if let documentation {
      let folder = URL(filePath: documentation, directoryHint: .isDirectory)
      for sheet in ContactSheet.all(book) {
        try write(sheet.svg, to: folder.appending(path: sheet.fileName))
      }
    } else if let sheet {
      let rows = book.pages.map {
        FigureSheet.Row(name: $0.name, figure: book.figure($0))
      }
      try write(FigureSheet(rows).svg, to: URL(filePath: sheet))
    }
  }

  private func draw(_ id: String, from book: FigureBook) throws {
    guard let page = book.pages(named: id).first else { throw CommandFailure.noFigure(id) }
    let problems = book.problems(of: page)
    guard problems.isEmpty || anyway else { throw CommandFailure.badMotion(problems) }
    if !problems.isEmpty {
      FileHandle.standardError.write(Data((problems.joined(separator: "\n") + "\n").utf8))
    }
    let figure = book.figure(page, working: side == .left ? .left : .right)
    let picture = still ? figure.still : figure.moving
    guard open else {
      standardOutput(Data(picture.utf8))
      return
    }
    let file = FileManager.default.temporaryDirectory.appending(path: "\(page.id).svg")
    try write(picture, to: file)
    openOnDesktop(file)
  }

  private func write(_ text: String, to file: URL) throws {
    do {
      try Data(text.utf8).write(to: file)
    } catch {
      throw CommandFailure.cannotWrite(file.path)
    }
  }
}
