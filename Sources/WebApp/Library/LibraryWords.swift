import Anatomy
import Knowledge
import Plumbline

/// How the library says what a movement asks, and how well something is known.
enum LibraryWords {
  static func demand(_ demand: Demand) -> String {
    switch demand {
    case .oneLegStanding: "standing on one leg"
    case .unsupportedBalance: "balance without a hand on something"
    case .armOverhead: "an arm above the head"
    case .grip: "a firm grip"
    case .bothArms: "both arms"
    case .oneFreeArm: "one free arm"
    case .sight: "seeing well"
    case .hearing: "hearing well"
    case .headLow: "the head lower than the heart"
    case .loadedBending: "curling the back against a load"
    case .endRangeBending: "rounding the back far"
    case .endRangeArching: "arching the back far"
    case .loadedTwisting: "twisting against a load"
    case .hipPastNinety: "bending a hip past 90 degrees"
    case .legAcrossMiddle: "a leg across the middle of the body"
    case .deepKneeBend: "a deep knee bend"
    case .longHold: "holding hard for more than ten seconds"
    case .toExhaustion: "going on until you are tired out"
    case .briskEffort: "brisk effort"
    case .strongBracing: "bracing hard"
    case .nerveStretch: "a straight leg with the hip bent, which pulls on the nerve"
    case .pressureOnBelly: "pressure on the belly"
    }
  }

  static func contact(_ contact: Contact) -> String {
    switch contact {
    case .feet: "the feet"
    case .seat: "the seat"
    case .back: "the back"
    case .front: "the front of the body"
    case .side: "one side of the body"
    case .knees: "the knees"
    case .hands: "the hands"
    case .forearms: "the forearms"
    }
  }

  static func transition(_ transition: Transition) -> String {
    switch transition {
    case .standUp: "getting up from a seat"
    case .lieDown: "lying down and getting up again"
    case .rollOver: "rolling over"
    case .floor: "going down to the floor and up again"
    case .kneel: "kneeling on the way"
    }
  }

  static func purpose(_ purpose: Exercise.Purpose) -> String {
    switch purpose {
    case .strength: "strength"
    case .lengthening: "stretch"
    case .practice: "practice of a daily act"
    case .walking: "walking"
    case .balance: "balance"
    }
  }

  static func manner(_ manner: SelfTest.Manner) -> String {
    switch manner {
    case .hold: "a hold"
    case .reach: "a reach"
    case .look: "a look"
    case .wholeTask: "a whole task"
    case .lyingLift: "a lift lying down"
    case .uprightLift: "a lift upright"
    }
  }

  static func joint(_ joint: Joint) -> String { joint.rawValue.replacing("-", with: " ") }

  static func region(_ region: Region) -> String {
    switch region {
    case .hip: "Hip"
    case .thigh: "Thigh"
    case .lowerLeg: "Lower leg"
    case .trunk: "Trunk"
    case .shoulder: "Shoulder and chest"
    case .arm: "Arm and hand"
    case .neck: "Neck"
    }
  }

  static func quality(_ quality: Quality) -> String {
    quality == .capacity ? "strength" : "length"
  }

  /// Where a muscle group lies, from where the figure paints it.
  static func place(_ place: MusclePlace) -> String {
    let part =
      switch place.part {
      case .hip: "hip"
      case .thigh: "thigh"
      case .trunk: "trunk"
      case .chest: "chest"
      case .forearm: "forearm"
      case .neck: "neck"
      case .lowerLeg: "lower leg"
      case .upperArm: "upper arm"
      }
    return switch place.face {
    case .front: "the front of the \(part)"
    case .back: "the back of the \(part)"
    case .outer: "the outer side of the \(part)"
    case .inner: "the inner side of the \(part)"
    }
  }

  /// Everything a rule forbids, as phrases.
  static func forbidden(_ forbids: Forbidden) -> [String] {
    func inOrder<Word: CaseIterable & Hashable>(_ set: Set<Word>) -> [Word] {
      Word.allCases.filter(set.contains)
    }
    return inOrder(forbids.support).map { "anything \(Words.support($0))" }
      + inOrder(forbids.weightOn).map { "weight on \(contact($0))" }
      + inOrder(forbids.gettingThere).map(transition)
      + inOrder(forbids.demands).map(demand)
      + inOrder(forbids.needs).map { "anything that needs \(TestPageWords.thing($0))" }
      + inOrder(forbids.strains).map { "strain on the \(joint($0))" }
  }

  static func outcome(_ action: SafetyAction) -> String {
    switch action {
    case .emergency: "Get help now"
    case .seeDoctorFirst: "See a doctor or nurse before you exercise"
    case .goOnAndTellDoctor: "Go on, and tell your doctor"
    case .goOn: "Go on; we only take care"
    }
  }

  static func reading(_ reading: Source.Reading) -> String {
    switch reading {
    case .fullText: "We read the whole text."
    case .table: "We read a table of it."
    case .abstract: "We read its summary (the abstract) only."
    case .secondary: "We read about it in another work that names it."
    case .guidelinePage: "We read the page itself."
    }
  }

  static func grade(_ grade: Grade) -> String {
    switch grade {
    case .primary: "read there"
    case .secondary: "read in a second source that names it"
    case .compiled: "read in a reviewed collection"
    }
  }

  /// “1 self-test”, “12 self-tests”.
  static func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(number == 0 ? "no" : "\(number)") \(number == 1 ? one : many)"
  }
}
