import Knowledge

/// A shelf of the library; its raw value stands in the address, and is the catalogue's own word.
enum LibraryKind: String, CaseIterable, Sendable {
  case muscles, tests, exercises, acts, habits, conditions, limits, flags, stops, questions, sources
  /// Everything by name.
  case index = "a-to-z"

  /// The heading of the shelf.
  var title: String {
    switch self {
    case .muscles: "Muscle groups"
    case .tests: "Self-tests"
    case .exercises: "Exercises"
    case .acts: "Daily acts"
    case .habits: "Habits"
    case .conditions: "Conditions"
    case .limits: "Limits"
    case .flags: "When to see a doctor"
    case .stops: "When to stop"
    case .questions: "Questions people ask"
    case .sources: "Sources"
    case .index: "Everything from A to Z"
    }
  }

  /// What stands on the shelf, in one or two sentences.
  var what: String {
    switch self {
    case .muscles: "Where each is, what it does for you, and what looks at it or works it."
    case .tests: "What each looks at, what it needs, and who should leave it out."
    case .exercises: "What each works, where it is done, what is easier and what is harder."
    case .acts: "What you may want back, from getting out of bed to feeling steady."
    case .habits: "What your day may have to do with it, and how well that is known."
    case .conditions: "What it means for exercise here if you were told you have it."
    case .limits: "What your body or your home does not allow, and what is then left out."
    case .flags: "Every warning sign we ask about, what to do, and whom to call."
    case .stops: "The signs at which a movement ends, and what to do then."
    case .questions: "Beds, braces, sitting, food, flare-ups: short answers with their sources."
    case .sources: "Every study and page we read, what we saw in it, and what we use it for."
    case .index: "Look down the letters for a name; your browser can search the page too."
    }
  }

  /// What stands over the list itself.
  var lead: String {
    switch self {
    case .tests, .exercises:
      """
      \(what) How a movement is done is shown only when your safety answers say go on, and only \
      where it fits you.
      """
    case .flags:
      """
      Most back pain is not dangerous. These are the signs we ask about before anything moves. The most \
      urgent come first.
      """
    default: what
    }
  }
}
