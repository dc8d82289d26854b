import Knowledge

/// Who taps the clock of a test, where the person cannot simply do so: their hands hold on to something,
/// or they lie down.
///
/// It follows from what the catalogue says of the position, and is said only there.
struct Tapper: Hashable, Sendable {
  let words: String
  /// What the full screen is good for; `nil` where nothing is tapped with a free hand.
  let fills: String?

  /// - Returns: `nil` where there is nothing to say.
  init?(_ test: SelfTest) {
    guard let timer = test.timer else { return nil }
    let position = test.position
    let onHands = !Set(position.weightOn).isDisjoint(with: [.hands, .forearms])
    let isBusy = position.demands.contains(.bothArms) || onHands
    let isLying =
      position.support == .bed
      && !Set(position.weightOn).isDisjoint(with: [.back, .front, .side])
    switch (isBusy, isLying) {
    case (true, _): (words, fills) = (Self.busy(timer), nil)
    case (false, true):
      words = Self.lying(timer)
      fills = "“Fill the screen” makes all of it the button."
    case (false, false): return nil
    }
  }

  private static func busy(_ timer: SelfTest.Timer) -> String {
    switch (timer.counts, timer.seconds) {
    case (true, .some):
      "Your hands are busy: count aloud, or let somebody tap. The clock says when the time is up."
    case (true, nil):
      "Your hands are busy: count aloud and write the number below, or let somebody tap."
    case (false, _):
      "Your hands are busy: let somebody stop the clock, or tap as soon as you have let go."
    }
  }

  private static func lying(_ timer: SelfTest.Timer) -> String {
    let who = timer.counts ? "let somebody tap" : "let somebody stop it"
    return "You lie down: put this screen within reach of your hand, or \(who)."
  }
}
