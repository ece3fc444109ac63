internal import ActorNet
internal import ActorNetAnalysis
internal import ActorNetExport
internal import ActorNetModel
internal import ArgumentParser

/// `actornet filter`: a part of a network.
struct FilterCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "filter",
    abstract: "Keep a part of a network: a time, countries, a person's circle.",
    discussion: """
      EXAMPLES
        actornet filter network.json --from 2023-06 --to 2023-12 -o autumn.json
        actornet filter network.json --country CN,US --kind meeting,call
        actornet filter network.json --ego NAME | actornet export --format svg
        actornet filter network.json --as-of 2023-10-31 | actornet analyze --top 10

      Writes a network. Options are joined by “and”, the values of one by “or”. First what is asked of \
      documents and confidence, then of events, of people, of the circle of a person, of the degree, \
      of the connected part. People who are left without an event go; events in which nobody is named \
      stay as long as only events are asked about. The result says how it was made, under parameters, and \
      holds no records: link would bring back what was taken away. Only --as-of keeps them.
      """)

  @OptionGroup var input: NetworkInput

  @Option(
    help: ArgumentHelp(
      "Leave out events that were over before: 2023, 2023-Q3, 2023-07 or 2023-07-31.",
      valueName: "date"))
  var from: PartialDate?

  @Option(help: ArgumentHelp("Leave out events that began later.", valueName: "date"))
  var to: PartialDate?

  @Option(help: ArgumentHelp("Keep people of these countries: CN,US.", valueName: "codes"))
  var country: [String] = []

  @Option(
    help: ArgumentHelp(
      "Keep events of these kinds: \(Event.Kind.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "kinds"))
  var kind: [String] = []

  @Option(
    help: ArgumentHelp(
      "Keep events of this status: "
        + "\(Event.Status.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "statuses"))
  var status: [String] = []

  @Option(help: ArgumentHelp("Keep events at a place whose name holds this.", valueName: "places"))
  var place: [String] = []

  @Option(
    help: ArgumentHelp(
      "Keep events in which this person takes part; of several, all of them.", valueName: "name"))
  var person: [String] = []

  @Option(
    help: ArgumentHelp(
      "Keep the circle of this person; of several, each one's.", valueName: "name"))
  var ego: [String] = []

  @Option(
    help: ArgumentHelp(
      "How far a circle reaches: 1 is who shared an event, 2 who shared one with these.",
      valueName: "n"))
  var depth = 1

  @Option(help: ArgumentHelp("Keep people with at least so many events.", valueName: "n"))
  var minDegree = 0

  @OptionGroup var confidence: ConfidenceOption

  @Option(
    help: ArgumentHelp(
      "Keep what documents published until this date tell, in the light of that day.",
      valueName: "date"))
  var asOf: PartialDate?

  @Option(
    defaultAsFlag: 1,
    help: ArgumentHelp(
      "Keep one connected part: the largest, or the N-th largest (--component=2).", valueName: "n"))
  var component: Int?

  @OptionGroup var output: OutputOptions
  @OptionGroup var display: DisplayOptions

  func validate() throws {
    _ = try filter()
    if depth < 1 { throw ValidationError("--depth must be at least 1.") }
    if minDegree < 0 { throw ValidationError("--min-degree must not be negative.") }
    if let component, component < 1 {
      throw ValidationError("--component must be at least 1.")
    }
    if let from, let to, from.firstDay > to.lastDay {
      throw ValidationError("--from \(from) is later than --to \(to).")
    }
  }

  private func filter() throws -> NetworkFilter {
    var filter = NetworkFilter()
    filter.minimumConfidence = confidence.minConfidence
    filter.from = from
    filter.to = to
    filter.kinds = try Self.values(of: kind, option: "--kind")
    filter.statuses = try Self.values(of: status, option: "--status")
    filter.places = Self.split(place)
    filter.countries = Set(Self.split(country).map { $0.uppercased() })
    filter.people = person
    filter.egos = ego
    filter.depth = depth
    filter.minimumDegree = minDegree
    filter.component = component
    return filter
  }

  /// Several options, each of several values between commas.
  private static func split(_ values: [String]) -> [String] {
    values.flatMap { $0.split(separator: ",").map(String.init) }
  }

  private static func values<Value>(of texts: [String], option: String) throws -> Set<Value>
  where Value: RawRepresentable & CaseIterable & Hashable, Value.RawValue == String {
    Set(try split(texts).map { try WordChoice.read($0, option: option) })
  }

  func run() async throws {
    try showHelpInsteadOfWaiting(input.operands)
    var network = try input.load(printer: display.printer)
    if let asOf {
      let known = try openPipeline().network(network, asOf: asOf)
      network = known.network
      if known.undated > 0 {
        display.printer.remark(
          "documents without a date of publication are left out: \(known.undated)")
      }
    }
    let before = network
    var filter = try filter()
    filter.people = try identifiers(of: person, in: network)
    filter.egos = try identifiers(of: ego, in: network)
    var part = try filter.applied(to: network)
    let undated = before.events.count { $0.start == nil }
    if from != nil || to != nil, undated > 0 {
      display.printer.remark("events without a date are left out: \(undated)")
    }
    if part.events.isEmpty { display.printer.remark("nothing is left of the network") }
    let told = spelling
    if !told.isEmpty {
      let earlier = part.parameters["filter"].map { $0 + "; then " } ?? ""
      part.parameters["filter"] = earlier + told
    }
    try output.write(NetworkJSON.write(part))
  }

  /// Who is meant, as explain finds people: in either script, by a part of the name.
  private func identifiers(
    of names: [String], in network: AffiliationNetwork
  ) throws -> [String] {
    guard !names.isEmpty else { return [] }
    let search = try NetworkSearch(network)
    return try names.map { name in
      try search.find(name) { if case .person = $0 { true } else { false } }.id
    }
  }

  /// The options as they were given, in a fixed order.
  private var spelling: String {
    var parts: [String] = []
    func add(_ name: String, _ value: String?) {
      if let value, !value.isEmpty { parts.append("--\(name) \(value)") }
    }
    add("as-of", asOf?.description)
    add("from", from?.description)
    add("to", to?.description)
    add("country", Self.split(country).map { $0.uppercased() }.joined(separator: ","))
    add("kind", Self.split(kind).joined(separator: ","))
    add("status", Self.split(status).joined(separator: ","))
    add("place", Self.split(place).joined(separator: ","))
    for name in person { add("person", name) }
    for name in ego { add("ego", name) }
    add("depth", ego.isEmpty || depth == 1 ? nil : String(depth))
    add("min-degree", minDegree > 0 ? String(minDegree) : nil)
    add("min-confidence", confidence.minConfidence > 0 ? "\(confidence.minConfidence)" : nil)
    add("component", component.map(String.init))
    return parts.joined(separator: " ")
  }
}
