import HTTPTypes
import Hummingbird
import Journalling
import Knowledge
import Plumbline

/// The results of the self-tests: seen, changed, removed and put back.
///
/// They show no movement, so they stand open whatever the safety screen says; and what is written here
/// opens no movement except through the same gate as everything else.
func addStoredResultRoutes(to table: RouteTable) {
  table.get(.results) { visit in try visit.show(.results, ResultsPage(visit)) }
  table.get(.result) { visit in
    let (result, test) = try visit.storedResult()
    guard result.takenBack == nil else {
      return visit.leadToResults(of: result, saying: .resultGoneAlready)
    }
    return try visit.show(.result, ResultPage(result, test, visit))
  }
  table.post(.result) { visit, form in try await correct(visit, form) }
  table.get(.resultBack) { visit in
    let (result, test) = try visit.storedResult()
    guard result.takenBack == nil else {
      return visit.leadToResults(of: result, saying: .resultGoneAlready)
    }
    return try visit.show(.resultBack, ResultBackPage(result, test, visit))
  }
  table.post(.resultBack) { visit, form in try await takeBack(visit, form) }
}

private func correct(_ visit: Visit, _ form: FormValues) async throws -> Response {
  let (result, test) = try visit.storedResult()
  guard result.takenBack == nil else {
    return visit.leadToResults(of: result, saying: .resultNotChanged)
  }
  let sent = ResultCorrection(form, of: result, test)
  guard let outcome = sent.outcome else {
    let page = ResultPage(result, test, visit, typed: form, problems: sent.problems)
    return try visit.show(.result, page, status: .unprocessableContent)
  }
  guard outcome != result.outcome else {
    return visit.leadToResults(of: result, saying: .resultSame)
  }
  // Strong pain is written down at once; a wrong number is the lesser harm.
  let hurts = outcome.isRatedStrong
  let doubts = sent.doubts(test, visit.person)
  guard hurts || doubts.allSatisfy({ $0.isAnswered(in: form) }) else {
    let page = ResultPage(result, test, visit, typed: form, doubts: doubts)
    return try visit.show(.result, page, status: .unprocessableContent)
  }
  try await visit.storeOnce([.restated(result.number, outcome)])
  let isStrong = outcome.attempt.map(\.hurtStrongly) ?? false
  return visit.leadToResults(
    of: result,
    saying: isStrong && result.day == visit.today ? .resultHurt : .resultCorrected)
}

private func takeBack(_ visit: Visit, _ form: FormValues) async throws -> Response {
  let (result, _) = try visit.storedResult()
  if form[FieldName.undo] != nil {
    guard result.takenBack != nil else {
      return visit.leadToResults(of: result, saying: .resultThere)
    }
    try await visit.bringBack(result.number)
    return visit.leadToResults(of: result, saying: .resultBack)
  }
  guard form[FieldName.takeBack] != nil else { throw Refusal.form }
  guard result.takenBack == nil else {
    return visit.leadToResults(of: result, saying: .resultGoneAlready)
  }
  try await visit.storeOnce([.corrected(result.number, nil)])
  return visit.leadToResults(of: result, saying: .resultTakenBack)
}

extension Visit {
  /// Leads to the list, where the result stands.
  fileprivate func leadToResults(of result: StoredResult, saying flash: Flash) -> Response {
    redirect(to: .results, saying: flash, ResultsPage.query(of: result.day, self))
  }

  /// The result that the address counts, with its test.
  ///
  /// - Throws: `HTTPError` when this person's record has no result of that number.
  fileprivate func storedResult() throws -> (StoredResult, SelfTest) {
    guard let number = part("number").flatMap({ Int($0) }),
      let result = record.journal.results.first(where: { $0.number == number }),
      let test = catalogue.tests[result.first.test]
    else { throw HTTPError(.notFound) }
    return (result, test)
  }
}
