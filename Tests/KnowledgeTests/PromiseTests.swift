import Knowledge
import TestSupport
import Testing

/// What the product promises about the catalogue that comes with the program.
struct PromiseTests {
  /// A self-test or an exercise, with all that is said about it.
  private struct Movement {
    let id: String
    let position: Position
    let texts: [String]
  }

  private func movements() throws -> [Movement] {
    let catalogue = try RealCatalogue.load()
    return catalogue.tests.map {
      Movement(
        id: $0.id.text, position: $0.position, texts: [$0.name, $0.asks, $0.scoring] + $0.steps)
    }
      + catalogue.exercises.map {
        Movement(
          id: $0.id.text, position: $0.position,
          texts: [$0.name, $0.lay, $0.feel] + $0.steps + $0.watch)
      }
  }

  @Test func `the catalogue that comes with the program is sound`() {
    do {
      _ = try CatalogueLoader().load()
    } catch .problems(let problems) {
      for problem in problems { Issue.record("\(problem.sentence)") }
    } catch {
      Issue.record("\(error)")
    }
  }

  @Test func `there is as much as was promised`() throws {
    let catalogue = try RealCatalogue.load()
    #expect(catalogue.muscles.count == 20)
    #expect(catalogue.tests.count >= 14)
    #expect(catalogue.exercises.count >= 36)
    #expect(catalogue.conditions.count >= 8)
    #expect(catalogue.habits.count >= 6)
    #expect(Set(catalogue.links.map(\.from)) == [.habits, .imbalance, .posture, .condition])
  }

  @Test func `every muscle group can be worked on the bed and on a chair`() throws {
    let catalogue = try RealCatalogue.load()
    for support in [Support.bed, .chair] {
      for muscle in catalogue.muscles {
        let found = catalogue.exercises.filter {
          $0.position.support == support && $0.mainMuscles.contains(muscle.id)
        }
        #expect(!found.isEmpty, "nothing for the \(muscle.name) on the \(support)")
      }
    }
  }

  @Test func `both pairs of the article are there, and no other is called the article's`() throws {
    let pairs = try RealCatalogue.load().muscles.compactMap(\.pair).filter(\.isFromArticle)
    #expect(
      Set(pairs.map { "\($0.front)|\($0.back)" }) == [
        "quadriceps|hamstrings", "hip-flexors|gluteus-maximus",
      ])
    #expect(pairs.count == 2)
  }

  /// Walking has two: with something to hold and without.
  @Test func `each of the seven acts has its ladder, and the rungs practise the act`() throws {
    let catalogue = try RealCatalogue.load()
    #expect(
      catalogue.acts.map(\.id.text) == [
        "bathroom", "bed", "car", "steady", "steps", "walking", "walking-faster",
      ])
    for act in catalogue.acts {
      let ladders = catalogue.ladders.filter { $0.act == act.id }
      #expect(ladders.count == (act.id.text == "walking" ? 2 : 1), "\(act.id)")
      for rung in ladders.flatMap(\.rungs) {
        #expect(catalogue.exercises[rung]?.acts.contains(act.id) == true, "\(rung) for \(act.id)")
      }
    }
  }

  @Test func `every self-test can be done alone`() throws {
    for test in try RealCatalogue.load().tests where test.position.needs.contains(.secondPerson) {
      #expect(test.position.demands.contains(.unsupportedBalance), "\(test.id)")
    }
  }

  @Test func `whatever speaks of kneeling or the floor says so in its position`() throws {
    var kneeling = 0
    for movement in try movements() {
      let position = movement.position
      let speaks = movement.texts.joined(separator: " ")
      if speaks.contains(#/(?i)\bkneel|\bhands and knees\b|\bon (your|both|one) knees?\b/#) {
        kneeling += 1
        #expect(position.gettingThere.contains(.kneel), "\(movement.id) kneels")
      }
      if position.weightOn.contains(.knees) {
        #expect(position.gettingThere.contains(.kneel), "\(movement.id) stands on its knees")
      }
      let isOnFloor = position.support == .floor
      #expect(movement.id.hasSuffix("-on-floor") == isOnFloor, "\(movement.id)")
      #expect(position.gettingThere.contains(.floor) == isOnFloor, "\(movement.id)")
    }
    #expect(kneeling >= 3)
  }

  @Test func `walking starts at one minute, with support and without`() throws {
    let catalogue = try RealCatalogue.load()
    let inMinutes = catalogue.exercises.filter {
      $0.purpose == .walking && $0.dose.unit == .minutes
    }
    for support in [Support.standingSupported, .standing] {
      let starts = inMinutes.filter { $0.position.support == support }.map {
        $0.dose.amounts.lowerBound
      }
      #expect(starts.min() == 1, "\(support)")
    }
    let ladders = catalogue.ladders.filter { $0.act?.text == "walking" }
    for ladder in ladders {
      let rungs = ladder.rungs.compactMap { catalogue.exercises[$0] }
      #expect(rungs.first { $0.dose.unit == .minutes }?.dose.amounts.lowerBound == 1)
      #expect(Set(rungs.map(\.position.support)).count == 1, "\(ladder.id)")
      let walks = rungs.map(walked)
      #expect(walks == walks.sorted() && walks.count >= 3, "\(ladder.id)")
    }
  }

  /// The shortest walk of a rung, in seconds without the rests.
  private func walked(_ exercise: Exercise) -> Double {
    Double(exercise.dose.amounts.lowerBound * exercise.dose.sets.lowerBound)
      * exercise.dose.secondsEach
  }

  @Test func `an emergency says whom to call and a doctor's flag whom to ask`() throws {
    for flag in try RealCatalogue.load().flags {
      switch flag.whenYes {
      case .emergency:
        #expect(flag.whatToDo.contains(#/999|A&E/#), "\(flag.id)")
        #expect(flag.whom.contains(#/999|A&E/#), "\(flag.id)")
      case .seeDoctorFirst:
        #expect(
          flag.whom.contains(#/GP|doctor|111|team|nurse|midwife|person who told/#), "\(flag.id)")
      case .goOn, .goOnAndTellDoctor: #expect(flag.whatToDo.contains("You can go on"), "\(flag.id)")
      }
    }
  }

  @Test func `an age alone, an old cancer and a long duration lock nobody out`() throws {
    let catalogue = try RealCatalogue.load()
    for flag in catalogue.flags where flag.fromAge != nil {
      #expect(flag.whenYes.letsMove && flag.together.allSatisfy(\.outcome.letsMove), "\(flag.id)")
    }
    for id in ["cancer-long-ago", "long-duration"] {
      #expect(catalogue.flags[Flag.ID(id)]?.whenYes == .goOnAndTellDoctor)
    }
  }
}
