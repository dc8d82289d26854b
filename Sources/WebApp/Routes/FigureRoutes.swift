import Anatomy
import FigureDrawing
import HTTPTypes
import Hummingbird
import Journalling
import Knowledge
import Plumbline
import Screening
import SelfTesting

/// The drawn figures of tests and exercises.
///
/// A picture of a movement is a movement shown: it is there only for somebody whose screen says go on, who
/// was asked today, and who may do it on the side it shows; of a test, only while tests go on today.
func addFigureRoutes(to table: RouteTable) {
  table.get(.figure) { visit in
    guard visit.cleared != nil else {
      return visit.redirect(to: visit.placeOfScreen)
    }
    guard visit.isAskedToday else { return visit.askToday(then: .tests) }
    let kind = visit.part("kind") ?? ""
    func page(_ id: String) -> FigureBook.Page? {
      visit.site.figures.pages(named: "\(kind)/\(id)").first
    }
    guard
      let file = FigureFile(visit.part("file") ?? "", isKnown: { page($0) != nil }),
      let page = page(file.id),
      let side = visit.sides(of: page.entry).first(where: { file.side == nil || $0 == file.side })
    else { throw HTTPError(.notFound) }
    let figure = visit.site.figures.figure(page, working: side ?? .right)
    return Response(
      status: .ok, headers: [.contentType: "image/svg+xml"],
      body: .init(byteBuffer: .init(string: file.form.drawing(of: figure))))
  }
}

extension Visit {
  /// The sides on which the movement may be shown, as the week and the tests would ask for it.
  ///
  /// None where it may not.
  fileprivate func sides(of entry: Motion.Shown) -> [Side?] {
    switch entry {
    case .exercise(let id):
      // On a day of rest too: the person may be in the middle of the week.
      return catalogue.exercises[id].flatMap {
        guide.startingDose(of: $0, record, today: today)?.sides
      } ?? []
    case .test(let id):
      guard let test = catalogue.tests[id], case .open(let sides) = gate(of: test) else {
        return []
      }
      return sides
    case .act(let id):
      guard let act = catalogue.acts[id], case .open(let sides) = gate(of: act) else { return [] }
      return sides
    }
  }
}
