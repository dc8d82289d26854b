import FigureDrawing

/// How long figures take to draw on one core of this machine.
struct FigureTimes: Encodable {
  /// Milliseconds for one animation: of the middle one, and of the slowest.
  let middle: Double
  let slowest: Double
  let slowestName: String
  /// Those that take longer than two milliseconds.
  let overTwo: [String]
  /// How many there are, and seconds for the animations of all.
  let figures: Int
  let allSeconds: Double

  /// - Parameter runs: Each figure counts with the fastest of so many, the one least disturbed.
  init(_ book: FigureBook, runs: Int = 3) {
    let clock = ContinuousClock()
    let times = book.pages.map { page in
      let fastest = (0..<runs).map { _ in clock.measure { _ = book.figure(page).moving } }.min()
      return (milliseconds: (fastest ?? .zero) / .milliseconds(1), name: page.name)
    }.sorted { $0.milliseconds < $1.milliseconds }
    figures = times.count
    middle = times.isEmpty ? 0 : times[times.count / 2].milliseconds
    slowest = times.last?.milliseconds ?? 0
    slowestName = times.last?.name ?? ""
    overTwo = times.filter { $0.milliseconds > 2 }.map(\.name)
    allSeconds = times.map(\.milliseconds).reduce(0, +) / 1000
  }
}
