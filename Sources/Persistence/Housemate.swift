/// A person of the household as the others see them: by name and colour.
package struct Housemate: Hashable, Sendable {
  package let file: PersonFile
  /// The name that was given, else the id.
  package let name: String
  package let colour: PersonColour

  /// What tells two people of one name apart.
  package var nameAndID: String { "\(name) (\(file.id.text))" }

  package init(_ file: PersonFile) throws(PersistenceFailure) {
    try self.init(file, in: JournalStore(of: file))
  }

  /// Reads who it is from a journal that is open already.
  package init(_ file: PersonFile, in store: JournalStore) throws(PersistenceFailure) {
    self.file = file
    name = try store.name() ?? file.id.text
    colour = try store.colour() ?? .petrol
  }
}

extension Household {
  /// Everybody whose file can be read, in the order of names, and the files that cannot.
  ///
  /// One that is damaged does not hide the others.
  package func housemates() throws(PersistenceFailure) -> (
    people: [Housemate], unreadable: [PersonFile]
  ) {
    var (people, unreadable): ([Housemate], [PersonFile]) = ([], [])
    for file in try self.people {
      do throws(PersistenceFailure) {
        people.append(try Housemate(file))
      } catch {
        unreadable.append(file)
      }
    }
    people.sort {
      ($0.name.lowercased(), $0.file.id.text) < ($1.name.lowercased(), $1.file.id.text)
    }
    return (people, unreadable)
  }

  /// The first colour that nobody has; when all are taken, the first of all.
  func freeColour() throws(PersistenceFailure) -> PersonColour {
    let taken = Set(try housemates().people.map(\.colour))
    return PersonColour.allCases.first { !taken.contains($0) } ?? .petrol
  }
}
