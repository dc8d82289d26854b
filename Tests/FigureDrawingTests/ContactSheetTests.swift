import FigureDrawing
import Foundation
import TestSupport
import Testing

/// The sheets of all figures in the documentation are those the program draws.
struct ContactSheetTests {
  @Test func `the documentation shows every figure as it is drawn`() throws {
    let sheets = ContactSheet.all(FigureBook(try RealCatalogue.load()))
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/Plumbline/Plumbline.docc/Resources").standardizedFileURL
    let page = try String(
      contentsOf: folder.appending(path: "../Figures.md").standardizedFileURL, encoding: .utf8)
    for sheet in sheets {
      let file = folder.appending(path: sheet.fileName)
      let committed = try? String(contentsOf: file, encoding: .utf8)
      #expect(
        committed == sheet.svg,
        """
        \(sheet.fileName) is out of date. Run `plumbline draw --all --documentation \
        Sources/Plumbline/Plumbline.docc/Resources`.
        """)
      #expect(page.contains("(\(sheet.fileName.replacing(".svg", with: "")))"), "\(sheet.fileName)")
    }
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(files.filter { $0.hasPrefix("figures-") }.count == sheets.count)
  }
}
