extension AffiliationNetwork {
  /// The countries of those who take part in each event, as codes, sorted, each once.
  ///
  /// In the order of ``events``; empty where nobody is named or no country is known. Whatever the
  /// role, overseers included. Participations of people or events that are not there are left out.
  /// - Complexity: O(people + events + participations).
  public var eventCountries: [[String]] {
    let countries = Dictionary(
      people.map { ($0.id, $0.country) }, uniquingKeysWith: { first, _ in first })
    var found: [EventID: Set<String>] = [:]
    for participation in participations {
      guard let country = countries[participation.person] ?? nil else { continue }
      found[participation.event, default: []].insert(country)
    }
    return events.map { found[$0.id, default: []].sorted() }
  }
}
