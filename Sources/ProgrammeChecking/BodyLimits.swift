import Anatomy
import Knowledge

// What a body or a home can give: one function for each limit. A side is the one that cannot.

func liesOnSide(_ use: Use, side: Side?) -> String? {
  guard let lying = use.position.lyingOn else {
    return use.carriesWeight(on: .side) ? "it is done lying on one side, nobody knows which" : nil
  }
  return use.puts(lying, on: side) ? "it is done lying on the \(name(side))" : nil
}

func standsOnLeg(_ use: Use, side: Side?) -> String? {
  guard let carrying = use.position.standsOn else {
    return use.asks(for: .oneLegStanding) ? "each leg has to carry the weight alone" : nil
  }
  return use.puts(carrying, on: side)
    ? "the leg on the \(name(side)) carries the weight alone" : nil
}

func usesArm(_ use: Use, side: Side?) -> String? {
  if use.asks(for: .bothArms) { return "it needs both arms" }
  guard let arm = use.position.arm else { return nil }
  return use.puts(arm, on: side) ? "it needs the arm on the \(name(side))" : nil
}

/// A limit that names no joint protects them all.
func strains(_ use: Use, joint: Joint?, side: Side?) -> String? {
  for strain in use.exercise.strains where joint == nil || strain.joint == joint {
    guard let place = strain.on else { return "it loads the \(strain.joint.rawValue)" }
    if use.puts(place, on: side) { return "it loads the \(strain.joint.rawValue) of that side" }
  }
  return nil
}

func liftsArmOverhead(_ use: Use) -> String? {
  use.asks(for: .armOverhead) ? "an arm goes above the head" : nil
}

func needsGrip(_ use: Use) -> String? {
  use.asks(for: .grip) || use.takes(.smallWeight) ? "it needs a firm grip" : nil
}

func needsEars(_ use: Use) -> String? { use.asks(for: .hearing) ? "it needs the ears" : nil }

func needsEyes(_ use: Use) -> String? {
  use.asks(for: .sight) || use.takes(.tapeMeasure, .mirror) ? "it needs the eyes" : nil
}

func needsThingsFromOutside(_ use: Use) -> String? {
  use.takes(.band, .smallWeight, .step, .tapeMeasure) ? "it needs a thing to train with" : nil
}

private func name(_ side: Side?) -> String {
  side.map { "\($0.rawValue) side" } ?? "side that cannot"
}
