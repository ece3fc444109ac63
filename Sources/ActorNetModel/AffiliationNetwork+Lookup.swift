extension AffiliationNetwork {
  /// The people who are called so, in the order of ``people``: by any form of the name, the name in
  /// Latin letters whatever its case, or the identifier.
  ///
  /// Several where people of one name are told apart.
  ///
  /// - Throws: ``Diagnostic`` `unknown-person` where nobody is, with the nearest name where one is
  ///   near.
  /// - Complexity: O(people).
  public func people(called name: String) throws(Diagnostic) -> [Person] {
    let folded = name.lowercased()
    let found = people.filter { person in
      person.id.rawValue == name || person.names.contains(name) || person.name == name
        || person.latinName?.lowercased() == folded
        || person.names.contains { $0.lowercased() == folded }
    }
    guard found.isEmpty else { return found }
    let names = Set(people.flatMap { $0.names + [$0.name] }).sorted()
    let holding = names.first { $0.contains(name) && !name.isEmpty }
    let near = holding ?? NearestWord.to(name, among: names)
    throw Diagnostic(
      severity: .error, id: "unknown-person",
      message: "nobody in this network is called \"\(name)\""
        + (near.map { "; did you mean \"\($0)\"?" } ?? ""))
  }
}
