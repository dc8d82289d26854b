import Journalling
import Knowledge
import Plumbline

/// The front of the library: a few clear groups of shelves.
struct LibraryPage: Sendable {
  /// One shelf, or one page that stands beside them.
  struct Shelf: Hashable, Sendable {
    let name: String
    let path: String
    let what: String
    /// How much stands there; `nil` where counting says nothing.
    let count: Int?
  }

  struct Group: Hashable, Sendable {
    let heading: String
    let shelves: [Shelf]
  }

  let context: PageContext
  let urgent: [Shelf]
  let groups: [Group]
  /// What the person has written down.
  let notes: String
  let notesPath: String
  let author: String
  let asOf: String
  let review: String

  init(_ visit: Visit) {
    let catalogue = visit.catalogue
    context = visit.context(back: .welcome)
    func shelf(_ kind: LibraryKind, _ count: Int?) -> Shelf {
      Shelf(
        name: kind.title, path: Place.libraryShelf(kind).path, what: kind.what, count: count)
    }
    urgent = [shelf(.flags, catalogue.flags.count), shelf(.stops, catalogue.stops.count)]
    groups = [
      Group(
        heading: "What is known",
        shelves: [
          Shelf(
            name: "From habits to pain, step by step", path: Place.known.path,
            what:
              "Habits, muscles, posture, a condition, pain: what research says about each step.",
            count: nil),
          shelf(.questions, catalogue.questions.count), shelf(.sources, catalogue.sources.count),
        ]),
      Group(
        heading: "Your body and your day",
        shelves: [
          shelf(.muscles, catalogue.muscles.count), shelf(.acts, catalogue.acts.count),
          shelf(.habits, catalogue.habits.count),
        ]),
      Group(
        heading: "What you have, and what you can do",
        shelves: [
          shelf(.conditions, catalogue.conditions.count), shelf(.limits, catalogue.limits.count),
        ]),
      Group(
        heading: "Tests and exercises",
        shelves: [
          shelf(.tests, catalogue.tests.count), shelf(.exercises, catalogue.exercises.count),
        ]),
      Group(heading: "Find it by its name", shelves: [shelf(.index, nil)]),
    ]
    let questions = visit.person.questionsToTake.count
    let others = visit.person.notes.count - questions
    notes =
      visit.person.notes.isEmpty
      ? "You have written nothing down yet. On each page you can put a question on your list in one tap."
      : "You have \(LibraryWords.count(questions, "question", "questions")) for a professional and "
        + "\(LibraryWords.count(others, "note", "notes")) of your own."
    notesPath = Place.notes.path
    author = catalogue.about.author
    (asOf, review) = (DayWords.words(catalogue.about.asOf), catalogue.about.review)
  }
}
