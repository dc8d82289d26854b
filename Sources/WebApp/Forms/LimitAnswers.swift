import Journalling
import Knowledge
import Plumbline

/// What is chosen for each limit: as typed, or as stored.
struct LimitAnswers: Sendable {
  let said: @Sendable (Limit) -> String?
  let details: @Sendable (Limit) -> [String]

  /// As it was sent.
  init(_ form: FormValues) {
    said = { form[LimitField($0).name] }
    details = { form.all(LimitField($0).moreName) }
  }

  /// As it is stored.
  init(_ visit: Visit) {
    let (answers, held) = (visit.record.limitAnswers, visit.person.limits)
    said = { limit in
      guard let answer = answers[limit.id] else { return nil }
      return LimitField(limit).word(for: answer)
    }
    details = { limit in held.filter { $0.limit == limit.id }.flatMap(LimitField(limit).keys) }
  }
}
