import Anatomy
import Knowledge
import Plumbline

/// Muscle groups, daily acts and habits as they are read.
extension LibraryEntry {
  init(_ muscle: Muscle, _ shelves: LibraryShelves) {
    let catalogue = shelves.catalogue
    let name = Words.yours(muscle.id, nil, catalogue).dropFirst(5)
    func carries(_ test: SelfTest) -> Double {
      test.carriers.filter { $0.muscle == muscle.id }.map(\.loading).max() ?? 0
    }
    let tests = catalogue.tests.filter { carries($0) > 0 }
    let (mostly, partly) = (
      tests.filter { carries($0) >= TestPageWords.mainLoading },
      tests.filter { carries($0) < TestPageWords.mainLoading }
    )
    let trained = catalogue.exercises.filter { $0.mainMuscles.contains(muscle.id) }
    let helped = catalogue.exercises.filter { exercise in
      exercise.works.contains { $0.muscle == muscle.id && $0.part == .helps }
    }
    let places = Set(muscle.places.map(LibraryWords.place)).sorted()
    let partner = muscle.opposite.flatMap { catalogue.muscles[$0] }
    self.init(
      .muscles, muscle.id.text, muscle.name,
      lead: places.isEmpty ? nil : "At \(Words.list(places)).",
      parts: [
        Part(
          "What they do for you",
          facts: [
            Fact(term: "Standing up", detail: muscle.standingUp),
            Fact(term: "Walking", detail: muscle.walking),
            Fact(term: "Stairs", detail: muscle.stairs),
          ]),
        Part(
          "Which muscles they are", text: ["Professionals say: \(muscle.anatomical)."],
          items: muscle.muscles.map { Item("\($0.name) (\($0.anatomical))") }),
        Part(
          "Their partner across the joint",
          text: partner == nil ? [] : ["The two work against each other, so they are compared."],
          items: partner.map { [Self.muscle($0.id, catalogue)] } ?? []),
        Part(
          "Which self-tests look at them",
          text: tests.isEmpty ? ["None here does."] : [],
          folds: [
            Fold(summary: "Mostly at them (\(mostly.count))", items: mostly.map { Self.test($0) }),
            Fold(summary: "In part (\(partly.count))", items: partly.map { Self.test($0) }),
          ]),
        Part(
          "Which exercises work them",
          text: [
            "They are what the exercise is for in \(trained.count); they help in \(helped.count)."
          ],
          folds: Self.byPlace(trained, \.position) { Self.exercise($0) }),
        Part(
          "What is known",
          text: [
            """
            No home test can tell whether \(name) are why your back hurts. The evidence that one muscle \
            group is behind back pain is weak.
            """
          ],
          items: [Item("What is known, step by step from habits to pain", .known)]),
      ], sources: muscle.sources,
      question: "What do you find about my \(name)?")
  }

  init(_ act: Act, _ catalogue: Catalogue) {
    let ladders = catalogue.ladders.filter { $0.act == act.id }
    let practice = ladders.flatMap(\.rungs).compactMap { catalogue.exercises[$0] }
    let others = catalogue.exercises.filter { exercise in
      exercise.acts.contains(act.id) && !practice.contains { $0.id == exercise.id }
    }
    let limits = act.limits.compactMap { catalogue.limits[$0] }
    self.init(
      .acts, act.id.text, act.name, lead: act.question,
      tag: EvidenceTag.words(of: act.sources, catalogue),
      parts: [
        Part(
          "Which muscles it leans on", items: act.leansOn.map { Self.muscle($0, catalogue) }),
        Part(
          "Practising the act itself",
          text: [
            "Practice of what one wants to do again is the best-supported idea here. Easier comes first."
          ],
          items: practice.map { Self.exercise($0) }),
        Part(
          "Other exercises that serve it",
          folds: Self.byPlace(others, \.position) { Self.exercise($0) }),
        Part(
          "When it goes badly",
          text: limits.isEmpty
            ? []
            : [
              "Whoever rates it \(act.limitsUpTo) of 10 or lower is asked for no more than these limits allow."
            ],
          items: limits.map { Item($0.name, .libraryEntry(.limits, $0.id.text)) }),
      ], sources: act.sources,
      question: "How can “\(act.name)” become easier for me?")
  }

  init(_ habit: Habit, _ catalogue: Catalogue) {
    self.init(
      .habits, habit.id.text, habit.name, lead: Words.habit(habit.verdict),
      tag: "evidence: \(Words.verdict(habit.verdict))",
      parts: [
        Part("What is known", text: [habit.known]),
        Part("A change worth trying", text: [habit.change]),
        Part(
          "What it makes us expect",
          text: habit.shifts.isEmpty
            ? ["Nothing: it moves no guess about your muscles before you are tested."] : [],
          items: habit.shifts.map { shift in
            Self.muscle(
              shift.muscle, catalogue,
              note:
                "\(LibraryWords.quality(shift.quality)) \(plain(shift.by)) of the usual spread between people"
            )
          }),
      ], sources: habit.sources,
      question: "Does “\(habit.name)” matter in my case?")
  }
}
