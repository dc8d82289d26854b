import Journalling
import Knowledge

/// Every place of the site, as links, redirects and tests name it.
enum Place: Hashable, Sendable {
  case welcome
  case screenStart
  /// The safety questions of one topic, counted from 1.
  case screen(Int)
  case screenResult
  case cleared
  case today
  case about
  case pain
  /// Which of several marked places is the worst.
  case painWorst
  case told
  case toldMore
  case habits
  /// A group of limits, counted from 1.
  case limits(Int)
  case home
  case acts
  case asks
  case tests
  case test(SelfTest.ID)
  /// Every result that was stored.
  case results
  /// The form that corrects one, by its number in the journal.
  case result(Int)
  /// The page that asks whether one shall be taken back.
  case resultBack(Int)
  case answer
  case programme
  case people
  case newPerson
  case ownName
  case yours
  case export
  case importing
  case erase
  case erased
  case report
  case known
  case question(PlainAnswer.ID)
  case library
  case libraryShelf(LibraryKind)
  /// A page of the library: the shelf, and the entry's id.
  case libraryEntry(LibraryKind, String)
  case notes
  /// One note, by its number in the journal.
  case note(Int)
  /// A picture of a movement: `exercises` or `tests`, and the file's name.
  case figure(kind: String, file: String)
  /// A sentence of a test, or a cue of its clock, as a sound.
  case speech(SelfTest.ID, file: String)

  /// Where the files that never change with the person are served.
  static let assets = "/assets"

  var path: String {
    switch self {
    case .screen(let number): "/screen/\(number)"
    case .limits(let number): "/limits/\(number)"
    case .test(let id): "/tests/\(id)"
    case .result(let number): "/results/\(number)"
    case .resultBack(let number): "/results/\(number)/take-back"
    case .question(let id): "/questions/\(id)"
    case .libraryShelf(let kind): "/library/\(kind.rawValue)"
    case .libraryEntry(let kind, let id): "/library/\(kind.rawValue)/\(id)"
    case .note(let number): "/notes/\(number)"
    case .figure(let kind, let file): "/figures/\(kind)/\(file)"
    case .speech(let id, let file): "\(SpeechAddress.folder(id))/\(file)"
    default: pattern.rawValue
    }
  }

  /// The route that serves the place.
  var pattern: Pattern {
    switch self {
    case .welcome: .welcome
    case .screenStart: .screenStart
    case .screen: .screen
    case .screenResult: .screenResult
    case .cleared: .cleared
    case .today: .today
    case .about: .about
    case .pain: .pain
    case .painWorst: .painWorst
    case .told: .told
    case .toldMore: .toldMore
    case .habits: .habits
    case .limits: .limits
    case .home: .home
    case .acts: .acts
    case .asks: .asks
    case .tests: .tests
    case .test: .test
    case .results: .results
    case .result: .result
    case .resultBack: .resultBack
    case .answer: .answer
    case .programme: .programme
    case .people: .people
    case .newPerson: .newPerson
    case .ownName: .ownName
    case .yours: .yours
    case .export: .export
    case .importing: .importing
    case .erase: .erase
    case .erased: .erased
    case .report: .report
    case .known: .known
    case .question: .question
    case .library: .library
    case .libraryShelf: .libraryShelf
    case .libraryEntry: .libraryEntry
    case .notes: .notes
    case .note: .note
    case .figure: .figure
    case .speech: .speech
    }
  }
}

/// Every route, as the router matches it.
enum Pattern: String, CaseIterable, Sendable {
  case welcome = "/"
  case screenStart = "/screen"
  case screen = "/screen/:number"
  case screenResult = "/screen/result"
  case cleared = "/screen/cleared"
  case today = "/today"
  case about = "/about"
  case pain = "/about/pain"
  case painWorst = "/about/pain/worst"
  case told = "/told"
  case toldMore = "/told/more"
  case habits = "/habits"
  case limitsStart = "/limits"
  case limits = "/limits/:number"
  case home = "/home"
  case acts = "/acts"
  case asks = "/asks"
  case tests = "/tests"
  case test = "/tests/:test"
  case results = "/results"
  case result = "/results/:number"
  case resultBack = "/results/:number/take-back"
  case answer = "/answer"
  case programme = "/programme"
  case people = "/people"
  case newPerson = "/people/new"
  case ownName = "/people/me"
  case yours = "/yours"
  case export = "/yours/export"
  case importing = "/yours/import"
  case erase = "/yours/erase"
  case erased = "/yours/erased"
  case report = "/yours/report"
  case known = "/what-is-known"
  case question = "/questions/:question"
  case library = "/library"
  case libraryShelf = "/library/:kind"
  case libraryEntry = "/library/:kind/:entry"
  case notes = "/notes"
  case note = "/notes/:number"
  case figure = "/figures/:kind/:file"
  case speech = "/speech/:test/:file"
}

extension Pattern {
  /// Whether everybody may read the page, so that it need not be said who that is.
  var isForEverybody: Bool {
    switch self {
    case .known, .question, .library, .libraryShelf, .libraryEntry, .erased: true
    default: choosesPerson
    }
  }

  /// Whether its forms are about whose record is open, and go into none.
  var choosesPerson: Bool { self == .people || self == .newPerson }
}
