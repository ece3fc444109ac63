public import ActorNetModel

/// Builds networks for tests in few words; everything is sorted at the end.
public struct NetworkBuilder {
  private var network = AffiliationNetwork()

  /// An empty network.
  public init() {}

  /// Adds a document.
  public mutating func document(
    _ id: String, title: String, publisher: String, url: String? = nil, published: String
  ) {
    network.documents.append(
      Document(
        id: DocumentID(rawValue: id), title: title, publisher: publisher, url: url,
        published: PartialDate(published), publishedFrom: .printed, language: "zh-Hans"))
  }

  /// Adds a person with titles given as `text` or `text@date`.
  public mutating func person(
    _ id: String, _ name: String, names: [String] = [], latin: String? = nil,
    country: String? = nil, kind: Person.Kind = .official, branch: Person.Branch? = nil,
    titles: [String] = [], quotes: [(document: String, text: String)] = []
  ) {
    network.people.append(
      Person(
        id: PersonID(rawValue: id), name: name, names: ([name] + names).sorted(),
        latinName: latin, kind: kind, country: country, branch: branch,
        titles: titles.map { title in
          let parts = title.split(separator: "@", maxSplits: 1)
          return Person.Title(
            text: parts.first.map(String.init) ?? "",
            seen: parts.count > 1 ? PartialDate(parts[1]) : nil)
        }.sorted(),
        evidence: Self.evidence(quotes, rule: "person"), confidence: 0.95))
  }

  /// Adds an event.
  public mutating func event(
    _ id: String, _ kind: Event.Kind, _ label: String, _ status: Event.Status,
    start: String? = nil, end: String? = nil, place: String? = nil, parties: [String] = [],
    series: String? = nil, group: String? = nil,
    quotes: [(document: String, text: String)] = []
  ) {
    network.events.append(
      Event(
        id: EventID(rawValue: id), kind: kind, label: label,
        start: start.flatMap { PartialDate($0) },
        end: (end ?? (kind == .workingGroup ? nil : start)).flatMap { PartialDate($0) },
        place: place, status: status,
        statusHistory: quotes.first.map {
          [
            Event.StatusReport(
              status: status, asOf: nil, document: DocumentID(rawValue: $0.document))
          ]
        } ?? [],
        unnamedParties: parties, series: series.map(EventID.init(rawValue:)), group: group,
        evidence: Self.evidence(quotes, rule: "event"), confidence: 0.9))
  }

  /// Adds a tie.
  public mutating func tie(
    _ person: String, _ event: String, _ roles: [Participation.Role] = [.participant],
    title: String? = nil, inferred: Bool = false,
    quotes: [(document: String, text: String)] = []
  ) {
    network.participations.append(
      Participation(
        person: PersonID(rawValue: person), event: EventID(rawValue: event), roles: roles,
        title: title, inferred: inferred, confidence: inferred ? 0.6 : 0.9,
        evidence: Self.evidence(quotes, rule: "tie")))
  }

  /// Sets how the network was made.
  public mutating func parameter(_ name: String, _ value: String) {
    network.parameters[name] = value
  }

  /// The network, its lists in order.
  public func build() -> AffiliationNetwork {
    var network = network
    network.documents.sort { $0.id < $1.id }
    network.people.sort { $0.id < $1.id }
    network.events.sort { $0.id < $1.id }
    network.participations.sort { ($0.event, $0.person) < ($1.event, $1.person) }
    return network
  }

  private static func evidence(
    _ quotes: [(document: String, text: String)], rule: String
  ) -> [Evidence] {
    quotes.enumerated().map { number, quote in
      Evidence(
        document: DocumentID(rawValue: quote.document),
        span: TextSpan(lower: number * 100, upper: number * 100 + quote.text.utf8.count),
        quote: quote.text, asserter: number == 0 ? .document : .named("外交部发言人"), rule: rule)
    }
  }
}
