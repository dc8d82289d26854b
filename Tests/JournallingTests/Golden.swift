import Anatomy
import Foundation
import Journalling
import Knowledge
import Quantities
import TestSupport
import Testing

/// One entry of every kind and one answer about every topic, as values and as the file they make.
enum Golden {
  static let today = day("2026-11-22")

  static func day(_ text: String) -> Day { Day(text) ?? .first }

  static func data() throws -> Data {
    let url = try #require(
      Bundle.module.url(forResource: "every-kind", withExtension: "json", subdirectory: "Fixtures"))
    return try Data(contentsOf: url)
  }

  static func text() throws -> String { String(decoding: try data(), as: UTF8.self) }

  static func journal() throws -> Journal {
    try Journal(reading: data(), catalogue: RealCatalogue.load(), today: today)
  }

  static let events: [(day: String, event: Event)] = [
    ("2026-10-01", .answered(.age(72))),
    ("2026-10-01", .answered(.sex(.female))),
    ("2026-10-01", .answered(.sex(nil))),
    ("2026-10-01", .answered(.pain(4))),
    ("2026-10-01", .answered(.painWhere("Low in my back, “on the belt line”\n& down one leg"))),
    ("2026-10-01", .answered(.painSince("Since Møns Klint, 3 weeks 👣"))),
    ("2026-10-01", .answered(.minutes(15))),
    ("2026-10-01", .answered(.equipment([.chair, .firmBed, .ballOrCushion]))),
    ("2026-10-01", .answered(.equipment([]))),
    ("2026-10-01", .answered(.goal("Nine holes of golf / a whole round"))),
    ("2026-10-01", .answered(.flag(Flag.ID("saddle-numbness"), .no))),
    ("2026-10-01", .answered(.flag(Flag.ID("night-pain"), .unsure))),
    ("2026-10-01", .answered(.flag(Flag.ID("weight-loss"), .yes))),
    ("2026-10-02", .answered(.limit(HeldLimit(Limit.ID("no-floor")), .yes))),
    ("2026-10-02", .answered(.limit(HeldLimit(Limit.ID("one-arm"), side: .left), .yes))),
    (
      "2026-10-02",
      .answered(.limit(HeldLimit(Limit.ID("protect-joint"), side: .right, joint: .knee), .unsure))
    ),
    (
      "2026-10-02",
      .answered(.limit(HeldLimit(Limit.ID("protect-joint"), joint: .lowerBack), .yes))
    ),
    ("2026-10-02", .answered(.limit(HeldLimit(Limit.ID("protect-joint")), .no))),
    (
      "2026-10-02",
      .answered(
        .condition(
          Told(Condition.ID("knee-replacement"), side: .right, since: day("2025-02-28")), .yes))
    ),
    ("2026-10-02", .answered(.condition(Told(Condition.ID("osteoporosis")), .no))),
    ("2026-10-02", .answered(.habit(Habit.ID("long-sitting"), .yes))),
    ("2026-10-02", .answered(.act(Act.ID("bed"), 6))),
    ("2026-10-02", .answered(.asked(PlainAnswer.ID("would-a-bed-work")))),
    ("2026-10-03", .cleared(.flag(Flag.ID("weight-loss")), seenOn: day("2026-09-30"))),
    ("2026-10-03", .cleared(.condition(Condition.ID("stroke")), seenOn: day("2026-10-03"))),
    ("2026-10-09", .unchanged),
    ("2026-10-09", .fell),
    (
      "2026-10-09",
      .attempted(
        Attempt(test: SelfTest.ID("chair-stand"), value: 11, felt: 6, pain: 0, ending: .finished))
    ),
    (
      "2026-10-09",
      .attempted(
        Attempt(
          test: SelfTest.ID("seated-march-hold"), side: .left, value: 60, ending: .reachedCap))
    ),
    (
      "2026-10-09",
      .attempted(
        Attempt(
          test: SelfTest.ID("seated-march-hold"), side: .right, value: 0, felt: 10, pain: 10,
          ending: .pain))
    ),
    (
      "2026-10-09",
      .attempted(Attempt(test: SelfTest.ID("heel-rise"), side: .right, value: 7, ending: .other))
    ),
    (
      "2026-10-09",
      .attempted(
        Attempt(test: SelfTest.ID("heel-rise"), side: .left, value: nil, ending: .couldNotStart))
    ),
    ("2026-11-22", .noted("Slept badly. \"Tired\" \\ \t but fine")),
    ("2026-11-22", .corrected(4, .pain(2))),
    (
      "2026-11-22",
      .corrected(15, .limit(HeldLimit(Limit.ID("one-arm"), side: .right), .yes))
    ),
    ("2026-11-22", .corrected(28, nil)),
    ("2026-11-22", .compared(Comparison(test: SelfTest.ID("heel-rise"), harder: .right))),
    ("2026-11-22", .compared(Comparison(test: SelfTest.ID("seated-march-hold"), harder: nil))),
    (
      "2026-11-22",
      .answered(
        .exercise(
          Exercise.ID("chair-stand"), .no, instead: Exercise.ID("chair-stand-raised-seat")))
    ),
    ("2026-11-22", .answered(.exercise(Exercise.ID("chair-stand"), .yes, instead: nil))),
    ("2026-11-22", .wondered("May I lift my grandson, 9 kg?")),
    ("2026-11-22", .reworded(42, "May I lift my grandson again? He is 9 kg.")),
    ("2026-11-22", .answered(.test(SelfTest.ID("chair-stand"), .no))),
    ("2026-11-22", .answered(.painRegions(painMap))),
    (
      "2026-11-22",
      .restated(
        31,
        .attempt(
          Attempt(
            test: SelfTest.ID("heel-rise"), side: .right, value: 9, felt: 7, pain: 2,
            ending: .finished)))
    ),
    (
      "2026-11-22",
      .restated(38, .comparison(Comparison(test: SelfTest.ID("heel-rise"), harder: .left)))
    ),
    ("2026-11-22", .answered(.postponedTest(SelfTest.ID("heel-rise"), .yes))),
    ("2026-11-22", .changed),
  ]

  private static let painMap = PainMap(
    [PainSpot(PainRegion.ID("lower-back"), side: .right), PainSpot(PainRegion.ID("belly"))],
    worst: PainSpot(PainRegion.ID("lower-back"), side: .right))

  static let entries = events.enumerated().map { index, one in
    // Number 33 was of a kind that is written no more (see OldEntriesTests).
    Entry(number: index < 32 ? index + 1 : index + 2, day: day(one.day), event: one.event)
  }
}
