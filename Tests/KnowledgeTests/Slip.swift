import Knowledge
import Testing

/// One mistake in one file of the real catalogue, and what must be said about it.
struct Slip: Sendable, CustomTestStringConvertible {
  let file: String
  let old: String
  let new: String
  /// The line of the complaint.
  let line: Line
  let what: String
  let remedy: String

  enum Line: Sendable {
    /// Counted from the line on which the changed text begins.
    case changed(Int)
    /// The line of the broken file on which this text stands.
    case at(String)
    /// The first line of the entry, where what is missing is missed.
    case top
    /// No line at all: the complaint is about the file.
    case none
  }

  init(
    _ file: String, _ old: String, _ new: String, _ line: Line = .changed(0), says what: String,
    _ remedy: String
  ) {
    (self.file, self.old, self.new, self.line) = (file, old, new, line)
    (self.what, self.remedy) = (what, remedy)
  }

  var testDescription: String { "\(file): \(what)" }

  /// The file's text with the mistake in it; the mistaken place must be there just once.
  func text() throws -> String {
    let text = try CatalogueCopy.text(file)
    let count = text.ranges(of: old).count
    try #require(count == 1, "“\(old)” stands \(count) times in \(file)")
    return text.replacing(old, with: new)
  }

  /// The complaint as a person reads it.
  func sentence() throws -> String {
    func line(of part: String, in text: String) throws -> Int {
      let start = try #require(text.firstRange(of: part)).lowerBound
      return text[..<start].count { $0 == "\n" } + 1
    }
    let changed = try line(of: old, in: CatalogueCopy.text(file))
    let place =
      switch self.line {
      case .changed(let offset): ":\(changed + offset)"
      case .at(let part): ":\(try line(of: part, in: text()))"
      case .top: ":1"
      case .none: ""
      }
    return "\(file).yaml\(place): \(what). \(remedy)."
  }
}

/// Reads one entry alone, without the entries it refers to.
enum EntryReading {
  /// How an entry of each kind is read; the answer is whether there was an entry.
  private static let readers: [String: @Sendable (StrictReader) -> Bool] = [
    Act.kind: { Act($0) != nil }, Condition.kind: { Condition($0) != nil },
    Exercise.kind: { Exercise($0) != nil }, Flag.kind: { Flag($0) != nil },
    Habit.kind: { Habit($0) != nil }, Ladder.kind: { Ladder($0) != nil },
    Limit.kind: { Limit($0) != nil }, Link.kind: { Link($0) != nil },
    Motion.kind: { Motion($0) != nil },
    Muscle.kind: { Muscle($0) != nil }, PainRegion.kind: { PainRegion($0) != nil },
    PlainAnswer.kind: { PlainAnswer($0) != nil },
    SelfTest.kind: { SelfTest($0) != nil }, Source.kind: { Source($0) != nil },
    StopRule.kind: { StopRule($0) != nil },
  ]

  struct Outcome {
    let hasEntry: Bool
    let problems: [Problem]
  }

  /// - Parameter file: `kind/id`, which decides how the text is read.
  static func outcome(of text: String, file: String) throws -> Outcome {
    let read = try #require(readers[String(file.prefix { $0 != "/" })])
    let log = ProblemLog()
    let hasEntry =
      yamlTree(text, file: "\(file).yaml", log: log).flatMap { StrictReader($0, log: log) }
      .map(read) ?? false
    return Outcome(hasEntry: hasEntry, problems: log.problems)
  }

  static func sentences(_ text: String, file: String) throws -> [String] {
    try outcome(of: text, file: file).problems.map(\.sentence)
  }
}
