import Mustache
import Quantities
import Testing

@testable import WebApp

/// Read by its fields a page is shown exactly as the library of the templates would show it by itself.
struct PageFieldsTests {
  @Test(arguments: Samples.templates)
  func `a page is shown as without it`(template: Template) async throws {
    let library = try Self.plain(try PageLibrary.texts(in: BundledFiles.templates))
    let pages = try DrawnPages.library.get()
    for sample in try await Samples.pages(of: template) {
      #expect(
        try pages.html(template, sample) == library.render(sample, withTemplate: template.rawValue))
    }
  }

  @Test func `so are the pages with drawings`() throws {
    let library = try Self.plain(try PageLibrary.texts(in: BundledFiles.templates))
    let pages = try DrawnPages.library.get()
    for name in DrawnPages.names {
      let (answer, programme) = (
        try DrawnPages.answer(of: name), try DrawnPages.programme(of: name)
      )
      #expect(try pages.html(.answer, answer) == library.render(answer, withTemplate: "answer"))
      #expect(
        try pages.html(.programme, programme)
          == library.render(programme, withTemplate: "programme"))
    }
  }

  /// What no page has so far, or hardly.
  private struct Odd: Sendable {
    struct Inner: Sendable {
      let name: String?
      let isShown: Bool
    }
    enum Kind { case plain }

    let name = "outer <&>"
    let day: Day? = .someDay
    let none: Day? = nil
    let twice: String?? = "twice"
    let inner = Inner(name: nil, isShown: false)
    let maybe: Inner? = Inner(name: "maybe", isShown: true)
    let list: [Inner] = [Inner(name: nil, isShown: true), Inner(name: "second", isShown: false)]
    let words = ["a", "b'"]
    let empty: [String] = []
    let nothing = ""
    let number = 7
    let ratio = 0.5
    let kind = Kind.plain
    let named = ["key": "value"]
  }

  @Test(arguments: [
    "{{name}}|{{day}}|{{#day}}{{.}}{{/day}}|{{^none}}no{{/none}}|{{twice}}|{{number}}|{{ratio}}|{{kind}}",
    "{{#inner}}{{name}}|{{.name}}|{{#.isShown}}shown{{/.isShown}}{{^.isShown}}hidden{{/.isShown}}{{/inner}}",
    "{{#maybe}}{{.name}}{{/maybe}}{{#list}}[{{name}}{{#isShown}}!{{/isShown}}]{{/list}}",
    "{{#words}}{{.}};{{/words}}{{^empty}}none{{/empty}}{{#nothing}}still{{/nothing}}{{named.key}}{{inner.isShown}}",
  ])
  func `odd values are read as the library reads them`(text: String) throws {
    let template = try MustacheTemplate(string: text)
    let shown = template.render(PageFields.reading(Odd()) ?? Odd())
    #expect(shown == template.render(Odd()))
    #expect(!shown.isEmpty)
  }

  private static func plain(_ texts: [String: String]) throws -> MustacheLibrary {
    #expect(HTMLText.isKnown)
    var library = MustacheLibrary()
    for (name, text) in texts { try library.register(HTMLText.marked(text), named: name) }
    return library
  }
}
