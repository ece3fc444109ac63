extension AffiliationNetwork {
  /// The name under which ``parameters`` tells of a least confidence.
  public static let minimumConfidenceParameter = "min_confidence"

  /// The network without the people, events and ties that are less sure than asked for.
  ///
  /// A tie goes with its person or its event; a session of a body that goes loses its series.
  /// People who have no tie left stay, as people without ties do everywhere, and so does an event
  /// that nobody is left in. Documents and records stay: they say what was read, and linking them
  /// anew starts from all of it. The least confidence is written into ``parameters``; 0 changes
  /// nothing at all.
  ///
  /// - Parameter minimumConfidence: from 0 to 1; what has just this confidence stays.
  /// - Complexity: O(people + events + participations).
  public func filtered(minimumConfidence: Double) -> AffiliationNetwork {
    guard minimumConfidence > 0 else { return self }
    var network = self
    network.people.removeAll { $0.confidence < minimumConfidence }
    network.events.removeAll { $0.confidence < minimumConfidence }
    let people = Set(network.people.map(\.id))
    let events = Set(network.events.map(\.id))
    for index in network.events.indices {
      if let series = network.events[index].series, !events.contains(series) {
        network.events[index].series = nil
      }
    }
    network.participations.removeAll {
      $0.confidence < minimumConfidence || !people.contains($0.person)
        || !events.contains($0.event)
    }
    network.suggestions.removeAll { suggestion in
      switch suggestion.subject {
      case .person:
        ![suggestion.first, suggestion.second].allSatisfy {
          people.contains(PersonID(rawValue: $0))
        }
      case .event:
        ![suggestion.first, suggestion.second].allSatisfy {
          events.contains(EventID(rawValue: $0))
        }
      }
    }
    network.parameters[Self.minimumConfidenceParameter] = "\(minimumConfidence)"
    return network
  }
}
