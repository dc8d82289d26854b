import Knowledge
import Plumbline

/// Every place of the catalogue that names a source, and what it takes from there.
struct Citations: Sendable {
  /// Something taken from the source, with how it was read.
  struct Figure: Hashable, Sendable {
    let text: String
    let grade: Grade
  }

  /// One entry that names the source.
  struct Use: Hashable, Sendable {
    let place: Place
    let name: String
    /// What it takes; empty where the source supports the words alone.
    var figures: [Figure]

    /// What is taken, as phrases, with how it was read; `nil` where there is nothing.
    var note: String? {
      let phrases = Grade.allCases.compactMap { grade -> String? in
        let texts = figures.filter { $0.grade == grade }.map(\.text)
        return texts.isEmpty
          ? nil : "\(texts.joined(separator: "; ")) (\(LibraryWords.grade(grade)))"
      }
      return phrases.isEmpty ? nil : Words.capitalised(phrases.joined(separator: "; "))
    }
  }

  private var uses: [Source.ID: [Use]] = [:]

  init(_ catalogue: Catalogue) {
    func name(_ muscle: Muscle.ID) -> String {
      String(Words.yours(muscle, nil, catalogue).dropFirst("your ".count))
    }
    for muscle in catalogue.muscles {
      note(muscle.sources, .libraryEntry(.muscles, muscle.id.text), muscle.name)
    }
    for test in catalogue.tests {
      note(test.sources, .libraryEntry(.tests, test.id.text), test.name)
      for carrier in test.carriers {
        let share = plain(carrier.loading)
        note(
          carrier.provenance, .libraryEntry(.tests, test.id.text), test.name,
          "share of \(name(carrier.muscle)) (\(LibraryWords.quality(carrier.quality))) \(share)"
        )
      }
      if let norms = test.norms {
        let rows = LibraryWords.count(norms.rows.count, "group", "groups")
        note(
          norms.provenance, .libraryEntry(.tests, test.id.text), test.name,
          "what is usual for \(rows) of age and sex: \(norms.how)")
      }
      note(
        test.noise.provenance, .libraryEntry(.tests, test.id.text), test.name,
        "how far results stray: \(test.noise.how)")
    }
    for exercise in catalogue.exercises {
      note(exercise.sources, .libraryEntry(.exercises, exercise.id.text), exercise.name)
      for work in exercise.works {
        note(
          work.provenance, .libraryEntry(.exercises, exercise.id.text), exercise.name,
          work.activation.map {
            "\(name(work.muscle)) at \(plain($0)) % of the most they can"
          } ?? "that \(name(work.muscle)) work")
      }
      // The number itself is a dose, which is shown to whom it fits.
      note(
        exercise.dose.provenance, .libraryEntry(.exercises, exercise.id.text), exercise.name,
        "how much to do")
    }
    for act in catalogue.acts { note(act.sources, .libraryEntry(.acts, act.id.text), act.name) }
    for flag in catalogue.flags {
      note(flag.sources, .libraryEntry(.flags, flag.id.text), flag.question ?? flag.topic)
    }
    for condition in catalogue.conditions {
      note(condition.sources, .libraryEntry(.conditions, condition.id.text), condition.name)
    }
    for habit in catalogue.habits {
      note(habit.sources, .libraryEntry(.habits, habit.id.text), habit.name)
      for shift in habit.shifts {
        note(
          shift.provenance, .libraryEntry(.habits, habit.id.text), habit.name,
          "what it makes us expect of \(name(shift.muscle)): \(plain(shift.by)) of the usual spread"
        )
      }
    }
    for stop in catalogue.stops { note(stop.sources, .libraryShelf(.stops), stop.name) }
    for link in catalogue.links { note(link.sources, .known, link.claim) }
    for question in catalogue.questions {
      note(question.sources, .libraryEntry(.questions, question.id.text), question.question)
    }
  }

  /// In the order of shelves and ids, each entry once.
  func uses(of source: Source.ID) -> [Use] { uses[source] ?? [] }

  private mutating func note(
    _ sources: [Source.ID], _ place: Place, _ name: String
  ) {
    for source in sources { note(source, place, name, nil) }
  }

  private mutating func note(
    _ provenance: Provenance, _ place: Place, _ name: String, _ figure: String
  ) {
    guard case .measured(let source, let grade) = provenance else { return }
    note(source, place, name, Figure(text: figure, grade: grade))
  }

  private mutating func note(
    _ source: Source.ID, _ place: Place, _ name: String, _ figure: Figure?
  ) {
    let figures = figure.map { [$0] } ?? []
    let known = uses[source]?.firstIndex { $0.place == place && $0.name == name }
    guard let known else {
      uses[source, default: []].append(Use(place: place, name: name, figures: figures))
      return
    }
    uses[source]?[known].figures += figures
  }
}
