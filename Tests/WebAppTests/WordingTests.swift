import Foundation
import Testing

@testable import WebApp

/// Words that a page may not use, because here they would mean something else.
struct WordingTests {
  @Test func `right is a side and never a verdict`() throws {
    for (name, text) in try PageLibrary.texts(in: BundledFiles.templates) {
      for phrase in ["all right", "is right.", "that's right"] {
        #expect(!text.lowercased().contains(phrase), "\(name)")
      }
    }
    for flash in Flash.allCases { #expect(!flash.sentence.contains("right"), "\(flash)") }
  }

  @Test func `no field of a form cuts what is written`() throws {
    for (name, text) in try PageLibrary.texts(in: BundledFiles.templates)
    where ["text-field", "ask", "scale"].contains(name) {
      #expect(!text.contains("maxlength"), "\(name)")
    }
  }
}
