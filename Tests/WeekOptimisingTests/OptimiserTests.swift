import Testing
import WeekOptimising

@Suite struct OptimiserTests {
  private let exact = WeekOptimiser(limits: .init(nodes: 5_000, gap: 0))

  @Test func `on tiny weeks the plan is as good as the best of all plans, or there is none`() throws
  {
    var planless = 0
    for seed in 0..<150 {
      let week = try TinyWeek.make(seed: UInt64(seed))
      let best = BruteForce.best(of: week)
      switch exact.best(of: week) {
      case .plan(let plan):
        let optimum = try #require(best, "seed \(seed)")
        #expect(abs(plan.value - optimum) < 1e-7, "seed \(seed)")
        #expect(plan.bound >= optimum, "seed \(seed)")
      case .infeasible:
        planless += 1
        #expect(best == nil, "seed \(seed)")
      case .undecided: Issue.record("seed \(seed) is undecided")
      }
    }
    #expect((5...100).contains(planless))
  }

  @Test func `with the usual gap the best of all plans lies between value and bound`() throws {
    for seed in 0..<150 {
      let week = try TinyWeek.make(seed: UInt64(500 + seed))
      let outcome = WeekOptimiser(limits: .init(nodes: 3)).best(of: week)
      guard let optimum = BruteForce.best(of: week), let plan = outcome.plan else { continue }
      #expect(plan.value <= optimum + 1e-9, "seed \(seed)")
      #expect(plan.bound >= optimum, "seed \(seed)")
    }
  }

  @Test func `every plan of 200 made-up weeks keeps every rule`() throws {
    let capacities = [300, 600, 1_200, 2_400]
    var plans = 0
    for seed in 0..<200 {
      let size = MadeUpWeek.Size(exercises: 20...90, capacity: capacities[seed % 4])
      let week = try MadeUpWeek.make(seed: UInt64(seed), size: size)
      let limits = WeekOptimiser.Limits(nodes: 60, trials: 600)
      guard let plan = WeekOptimiser(limits: limits).best(of: week).plan else { continue }
      plans += 1
      #expect(PlanRules.faults(plan, of: week) == [], "seed \(seed)")
    }
    #expect(plans > 190)
  }

  @Test func `the same week gives the same outcome twice`() throws {
    for seed in 0..<6 {
      let size = MadeUpWeek.Size(exercises: 30...60, capacity: 600)
      let week = try MadeUpWeek.make(seed: UInt64(seed), size: size)
      let limits = WeekOptimiser.Limits(nodes: 100)
      let first = WeekOptimiser(limits: limits).best(of: week)
      #expect(first == WeekOptimiser(limits: limits).best(of: week))
    }
  }

  @Test func `the order of lines and resources makes no difference to the best value`() throws {
    for seed in 0..<40 {
      let week = try TinyWeek.make(seed: UInt64(seed))
      let turned = try WeekChanges.reversed(week)
      let values = [week, turned].map { exact.best(of: $0).plan?.value ?? -1 }
      #expect(abs(values[0] - values[1]) < 1e-7, "seed \(seed)")
    }
  }

  @Test func `a week without one of its lines is worth no more than the bound of the full week`()
    throws
  {
    for seed in 0..<30 {
      let week = try TinyWeek.make(seed: UInt64(seed))
      guard let bound = WeekOptimiser().best(of: week).plan?.bound else { continue }
      for line in week.lines.indices {
        let fewer = try WeekChanges.removing(line, from: week)
        let value = exact.best(of: fewer).plan?.value ?? 0
        #expect(value <= bound, "seed \(seed) line \(line)")
      }
    }
  }

  @Test func `a demand beyond what fits is infeasible`() throws {
    let line = Line(exercise: 1, seconds: 100, gains: [])
    let row = WeeklyRow(terms: [Term(index: 0, coefficient: 1)], low: 3, high: 3)
    let short = try Week(sessions: 2, capacity: 500, lines: [line], resources: [], rows: [row])
    #expect(exact.best(of: short) == .infeasible(nodes: 1))
    let long = try Week(sessions: 3, capacity: 100, lines: [line], resources: [], rows: [row])
    #expect(exact.best(of: long).plan?.sessions == [[0], [0], [0]])
  }

  @Test func `an auxiliary column that only a half can satisfy is not taken for a whole number`()
    throws
  {
    let line = Line(exercise: 1, seconds: 60, gains: [], bonus: 1)
    let once = WeeklyRow(terms: [Term(index: 0, coefficient: 1)], low: 1, high: 1)
    for (coefficient, shift) in [(-2.0, 0.0), (-1.0, 0.5)] {
      let tie = WeeklyRow(
        terms: [Term(index: 0, coefficient: 1)],
        auxiliary: Term(index: 0, coefficient: coefficient), low: shift, high: shift)
      let week = try Week(
        sessions: 2, capacity: 60, lines: [line], resources: [], rows: [once, tie],
        auxiliaries: [AuxiliaryColumn(lower: 0, upper: 1)])
      let plan = try #require(exact.best(of: week).plan)
      #expect(plan.auxiliaries == [0.5])
    }
  }

  @Test func `a week without lines has an empty plan`() throws {
    let week = try Week(sessions: 2, capacity: 0, lines: [], resources: [])
    #expect(exact.best(of: week).plan?.sessions == [[], []])
    #expect(exact.best(of: week).plan?.gap == 0)
  }

  @Test func `lines that fill the added-up time but no single session are not packed together`()
    throws
  {
    let lines = (0..<3).map { Line(exercise: $0, seconds: 70, gains: [], bonus: 1) }
    let week = try Week(sessions: 2, capacity: 105, lines: lines, resources: [])
    let plan = try #require(exact.best(of: week).plan)
    #expect(plan.value == 2)
    #expect(plan.bound < 2 + 1e-4)
  }
}
