import Foundation
import Mustache
import Testing

@testable import WebApp

/// Mustache renders a misspelt name as nothing; these tests make it speak.
struct TemplateTests {
  @Test func `every template is a page, the layout, or a part of a page`() throws {
    let texts = try PageLibrary.texts(in: BundledFiles.templates)
    let parts = Set(
      texts.values.flatMap { $0.matches(of: /\{\{[><]\s*([a-z-]+)/).map { String($0.1) } })
    let pages = Set(Template.allCases.map(\.rawValue))
    #expect(Set(texts.keys) == pages.union(parts))
    for page in pages { #expect(texts[page]?.hasPrefix("{{<layout}}") == true, "\(page)") }
  }

  @Test(arguments: Samples.templates)
  func `every name in a template is in its page, and everything in the page is shown`(
    template: Template
  ) async throws {
    let texts = try PageLibrary.texts(in: BundledFiles.templates)
    let watch = Watch()
    let samples = try await Samples.pages(of: template)
    var library = MustacheLibrary()
    for (name, text) in texts { try library.register(text, named: name) }
    for sample in samples {
      _ = library.render(Watched(sample, watch, owner: "page"), withTemplate: template.rawValue)
    }
    #expect(!samples.isEmpty)
    let unshown = watch.labels.subtracting(watch.read).filter { !Self.isShared($0) }
    #expect(unshown.isEmpty, "in the page but never shown: \(unshown.sorted())")
    let names = Self.names(in: texts[template.rawValue] ?? "")
    let known = Set(watch.labels.map { $0.split(separator: ".").last.map(String.init) ?? $0 })
    #expect(names.subtracting(known).isEmpty, "in the template but not in the page")
  }

  @Test func `everything that pages share is shown on one of them`() async throws {
    let watch = Watch()
    var library = MustacheLibrary()
    for (name, text) in try PageLibrary.texts(in: BundledFiles.templates) {
      try library.register(text, named: name)
    }
    for template in Samples.templates {
      for sample in try await Samples.pages(of: template) {
        _ = library.render(Watched(sample, watch, owner: "page"), withTemplate: template.rawValue)
      }
    }
    let unshown = watch.labels.subtracting(watch.read).filter(Self.isShared)
    #expect(unshown.isEmpty, "never shown: \(unshown.sorted())")
  }

  private static func isShared(_ label: String) -> Bool {
    ["PageContext.", "Action.", "Choice.", "Question.", "Scale.", "TextField.", "DateField."]
      .contains(where: label.hasPrefix)
  }

  /// The last parts of all names a template asks for.
  private static func names(in text: String) -> Set<String> {
    Set(
      text.matches(of: /\{\{[#^]?\s*\.?([A-Za-z.]+)\s*\}\}/).compactMap {
        $0.1.split(separator: ".").last.map(String.init)
      })
  }
}

/// Notes which stored properties there are and which were read.
final class Watch {
  var labels: Set<String> = []
  var read: Set<String> = []
}

/// A value that notes what is read of it, and hands out its parts likewise.
struct Watched: MustacheParent {
  private let children: [String: Any]
  private let owner: String
  private let watch: Watch

  init(_ value: Any, _ watch: Watch, owner: String) {
    (self.watch, self.owner) = (watch, owner)
    children = Dictionary(
      Mirror(reflecting: value).children.compactMap { child in child.label.map { ($0, child.value) }
      },
      uniquingKeysWith: { first, _ in first })
    for label in children.keys { watch.labels.insert("\(owner).\(label)") }
  }

  func child(named name: String) -> Any? {
    guard let value = children[name] else { return nil }
    watch.read.insert("\(owner).\(name)")
    return wrapped(value)
  }

  private func wrapped(_ value: Any) -> Any? {
    let mirror = Mirror(reflecting: value)
    switch mirror.displayStyle {
    case .optional: return mirror.children.first.flatMap { wrapped($0.value) }
    case .collection: return mirror.children.compactMap { wrapped($0.value) }
    case .struct where !(value is String) && !(value is Int) && !(value is Bool):
      return Watched(value, watch, owner: "\(type(of: value))")
    default: return value
    }
  }
}
