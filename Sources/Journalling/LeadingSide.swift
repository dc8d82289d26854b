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
  ///
  /// - Complexity: O(*n* log *n*) in the attempts of the tests up to the first one in which the sides
  ///   differ, O(*n*) in the others.
  package var leadingSide: Side {
    let tests = Dictionary(grouping: attempts.filter { $0.value.side != nil }, by: \.value.test)
    for test in tests.keys.sorted() {
      let own = tests[test] ?? []
      if let side = first(own.map(\.orderKey), own.map(\.mirrored.orderKey)) { return side }
    }
    return first(comparisons.map(\.orderKey), comparisons.map(\.mirrored.orderKey))
      ?? first(limits.map(\.orderKey), limits.map(\.mirrored.orderKey))
      ?? first(conditions.map(\.orderKey), conditions.map(\.mirrored.orderKey))
      ?? first(takenBack.map(\.orderKey), takenBack.map(\.mirrored.orderKey))
      ?? .left
  }

  /// Which side comes first where the same is written as it is and mirrored; `nil` where both are alike.
  private func first(_ asIs: [String], _ turned: [String]) -> Side? {
    let (asIs, turned) = (asIs.sorted(), turned.sorted())
    guard asIs != turned else { return nil }
    return turned.lexicographicallyPrecedes(asIs) ? .right : .left
  }
}

extension HeldLimit {
  fileprivate var orderKey: String { key([limit.text, joint?.rawValue, side?.rawValue]) }
  package var mirrored: HeldLimit { HeldLimit(limit, side: side?.opposite, joint: joint) }
}

extension Told {
  fileprivate var orderKey: String {
    key([condition.text, since?.description, side?.rawValue])
  }
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
