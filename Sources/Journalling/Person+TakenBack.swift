package import Quantities

extension Person {
  /// Results that were taken back and that nothing newer stands in the place of.
  ///
  /// Taking a result back says that it is no measure; it does not say what the right one would be. So it
  /// counts for nothing that it could show or allow, and goes on counting for what it warned of, until
  /// the test is done again on that side, or the right result is written in its place.
  package var stillWarning: [Dated<Attempt>] {
    takenBack.filter { gone in
      !attempts.contains {
        $0.value.test == gone.value.test && $0.value.side == gone.value.side && $0.day >= gone.day
      }
    }
  }

  /// Everything that was tried on a day, also what was taken back: it took its minutes, and it hurt as
  /// much as it hurt.
  package func tried(on day: Day) -> [Dated<Attempt>] {
    (attempts + takenBack).filter { $0.day == day }.sorted { $0.number < $1.number }
  }
}
