public import ActorNetModel

extension AffiliationNetwork {
  /// What these documents tell, where the records that could be linked anew are not there.
  ///
  /// Quotes of other documents go, and with their last quote people, events and ties; an event has
  /// the status that the latest of these documents gives, a person the titles seen in them. What two
  /// documents made of an event together, such as its dates, stays.
  ///
  /// - Parameter kept: identifiers of documents.
  /// - Complexity: O(evidence).
  public func restricted(toDocuments kept: Set<DocumentID>) -> AffiliationNetwork {
    var network = self
    let dates = Set(documents.filter { kept.contains($0.id) }.map(\.published))
    network.documents.removeAll { !kept.contains($0.id) }
    network.records.removeAll { !kept.contains($0.document.id) }
    for index in network.people.indices {
      network.people[index].evidence.removeAll { !kept.contains($0.document) }
      network.people[index].titles.removeAll { !dates.contains($0.seen) && $0.seen != nil }
    }
    for index in network.events.indices {
      network.events[index].evidence.removeAll { !kept.contains($0.document) }
      network.events[index].statusHistory.removeAll { !kept.contains($0.document) }
      if let last = network.events[index].statusHistory.last {
        network.events[index].status = last.status
      }
    }
    for index in network.participations.indices {
      network.participations[index].evidence.removeAll { !kept.contains($0.document) }
    }
    network.people.removeAll { $0.evidence.isEmpty }
    network.events.removeAll { $0.evidence.isEmpty }
    let people = Set(network.people.map(\.id))
    let events = Set(network.events.map(\.id))
    network.participations.removeAll {
      $0.evidence.isEmpty || !people.contains($0.person) || !events.contains($0.event)
    }
    return network
  }
}
