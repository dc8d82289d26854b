import Journalling
import Knowledge
import Plumbline
import SelfTesting

extension Visit {
  /// What to do before a test is tried again that hurt strongly when it was last done.
  func caution(about test: SelfTest.ID) -> String? {
    let done = (person.attempts + person.takenBack).filter { $0.value.test == test }
    let last = done.map(\.day).max()
    let hurt = done.contains { $0.day == last && $0.value.hurtStrongly }
    return hurt ? "This one hurt: talk to somebody before you try it again." : nil
  }

  /// Why no test is offered today; `nil` when one is.
  ///
  /// - Parameter chooser: `nil` while the safety questions come first, which is no refusal.
  func whyNoTest(_ chooser: TestChooser?) -> String? {
    guard let chooser, chooser.next() == nil else { return nil }
    return NextReport.whyNone(chooser)
  }
}
