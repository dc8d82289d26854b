import Knowledge

/// The stills of the report: of the tests and exercises that the person may do now, by their ids.
///
/// A movement is shown under the same rules as everywhere; the name of what may not be done now stands
/// without a picture.
struct ReportFigures: Sendable {
  var tests: [String: SmallFigure] = [:]
  var exercises: [String: SmallFigure] = [:]

  var isEmpty: Bool { tests.isEmpty && exercises.isEmpty }
}

extension Visit {
  var reportFigures: ReportFigures {
    ReportFigures(tests: smallFigures(of: .tests), exercises: smallFigures(of: .exercises))
  }
}
