import Anatomy
import Quantities

extension SelfTest {
  package init?(_ reader: StrictReader) {
    id = EntryID(reader.text("id"))
    name = reader.text("name")
    asks = reader.text("asks")
    let manner = reader.word("kind", Manner.self)
    movement = reader.optionalText("movement")
    let sides = reader.word("sides", Sidedness.self)
    let measures = reader.word("measures", Unit.self)
    let better = reader.word("better", Better.self)
    let scale = reader.word("scale", Scale.self)
    plausible = Self.plausible(reader)
    low = reader.optionalMapping("low").map(LowResult.init)
    cap = reader.optionalNumber("cap", in: 1...1000)
    timer = reader.optionalMapping("timer").map(Timer.init)
    duration = reader.mapping("duration").map(Duration.init) ?? Duration(setUp: 0, eachSide: 60)
    burden = reader.whole("burden", in: 1...5)
    hasPractice = reader.truth("practice", otherwise: false)
    let position = reader.mapping("position").flatMap(Position.init)
    strains = reader.mappings("strains").compactMap(Strain.init)
    steps = reader.texts("steps", atLeast: 3)
    scoring = reader.text("score")
    stopWhen = reader.ids("stopWhen", of: StopRule.self, atLeast: 1)
    carriers = reader.mappings("carriedBy", atLeast: 1).compactMap(Carrier.init)
    norms = reader.optionalMapping("norms").map(NormTable.init)
    let unknown = reader.mapping("unknownNorm")
    unknownNorm = unknown.map { Norm($0) } ?? Norm(typical: 1, spread: 1)
    unknownNormReason = unknown?.text("assumed") ?? ""
    unknown?.finish()
    noise = reader.mapping("noise").map(Noise.init) ?? Noise.none
    reliability = reader.text("reliability")
    excludedBy = reader.ids("excludedBy", of: Condition.self)
    sources = reader.ids("sources", of: Source.self)
    reader.finish()
    guard let manner, let sides, let measures, let better, let scale, let position else {
      return nil
    }
    (self.manner, self.sides, self.measures) = (manner, sides, measures)
    (self.better, self.scale, self.position) = (better, scale, position)
    check(reader)
  }

  private static func plausible(_ reader: StrictReader) -> ClosedRange<Double> {
    guard let range = reader.mapping("plausible") else { return 0...1 }
    let low = range.number("low", in: -500...500)
    let high = range.number("high", in: -500...5000)
    range.finish()
    if low >= high { range.note(what: "low is not below high", "Exchange or mend them") }
    return min(low, high)...max(low, high)
  }

  private func check(_ reader: StrictReader) {
    let explained = carriers.map { $0.loading * $0.loading }.reduce(0, +)
    if explained > 1.0001 {
      reader.note(
        "carriedBy",
        what:
          "the loadings explain \(plain(rounded(explained, places: 3))) of the spread, more than all of it",
        "Lower them until their squares sum to at most 1")
    }
    if scale == .logarithm && plausible.lowerBound < 0 {
      reader.note(
        "scale", what: "a logarithm of negative values", "Use `plain` or mend `plausible`")
    }
    if sides != .each && noise.sideOfTest != 0 {
      reader.note("noise", what: "sideOfTest in a test without sides", "Set sideOfTest to 0")
    }
    if let low, better != .higher || !plausible.contains(low.upTo) {
      reader.note(
        "low", what: "a low result in a test where less is better, or one that cannot be",
        "Mend `upTo`, or leave `low` out")
    }
    let rows = norms?.rows ?? []
    for (index, row) in rows.enumerated() {
      let overlaps = rows[..<index].contains { $0.sex == row.sex && $0.ages.overlaps(row.ages) }
      if overlaps {
        reader.note(
          "norms", what: "two rows for age \(row.ages.lowerBound)", "Keep one row for each age")
      }
      if !plausible.contains(row.norm.typical) {
        reader.note(
          "norms", what: "\(plain(row.norm.typical)) lies outside `plausible`", "Mend one of them")
      }
    }
  }
}

extension SelfTest.LowResult {
  fileprivate init(_ reader: StrictReader) {
    upTo = reader.number("upTo", in: 0...1000)
    limits = reader.ids("limits", of: Limit.self, atLeast: 1)
    says = reader.text("says")
    provenance = reader.provenance()
    how = reader.text("how")
    reader.finish()
  }
}

extension SelfTest.Timer {
  fileprivate init(_ reader: StrictReader) {
    seconds = reader.optionalWhole("seconds", in: 5...600)
    counts = reader.truth("counts", otherwise: false)
    upTo = reader.optionalWhole("upTo", in: 5...600)
    reader.finish()
  }
}

extension SelfTest.Carrier {
  fileprivate init?(_ reader: StrictReader) {
    muscle = reader.id("muscle", of: Muscle.self)
    let quality = reader.word("quality", Quality.self)
    loading = reader.number("loading", in: 0.02...0.95)
    provenance = reader.provenance()
    reader.finish()
    guard let quality else { return nil }
    self.quality = quality
  }
}

extension SelfTest.Duration {
  fileprivate init(_ reader: StrictReader) {
    setUp = reader.number("setUp", in: 0...600)
    eachSide = reader.number("eachSide", in: 5...600)
    reader.finish()
  }
}

extension SelfTest.Norm {
  fileprivate init(_ reader: StrictReader) {
    typical = reader.number("typical", in: -300...1000)
    spread = reader.number("spread", in: 0.05...500)
  }
}

extension SelfTest.NormTable {
  fileprivate init(_ reader: StrictReader) {
    provenance = reader.provenance()
    how = reader.text("how")
    rows = reader.mappings("rows", atLeast: 1).compactMap { row in
      let sex = row.word("sex", RowSex.self)
      let from = row.whole("from", in: 5...110)
      let to = row.whole("to", in: 5...120)
      let norm = SelfTest.Norm(row)
      row.finish()
      if from > to { row.note(what: "from is above to", "Exchange them") }
      guard let sex, from <= to else { return nil }
      return SelfTest.NormRow(sex: Sex(rawValue: sex.rawValue), ages: from...to, norm: norm)
    }
    reader.finish()
  }

  private enum RowSex: String, CaseIterable { case female, male, any }
}

extension SelfTest.Noise {
  fileprivate init(_ reader: StrictReader) {
    sideOfTest = reader.number("sideOfTest", in: 0...1.5)
    day = reader.number("day", in: 0.02...1.5)
    trial = reader.number("trial", in: 0.05...3)
    provenance = reader.provenance()
    how = reader.text("how")
    reader.finish()
  }

  /// Stands in while the log already has the missing key; never used.
  fileprivate static let none = SelfTest.Noise(
    sideOfTest: 0, day: 1, trial: 1, provenance: .assumed(""), how: "")
}
