import Journalling
import Knowledge
import Plumbline
import SelfTesting

extension Visit {
  /// What to do before a test is tried again that hurt when it was last done.
  func caution(about test: SelfTest.ID) -> String? {
    guard let chooser else { return nil }
    if chooser.hurtStronglyLast(test) {
      return "This one hurt: talk to somebody before you try it again."
    }
    guard let day = chooser.lastStopForPain(in: test) else { return nil }
    return """
      On \(DayWords.words(day)) you stopped this one because it hurt. Do it only if that pain is gone, \
      and stop sooner.
      """
  }

  /// Why no test is offered today; `nil` when one is.
  ///
  /// - Parameter chooser: `nil` while the safety questions come first, which is no refusal.
  func whyNoTest(_ chooser: TestChooser?) -> String? {
    guard let chooser, chooser.next() == nil else { return nil }
    return NextReport.whyNone(chooser)
  }
}
