package import Journalling
package import Knowledge
package import Quantities

/// The independent check: whether a programme may be handed out to a person on a day.
///
/// It reads the raw catalogue, the person and the finished programme, and shares no code with what
/// made the programme. An empty answer means: nothing was found that forbids handing it out.
package struct ProgrammeCheck {
  private let catalogue: Catalogue
  private let today: Day

  package init(catalogue: Catalogue, today: Day) {
    (self.catalogue, self.today) = (catalogue, today)
  }

  /// Everything that forbids handing the programme out, the person's screen first.
  ///
  /// - Parameter emphases: The muscle groups that stand out for sure; they must be trained more than
  ///   the rest, and they alone may be trained more on one side.
  /// - Complexity: O(*m* · *e*) for *m* muscle groups and *e* exercises of the catalogue.
  package func violations(
    in programme: Programme, for person: Person, emphases: [Emphasis]
  ) -> [Violation] {
    let fit = Fit(catalogue: catalogue, person: person, today: today)
    let week = WeekSets(of: programme, catalogue: catalogue)
    return screenViolations(of: fit)
      + fit.unknownNames()
      + shapeViolations(in: programme, catalogue: catalogue)
      + fitViolations(in: programme, catalogue: catalogue, fit: fit)
      + doseViolations(in: programme, catalogue: catalogue, fit: fit, emphases: emphases)
      + timeViolations(in: programme, catalogue: catalogue, fit: fit)
      + coverageViolations(in: programme, catalogue: catalogue, week: week)
      + emphasisViolations(of: week, catalogue: catalogue, fit: fit, emphases: emphases)
  }
}
