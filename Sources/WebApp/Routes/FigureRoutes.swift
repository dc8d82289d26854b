import Anatomy
import FigureDrawing
import HTTPTypes
import Hummingbird
import Knowledge
import Plumbline
import Screening
import SelfTesting

/// The drawn figures of tests and exercises.
///
/// A picture of a movement is a movement shown: it is there only for somebody whose screen says go on, who
/// was asked today, and who may do it on a side at least; of a test, only while tests go on today.
func addFigureRoutes(to table: RouteTable) {
  table.get(.figure) { visit in
    guard let cleared = visit.guide.cleared(visit.record, today: visit.today) else {
      return visit.redirect(to: visit.placeOfScreen)
    }
    guard visit.isAskedToday else { return visit.askToday(then: .tests) }
    guard let kind = visit.part("kind"), let file = FigureFile(visit.part("file") ?? ""),
      let page = visit.site.figures.pages(named: "\(kind)/\(file.id)").first,
      let movement = visit.movement(of: page.entry),
      let side = cleared.restrictions.allowedSides(of: movement).first
    else { throw HTTPError(.notFound) }
    let figure = visit.site.figures.figure(page, working: side ?? .right)
    return Response(
      status: .ok, headers: [.contentType: "image/svg+xml"],
      body: .init(byteBuffer: .init(string: file.isStill ? figure.still : figure.moving)))
  }
}

/// The name of a picture's file: an entry's id, and whether the picture stands still.
private struct FigureFile {
  let id: String
  let isStill: Bool

  init?(_ name: String) {
    guard name.hasSuffix(".svg") else { return nil }
    let stem = name.dropLast(4)
    isStill = stem.hasSuffix(FigurePicture.stillEnding)
    id = String(isStill ? stem.dropLast(FigurePicture.stillEnding.count) : stem)
  }
}

extension Visit {
  /// Whether a test hurt so much today that no other is shown.
  private var restsToday: Bool {
    guide.chooser(record, today: today)?.hasHadStrongPainToday ?? true
  }

  /// What the limits are asked about; acts are shown nowhere yet.
  fileprivate func movement(of entry: Motion.Shown) -> Restrictions.Movement? {
    switch entry {
    case .exercise(let id):
      catalogue.exercises[id].flatMap { exercise in
        guide.startingDose(of: exercise, record, today: today).map { _ in .init(exercise) }
      }
    case .test(let id):
      restsToday ? nil : catalogue.tests[id].map { Restrictions.Movement($0) }
    case .act: nil
    }
  }
}
