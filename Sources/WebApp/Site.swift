import FigureDrawing
import Foundation
import Knowledge
import Persistence
import Plumbline
import Quantities
import SelfTesting

/// What every page needs: the knowledge, the record, the templates and the clock.
struct Site: Sendable {
  let guide: Guide
  let keeper: RecordKeeper
  let weeks: ReportMemory<WeekWish, PlanReport>
  let answers: ReportMemory<Bool, AssessReport>
  let firstTests: ReportMemory<Bool, FirstTests?>
  let choosers: ReportMemory<Bool, TestChooser?>
  let pages: PageLibrary
  let way: Way
  let figures: FigureBook
  let speaker: Speaker
  let library: LibraryShelves
  let today: @Sendable () -> Day

  var catalogue: Catalogue { guide.catalogue }

  init(settings: ServerSettings) throws {
    let guide = try settings.guide ?? Guide()
    self.guide = guide
    weeks = ReportMemory { guide.plan($0, today: $1, wish: $2) }
    answers = ReportMemory { guide.assess($0, today: $1, weighsThree: $2) }
    firstTests = ReportMemory { record, today, _ in guide.firstTests(record, today: today) }
    // One for each person who is here just now: each holds the record it was made for.
    choosers = ReportMemory(keeping: 3) { record, today, _ in guide.chooser(record, today: today) }
    pages = try PageLibrary.bundled.get()
    way = Way(catalogue: guide.catalogue)
    figures = FigureBook(guide.catalogue)
    speaker = Speaker(
      folders: settings.speechFolders, limits: settings.speechLimits, logger: settings.logger)
    library = LibraryShelves(guide)
    today = settings.today
    do throws(PersistenceFailure) {
      let household = try Household(folder: settings.dataFolder)
      keeper = try RecordKeeper(household: household, guide: guide)
    } catch {
      throw ServerFailure.folderUnusable(error)
    }
  }

  /// Forgets what was worked out about anybody, as after an erasing.
  func forgetReports() async {
    await weeks.forget()
    await answers.forget()
    await firstTests.forget()
    await choosers.forget()
  }
}
