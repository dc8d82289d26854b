import Knowledge
import Testing

struct RealCatalogueTests {
  @Test func `the catalogue that comes with the program is sound`() {
    do {
      let catalogue = try CatalogueLoader().load()
      #expect(catalogue.tests.count >= 14)
      #expect(catalogue.exercises.count >= 36)
    } catch .problems(let problems) {
      for problem in problems { Issue.record("\(problem.sentence)") }
    } catch {
      Issue.record("\(error)")
    }
  }
}
