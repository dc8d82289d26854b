import Foundation
import Journalling
import Testing

/// Everything a person file is refused for, with its place.
struct RefusalTests {
  static let answers: [Refusal] = [
    .answer(
      #""age": 17"#, "entries[0].age: age: 17 cannot be right. Give a number from 18 to 115."),
    .answer(
      #""age": 116"#, "entries[0].age: age: 116 cannot be right. Give a number from 18 to 115."),
    .answer(
      #""age": 70.5"#, "entries[0].age: age: 70.5 is not whole. Give a whole number."),
    .answer(
      #""age": "70""#, "entries[0].age: age: expected a number, found a text. Write a number."),
    .answer(
      #""sex": "other""#,
      "entries[0].sex: sex: “other” is not a word known here. Use one of: female, male, notSaid."),
    .answer(
      #""pain": 11"#, "entries[0].pain: pain: 11 cannot be right. Give a number from 0 to 10."),
    .answer(
      #""minutes": 4"#,
      "entries[0].minutes: minutes: 4 cannot be right. Give a number from 5 to 90."),
    .answer(
      #""goal": " ""#, "entries[0].goal: goal: the text is empty. Write something."),
    .answer(
      #""goal": "\#(String(repeating: "é", count: 2001))""#,
      "entries[0].goal: goal: the text is too long. Keep to 2,000 letters."),
    .answer(
      #""equipment": "chair""#,
      "entries[0].equipment: equipment: expected a list, found a text. Write a list."),
    .answer(
      #""equipment": ["chair", "trampoline"]"#,
      "entries[0].equipment[1]: equipment: “trampoline” is not a word known here. Use one of: bed,"
        + " chair, wall, worktop, table, clock, mirror, step, band, book, stairs, car, firm-bed,"
        + " tape-measure, small-weight, ball-or-cushion, second-person, room-to-walk."),
    .answer(
      #""act": "bed""#, "entries[0]: the key “ease” is missing. Add `ease`."),
    .answer(
      #""act": "bad", "ease": 5"#,
      "entries[0].act: act: there is no “bad” among the acts. Did you mean “bed”?"),
    .answer(
      #""question": "would-a-bad-work""#,
      "entries[0].question: question: there is no “would-a-bad-work” among the questions."
        + " Did you mean “would-a-bed-work”?"),
    .answer(
      #""habit": "long-siting", "answer": "yes""#,
      "entries[0].habit: habit: there is no “long-siting” among the habits."
        + " Did you mean “long-sitting”?"),
    .answer(
      #""exercise": "chair-stend", "answer": "no""#,
      "entries[0].exercise: exercise: there is no “chair-stend” among the exercises."
        + " Did you mean “chair-stand”?"),
    .answer(
      #""exercise": "chair-stand", "answer": "no", "instead": "chair-stand""#,
      "entries[0].instead: instead: “chair-stand” in its own place. Name another exercise."),
    .answer(
      #""exercise": "chair-stand", "answer": "yes", "instead": "chair-stand-raised-seat""#,
      "entries[0].instead: instead: another exercise although it goes. Remove it."),
    .answer(
      #""test": "chair-stend", "answer": "no""#,
      "entries[0].test: test: there is no “chair-stend” among the tests."
        + " Did you mean “chair-stand”?"),
    .answer(
      #""flag": "night-pian", "answer": "no""#,
      "entries[0].flag: flag: there is no “night-pian” among the flags."
        + " Did you mean “night-pain”?"),
    .answer(
      #""flag": "older-age", "answer": "no""#,
      "entries[0].flag: flag: “older-age” follows from the age and is never asked. Remove it."),
    .answer(
      #""flag": "night-pain""#, "entries[0]: the key “answer” is missing. Add `answer`."),
    .answer(
      #""flag": "night-pain", "answer": "maybe""#,
      "entries[0].answer: answer: “maybe” is not a word known here. Use one of: yes, no, unsure."),
    .answer(
      #""flag": "night-pain", "answer": true"#,
      "entries[0].answer: answer: expected a text, found true or false. Write a text."),
  ]

  static let limits: [Refusal] = [
    .answer(
      #""limit": "no-flor", "answer": "yes""#,
      "entries[0].limit: limit: there is no “no-flor” among the limits. Did you mean “no-floor”?"),
    .answer(
      #""limit": "no-floor", "side": "left", "answer": "yes""#,
      "entries[0].side: side: “no-floor” has no side. Remove the side."),
    .answer(
      #""limit": "one-arm", "side": "both", "answer": "yes""#,
      "entries[0].side: side: “both” is not a word known here. Use one of: left, right."),
    .answer(
      #""limit": "one-arm", "joint": "elbow", "answer": "yes""#,
      "entries[0].joint: joint: “one-arm” has no joint. Remove the joint."),
    .answer(
      #""limit": "protect-joint", "answer": "yes""#,
      "entries[0]: “protect-joint” needs a joint. Say which joint."),
    .answer(
      #""limit": "protect-joint", "answer": "unsure""#,
      "entries[0]: “protect-joint” needs a joint. Say which joint."),
    .answer(
      #""limit": "protect-joint", "joint": "neck", "side": "left", "answer": "yes""#,
      "entries[0].side: side: there is one neck only. Remove the side."),
    .answer(
      #""condition": "knee-replacment", "answer": "yes""#,
      "entries[0].condition: condition: there is no “knee-replacment” among the conditions."
        + " Did you mean “knee-replacement”?"),
    .answer(
      #""condition": "osteoporosis", "side": "left", "answer": "yes""#,
      "entries[0].side: side: “osteoporosis” has no side. Remove the side."),
    .answer(
      #""condition": "knee-replacement", "since": "2026-11-21", "answer": "yes""#,
      "entries[0].since: since: 2026-11-21 is after the entry's own day. Mend the day."),
    .answer(
      #""condition": "knee-replacement", "since": "last year", "answer": "yes""#,
      "entries[0].since: since: “last year” is not a day. Write a day like 2026-11-22."),
  ]

  static let attempts: [Refusal] = [
    .entry(
      #""kind": "attempted", "test": "heel-ries", "side": "left", "value": 3"#,
      "entries[0].test: test: there is no “heel-ries” among the tests. Did you mean “heel-rise”?"),
    .entry(
      #""kind": "attempted", "test": "heel-rise", "value": 3"#,
      "entries[0]: “heel-rise” is done one side at a time. Add `side`."),
    .entry(
      #""kind": "attempted", "test": "chair-stand", "side": "left", "value": 3"#,
      "entries[0].side: side: “chair-stand” has no side. Remove the side."),
    .entry(
      #""kind": "attempted", "test": "chair-stand""#,
      "entries[0]: an attempt without a value. Add `value`, or say couldNotStart."),
    .entry(
      #""kind": "attempted", "test": "chair-stand", "value": 3.5"#,
      "entries[0].value: value: 3.5 is not whole. Give a whole number."),
    .entry(
      #""kind": "attempted", "test": "curl-up-hold-on-bed", "value": 20, "ending": "reachedCap""#,
      "entries[0].value: value: 20 is less than the cap of 60. Mend the value, or say how it ended."
    ),
    .entry(
      #""kind": "attempted", "test": "chair-stand", "value": 20, "ending": "reachedCap""#,
      "entries[0].ending: ending: “chair-stand” has no cap to reach. Say `finished`."),
    .entry(
      #""kind": "attempted", "test": "chair-stand", "value": 3, "ending": "couldNotStart""#,
      "entries[0].value: value: a value although it could not be started. Remove one of them."),
    .entry(
      #""kind": "attempted", "test": "chair-stand", "value": 61"#,
      "entries[0].value: value: 61 cannot be right. Give a number from 0 to 60."),
    .entry(
      #""kind": "attempted", "test": "chair-stand", "value": -1e-3"#,
      "entries[0].value: value: -0.001 cannot be right. Give a number from 0 to 60."),
    .entry(
      #""kind": "attempted", "test": "chair-stand", "value": "NaN""#,
      "entries[0].value: value: expected a number, found a text. Write a number."),
    .entry(
      #""kind": "attempted", "test": "chair-stand", "value": 1e300"#,
      "entries[0].value: value: 1e+300 cannot be right. Give a number from 0 to 60."),
    .entry(
      #""kind": "attempted", "test": "chair-stand", "value": 3, "felt": 11"#,
      "entries[0].felt: felt: 11 cannot be right. Give a number from 0 to 10."),
    .entry(
      #""kind": "attempted", "test": "chair-stand", "value": 3, "pain": -1"#,
      "entries[0].pain: pain: -1 cannot be right. Give a number from 0 to 10."),
    .entry(
      #""kind": "attempted", "test": "chair-stand", "value": 3, "ending": "bored""#,
      "entries[0].ending: ending: “bored” is not a word known here."
        + " Use one of: finished, reachedCap, pain, other, couldNotStart."),
  ]

  static let events: [Refusal] = [
    .entry(
      #""kind": "fel""#,
      "entries[0].kind: kind: “fel” is not a word known here. Use one of: answered, cleared,"
        + " unchanged, changed, fell, attempted, compared, noted, wondered, reworded,"
        + " restated, corrected."),
    .entry(#""day": "2026-11-20""#, "entries[0]: the key “kind” is missing. Add `kind`."),
    .entry(
      #""kind": "fell", "felt": 3"#,
      "entries[0].felt: felt: this key is not known here."
        + " Remove it or use one of: day, kind, number."),
    .entry(
      #""kind": "answered""#,
      "entries[0]: an answer about nothing. Give exactly one of: age, sex, pain, painWhere,"
        + " painRegions, painSince, minutes, equipment, goal, flag, limit, condition, habit, act,"
        + " question, exercise, test, postponedTest."
    ),
    .answer(
      #""postponedTest": "chair-stand", "answer": "unsure""#,
      "entries[0].answer: answer: nobody is unsure whether a test waits. Write `yes` or `no`."),
    .answer(
      #""age": 70, "pain": 3"#,
      "entries[0]: an answer about several things. Give exactly one of: age, sex, pain, painWhere,"
        + " painRegions, painSince, minutes, equipment, goal, flag, limit, condition, habit, act,"
        + " question, exercise, test, postponedTest."
    ),
    .entry(
      #""kind": "fell", "day": "2026-11-23""#,
      "entries[0].day: day: 2026-11-23 is in the future (today is 2026-11-22). Mend the day."),
    .entry(
      #""kind": "fell", "day": "2026-02-29""#,
      "entries[0].day: day: “2026-02-29” is not a day. Write a day like 2026-11-22."),
    .entry(
      #""kind": "fell", "number": 0"#,
      "entries[0].number: number: 0 cannot be right. Give a number from 1 to 10000000."),
    .entry(
      #""kind": "fell", "number": 1e18"#,
      "entries[0].number: number: 1e+18 cannot be right. Give a number from 1 to 10000000."),
    .entry(
      #""kind": "cleared", "seenOn": "2026-11-20""#,
      "entries[0]: a doctor's word is about one thing. Give `flag` or `condition`."),
    .entry(
      #""kind": "cleared", "flag": "night-pain", "condition": "stroke", "seenOn": "2026-11-20""#,
      "entries[0]: a doctor's word is about one thing. Give `flag` or `condition`."),
    .entry(
      #""kind": "cleared", "flag": "night-pain", "seenOn": "2026-11-21""#,
      "entries[0].seenOn: seenOn: 2026-11-21 is after the entry's own day. Mend the day."),
    .entry(
      #""kind": "cleared", "flag": "night-pain""#,
      "entries[0]: the key “seenOn” is missing. Add `seenOn`."),
    .entry(
      #""kind": "planned", "catalogue": "a", "model": "b""#,
      "entries[0]: the key “programme” is missing. Add `programme`."),
    .entry(
      #""kind": "noted", "text": """#, "entries[0].text: text: the text is empty. Write something."),
    .entry(
      #""kind": "corrected", "corrects": 1"#,
      "entries[0]: it corrects an entry that does not stand above it."
        + " Name the number of an earlier entry."),
  ]

  static let orders: [Refusal] = [
    .entries(
      [#""kind": "fell", "number": 2"#, #""kind": "fell", "number": 2"#],
      "entries[1]: its number 2 does not count up. Number the entries 1, 2, 3, …."),
    .entries(
      [#""kind": "fell", "number": 3"#, #""kind": "fell", "number": 1"#, #""kind": "fell""#],
      "entries[1]: its number 1 does not count up. Number the entries 1, 2, 3, …."),
    .entries(
      [#""kind": "fell""#, #""kind": "fell", "day": "2026-11-19""#],
      "entries[1]: its day 2026-11-19 is before the entry above it."
        + " Put the entries in the order they were written."),
    .entries(
      [#""kind": "what""#, #""kind": "fell""#, #""kind": "fell", "day": "2026-11-19""#],
      "entries[0].kind: kind: “what” is not a word known here. Use one of: answered, cleared,"
        + " unchanged, changed, fell, attempted, compared, noted, wondered, reworded,"
        + " restated, corrected.",
      "entries[2]: its day 2026-11-19 is before the entry above it."
        + " Put the entries in the order they were written."),
    .entries(
      [
        #""kind": "fell""#, #""kind": "fell", "number": 0, "day": "soon""#,
        #""kind": "fell", "number": 2"#,
      ],
      "entries[1].number: number: 0 cannot be right. Give a number from 1 to 10000000.",
      "entries[1].day: day: “soon” is not a day. Write a day like 2026-11-22."),
    .entries(
      [
        #""kind": "answered", "age": 70"#,
        #""kind": "corrected", "corrects": 1, "by": { "pain": 7 }"#,
      ],
      "entries[1]: it replaces an answer about age by one about pain."
        + " Take the entry back and give the other answer in an entry of its own."),
    .entries(
      [
        #""kind": "answered", "flag": "night-pain", "answer": "yes""#,
        #""kind": "corrected", "corrects": 1, "by": { "flag": "weight-loss", "answer": "no" }"#,
      ],
      "entries[1]: it replaces an answer about flag night-pain by one about flag weight-loss."
        + " Take the entry back and give the other answer in an entry of its own."),
    .entries(
      [#""kind": "fell", "day": "2026-11-19""#, #""kind": "corrected", "corrects": 1"#],
      "entries[1]: a fall, or a change, can be taken back on its own day only. Remove this entry."),
    .entries(
      [#""kind": "changed", "day": "2026-11-19""#, #""kind": "corrected", "corrects": 1"#],
      "entries[1]: a fall, or a change, can be taken back on its own day only. Remove this entry."),
    .entries(
      [#""kind": "fell""#, #""kind": "corrected", "corrects": 1, "by": { "age": 70 }"#],
      "entries[1]: only an answer can be replaced by an answer."
        + " Leave out the new answer to take the entry back."),
    .entries(
      [
        #""kind": "answered", "age": 70"#,
        #""kind": "corrected", "corrects": 1, "by": { "age": 170 }"#,
      ], "entries[1].by.age: age: 170 cannot be right. Give a number from 18 to 115."),
    .entries(
      [
        #""kind": "answered", "age": 70"#,
        #""kind": "corrected", "corrects": 1, "by": { "age": 71, "pain": 2 }"#,
      ],
      "entries[1].by: an answer about several things. Give exactly one of: age, sex, pain,"
        + " painWhere, painRegions, painSince, minutes, equipment, goal, flag, limit, condition, habit,"
        + " act, question, exercise, test, postponedTest."),
    .entries(
      [
        #""kind": "answered", "age": 70"#,
        #""kind": "corrected", "corrects": 1, "by": { "age": 71, "by": 2 }"#,
      ],
      "entries[1].by.by: by: this key is not known here. Remove it or use one of: age."),
  ]

  @Test(arguments: answers + limits)
  func `an answer that cannot be is refused at its place`(_ refusal: Refusal) throws {
    try expectRefused(refusal)
  }

  @Test(arguments: attempts + events)
  func `an entry that cannot be is refused at its place`(_ refusal: Refusal) throws {
    try expectRefused(refusal)
  }

  @Test(arguments: orders)
  func `entries that do not follow from those above are refused`(_ refusal: Refusal) throws {
    try expectRefused(refusal)
  }

  private func expectRefused(_ refusal: Refusal) throws {
    let said = try Refusal.sentences(about: refusal.file)
    #expect(said.contains(refusal.says[0]), "\(said)")
    for sentence in refusal.says.dropFirst() { #expect(said.contains(sentence), "\(said)") }
    // An unread key may follow from a word that was not known, as `flag` from a missing answer.
    let others = said.filter { !refusal.says.contains($0) }
    #expect(others.isEmpty, "\(others)")
  }

  @Test(arguments: [
    [#""kind": "answered", "age": 18"#], [#""kind": "answered", "age": 115"#],
    [#""kind": "answered", "pain": 0"#], [#""kind": "answered", "minutes": 90"#],
    [#""kind": "answered", "goal": "\#(String(repeating: "é", count: 2000))""#],
    [#""kind": "fell", "day": "2026-11-22""#], [#""kind": "fell", "number": 10000000"#],
    [#""kind": "fell", "number": 5"#, #""kind": "fell", "number": 9"#],
    [#""kind": "cleared", "flag": "night-pain", "seenOn": "2026-11-20""#],
    [#""kind": "attempted", "test": "chair-stand", "value": 60"#],
    [#""kind": "attempted", "test": "chair-stand", "ending": "couldNotStart", "value": null"#],
    [#""kind": "answered", "limit": "one-arm", "answer": "no""#],
    [#""kind": "fell""#, #""kind": "corrected", "corrects": 1"#],
    [#""kind": "fell""#, #""kind": "corrected", "corrects": 1, "by": null"#],
  ])
  func `what lies just within the rules is read`(_ entries: [String]) throws {
    #expect(try Refusal.sentences(about: Refusal(entries: entries, says: []).file) == [])
  }
}
