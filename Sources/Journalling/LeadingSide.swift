package import Anatomy
import Knowledge
import Quantities

extension Person {
  /// The side that the person's own data put first: attempts, then limits and conditions,
  /// then what was taken back; left when
  /// left and right are exactly alike.
  ///
  /// Where an order of sides is needed, this one is used, so that a mirrored person gets exactly the
  /// mirrored output and no tie is broken by side.
  package var leadingSide: Side {
    let asIs = writtenOut(
      attempts, comparisons, limits: limits, conditions: conditions, takenBack: takenBack)
    let turned = writtenOut(
      attempts.map(\.mirrored), comparisons.map(\.mirrored), limits: Set(limits.map(\.mirrored)),
      conditions: Set(conditions.map(\.mirrored)), takenBack: takenBack.map(\.mirrored))
    return turned.lexicographicallyPrecedes(asIs) ? .right : .left
  }

  private func writtenOut(
    _ attempts: [Dated<Attempt>], _ comparisons: [Dated<Comparison>], limits: Set<HeldLimit>,
    conditions: Set<Told>, takenBack: [Dated<Attempt>]
  ) -> [String] {
    attempts.map(\.orderKey).sorted() + ["comparisons"] + comparisons.map(\.orderKey).sorted()
      + ["limits"]
      + limits.map { key([$0.limit.text, $0.joint?.rawValue, $0.side?.rawValue]) }.sorted()
      + ["conditions"]
      + conditions.map { key([$0.condition.text, $0.since?.description, $0.side?.rawValue]) }
      .sorted()
      + ["taken back"] + takenBack.map(\.orderKey).sorted()
  }
}

extension HeldLimit {
  package var mirrored: HeldLimit { HeldLimit(limit, side: side?.opposite, joint: joint) }
}

extension Told {
  package var mirrored: Told { Told(condition, side: side?.opposite, since: since, known: known) }
}

extension Person.Dated<Comparison> {
  package var mirrored: Self { Self(value.mirrored, day: day, number: number) }

  /// For putting comparisons in order.
  package var orderKey: String {
    key([value.test.text, day.description, value.harder?.rawValue])
  }
}

extension Person.Dated<Attempt> {
  package var mirrored: Self { Self(value.mirrored, day: day, number: number) }

  /// For putting attempts in order: test, day, side, value and the rest; the number in the journal
  /// plays no part.
  package var orderKey: String {
    key([
      value.test.text, day.description, value.side?.rawValue, value.value.map { String($0) },
      value.felt.map { String($0) }, value.pain.map { String($0) }, value.ending.rawValue,
    ])
  }
}

private func key(_ parts: [String?]) -> String {
  parts.map { $0 ?? "-" }.joined(separator: "|")
}
