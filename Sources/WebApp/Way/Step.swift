/// One step on the way from the first question to the programme.
enum Step: Hashable, Sendable {
  case screen(Int)
  case age
  case screenResult
  case pain
  case told
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
  }

  var part: Part {
    switch self {
    case .screen, .age, .screenResult: .before
    case .pain, .told: .about
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
