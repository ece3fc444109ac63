internal import ActorNetModel

/// Which people and events of a network are drawn, in which order, and what stands where.
struct DiagramSelection: Sendable {
  /// The network, indexed.
  let index: NetworkIndex
  /// Positions of people, in the network's order.
  let people: [Int]
  /// Positions of events in order of time, the undated last, standing bodies before their first
  /// session or after those.
  let events: [Int]
  /// The same, those that nothing is tied to last, in the order in which a briefing counts them.
  let numberedEvents: [Int]
  /// The number of each event that is drawn, folded visits included, from 1.
  let eventNumbers: [Int: Int]
  /// The sides of the people that are drawn.
  let sides: Sides
  /// Visits with nobody but the visitor, by person, in order of time: they have no box.
  let foldedVisits: [Int: [Int]]
  /// Sessions and the working groups whose they are, both drawn.
  let series: [(session: Int, body: Int)]
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
  /// What everything is called.
  let labels: DiagramLabels
  /// The colours.
  let palette: Palette
  private let latestTitles: [Int: String]

  /// Selects.
  ///
  /// - Parameter folds: whether visits of one person alone fold into the person's box, unless the
  ///   request wants them drawn.
  /// - Complexity: O(n log n) in people, events and ties.
  init(_ request: ExportRequest, folds: Bool) {
    let index = NetworkIndex(request.network)
    let network = request.network
    let options = request.diagram
    palette = Palette(options.theme)
    var included = index.included(isolates: request.includesIsolates)
    let candidates = network.people.indices.filter { included[$0] }
    if let limit = options.top, candidates.count > max(limit, 0) {
      let ranked = candidates.sorted {
        (-index.personDegrees[$0], options.order.titleRanks[network.people[$0].id] ?? .max, $0)
          < (-index.personDegrees[$1], options.order.titleRanks[network.people[$1].id] ?? .max, $1)
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
    let pairs = Self.series(network, among: kept)
    let ordered = Self.ordered(kept, network: network, series: pairs)

    var folded: [Int: [Int]] = [:]
    if folds, !options.showsVisits {
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
    series = pairs.filter { !hidden.contains($0.session) }
    let tied = Set(series.flatMap { [$0.session, $0.body] })
    let isTied = { (event: Int) in !named[event].isEmpty || tied.contains(event) }
    numberedEvents = events.filter(isTied) + events.filter { !isTied($0) }
    let shown = numberedEvents + ordered.filter { hidden.contains($0) }
    eventNumbers = Dictionary(
      uniqueKeysWithValues: shown.enumerated().map { ($0.element, $0.offset + 1) })
    sides = Sides(
      people: network.people, degrees: index.personDegrees, included: included,
      home: request.words.homeCountry, order: options.order, palette: palette)
    latestTitles = Self.titles(index, events: kept)
    sources = Self.sources(index, events: ordered, included: included)
    var numbers: [DocumentID: Int] = [:]
    for (number, document) in sources.enumerated() { numbers[document.id] = number + 1 }
    sourceNumbers = numbers
    var links: [DocumentID: String] = [:]
    for document in network.documents {
      links[document.id] = document.url.flatMap(HostileText.link)
    }
    self.links = links
    labels = DiagramLabels(request, index: index)
    self.index = index
  }

  /// The title that a person bore at the latest event that is drawn; the latest of all where no
  /// tie tells one.
  func title(ofPerson position: Int) -> String? {
    latestTitles[position] ?? index.title(ofPerson: position)
  }

  private static func titles(_ index: NetworkIndex, events: [Int]) -> [Int: String] {
    let drawn = Set(events)
    var latest: [Int: (day: Int, title: String)] = [:]
    for tie in index.ties where drawn.contains(tie.event) {
      guard let title = index.network.participations[tie.participation].title, !title.isEmpty,
        let day = index.network.events[tie.event].start?.firstDay
      else { continue }
      if let known = latest[tie.person], known.day > day { continue }
      latest[tie.person] = (day, title)
    }
    return latest.mapValues(\.title)
  }

  private static func series(
    _ network: AffiliationNetwork, among kept: [Int]
  ) -> [(session: Int, body: Int)] {
    var places: [EventID: Int] = [:]
    for event in kept { places[network.events[event].id] = event }
    return kept.compactMap { event in
      network.events[event].series.flatMap { places[$0] }.flatMap { body in
        body == event ? nil : (event, body)
      }
    }
  }

  private static func sources(
    _ index: NetworkIndex, events: [Int], included: [Bool]
  ) -> [Document] {
    let network = index.network
    var cited: Set<DocumentID> = []
    for event in events { cited.formUnion(network.events[event].evidence.map(\.document)) }
    for tie in index.ties where included[tie.person] {
      cited.formUnion(network.participations[tie.participation].evidence.map(\.document))
    }
    return network.documents.filter { cited.contains($0.id) }.sorted {
      ($0.published?.firstDay ?? .max, $0.id) < ($1.published?.firstDay ?? .max, $1.id)
    }
  }

  /// By date, the undated last and standing bodies after those, then by label and identifier; an
  /// undated body with sessions stands before the first of them.
  private static func ordered(
    _ events: [Int], network: AffiliationNetwork, series: [(session: Int, body: Int)]
  ) -> [Int] {
    func rank(_ event: Event) -> (Int, Int, Int) {
      guard let start = event.start else {
        return (event.kind == .workingGroup ? 2 : 1, 0, 0)
      }
      return (0, start.firstDay, start.lastDay)
    }
    var ranks = Dictionary(
      uniqueKeysWithValues: events.map { ($0, (rank(network.events[$0]), 1)) })
    for (session, body) in series where network.events[body].start == nil {
      guard let own = ranks[body], let first = ranks[session], first.0 < own.0 else { continue }
      ranks[body] = (first.0, 0)
    }
    return events.sorted { left, right in
      let (first, second) = (ranks[left] ?? ((2, 0, 0), 1), ranks[right] ?? ((2, 0, 0), 1))
      if first.0 != second.0 { return first.0 < second.0 }
      if first.1 != second.1 { return first.1 < second.1 }
      let (one, other) = (network.events[left], network.events[right])
      return (one.label, one.id) < (other.label, other.id)
    }
  }
}
