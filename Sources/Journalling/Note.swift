package import Quantities

extension Person {
  /// Something the person wrote down: a note of their own, or a question to take to a professional.
  package struct Note: Sendable, Hashable {
    package enum Kind: String, CaseIterable, Sendable { case note, question }

    package let kind: Kind
    /// The words that hold: those of the last rewording that stands.
    package fileprivate(set) var text: String
    /// The day it was first written.
    package let day: Day
    /// The number of its entry in the journal; corrections name it.
    package let number: Int
    /// The day on which the words were last written anew; `nil` when they never were.
    package fileprivate(set) var rewordedOn: Day?

    init(_ kind: Kind, _ text: String, _ entry: Entry) {
      (self.kind, self.text, day, number) = (kind, text, entry.day, entry.number)
    }
  }

  /// Writes a note's words anew; nothing when it was taken back.
  mutating func reword(_ number: Int, _ text: String, _ day: Day) {
    guard let place = notes.firstIndex(where: { $0.number == number }) else { return }
    notes[place].text = text
    notes[place].rewordedOn = day
  }

  /// The questions to take to a professional, in the order of writing.
  package var questionsToTake: [Note] { notes.filter { $0.kind == .question } }
}
