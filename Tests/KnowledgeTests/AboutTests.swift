import Knowledge
import Quantities
import TestSupport
import Testing

/// Who wrote the catalogue, and who has gone through it.
struct AboutTests {
  @Test func `the catalogue says who wrote it, as of when, and that no clinician has read it`()
    throws
  {
    let about = try RealCatalogue.load().about
    #expect(!about.author.isEmpty)
    #expect(about.review.contains("No clinician"))
    #expect(about.reviews.isEmpty)
  }

  @Test func `nothing is newer than the day as of which the catalogue stands`() throws {
    let catalogue = try RealCatalogue.load()
    for source in catalogue.sources {
      #expect(source.readOn <= catalogue.about.asOf, "\(source.id)")
    }
    for question in catalogue.questions {
      #expect(question.reviewed <= catalogue.about.asOf, "\(question.id)")
    }
  }

  @Test func `the newest review of an entry is found, and only of that entry`() throws {
    let copy = try CatalogueCopy()
    try copy.write(
      "about",
      """
      author: Somebody
      asOf: 2026-12-01
      review: One has read some.
      emergencyNumber: 999 or your local emergency number
      reviews:
        - { entry: conditions/glaucoma, on: 2026-11-30, by: "B" }
        - { entry: conditions/glaucoma, on: 2026-12-01, by: "A" }
      """)
    let about = try copy.load().get().about
    #expect(about.review(of: "conditions", "glaucoma")?.by == "A")
    #expect(about.review(of: "exercises", "glaucoma") == nil)
  }

  @Test(arguments: [
    (
      "author: A\nasOf: 2026-12-01\nreview: R\nemergencyNumber: 9\nreviews: [{ entry: tests/none, on: 2026-12-01, by: B }]",
      "there is no entry “tests/none”"
    ),
    ("author: A\nreview: R\nemergencyNumber: 9", "the key “asOf” is missing"),
    ("author: A\nasOf: 2026-12-01\nreview: R", "the key “emergencyNumber” is missing"),
    ("author: A\nasOf: soon\nreview: R\nemergencyNumber: 9", "asOf"),
    (
      "author: A\nasOf: 2026-12-01\nreview: R\nemergencyNumber: 9\neditor: B",
      "this key is not known here"
    ),
    ("- A", "about.yaml"),
  ])
  func `a statement that cannot stand is refused`(text: String, problem: String) throws {
    let copy = try CatalogueCopy()
    try copy.write("about", text)
    let problems = try #require(copy.problems())
    #expect(problems.contains { $0.sentence.contains(problem) }, "\(problems.map(\.sentence))")
  }

  @Test func `without the statement the catalogue is refused`() throws {
    let copy = try CatalogueCopy()
    try copy.remove("about.yaml")
    let problems = try #require(copy.problems())
    #expect(
      problems.map(\.sentence) == [
        "about.yaml: the file is missing. Say there who wrote the catalogue, and as of which day it stands."
      ])
  }
}
