import Foundation

/// The folders that come with the program.
///
/// This is the only place that knows about the bundle: it looks beside the executable first, so a
/// release is the binary and its `*.resources` folders.
enum BundledFiles {
  static var templates: URL { folder("Templates") }
  static var assets: URL { folder("Public") }

  private static func folder(_ name: String) -> URL {
    Bundle.module.bundleURL.appending(path: name, directoryHint: .isDirectory)
  }
}
