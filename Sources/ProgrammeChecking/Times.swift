import Journalling
import Knowledge

/// Minutes of a session when nobody said how long it may be.
private let usualMinutes = 20

/// True times against the stated ones, and against the minutes the person has.
func timeViolations(in programme: Programme, catalogue: Catalogue, fit: Fit) -> [Violation] {
  zip(1..., programme.sessions).flatMap { number, session -> [Violation] in
    guard let seconds = trueSeconds(of: session, catalogue: catalogue) else { return [] }
    var found: [Violation] = []
    func add(_ rule: String, _ what: String) {
      found.append(Violation(rule, session: number, what: "Session \(number) \(what)."))
    }
    // A whole number of seconds is stated; a repetition may last half a second.
    if abs(Double(session.seconds) - seconds) >= 1 {
      add("minutes", "says \(session.seconds) s and takes \(seconds) s")
    }
    let minutes = longestMinutes(fit)
    if max(seconds, Double(session.seconds)) > Double(minutes) * 60 {
      add("minutes", "is longer than \(minutes) minutes")
    }
    for (limit, longest) in minuteLimits(fit) where seconds > Double(longest) * 60 {
      add("limit/\(limit.rawValue)", "is longer than \(longest) minutes")
    }
    return found
  }
}

/// - Returns: `nil` when an exercise is unknown, which is a violation of its own.
private func trueSeconds(of session: Programme.Session, catalogue: Catalogue) -> Double? {
  var total = 0.0
  for item in session.items {
    guard let exercise = catalogue.exercises[item.exercise] else { return nil }
    let rounds = Double(item.sets) * (item.eachSide ? 2 : 1)
    let working = rounds * Double(item.amount) * exercise.dose.secondsEach
    let rest = Double(exercise.dose.restSeconds)
    // While one side works the other rests; changing over takes a quarter of a minute.
    let oneSide = (Double(item.amount) * exercise.dose.secondsEach).rounded(.down)
    let resting = max(0, rounds - 1) * (item.eachSide ? max(15, rest - oneSide) : rest)
    total += Double(exercise.setUpSeconds) + working + resting
  }
  return total
}

private func longestMinutes(_ fit: Fit) -> Int {
  (minuteLimits(fit).map(\.minutes) + [fit.person.minutes ?? usualMinutes]).min() ?? usualMinutes
}

private func minuteLimits(_ fit: Fit) -> [(limit: KnownLimit, minutes: Int)] {
  Set(fit.heldLimits.map(\.limit)).compactMap { id in
    guard let limit = KnownLimit(rawValue: id.text), let minutes = limit.longestSession else {
      return nil
    }
    return (limit, minutes)
  }
}
