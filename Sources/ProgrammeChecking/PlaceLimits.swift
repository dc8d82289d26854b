import Knowledge

// Where a person can be, and how they get there: one function for each limit.

func leavesBed(_ use: Use) -> String? {
  if !use.isDone(on: .bed) { return "it is not done on the bed" }
  if use.isReached(by: .standUp, .floor) { return "it asks to get up from the bed" }
  if use.takes(.roomToWalk, .stairs, .step, .car, .worktop) {
    return "it needs a place off the bed"
  }
  return balances(use)
}

func leavesChair(_ use: Use) -> String? {
  if !use.isDone(on: .chair) { return "it is not done at a chair" }
  if use.isReached(by: .lieDown, .rollOver, .floor, .kneel) {
    return "it asks to lie down, kneel or get to the floor"
  }
  if use.takes(.bed, .firmBed, .roomToWalk, .stairs, .step, .car) {
    return "it needs a place other than a chair"
  }
  return balances(use)
}

func goesToFloor(_ use: Use) -> String? {
  use.isDone(on: .floor) || use.isReached(by: .floor) ? "it asks to get down to the floor" : nil
}

/// The floor counts too, because getting up from it takes a knee.
func loadsKneeFromBelow(_ use: Use) -> String? {
  if use.carriesWeight(on: .knees) { return "it puts weight on a knee" }
  if use.isReached(by: .kneel) { return "getting there takes kneeling" }
  return goesToFloor(use) == nil ? nil : "getting up from the floor takes a knee"
}

func risesFromSeat(_ use: Use) -> String? {
  if use.isReached(by: .standUp) { return "it asks to stand up from a seat" }
  if use.isDone(on: .standing, .standingSupported) { return "it is done standing" }
  if use.takes(.roomToWalk, .stairs, .step) { return "it is done on the feet" }
  return goesToFloor(use) ?? balances(use)
}

func standsFree(_ use: Use) -> String? {
  use.isDone(on: .standing) || use.asks(for: .unsupportedBalance)
    ? "it is done without a hand on something firm" : nil
}

func needsSomebodyBeside(_ use: Use) -> String? {
  if use.takes(.secondPerson) { return "it needs a second person" }
  return use.asks(for: .unsupportedBalance) ? "it asks for balance with nobody beside" : nil
}

/// Also when only leaning: the limit says “with weight on your back”.
func liesOnBack(_ use: Use) -> String? {
  use.carriesWeight(on: .back) ? "it puts weight on the back" : nil
}

func liesOnFront(_ use: Use) -> String? {
  use.carriesWeight(on: .front) ? "it is done lying on the front" : nil
}

private func balances(_ use: Use) -> String? {
  use.asks(for: .oneLegStanding, .unsupportedBalance) ? "it asks for balance on the feet" : nil
}
