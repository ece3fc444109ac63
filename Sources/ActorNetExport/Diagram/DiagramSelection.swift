internal import ActorNetModel

/// Which people and events of a network are drawn, in which order, and what stands where.
struct DiagramSelection: Sendable {
  /// The network, indexed.
  let index: NetworkIndex
  /// Positions of people, in the network's order.
  let people: [Int]
  /// Positions of events in order of time, the undated last, standing bodies after those.
  let events: [Int]
  /// The same, those of which nobody is named last, in the order in which a briefing counts them.
  let numberedEvents: [Int]
  /// The sides of the people that are drawn.
  let sides: Sides
  /// Visits with nobody but the visitor, by person, in order of time: they have no box.
  let foldedVisits: [Int: [Int]]
  /// People left out because there were too many.
  let cutPeople: Int
  /// Events left out because all their people were.
  let cutEvents: Int
  /// The documents in which the drawn events stand, in order of publication.
  let sources: [Document]
  /// The number of each document among the sources, from 1.
  let sourceNumbers: [DocumentID: Int]
  /// Where each document was published: http or https, escaped.
  let links: [DocumentID: String]

  /// Selects.
  ///
  /// - Parameter folds: whether visits of one person alone may fold into the person's box; they
  ///   do where more than ``Diagram/foldingThreshold`` events have named people.
  init(_ request: ExportRequest, folds: Bool) {
    let index = NetworkIndex(request.network)
    let network = request.network
    var included = index.included(isolates: request.includesIsolates)
    let candidates = network.people.indices.filter { included[$0] }
    if let limit = request.maximumPeople, candidates.count > max(limit, 0) {
      let ranked = candidates.sorted {
        (-index.personDegrees[$0], $0) < (-index.personDegrees[$1], $1)
      }
      for person in ranked.dropFirst(max(limit, 0)) { included[person] = false }
    }
    people = candidates.filter { included[$0] }
    cutPeople = candidates.count - people.count

    var named = [[Int]](repeating: [], count: network.events.count)
    for tie in index.ties where included[tie.person] { named[tie.event].append(tie.person) }
    let kept = network.events.indices.filter {
      !named[$0].isEmpty || index.eventDegrees[$0] == 0
    }
    cutEvents = network.events.count - kept.count
    let ordered = kept.sorted { Self.precedes(network.events[$0], network.events[$1]) }

    var folded: [Int: [Int]] = [:]
    if folds, kept.count(where: { !named[$0].isEmpty }) > Diagram.foldingThreshold {
      for event in ordered where network.events[event].kind == .visit {
        if named[event].count == 1 && index.eventDegrees[event] == 1 {
          folded[named[event][0], default: []].append(event)
        }
      }
    }
    let hidden = Set(folded.values.flatMap(\.self))
    foldedVisits = folded
    let events = ordered.filter { !hidden.contains($0) }
    self.events = events
    numberedEvents = events.filter { !named[$0].isEmpty } + events.filter { named[$0].isEmpty }
    sides = index.sides(included: included, home: request.words.homeCountry)

    var cited: Set<DocumentID> = []
    for event in ordered { cited.formUnion(network.events[event].evidence.map(\.document)) }
    for tie in index.ties where included[tie.person] {
      cited.formUnion(network.participations[tie.participation].evidence.map(\.document))
    }
    sources = network.documents.filter { cited.contains($0.id) }.sorted {
      ($0.published?.firstDay ?? .max, $0.id) < ($1.published?.firstDay ?? .max, $1.id)
    }
    var numbers: [DocumentID: Int] = [:]
    for (number, document) in sources.enumerated() { numbers[document.id] = number + 1 }
    sourceNumbers = numbers
    var links: [DocumentID: String] = [:]
    for document in network.documents {
      links[document.id] = document.url.flatMap(HostileText.link)
    }
    self.links = links
    self.index = index
  }

  /// By date, the undated last and standing bodies after those, then by label and identifier.
  private static func precedes(_ left: Event, _ right: Event) -> Bool {
    func rank(_ event: Event) -> (Int, Int, Int) {
      guard let start = event.start else {
        return (event.kind == .workingGroup ? 2 : 1, 0, 0)
      }
      return (0, start.firstDay, start.lastDay)
    }
    let (first, second) = (rank(left), rank(right))
    if first != second { return first < second }
    return (left.label, left.id) < (right.label, right.id)
  }
}
