/// One step on the way from the first question to the programme.
enum Step: Hashable, Sendable {
  case screen(Int)
  case age
  case screenResult
  case pain
  case told
  case habits
  case limits(Int)
  case home
  case acts
  case asks
  case tests
  case answer
  case programme

  /// The parts of the way as they are named beside the line.
  enum Part: Int, CaseIterable, Sendable {
    case before, about, able, want, tests, answer, programme

    var name: String {
      switch self {
      case .before: "Before you start"
      case .about: "About you"
      case .able: "What you can do"
      case .want: "What you want back"
      case .tests: "The tests"
      case .answer: "Your plumb line"
      case .programme: "Your programme"
      }
    }

    var what: String {
      switch self {
      case .before: "Safety questions that find what a doctor should see first"
      case .about: "Your pain, what you were told you have, and your day"
      case .able: "Floor, bed, chair, joints, minutes: your limits are rules here"
      case .want: "Seven acts of the day, and a goal in your own words"
      case .tests: "One after another; most look at one side, then at the other"
      case .answer: "What stands out, how sure that is, and what it rests on"
      case .programme: "A week that fits, with the reason for each exercise"
      }
    }
  }

  var part: Part {
    switch self {
    case .screen, .age, .screenResult: .before
    case .pain, .told, .habits: .about
    case .limits, .home: .able
    case .acts, .asks: .want
    case .tests: .tests
    case .answer: .answer
    case .programme: .programme
    }
  }

  var place: Place {
    switch self {
    case .screen(let number): .screen(number)
    case .age: .about
    case .screenResult: .screenResult
    case .pain: .pain
    case .told: .told
    case .habits: .habits
    case .limits(let number): .limits(number)
    case .home: .home
    case .acts: .acts
    case .asks: .asks
    case .tests: .tests
    case .answer: .answer
    case .programme: .programme
    }
  }
}
