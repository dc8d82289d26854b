import Journalling
import Plumbline

/// Notes of one's own and questions to take to a professional, newest first.
struct NotesPage: Sendable {
  /// One note as it is shown.
  struct Note: Hashable, Sendable {
    let text: String
    let kind: String
    let isQuestion: Bool
    let day: String
    /// When its words were written anew.
    let reworded: String?
    let path: String
    /// The number that its forms name.
    let number: Int
  }

  let context: PageContext
  let path: String
  /// Where one says that one fell, or that something is new.
  let newsPath: String
  let problems: [FieldProblem]
  let hasProblems: Bool
  let text: TextField
  let kind: Question
  let notes: [Note]
  let hasNotes: Bool
  /// `nil` while one page holds everything.
  let pages: ListPages?
  /// How many questions there are for the professional.
  let summary: String?
  /// The path that brings back what was just taken back.
  let undoPath: String?

  /// How many stand on one page.
  ///
  /// A choice: about a month of daily notes, and a page that a thumb gets through.
  private static let most = 30

  /// What an address carries that leads to the page of a note, whether it still stands or not.
  static func query(of number: Int, _ visit: Visit) -> String {
    ListPages.query(ofItemAt: visit.person.notes.count { $0.number > number }, size: most)
  }

  /// - Parameter gone: The number of what was just taken back.
  init(
    _ visit: Visit, gone: Int? = nil, values: FormValues = FormValues(),
    problems: [FieldProblem] = []
  ) {
    context = visit.context(back: .library)
    (path, newsPath) = (Place.notes.path, Onward.yours.askPath)
    (self.problems, hasProblems) = (problems, !problems.isEmpty)
    text = TextField(
      FieldName.text, label: "What do you want to write down?",
      hint: "For example: after the walk my back felt looser until the evening.",
      value: values[FieldName.text], isLong: true, problems: problems)
    kind = Self.kinds(values[FieldName.noteKind] ?? Person.Note.Kind.note.rawValue, problems)
    let (shown, pages) = ListPages.page(
      of: visit.person.notes.sorted { $0.number > $1.number }, "Entries", size: Self.most,
      asked: visit.query(ListPages.key), at: .notes)
    (notes, self.pages) = (shown.map(Note.init), pages)
    hasNotes = !notes.isEmpty
    let questions = visit.person.questionsToTake.count
    summary =
      questions == 0
      ? nil : "\(LibraryWords.count(questions, "question", "questions")) to take along."
    undoPath = gone.map { Place.note($0).path }
  }

  static func kinds(_ chosen: String, _ problems: [FieldProblem]) -> Question {
    Question(
      FieldName.noteKind, legend: "What is it?",
      layout: "column",
      options: [
        (Person.Note.Kind.question.rawValue, "A question to ask a professional", nil),
        (Person.Note.Kind.note.rawValue, "A note for myself", nil),
      ], chosen: [chosen], problems: problems)
  }
}

extension NotesPage.Note {
  init(_ note: Person.Note) {
    (text, number) = (note.text, note.number)
    isQuestion = note.kind == .question
    kind = isQuestion ? "Question" : "Note"
    day = DayWords.words(note.day)
    reworded = note.rewordedOn.map(DayWords.words)
    path = Place.note(note.number).path
  }
}

/// One note with its words, to write them anew.
struct NotePage: Sendable {
  let context: PageContext
  let path: String
  let title: String
  let day: String
  let problems: [FieldProblem]
  let hasProblems: Bool
  let text: TextField

  init(_ note: Person.Note, _ visit: Visit, typed: String? = nil, problems: [FieldProblem] = []) {
    context = visit.context(back: .notes)
    path = Place.note(note.number).path
    title = note.kind == .question ? "Change your question" : "Change your note"
    day = DayWords.words(note.day)
    (self.problems, hasProblems) = (problems, !problems.isEmpty)
    text = TextField(
      FieldName.text, label: "The words", value: typed ?? note.text, isLong: true,
      problems: problems)
  }
}
