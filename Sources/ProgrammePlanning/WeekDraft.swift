import Anatomy
import Journalling
import Knowledge

/// A week while it is being made: which exercise in which session, with how many sets a side.
struct WeekDraft {
  struct Line {
    let offer: Offer
    /// Sets on each side; for an exercise without sides both numbers are the same.
    var sets: Bilateral<Int>
    let because: Programme.Reason

    var seconds: Int { Self.seconds(offer, sets) }

    /// As it will be written: one item for equal sides, one for each side otherwise.
    static func seconds(_ offer: Offer, _ sets: Bilateral<Int>) -> Int {
      func item(_ rounds: Int) -> Int {
        Offer.seconds(of: offer.exercise, amount: offer.amount, rounds: rounds)
      }
      if offer.exercise.sides != .each { return item(sets.left) }
      if sets.left == sets.right { return item(sets.left + sets.right) }
      return [sets.left, sets.right].filter { $0 > 0 }.map(item).reduce(0, +)
    }
  }

  private(set) var sessions: [[Line]]
  let secondsEach: Int
  /// The most lines a session may have.
  let linesEach: Int

  init(sessions: Int, secondsEach: Int, linesEach: Int) {
    self.sessions = Array(repeating: [], count: sessions)
    self.secondsEach = secondsEach
    self.linesEach = linesEach
  }

  /// Seconds left in a session.
  func room(in session: Int) -> Int {
    secondsEach - sessions[session].reduce(0) { $0 + $1.seconds }
  }

  func contains(_ exercise: Exercise.ID, in session: Int) -> Bool {
    sessions[session].contains { $0.offer.id == exercise }
  }

  /// Adds a line when it fits and the exercise is not in the session yet.
  mutating func add(_ line: Line, to session: Int) -> Bool {
    guard sessions[session].count < linesEach, line.seconds <= room(in: session),
      !contains(line.offer.id, in: session)
    else { return false }
    sessions[session].append(line)
    return true
  }

  /// Adds a line to the session with the most room.
  mutating func addAnywhere(_ line: Line) -> Bool {
    let order = sessions.indices
      .filter { sessions[$0].count < linesEach && !contains(line.offer.id, in: $0) }
      .sorted { (-room(in: $0), $0) < (-room(in: $1), $1) }
    return order.first.map { add(line, to: $0) } ?? false
  }

  /// Changes the sets of a line when the result fits.
  mutating func change(_ line: Int, in session: Int, to sets: Bilateral<Int>) -> Bool {
    var changed = sessions[session][line]
    changed.sets = sets
    guard changed.seconds <= room(in: session) + sessions[session][line].seconds else {
      return false
    }
    sessions[session][line] = changed
    return true
  }

  /// Takes out every line that is so.
  mutating func removeLines(where isSo: (Line) -> Bool) {
    for session in sessions.indices { sessions[session].removeAll(where: isSo) }
  }

  mutating func remove(_ line: Int, from session: Int) { sessions[session].remove(at: line) }

  /// Weekly sets in which a group is a main worker.
  func sets(of muscle: Muscle.ID) -> Bilateral<Int> {
    var sum = Bilateral(both: 0)
    for line in sessions.joined() where line.offer.exercise.mainMuscles.contains(muscle) {
      sum.left += line.sets.left
      sum.right += line.sets.right
    }
    return sum
  }
}
