import Journalling
import Plumbline
import Quantities

/// The reports of one kind made last, so that who looks again need not wait again.
///
/// A report follows from the entries of a record, the day and what was wished, and from nothing else; a week
/// takes a third of a second to make. Whoever asks while one is being made waits for the same one.
actor ReportMemory<Wish: Hashable & Sendable, Report: Sendable> {
  typealias Making = @Sendable (PersonRecord, Day, Wish) -> Report

  private struct Made {
    let entries: [Entry]
    let today: Day
    let wish: Wish
    let report: Task<Report, Never>
  }

  private let most: Int
  /// The one used last at the end.
  private var made: [Made] = []
  private let make: Making

  /// - Parameter most: How many are kept: those of a household, with a wish or two.
  init(keeping most: Int = 8, _ make: @escaping Making) { (self.most, self.make) = (most, make) }

  /// Whether nothing is kept.
  var isEmpty: Bool { made.isEmpty }

  /// The report about a record on a day.
  ///
  /// - Complexity: O(1) for a record that was read once, O(n) in its entries for one that was read anew.
  func report(about record: PersonRecord, today: Day, wish: Wish) async -> Report {
    let entries = record.journal.entries
    if let index = made.firstIndex(where: {
      $0.wish == wish && $0.today == today && $0.entries == entries
    }) {
      let known = made.remove(at: index)
      made.append(known)
      return await known.report.value
    }
    // Not on this actor: others' reports need not wait.
    let report = Task.detached { [make] in make(record, today, wish) }
    made.append(Made(entries: entries, today: today, wish: wish, report: report))
    if made.count > most { made.removeFirst() }
    return await report.value
  }

  /// Keeps nothing of anybody, as after an erasing.
  func forget() { made = [] }
}
