import Foundation
import Simulation

/// What came out of simulated people, as a table of 80 columns.
struct SimulationText {
  let lines: [String]

  /// - Parameter isChosen: Whether tests were chosen, so that the fixed battery beside them says more.
  init(_ worlds: [WorldTally], isChosen: Bool) {
    var lines = [
      "world                 false   one side          both sides        rule of thumb",
      "                      alarm   confirmed first   confirmed first   false alarm",
    ]
    for tally in worlds {
      lines.append(
        tally.world.rawValue.padding(toLength: 20, withPad: " ", startingAt: 0)
          + [
            tally.falseAlarmShare, tally.oneSide.confirmedShare, tally.oneSide.firstShare,
            tally.bothSides.confirmedShare, tally.bothSides.firstShare, tally.ruleOfThumbShare,
          ].map(Self.share).joined())
    }
    for tally in worlds where isChosen {
      lines.append(
        "  fixed battery".padding(toLength: 20, withPad: " ", startingAt: 0)
          + [
            tally.fixedBattery[.nobody]?.wrongShare, tally.fixedBattery[.oneSide]?.confirmedShare,
            tally.fixedBattery[.oneSide]?.firstShare,
            tally.fixedBattery[.bothSides]?.confirmedShare,
            tally.fixedBattery[.bothSides]?.firstShare,
          ].map { Self.share($0 ?? 0) }.joined())
    }
    lines += ["", "Stated probability of a group against how often it was so:"]
    for tally in worlds {
      lines.append(tally.world.rawValue)
      for bin in tally.calibration {
        lines.append(
          "  stated\(Self.share(bin.stated))  seen\(Self.share(bin.seen))"
            + "  (\(Self.share(bin.interval[0]))–\(Self.share(bin.interval[1])) )  of \(bin.count)")
      }
    }
    self.lines = lines
  }

  private static func share(_ value: Double) -> String {
    let text = String(format: "%.1f %%", value * 100)
    return String(repeating: " ", count: max(9 - text.count, 1)) + text
  }
}
