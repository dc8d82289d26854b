/// A week as a whole-number program in the CPLEX LP text format, for any other solver to check.
///
/// It is the full model, not the relaxation that the optimiser solves: a binary `x_line_session`
/// for each line in each session, `z_resource_segment` units in each segment, `a_column` for
/// auxiliary columns, `u_exercise` for new exercises in use and `p_place` for places in use.
/// Exercises and places carry the numbers they get by first appearance. Numbers are written so
/// that reading them gives the same double.
package struct LPFile: Sendable {
  private let table: WeekTable

  package init(_ week: Week) { table = WeekTable(week) }

  package var text: String {
    var writer = LPWriter()
    writer.section("Maximize")
    writer.row("value", objective)
    writer.section("Subject To")
    addResources(&writer)
    addSessions(&writer)
    addWeek(&writer)
    writer.section("Bounds")
    addBounds(&writer)
    writer.section("Binary")
    writer.names(binaries)
    writer.section("End")
    return writer.text
  }

  private var sessions: Range<Int> { 0..<table.week.sessions }
  private var newExercises: [Int] { table.linesOf.indices.filter { table.isNewExercise[$0] } }
  private var exclusive: [Int] { table.rivals.indices.filter { !table.rivals[$0].isEmpty } }

  private func x(_ line: Int, _ session: Int) -> String { "x_\(line)_\(session)" }

  /// The coefficient times the line's count over all sessions.
  private func weekly(_ line: Int, _ coefficient: Double) -> [LPWriter.Part] {
    sessions.map { LPWriter.Part(coefficient, x(line, $0)) }
  }

  private func segments(of resource: Int) -> [(name: String, segment: Segment)] {
    table.week.resources[resource].enumerated().compactMap { index, segment in
      segment.slope > 0 ? ("z_\(resource)_\(index)", segment) : nil
    }
  }

  private var objective: [LPWriter.Part] {
    let bonuses = table.week.lines.enumerated().flatMap { weekly($0, $1.bonus) }
    let worths = table.week.resources.indices.flatMap { resource in
      segments(of: resource).map { LPWriter.Part($0.segment.slope, $0.name) }
    }
    let prices = newExercises.map { LPWriter.Part(-table.week.newPrice, "u_\($0)") }
    return (bonuses + worths + prices).filter { $0.coefficient != 0 }
  }

  private func addResources(_ writer: inout LPWriter) {
    var parts = [[LPWriter.Part]](repeating: [], count: table.week.resources.count)
    for (index, line) in table.week.lines.enumerated() {
      for gain in line.gains where gain.amount > 0 {
        parts[gain.resource] += weekly(index, gain.amount)
      }
    }
    for resource in parts.indices {
      let counted = segments(of: resource).map { LPWriter.Part(-1, $0.name) }
      if !counted.isEmpty {
        writer.row("resource_\(resource)", parts[resource] + counted, ">= 0")
      }
    }
  }

  private func addSessions(_ writer: inout LPWriter) {
    let week = table.week
    for session in sessions where !week.lines.isEmpty {
      let times = week.lines.enumerated().map { LPWriter.Part(Double($1.seconds), x($0, session)) }
      writer.row("time_\(session)", times, "<= \(week.capacity)")
      let all = week.lines.indices.map { LPWriter.Part(1, x($0, session)) }
      writer.row("lines_\(session)", all, "<= \(week.linesEach)")
      for (exercise, lines) in table.linesOf.enumerated() {
        let parts = lines.map { LPWriter.Part(1, x($0, session)) }
        writer.row("once_\(exercise)_\(session)", parts, "<= 1")
      }
      for (kind, cap) in week.kinds.enumerated() {
        let parts = week.lines.indices.filter { week.lines[$0].kind == kind }.map {
          LPWriter.Part(1, x($0, session))
        }
        if !parts.isEmpty { writer.row("kind_\(kind)_\(session)", parts, "<= \(cap)") }
      }
    }
  }

  private func addWeek(_ writer: inout LPWriter) {
    let sessionCount = Double(table.week.sessions)
    for exercise in newExercises {
      let parts = table.linesOf[exercise].flatMap { weekly($0, 1) }
      let use = LPWriter.Part(-sessionCount, "u_\(exercise)")
      writer.row("new_\(exercise)", parts + [use], "<= 0")
    }
    if !newExercises.isEmpty {
      let uses = newExercises.map { LPWriter.Part(1, "u_\($0)") }
      writer.row("new", uses, "<= \(table.week.newLimit)")
    }
    for place in exclusive {
      for line in table.placeOf.indices where table.placeOf[line] == place {
        let use = LPWriter.Part(-sessionCount, "p_\(place)")
        writer.row("place_\(line)", weekly(line, 1) + [use], "<= 0")
      }
      for rival in table.rivals[place] where rival > place {
        let both = [LPWriter.Part(1, "p_\(place)"), LPWriter.Part(1, "p_\(rival)")]
        writer.row("apart_\(place)_\(rival)", both, "<= 1")
      }
    }
    for (index, row) in table.week.rows.enumerated() { addRow(row, index, &writer) }
  }

  private func addRow(_ row: WeeklyRow, _ index: Int, _ writer: inout LPWriter) {
    var parts = row.terms.flatMap { weekly($0.index, $0.coefficient) }
    if let term = row.auxiliary { parts.append(LPWriter.Part(term.coefficient, "a_\(term.index)")) }
    if row.low == row.high {
      writer.row("row_\(index)", parts, "= \(row.low)")
    } else {
      if row.low.isFinite { writer.row("low_\(index)", parts, ">= \(row.low)") }
      if row.high.isFinite { writer.row("high_\(index)", parts, "<= \(row.high)") }
    }
  }

  private func addBounds(_ writer: inout LPWriter) {
    for resource in table.week.resources.indices {
      for (name, segment) in segments(of: resource) where segment.width.isFinite {
        writer.line("0 <= \(name) <= \(segment.width)")
      }
    }
    for (index, column) in table.week.auxiliaries.enumerated() {
      writer.line("\(column.lower) <= a_\(index) <= \(column.upper)")
    }
  }

  private var binaries: [String] {
    table.week.lines.indices.flatMap { line in sessions.map { x(line, $0) } }
      + newExercises.map { "u_\($0)" } + exclusive.map { "p_\($0)" }
  }
}
