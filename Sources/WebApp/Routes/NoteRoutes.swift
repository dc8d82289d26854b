import HTTPTypes
import Hummingbird
import Journalling
import Knowledge
import Plumbline

/// Notes and questions for a professional: written down, written anew, taken back and brought back.
func addNoteRoutes(to table: RouteTable) {
  table.get(.notes) { visit in
    let gone = visit.query(FieldName.number).flatMap { Int($0) }
    let page = NotesPage(visit, gone: gone.flatMap { visit.isGoneNote($0) ? $0 : nil })
    return try visit.show(.notes, page)
  }
  table.post(.notes) { visit, form in
    var reader = FormReader(form)
    let kind = reader.word(
      FieldName.noteKind, NoteWord.self, ifMissing: "Choose whether it is a question or a note")
    let text = reader.text(FieldName.text)
    if form[FieldName.text] == nil { reader.note(FieldName.text, "Write something first") }
    guard let kind, let text, reader.problems.isEmpty else {
      let page = NotesPage(visit, values: form, problems: reader.problems)
      return try visit.show(.notes, page, status: .unprocessableContent)
    }
    try await visit.storeOnce(
      [kind == .question ? .wondered(text) : .noted(text)], after: form.after)
    return visit.redirect(to: .notes, saying: .noteKept)
  }
  table.get(.note) { visit in
    guard let note = visit.ownNote else { throw HTTPError(.notFound) }
    return try visit.show(.note, NotePage(note, visit))
  }
  table.post(.note) { visit, form in
    if form[FieldName.undo] != nil { return try await bringBack(visit) }
    if form[FieldName.takeBack] != nil, let gone = visit.goneNote {
      return visit.leadOn(afterTakingBack: gone, saying: .noteGoneAlready)
    }
    guard let note = visit.ownNote else { throw HTTPError(.notFound) }
    if form[FieldName.takeBack] != nil {
      try await visit.storeOnce([.corrected(note.number, nil)])
      return visit.leadOn(afterTakingBack: note.number, saying: .noteTakenBack)
    }
    return try await reword(note, visit, form)
  }
}

private func reword(
  _ note: Person.Note, _ visit: Visit, _ form: FormValues
) async throws -> Response {
  var reader = FormReader(form)
  let text = reader.text(FieldName.text)
  if form[FieldName.text] == nil {
    reader.note(FieldName.text, "Write something, or remove it")
  }
  guard let text, reader.problems.isEmpty else {
    let page = NotePage(note, visit, typed: form[FieldName.text] ?? "", problems: reader.problems)
    return try visit.show(.note, page, status: .unprocessableContent)
  }
  if text != note.text { try await visit.store([.reworded(note.number, text)]) }
  return visit.leadToNotes(at: note.number, saying: .noteReworded)
}

/// Takes back the taking back.
private func bringBack(_ visit: Visit) async throws -> Response {
  guard let number = visit.goneNote else { return visit.redirect(to: .notes) }
  try await visit.bringBack(number)
  return visit.leadToNotes(at: number, saying: .noteBack)
}

/// The two kinds as the form sends them.
private enum NoteWord: String { case question, note }

extension Visit {
  /// Lets an entry stand again that was taken back, however often it was.
  func bringBack(_ number: Int) async throws {
    try await storeOnce(record.journal.takingsBack(of: number).map { .corrected($0, nil) })
  }

  /// Leads to the list, where the note stands or stood.
  fileprivate func leadToNotes(at number: Int, saying flash: Flash, _ more: String = "") -> Response
  {
    redirect(to: .notes, saying: flash, more + NotesPage.query(of: number, self))
  }

  /// The list, with the way to put back what is gone.
  fileprivate func leadOn(afterTakingBack number: Int, saying flash: Flash) -> Response {
    leadToNotes(at: number, saying: flash, "&\(FieldName.number)=\(number)")
  }

  /// The note that the address counts, while it stands.
  fileprivate var ownNote: Person.Note? {
    part("number").flatMap { Int($0) }.flatMap { number in
      person.notes.first { $0.number == number }
    }
  }

  /// The number in the address, when it counts a note that was taken back.
  fileprivate var goneNote: Int? {
    part("number").flatMap { Int($0) }.flatMap { isGoneNote($0) ? $0 : nil }
  }

  /// Whether a note of this number was taken back.
  fileprivate func isGoneNote(_ number: Int) -> Bool {
    let isNote = record.journal.entries.contains { entry in
      guard entry.number == number else { return false }
      switch entry.event {
      case .noted, .wondered: return true
      default: return false
      }
    }
    return isNote && !record.journal.takingsBack(of: number).isEmpty
  }
}
