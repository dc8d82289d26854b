import Knowledge

/// Two limits that cannot hold together, because each leaves only places that the other rules out.
struct LimitContradiction: Sendable {
  let first: Limit
  let second: Limit

  /// Every contradiction among the limits that a form sets.
  static func all(in form: FormValues, among limits: [Limit]) -> [LimitContradiction] {
    let set = limits.filter { limit in
      let field = LimitField(limit)
      return form[field.name] == field.settingWord && !limit.allowsOnlySupport.isEmpty
    }
    return set.indices.flatMap { index in
      set.dropFirst(index + 1)
        .filter { $0.allowsOnlySupport.isDisjoint(with: set[index].allowsOnlySupport) }
        .map { LimitContradiction(first: set[index], second: $0) }
    }
  }

  func involves(_ limit: Limit) -> Bool { limit.id == first.id || limit.id == second.id }

  /// What to do, at the field of one of the two.
  func sentence(about limit: Limit) -> String {
    let other = limit.id == first.id ? second : first
    return """
      “\(limit.name)” and “\(other.name)” cannot both hold. Answer Yes to the one that is so, and No \
      to the other
      """
  }
}
