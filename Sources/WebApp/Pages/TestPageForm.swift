import Anatomy
import Journalling
import Knowledge
import Plumbline

/// The fields of one side, with what was typed and what is wrong.
struct TestPageForm {
  let test: SelfTest
  let side: Side?
  let values: FormValues
  let problems: [FieldProblem]
  let asked: [FieldProblem]

  private func name(_ field: String) -> String { TestPageFields.name(field, side) }

  private func problem(_ field: String) -> String? {
    problems.first { $0.field == name(field) }?.message
  }

  private func question(about field: String) -> String? {
    let questions = asked.filter { $0.field == name(field) }.map(\.message)
    return questions.isEmpty ? nil : questions.joined(separator: " ")
  }

  var number: TestPageBlock.Number {
    let range = test.plausible
    let mode =
      // The number pads of telephones have no minus sign.
      range.lowerBound < 0 ? "text" : test.measures == .repetitions ? "numeric" : "decimal"
    return TestPageBlock.Number(
      field: name(TestPageFields.value), label: Self.question(test.measures),
      unit: Self.unit(test.measures), inputMode: mode,
      typed: values[name(TestPageFields.value)] ?? "", trouble: problem(TestPageFields.value),
      asked: question(about: TestPageFields.value))
  }

  /// A score has few values, so each is a choice.
  var score: TestPageBlock.Question {
    let range = Int(test.plausible.lowerBound)...Int(test.plausible.upperBound)
    return question(
      TestPageFields.value, "Your score", help: test.scoring,
      choices: range.map { ("\($0)", "\($0)") })
  }

  var felt: TestPageBlock.Question {
    scale(
      TestPageFields.felt, "How hard did it feel?", "no effort", "somewhat hard", "the most I could"
    )
  }

  var pain: TestPageBlock.Question {
    scale(
      TestPageFields.pain, "How much did it hurt while you did it?", "no pain", "a good deal",
      "as bad as can be",
      ifEmpty: " If you leave it empty, nobody can tell whether the test is too much for you.")
  }

  var ending: TestPageBlock.Question {
    let own = test.timer?.seconds == nil ? Self.ownEnd(test.measures) : "the time was up"
    let endings: [(Attempt.Ending, String)] = [
      (.finished, own), (.pain, "it hurt"), (.other, "something else stopped me"),
      (.couldNotStart, "I could not start"),
    ]
    return question(
      TestPageFields.ending, "I stopped because …",
      help: "If you could not start, leave the number empty.",
      choices: endings.map { ($0.rawValue, $1) })
  }

  var clock: TestPageBlock.Clock? {
    guard let timer = test.timer else { return nil }
    let cap = timer.upTo ?? test.cap.map { Int($0) }
    let mode = timer.seconds != nil ? "fixed" : timer.counts ? "count" : "hold"
    let tapper = Tapper(test)
    return TestPageBlock.Clock(
      mode: mode, seconds: timer.seconds, cap: cap, target: name(TestPageFields.value),
      face: mode == "fixed" ? "\(timer.seconds ?? 0)" : "0", hint: Self.hint(mode),
      tapper: tapper?.words, fills: tapper?.fills,
      counts: timer.counts, stopWord: timer.counts ? "Stop counting" : "Stop the clock",
      side: side?.rawValue)
  }

  var withoutClock: String? {
    guard let timer = test.timer else { return nil }
    return timer.seconds == nil && timer.counts
      ? "It works without this counter too: count aloud and write the number below."
      : """
      It works without this clock too. Use a kitchen timer or a clock with a second hand, and \
      write the number below.
      """
  }

  private func scale(
    _ field: String, _ legend: String, _ low: String, _ middle: String, _ high: String,
    ifEmpty: String = ""
  ) -> TestPageBlock.Question {
    TestPageBlock.Question(
      field: name(field), legend: legend,
      help: "0 is \(low), 5 is \(middle), 10 is \(high).\(ifEmpty)",
      choices: choices(field, (0...10).map { ("\($0)", "\($0)") }), isScale: true,
      low: low, high: high, trouble: problem(field), asked: question(about: field))
  }

  private func question(
    _ field: String, _ legend: String, help: String, choices: [(String, String)]
  ) -> TestPageBlock.Question {
    TestPageBlock.Question(
      field: name(field), legend: legend, help: help,
      choices: self.choices(field, choices), isScale: false, low: "", high: "",
      trouble: problem(field), asked: question(about: field))
  }

  private func choices(
    _ field: String, _ choices: [(key: String, label: String)]
  ) -> [TestPageBlock.Choice] {
    let chosen = values[name(field)]
    return choices.enumerated().map { index, choice in
      TestPageBlock.Choice(
        key: choice.key, label: choice.label,
        anchor: index == 0 ? name(field) : "\(name(field))-\(choice.key)",
        isChosen: chosen == choice.key)
    }
  }

  private static func hint(_ mode: String) -> String {
    switch mode {
    case "fixed", "count":
      "Press Start, then tap the big number for each one. With no hand free, count aloud and write "
        + "the number in the box below."
    default: "Press Start. Tap the big number when you stop."
    }
  }

  private static func ownEnd(_ unit: SelfTest.Unit) -> String {
    switch unit {
    case .repetitions, .seconds: "it was over, or nothing more would go"
    case .centimetres, .degrees, .score: "I had finished"
    }
  }

  private static func question(_ unit: SelfTest.Unit) -> String {
    switch unit {
    case .repetitions: "How many did you do?"
    case .seconds: "How many seconds?"
    case .centimetres: "How many centimetres?"
    case .degrees: "How many degrees?"
    case .score: "Your score"
    }
  }

  private static func unit(_ unit: SelfTest.Unit) -> String {
    switch unit {
    case .repetitions: "repetitions"
    case .seconds: "seconds"
    case .centimetres: "centimetres"
    case .degrees: "degrees"
    case .score: "points"
    }
  }
}
