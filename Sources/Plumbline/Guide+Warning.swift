import Journalling
package import Quantities

extension Guide {
  /// Whether we go on being careful because of a result when it is removed.
  ///
  /// What a result warned of holds until the test is done again. It warned of nothing when everything would
  /// be the same if it had never been written down: what is said of low results and of a weaker leg, and
  /// how each exercise may be started.
  ///
  /// - Parameter number: The number of the result's entry; it may be removed already.
  package func staysCareful(
    withoutResult number: Int, of record: PersonRecord, today: Day
  ) -> Bool {
    var removed = record
    if record.journal.takingsBack(of: number).isEmpty {
      removed.journal.record(.corrected(number, nil), on: today)
    }
    let never = PersonRecord(journal: record.journal.forgetting(number))
    return care(of: removed) != care(of: never)
      || startingDoses(removed, today: today) != startingDoses(never, today: today)
  }

  private func care(of record: PersonRecord) -> [String] {
    WeakerLeg(record.person, catalogue).advice + Words.low(record.person, catalogue)
  }
}

extension Journal {
  /// As if an entry had never been written, nor anything that names it.
  fileprivate func forgetting(_ number: Int) -> Journal {
    var forgotten: Set<Int> = [number]
    return Journal(
      entries.filter { entry in
        let named: Int? =
          switch entry.event {
          case .corrected(let number, _), .restated(let number, _), .reworded(let number, _): number
          default: nil
          }
        if let named, forgotten.contains(named) { forgotten.insert(entry.number) }
        return !forgotten.contains(entry.number)
      })
  }
}
