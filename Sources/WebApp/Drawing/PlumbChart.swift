import Knowledge
import Plumbline

/// A chart of pairs that hang on one plumb line, with its words, for the template.
struct PlumbChart: Hashable, Sendable {
  /// One pair on the line: the name, the drawing and the words that say the same.
  struct Row: Hashable, Sendable {
    let name: String
    /// “confirmed”, “a hint”, “none seen” or “can't tell yet”.
    let verdict: String
    /// Which way, in words; `nil` where nothing is seen.
    let direction: String?
    /// Whether nothing can be told of it yet; said once for all such rows, and to screen readers of each.
    let isOpen: Bool
    /// The class that colours the row: `toward-left`, `toward-right` or `neutral`.
    let colour: String
    let svg: String
    /// For the table: “left stronger by 1.2”, “not clear yet”.
    let difference: String
    /// For the table: “0.4 left to 2.0 left”.
    let range: String
  }

  /// Some of the rows, on a line of their own.
  struct Part: Hashable, Sendable {
    let title: String
    let rows: [Row]
  }

  let id: String
  let heading: String
  let caption: String
  /// “left stronger”; stands to the left of the line.
  let firstHead: String
  let secondHead: String
  let firstColour: String
  let secondColour: String
  let rows: [Row]
  let hasRows: Bool
  /// Said once over the rows where none of them tells yet.
  let note: String?
  /// What is drawn at once: the rows that tell, or those that come nearest to it.
  let shown: Part
  /// The rows that cannot tell yet, behind a fold; `nil` for none.
  let folded: Part?
  /// What is folded away below the rows; `nil` where everything is drawn.
  let leftOutTitle: String?
  /// What is not drawn, in words, each a sentence.
  let leftOut: [String]
  /// The same one by one, where there is more to say; shown on demand.
  let leftOutList: [String]
  let hasLeftOutList: Bool
}

/// What a chart draws on a row, before it is words and a drawing.
struct PlumbPair: Sendable {
  let name: String
  let interval: AssessReport.Interval
  let strength: PlumbMark.Strength
  let probability: Double
}

extension PlumbChart {
  /// What the two ends of the line are called: left and right, or front and back.
  struct Ends: Sendable {
    let first: String
    let second: String
    let firstColour: String
    let secondColour: String

    static let sides = Ends(
      first: "left", second: "right", firstColour: "toward-left", secondColour: "toward-right")
    static let frontAndBack = Ends(
      first: "front", second: "back", firstColour: "neutral", secondColour: "neutral")
  }

  /// What there is to say besides the rows.
  struct Text: Sendable {
    let id: String
    let heading: String
    let caption: String
    let leftOut: [String]
    var leftOutList: [String] = []
  }

  /// - Parameter usual: Half the width of what is usual in healthy people; `nil` where unknown.
  init(_ pairs: [PlumbPair], ends: Ends, text: Text, usual: Double?) {
    let sorted = pairs.sorted {
      (-$0.strength.rank, -$0.probability, $0.name) < (-$1.strength.rank, -$1.probability, $1.name)
    }
    let scale = PlumbLineScale(
      fitting: pairs.flatMap { [$0.interval.low, $0.interval.high] } + (usual.map { [$0] } ?? []))
    func drawn(_ pairs: [PlumbPair]) -> [Row] {
      pairs.map { Row($0, ends: ends, scale: scale, usual: usual) }
    }
    let parts = Parts(sorted)
    self.init(
      id: text.id, heading: text.heading, caption: text.caption,
      firstHead: "\(ends.first) stronger", secondHead: "\(ends.second) stronger",
      firstColour: ends.firstColour, secondColour: ends.secondColour,
      rows: drawn(sorted), hasRows: !pairs.isEmpty, note: parts.note,
      shown: Part(title: text.heading, rows: drawn(parts.shown)),
      folded: parts.folded.isEmpty
        ? nil : Part(title: parts.foldTitle, rows: drawn(parts.folded)),
      leftOutTitle: text.leftOut.isEmpty
        ? nil : pairs.isEmpty ? "Why nothing can be compared yet" : "What is not compared yet",
      leftOut: text.leftOut, leftOutList: text.leftOutList,
      hasLeftOutList: !text.leftOutList.isEmpty)
  }
}

extension PlumbChart {
  /// Which rows stand at once and which behind a fold: the same words line after line tell nothing.
  fileprivate struct Parts {
    let shown: [PlumbPair]
    let folded: [PlumbPair]
    let note: String?
    let foldTitle: String

    /// So many are shown while none tells.
    private static let nearest = 3

    init(_ sorted: [PlumbPair]) {
      let told = sorted.filter { $0.strength != .cannotTell }
      let open = sorted.filter { $0.strength == .cannotTell }.sorted {
        ($0.interval.high - $0.interval.low, $0.name)
          < ($1.interval.high - $1.interval.low, $1.name)
      }
      shown = told.isEmpty ? Array(open.prefix(Self.nearest)) : told
      folded = told.isEmpty ? Array(open.dropFirst(Self.nearest)) : open
      note =
        told.isEmpty && !open.isEmpty
        ? folded.isEmpty
          ? "No row can tell yet: every bar is still too long."
          : "No row can tell yet: every bar is still too long. These come nearest to it."
        : nil
      let count = ProgrammeWords.count(folded.count)
      foldTitle =
        (told.isEmpty ? "The other \(count)" : Words.capitalised("\(count) more"))
        + (folded.count == 1 ? " that can’t tell yet" : ", which can’t tell yet")
    }
  }
}

extension Sureness {
  /// The surer, the higher.
  var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension PlumbChart.Row {
  init(_ pair: PlumbPair, ends: PlumbChart.Ends, scale: PlumbLineScale, usual: Double?) {
    let interval = pair.interval
    let speaks = pair.strength.speaks
    let first = interval.middle > 0
    name = pair.name
    verdict = pair.strength.words
    isOpen = pair.strength == .cannotTell
    direction = speaks ? "\(first ? ends.first : ends.second) stronger" : nil
    colour = speaks ? (first ? ends.firstColour : ends.secondColour) : "neutral"
    svg = PlumbMark(
      low: interval.low, middle: interval.middle, high: interval.high, strength: pair.strength,
      usual: usual
    ).svg(on: scale)
    // A number would name a side that the tests have not shown.
    difference =
      isOpen ? "not clear yet" : Self.words(interval.middle, ends, between: " stronger by ")
    range =
      Self.words(interval.low, ends, between: " ") + " to "
      + Self.words(interval.high, ends, between: " ")
  }

  /// A difference with the side it favours, never with a sign.
  private static func words(
    _ value: Double, _ ends: PlumbChart.Ends, between: String
  ) -> String {
    let size = Chance.number(abs(value))
    if size == "0" { return "equal" }
    return "\(value > 0 ? ends.first : ends.second)\(between)\(size)"
  }
}
