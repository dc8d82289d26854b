import Foundation
import Hummingbird
import Persistence

/// Whose record is shown, and who else has one.
func addPeopleRoutes(to table: RouteTable) {
  table.get(.people) { visit in try await visit.showPeople() }
  // Whoever reloads the address of a form finds the page on which it stands.
  table.get(.newPerson) { visit in visit.redirect(to: .people) }
  table.get(.ownName) { visit in visit.redirect(to: .people) }
  table.post(.people) { visit, form in try await choose(visit, form) }
  table.post(.newPerson) { visit, form in try await add(visit, form) }
  table.post(.ownName) { visit, form in try await rename(visit, form) }
}

private func choose(_ visit: Visit, _ form: FormValues) async throws -> Response {
  let everybody = try await visit.site.keeper.everybody().people
  guard let mate = everybody.first(where: { $0.file.id.text == form[PeoplePage.person] }) else {
    // Erased in another window: the page says who is left.
    return visit.redirect(to: .people)
  }
  return visit.redirect(to: .welcome).showing(mate)
}

private func add(_ visit: Visit, _ form: FormValues) async throws -> Response {
  let sent = try await PersonForm(
    form, name: PeoplePage.newName, colour: PeoplePage.newColour, besides: nil, visit)
  var problems = sent.problems
  var first: (mate: Housemate, name: String)?
  if visit.isUnnamed, case .person(let mate, _) = visit.front {
    let own = try await PersonForm(
      form, name: PeoplePage.firstName, colour: PeoplePage.ownColour, besides: mate.file.id, visit)
    problems += own.problems
    first = own.name.map { (mate, $0) }
    if let name = own.name, name.lowercased() == sent.name?.lowercased() {
      problems.append(.init(field: PeoplePage.firstName, message: "Write two different names"))
    }
  }
  guard let name = sent.name, problems.isEmpty else {
    return try await visit.showPeople(form, problems)
  }
  if let first {
    try await visit.site.keeper.rename(
      first.mate.file.id, to: first.name, colour: first.mate.colour)
  }
  let mate = try await visit.site.keeper.addPerson(named: name, colour: sent.colour)
  return visit.redirect(to: .welcome, saying: .personAdded).showing(mate)
}

private func rename(_ visit: Visit, _ form: FormValues) async throws -> Response {
  guard case .person(let mate, _) = visit.front else { return visit.redirect(to: .people) }
  let sent = try await PersonForm(
    form, name: PeoplePage.ownName, colour: PeoplePage.ownColour, besides: mate.file.id, visit)
  guard let name = sent.name, sent.problems.isEmpty else {
    return try await visit.showPeople(form, sent.problems)
  }
  try await visit.site.keeper.rename(
    mate.file.id, to: name, colour: sent.colour ?? mate.colour)
  return visit.redirect(to: .people, saying: .personRenamed)
}

/// A name and a colour as they were sent.
private struct PersonForm {
  let name: String?
  let colour: PersonColour?
  let problems: [FieldProblem]

  /// - Parameter besides: The person who may have that name already: themselves.
  init(
    _ form: FormValues, name field: String, colour: String, besides own: PersonFile.ID?,
    _ visit: Visit
  ) async throws {
    let longest = 40
    let text = form[field]?.trimmingCharacters(in: .whitespacesAndNewlines) ?? ""
    let others = try await visit.site.keeper.everybody().people.filter { $0.file.id != own }
    var problems: [FieldProblem] = []
    if text.isEmpty {
      problems.append(FieldProblem(field: field, message: "Write a name"))
    } else if text.lowercased() == RecordKeeper.usualName.lowercased() {
      problems.append(
        FieldProblem(
          field: field, message: "Everybody is “\(text)”; write a name that tells you apart"))
    } else if text.count > longest {
      let message = "Shorten the name to \(longest) letters; you wrote \(text.count)"
      problems.append(FieldProblem(field: field, message: message))
    } else if others.contains(where: { $0.name.lowercased() == text.lowercased() }) {
      let message = "Somebody here is called \(text) already; add a letter to tell you apart"
      problems.append(FieldProblem(field: field, message: message))
    }
    name = text.isEmpty ? nil : text
    self.colour = form[colour].flatMap(PersonColour.init)
    self.problems = problems
  }
}

extension Visit {
  fileprivate func showPeople(
    _ form: FormValues = FormValues(), _ problems: [FieldProblem] = []
  ) async throws -> Response {
    let page = PeoplePage(
      self, everybody: try await site.keeper.everybody(), values: form, problems: problems)
    return try show(.people, page, status: problems.isEmpty ? .ok : .unprocessableContent)
  }
}
