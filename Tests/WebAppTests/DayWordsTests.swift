import Journalling
import Knowledge
import Persistence
import Plumbline
import Quantities
import Testing

@testable import WebApp

/// Pages say days in words, wherever a sentence was made.
struct DayWordsTests {
  @Test func `a day is said in words`() {
    #expect(DayWords.words(.someDay) == "22 November 2026")
  }

  @Test func `days within a sentence are said in words, and only days`() {
    #expect(
      DayWords.spelled("You fell on 2026-05-03; see 2026-13-40 and 12-2026.")
        == "You fell on 3 May 2026; see 2026-13-40 and 12-2026.")
  }

  @Test func `a clock that went back is said in words`() {
    let failure = PersistenceFailure.dayBeforeLast(day: .someDay, last: .someDay.adding(days: 9))
    #expect(
      ErrorText.about(failure)[0]
        == "This computer says it is 22 November 2026, but your last entry is from "
        + "1 December 2026.")
  }

  @Test func `no page shows a day in figures alone`() async throws {
    var events = try DrawnPages.guide.get().catalogue.askedFlags.map { flag -> Event in
      .answered(.flag(flag.id, flag.id.text == "night-pain" ? .yes : .no))
    }
    events += [.answered(.age(70)), .cleared(.flag(Flag.ID("night-pain")), seenOn: .someDay)]
    let fallen: [Event] = [.fell]
    for events in [events, events + fallen] {
      let visit = try await Visits.visit(events)
      let shown =
        DrawnPages.strings(in: ScreenResultPage(visit, context: visit.context()))
        + DrawnPages.strings(in: WelcomePage(visit))
        + DrawnPages.strings(in: try DrawnPages.programme(visit.record))
      for text in shown { #expect(!text.contains("2026-11-22"), "\(text)") }
      #expect(shown.contains { $0.contains("22 November 2026") })
    }
  }
}
