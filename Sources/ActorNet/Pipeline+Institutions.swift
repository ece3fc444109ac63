internal import ActorNetAnalysis
internal import ActorNetExtraction
public import ActorNetModel

extension Pipeline {
  /// The same events with institutions as actors: those that people's titles name.
  ///
  /// An institution is told by its name and the country of its people. The title is that of the
  /// time of the event, else the person's latest; it takes part in what one of its people takes part
  /// in.
  ///
  /// - Returns: the network, and how many participations no institution is known for.
  public func institutions(
    of network: AffiliationNetwork
  ) -> (network: AffiliationNetwork, unknown: Int) {
    var known: [String: String?] = [:]
    func institution(_ title: String?) -> String? {
      guard let title else { return nil }
      if let found = known[title] { return found }
      let found = pack.institution(ofTitle: title)
      known[title] = found
      return found
    }
    var unknown = 0
    let result = network.withActors { person, participation -> ActorGroup? in
      let latest = person.titles.last { !$0.text.isEmpty }?.text
      guard let name = institution(participation.title) ?? institution(latest) else {
        unknown += 1
        return nil
      }
      let digest = SHA256.hexadecimal(of: Array("\(person.country ?? "") \(name)".utf8))
      return ActorGroup(
        id: "institution_" + digest.prefix(16), name: name, country: person.country)
    }
    return (result, unknown)
  }
}
