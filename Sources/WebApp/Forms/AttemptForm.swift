import Anatomy
import Journalling
import Knowledge
import Plumbline

/// Reads the attempts of a test's form, one for each side that was done.
struct AttemptForm {
  let test: SelfTest
  let sides: [Side?]
  private(set) var reader: FormReader
  private(set) var attempts: [Attempt] = []
  /// Which side was harder; `nil` when nothing was said or noticed.
  private(set) var comparison: Comparison?

  /// - Parameter sidesDone: The sides that were done earlier today.
  init(_ form: FormValues, test: SelfTest, sides: [Side?], sidesDone: Set<Side> = []) {
    (self.test, self.sides) = (test, sides)
    reader = FormReader(form)
    let done = sides.filter { !isLeftOut($0) }
    guard !done.isEmpty else {
      reader.note(
        field(TestPageFields.value, sides.first ?? nil),
        sides.count > 1 ? "Give a result for one side at least" : "Give your result")
      return
    }
    attempts = done.compactMap { attempt($0) }
    comparison = compared(after: sidesDone.union(done.compactMap(\.self)))
  }

  private mutating func compared(after sides: Set<Side>) -> Comparison? {
    guard test.sides == .each, reader.values[HarderSide.field] != nil,
      let harder = reader.word(
        HarderSide.field, HarderSide.self, ifMissing: "Choose one of the four answers"),
      let comparison = harder.comparison(of: test.id)
    else { return nil }
    if sides.count < Side.allCases.count {
      reader.note(
        HarderSide.field, "Do both sides before you compare them, or choose “I did not notice”")
    }
    return comparison
  }

  /// A problem with the side it is about, since the list at the top stands far from the fields.
  private func on(_ message: String, _ side: Side?) -> String {
    side.map { "\(message): \($0.rawValue) side" } ?? message
  }

  private func field(_ name: String, _ side: Side?) -> String { TestPageFields.name(name, side) }

  /// Nothing was said about the side, so it was not done.
  private func isLeftOut(_ side: Side?) -> Bool {
    ![TestPageFields.value, TestPageFields.felt, TestPageFields.pain, TestPageFields.ending]
      .contains { reader.values[field($0, side)] != nil }
  }

  private mutating func attempt(_ side: Side?) -> Attempt? {
    let before = reader.problems.count
    let scale = on("Choose a number from 0 to 10", side)
    let felt = reader.whole(field(TestPageFields.felt, side), in: 0...10, scale)
    let pain = reader.whole(field(TestPageFields.pain, side), in: 0...10, scale)
    // Never taken as read: a try that pain ended is weaker evidence, and the day’s tests end with it.
    let ending = reader.word(
      field(TestPageFields.ending, side), Attempt.Ending.self,
      ifMissing: on("Choose why you stopped", side))
    let value = value(side, ending)
    guard reader.problems.count == before, let ending else { return nil }
    let hasReachedCap = ending == .finished && test.cap.map { (value ?? 0) >= $0 } == true
    return Attempt(
      test: test.id, side: side, value: value, felt: felt, pain: pain,
      ending: hasReachedCap ? .reachedCap : ending)
  }

  private mutating func value(_ side: Side?, _ ending: Attempt.Ending?) -> Double? {
    let name = field(TestPageFields.value, side)
    let range = test.plausible
    let ends =
      "\(Chance.number(range.lowerBound)) to \(Words.measured(range.upperBound, test.measures))"
    let isEnd = test.cap == range.upperBound
    let value = reader.number(
      name, in: range,
      on("Give a number from \(ends)\(isEnd ? " (the test ends there)" : "")", side))
    if ending == .couldNotStart {
      if value != nil { reader.note(name, on("Leave this empty if you could not start", side)) }
      return nil
    }
    guard let value else {
      if reader.values[name] == nil {
        let other = side == nil ? "" : ". If you did not do it, take its other answers away"
        reader.note(name, on("Give your result, from \(ends)", side) + other)
      }
      return nil
    }
    let isCounted = test.measures == .repetitions || test.measures == .score
    if isCounted, value != value.rounded() {
      reader.note(name, on("Give a whole number from \(ends)", side))
    }
    return value
  }
}
