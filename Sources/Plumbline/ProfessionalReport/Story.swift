import Anatomy
import Journalling
import Knowledge
public import Quantities

extension ProfessionalReport {
  public struct About: Encodable, Sendable {
    /// Years, as told.
    public let age: Int?
    public let ageToldOn: Day?
    /// `female`, `male`, or absent: not told.
    public let sex: String?

    init(_ person: Person) {
      (age, ageToldOn, sex) = (person.age, person.ageDay, person.sex?.rawValue)
    }
  }

  /// What the person told, in their own words where there are any.
  public struct Story: Encodable, Sendable {
    public struct Told: Encodable, Sendable, Hashable {
      public let condition: String
      public let name: String
      public let side: String?
      /// The day of the operation or the finding.
      public let since: Day?
      /// How exactly that day is known: `day`, `month`, `year`, or `before` (it was longer ago).
      ///
      /// As the person said; where an older journal does not tell, a day on a border is taken for the whole
      /// month or year, which it may stand for.
      public let known: String
    }

    public struct Ease: Encodable, Sendable, Hashable {
      public let act: String
      public let name: String
      /// 0 (cannot) to 10 (without any trouble).
      public let now: Int
      public let on: Day
      /// The first rating of another day, where there is one.
      public let first: Int?
      public let firstOn: Day?
    }

    /// Pain when it was last told, 0 to 10.
    public let pain: Int?
    public let painToldOn: Day?
    public let painWhere: String?
    public let painSince: String?
    /// Conditions and operations the person was told of.
    public let told: [Told]
    /// The last fall that was noted by itself; whether they fell in the last year is in the screen.
    public let lastFall: Day?
    /// Habits answered with yes.
    public let habits: [String]
    /// What the person cannot or must not do; “not sure” is said where they were not.
    public let limits: [String]
    /// How many questions about limits are still open.
    public let limitsOpen: Int
    public let acts: [Ease]
    public let goal: String?

    init(_ record: PersonRecord, _ catalogue: Catalogue) {
      let person = record.person
      let unsure = Set(record.limitAnswers.filter { $0.value == .unsure }.map(\.key))
      (pain, painToldOn, painSince) = (person.pain, person.painDay, person.painSince)
      let places = [Words.places(person.painMap, catalogue), person.painWhere].compactMap(\.self)
      painWhere = places.isEmpty ? nil : places.joined(separator: ". In their own words: ")
      (goal, lastFall) = (person.goal, person.lastFall?.day)
      told = catalogue.conditions.flatMap { entry in
        person.conditions.filter { $0.condition == entry.id }
          .map {
            Told(
              condition: entry.id.text, name: entry.name, side: $0.side?.rawValue, since: $0.since,
              known: Told.known($0, entry, person))
          }
          .sorted {
            ($0.since?.description ?? "", $0.side ?? "") < (
              $1.since?.description ?? "", $1.side ?? ""
            )
          }
      }
      habits = catalogue.habits.filter { person.habits[$0.id] == .yes }.map(\.name)
      limits = catalogue.limits.flatMap { entry in
        person.limits.filter { $0.limit == entry.id }.map { held in
          let which = [held.side?.rawValue, held.joint?.rawValue].compactMap { $0 }
          let notes =
            [which.joined(separator: " "), unsure.contains(entry.id) ? "not sure" : ""]
            .filter { !$0.isEmpty }
          return notes.isEmpty ? entry.name : "\(entry.name) (\(notes.joined(separator: ", ")))"
        }.sorted()
      }
      limitsOpen = catalogue.limits.count { !person.limitsAnswered.contains($0.id) }
      acts = catalogue.acts.compactMap { Ease($0, person.acts[$0.id] ?? []) }
    }
  }
}

extension ProfessionalReport.Story.Ease {
  fileprivate init?(_ act: Act, _ ratings: [Person.Dated<Int>]) {
    guard let newest = ratings.last else { return nil }
    let earlier = ratings.first { $0.day < newest.day }
    (self.act, name) = (act.id.text, act.name)
    (now, on) = (newest.value, newest.day)
    (first, firstOn) = (earlier?.value, earlier?.day)
  }
}

extension ProfessionalReport.Story.Told {
  /// How exactly the day of a condition is known, from the day itself and from when it was told.
  fileprivate static func known(
    _ told: Journalling.Told, _ entry: Condition, _ person: Person
  ) -> String {
    guard let since = told.since else { return DayKnown.day.rawValue }
    if let known = told.known { return known.rawValue }
    // “Not known, but long ago” is kept as exactly the weeks that count, before the day of telling.
    let weeks = entry.early?.weeks ?? 0
    if weeks > 0, let on = person.toldAt[told]?.day, since == on.adding(days: -7 * weeks) {
      return DayKnown.before.rawValue
    }
    return DayKnown(ofUnsaid: since).rawValue
  }
}
