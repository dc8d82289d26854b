/// The results of a journal while it is read, entry by entry: what a correction may say of them.
///
/// What takes back a result that is taken back already, or brings back one that stands, says nothing new:
/// two windows may both say it, so it is read, and it changes nothing.
struct ResultLedger {
  /// What is wrong, and what to do.
  typealias Fault = (what: String, remedy: String)

  /// What holds so far, by the number of the result.
  private var outcomes: [Int: Outcome] = [:]
  /// The entries that take a result back and hold, by the number of the result.
  private var takingsBack: [Int: Set<Int>] = [:]
  /// Which result each entry took back, also when it holds no more.
  private var subjects: [Int: Int] = [:]
  /// Entries that say that a taking back holds no more.
  private var bringingsBack: Set<Int> = []
  /// Entries that restate a result.
  private var restatements: Set<Int> = []

  /// What is wrong with an entry that is about a result; `nil` also for any other entry.
  func fault(of entry: Entry) -> Fault? {
    switch entry.event {
    case .restated(let number, let outcome): fault(restating: number, outcome)
    case .corrected(let number, _): fault(takingBack: number)
    default: nil
    }
  }

  /// Notes an entry that is right.
  mutating func add(_ entry: Entry) {
    switch entry.event {
    case .attempted(let attempt): outcomes[entry.number] = .attempt(attempt)
    case .compared(let comparison): outcomes[entry.number] = .comparison(comparison)
    case .restated(let number, let outcome):
      outcomes[number] = outcome
      restatements.insert(entry.number)
    case .corrected(let number, _):
      if outcomes[number] != nil {
        takingsBack[number, default: []].insert(entry.number)
        subjects[entry.number] = number
      } else if let result = subjects[number] {
        takingsBack[result]?.remove(number)
        bringingsBack.insert(entry.number)
      }
    default: break
    }
  }

  private func fault(restating number: Int, _ outcome: Outcome) -> Fault? {
    guard let earlier = outcomes[number] else {
      return (
        "it corrects what is no result of a test above it",
        "Name the number of an earlier attempt or comparison"
      )
    }
    guard earlier.isAboutTheSame(as: outcome) else {
      return (
        "it replaces \(earlier.subject) by \(outcome.subject)",
        "Take the entry back and give the other result in an entry of its own"
      )
    }
    if let standing = takingsBack[number], !standing.isEmpty {
      return ("it corrects a result that has been taken back", "Bring that one back first")
    }
    if case (.attempt(let was), .attempt(let now)) = (earlier, outcome),
      !now.answersForPain(of: was)
    {
      return (
        "it leaves out the pain that is written down in what it corrects",
        "Add `pain`: how much it hurt, from 0 to 10"
      )
    }
    return nil
  }

  private func fault(takingBack number: Int) -> Fault? {
    if restatements.contains(number) {
      return (
        "it takes back the correction of a result", "Correct the result once more instead"
      )
    }
    guard bringingsBack.contains(number) else { return nil }
    return (
      "it takes back that a result was brought back",
      "Name the number of the result itself to take that back"
    )
  }
}
