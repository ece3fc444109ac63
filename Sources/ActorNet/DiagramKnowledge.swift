internal import ActorNetAnalysis
public import ActorNetExport
internal import ActorNetExtraction
public import ActorNetModel

/// What diagrams want to know beyond a network: ranks of titles, names in Latin letters.
public struct DiagramKnowledge: Sendable {
  private let glosses: DisplayGlosses

  /// From the language pack of a configuration.
  /// - Throws: `Diagnostic` where there is no such pack.
  public init(_ configuration: PipelineConfiguration = .init()) throws(Diagnostic) {
    glosses = try DisplayGlosses.embedded(configuration.language)
  }

  /// The rank of each person's latest title that has one, from 1, the head of state.
  public func titleRanks(of network: AffiliationNetwork) -> [PersonID: Int] {
    var ranks: [PersonID: Int] = [:]
    for person in network.people {
      ranks[person.id] =
        person.titles.reversed().lazy
        .compactMap { glosses.rank(ofTitle: $0.text) }.first
    }
    return ranks
  }

  /// Names in Latin letters: a user's first, then those that documents gloss, then Pinyin.
  ///
  /// - Parameters:
  ///   - table: a user's rows of two fields: a person's name, a title or a place as the documents
  ///     have it, and what it is called in Latin letters.
  ///   - path: of that table, for messages.
  /// - Returns: a warning for each row that names nothing in the network, beside the names.
  /// - Throws: `Diagnostic` with the line where a row has not two fields.
  public func latinNames(
    of network: AffiliationNetwork, table: [(line: Int, fields: [String])] = [],
    path: String? = nil
  ) throws(Diagnostic) -> (names: LatinNames, warnings: [Diagnostic]) {
    var names = LatinNames(words: glosses.englishWords)
    var holders: [String: [PersonID]] = [:]
    for person in network.people {
      names.people[person.id] = person.latinName ?? glosses.pinyin(of: person)
      for name in Set(person.names + [person.name]) { holders[name, default: []].append(person.id) }
    }
    let titles =
      network.people.flatMap { $0.titles.map(\.text) } + network.participations.compactMap(\.title)
    let places = network.events.compactMap(\.place)
    for title in titles { names.titles[title] = glosses.english(title: title) }
    for place in places { names.places[place] = glosses.english(place: place) }
    let known = Set(titles + places)
    var warnings: [Diagnostic] = []
    for (line, fields) in table {
      guard fields.count == 2, fields.allSatisfy({ !$0.isEmpty }) else {
        throw Diagnostic(
          severity: .error, id: "names-row",
          message: "a row is a name and what it is called in Latin letters, separated by a tab",
          path: path, line: line)
      }
      for person in holders[fields[0]] ?? [] { names.people[person] = fields[1] }
      names.titles[fields[0]] = fields[1]
      names.places[fields[0]] = fields[1]
      if holders[fields[0]] == nil, !known.contains(fields[0]) {
        warnings.append(
          Diagnostic(
            severity: .warning, id: "names-unknown",
            message: "\"\(fields[0])\" is no person, title or place of the network", path: path,
            line: line))
      }
    }
    return (names, warnings)
  }

  /// The communities of a projection's people for tints and for the order of a matrix, numbered
  /// from 0, the largest first; nobody without a tie.
  ///
  /// By Leiden, from the seed that the library uses where none is given.
  /// - Throws: `Diagnostic` where the projection is not sound.
  public static func communities(
    of projection: OneModeNetwork
  ) throws(Diagnostic) -> (method: String, group: [PersonID: Int]) {
    let found = Communities.leiden(of: try OneModeGraph(projection), search: CommunitySearch())
    var group: [PersonID: Int] = [:]
    for (node, number) in zip(projection.nodes, found.numbers) where number > 0 {
      group[PersonID(rawValue: node.id)] = number - 1
    }
    return ("Leiden", group)
  }
}
