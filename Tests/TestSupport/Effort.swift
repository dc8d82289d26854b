import Foundation

/// How many cases a numeric property is tried on: few in every run, all in `./test --long`.
package enum Effort {
  package static let isLong = ProcessInfo.processInfo.environment["PLUMBLINE_LONG"] == "1"

  package static func cases(_ usual: Int, long: Int) -> Int { isLong ? long : usual }
}
