import Foundation
import Testing
import WeekOptimising

@Suite struct LPFileTests {
  @Test func `every gain, second, slope and width reads back from the file as the same number`()
    throws
  {
    let week = try MadeUpWeek.make(
      seed: 3, size: .init(exercises: 10...20, muscles: 6, capacity: 600))
    let rows = Self.rows(LPFile(week).text)
    for (index, line) in week.lines.enumerated() {
      for session in 0..<week.sessions {
        let name = "x_\(index)_\(session)"
        #expect(rows["time_\(session):"]?[name] == Double(line.seconds))
        #expect(rows["value:"]?[name] ?? 0 == line.bonus)
        for gain in line.gains where gain.amount > 0 {
          #expect(rows["resource_\(gain.resource):"]?[name] == gain.amount)
        }
      }
    }
    for (resource, segments) in week.resources.enumerated() {
      for (index, segment) in segments.enumerated() where segment.slope > 0 {
        #expect(rows["value:"]?["z_\(resource)_\(index)"] == segment.slope)
      }
    }
    for (index, row) in week.rows.enumerated() where row.low.isFinite {
      for term in row.terms where term.coefficient != 0 {
        #expect(rows["low_\(index):"]?["x_\(term.index)_0"] == term.coefficient)
      }
    }
  }

  @Test func `no line of the file is longer than 110 characters and the last one says End`() throws
  {
    let week = try MadeUpWeek.make(seed: 1, size: .init(exercises: 20...30, capacity: 600))
    let lines = LPFile(week).text.split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 110 })
    #expect(lines.last == "End")
  }

  /// For each named row its columns' coefficients.
  private static func rows(_ text: String) -> [String: [String: Double]] {
    var rows: [String: [String: Double]] = [:]
    var row = ""
    var sign = 1.0
    var size = 1.0
    for word in text.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init) {
      if word == "Bounds" { break }
      if word.hasSuffix(":") {
        row = word
      } else if word == "+" || word == "-" {
        sign = word == "+" ? 1 : -1
        size = 1
      } else if let number = Double(word) {
        size = number
      } else {
        rows[row, default: [:]][word] = sign * size
      }
    }
    return rows
  }
}
