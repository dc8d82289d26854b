import Anatomy
package import Knowledge
package import SelfTesting

/// The next self-test as written for people and programs.
public struct NextReport: Encodable, Sendable {
  /// The test's id, or `nil` when none is handed out.
  public let test: String?
  public let name: String?
  /// `left`, `right`, or absent: both sides, or a test without sides.
  public let side: String?
  /// For everything to be done now.
  public let minutes: Double?
  public let why: String
  public let needs: [String]?
  public let steps: [String]?
  /// Set when the safety screen hands nothing out.
  public let refusal: String?
  public let screen: ScreenReport

  package init(refusedBy screen: ScreenReport) {
    (test, name, side, minutes) = (nil, nil, nil, nil)
    (needs, steps) = (nil, nil)
    why = screen.sentence
    refusal = screen.sentence
    self.screen = screen
  }

  package init(_ chooser: TestChooser, screen: ScreenReport, catalogue: Catalogue) {
    let choice = chooser.next()
    let entry = choice.flatMap { catalogue.tests[$0.test] }
    test = choice?.test.text
    name = entry?.name
    side = choice?.side?.rawValue
    minutes = choice?.minutes
    needs = entry?.position.needs.map(\.rawValue)
    steps = entry?.steps
    refusal = nil
    why =
      choice.map { Self.sentence($0.why, catalogue) } ?? Self.whyNone(chooser)
    self.screen = screen
  }

  /// Why no test comes, in a sentence.
  ///
  /// - Parameter chooser: One that chose none.
  package static func whyNone(_ chooser: TestChooser) -> String {
    if chooser.allowed.isEmpty {
      return "What you told us leaves out every test. Your programme does not need one."
    }
    if chooser.hasHadStrongPainToday {
      return "A test hurt strongly today. Rest; the tests can go on another day."
    }
    if chooser.hasDoneAllToday {
      return "You have done every test that fits you. The same on another day tells more."
    }
    if chooser.isLeftWithWhatHurt {
      return
        "What is left hurt strongly when you did it last. Talk to somebody before you try it again."
    }
    if isNothingDone(chooser) {
      return "No test that is left would tell you much more today."
    }
    return chooser.postponedToday.isEmpty || chooser.next(offersPostponed: true) == nil
      ? "That is enough for one day. Another day tells more than another test now."
      : "No other test tells enough today. You left one that does for another day. You can put it back, "
        + "choose another test all the same, or leave it at that for today."
  }

  /// Whether nothing was done or put off today, so that nobody is told that it is enough.
  package static func isNothingDone(_ chooser: TestChooser) -> Bool {
    chooser.minutesToday == 0 && chooser.postponedToday.isEmpty
  }

  package static func sentence(_ why: TestChoice.Why, _ catalogue: Catalogue) -> String {
    func name(_ muscle: Muscle.ID) -> String { Words.yours(muscle, nil, catalogue) }
    switch why {
    case .completesTheOtherSide: return "You did one side. The other is needed to compare them."
    case .secondKind(let muscle):
      return
        "It looks at \(name(muscle)) in another way. Only where two kinds of test agree is it sure."
    case .anotherDay(let muscle):
      return
        "You have done it before. Another day shows whether \(name(muscle)) do the same again."
    case .firstLook(let muscles):
      let names = muscles.prefix(2).map(name)
      return names.isEmpty
        ? "It adds to what your other tests say."
        : "It looks at \(names.joined(separator: " and ")), of which little is known yet."
    }
  }
}
