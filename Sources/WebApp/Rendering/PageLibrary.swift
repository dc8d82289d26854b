import Foundation
import HTTPTypes
import Hummingbird
import Mustache

/// Every template that is a page of its own.
enum Template: String, CaseIterable, Sendable {
  case welcome, questions, today, about, pain, home, acts, tests, test
  case answer, programme, people, yours, erase, known, question, notice, report
  case library, notes, note, whose
  case results, result, clash
  case resultBack = "result-back"
  case screenResult = "screen-result"
  case toldMore = "told-more"
  case otherPerson = "other-person"
  case libraryShelf = "library-shelf"
  case libraryEntry = "library-entry"
}

/// All templates, read once.
struct PageLibrary: Sendable {
  /// Those that come with the program.
  static let bundled = Result { () throws(ServerFailure) in
    try PageLibrary(folder: BundledFiles.templates)
  }

  private let library: MustacheLibrary

  init(folder: URL) throws(ServerFailure) {
    precondition(HTMLText.isKnown, "the library knows how we escape")
    var library = MustacheLibrary()
    for (name, text) in try Self.texts(in: folder) {
      do {
        try library.register(HTMLText.marked(text), named: name)
      } catch {
        throw .templateUnreadable(name: name)
      }
    }
    for template in Template.allCases where library.getTemplate(named: template.rawValue) == nil {
      throw .templateUnreadable(name: template.rawValue)
    }
    self.library = library
  }

  /// Every template and part of one, by its name.
  static func texts(in folder: URL) throws(ServerFailure) -> [String: String] {
    let suffix = ".mustache"
    do {
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      return try Dictionary(
        uniqueKeysWithValues: names.filter { $0.hasSuffix(suffix) }.map { name in
          let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
          return (String(name.dropLast(suffix.count)), text)
        })
    } catch {
      throw .filesMissing(folder: folder.path)
    }
  }

  /// The page as HTML; a pure function of what is shown.
  func html(_ template: Template, _ page: some Sendable) throws(ServerFailure) -> String {
    let fields = PageFields.reading(page) ?? page
    guard let html = library.render(fields, withTemplate: template.rawValue) else {
      throw .templateUnreadable(name: template.rawValue)
    }
    return html
  }

  func reply(
    _ template: Template, _ page: some Sendable, status: HTTPResponse.Status = .ok
  ) throws(ServerFailure) -> Response {
    Response(
      status: status, headers: [.contentType: "text/html; charset=utf-8"],
      body: .init(byteBuffer: ByteBuffer(string: try html(template, page))))
  }
}
