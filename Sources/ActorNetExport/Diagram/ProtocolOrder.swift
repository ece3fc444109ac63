public import ActorNetModel

/// On which side people stand, and in which order.
///
/// A table of sides and ranks comes first, then the rank of the person's title, then the number of
/// ties.
public struct ProtocolOrder: Sendable, Hashable {
  /// What a table says of a person or of a country.
  public struct Entry: Sendable, Hashable {
    /// The side's name or code; nil where the country decides.
    public var side: String?
    /// From 1, the highest; nil where the title decides.
    public var rank: Int?

    /// What a table says.
    public init(side: String? = nil, rank: Int? = nil) {
      self.side = side
      self.rank = rank
    }
  }

  /// By person.
  public var people: [PersonID: Entry]
  /// By country code.
  public var countries: [String: Entry]
  /// The sides from left to right, as far as they are told.
  public var sides: [String]
  /// The rank of each person's title, from 1, the head of state; absent where it is not known.
  public var titleRanks: [PersonID: Int]

  /// An order; by default of ties alone.
  public init(
    people: [PersonID: Entry] = [:], countries: [String: Entry] = [:], sides: [String] = [],
    titleRanks: [PersonID: Int] = [:]
  ) {
    self.people = people
    self.countries = countries
    self.sides = sides
    self.titleRanks = titleRanks
  }

  /// The side of a person: by the table, else the country; empty where neither is known.
  func side(of person: Person) -> String {
    people[person.id]?.side ?? person.country.flatMap { countries[$0]?.side } ?? person.country
      ?? ""
  }

  /// What sorts people: smaller stands higher.
  ///
  /// Those whom the table ranks stand before all others.
  func key(of person: Person, ties: Int, place: Int) -> (Int, Int, Int, Int) {
    let told = people[person.id]?.rank ?? .max
    return (told, titleRanks[person.id] ?? .max, -ties, place)
  }
}

extension ProtocolOrder {
  /// Reads a table of sides and ranks.
  ///
  /// Tab-separated rows of one to three fields, `name`, `side`, `rank`; lines that begin with `#`
  /// and empty lines are left out. A name is that of a person, in any form the documents have, or
  /// a country's code or name; a side is any word or a country's code; a rank is a whole number
  /// from 1. Sides stand from left to right in the order in which they first occur; people whom
  /// the table names without a rank stand in the order of its rows.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8.
  ///   - path: for messages.
  ///   - words: tell the names of countries.
  /// - Returns: a warning for each row that names nobody in the network, beside the order.
  /// - Throws: ``Diagnostic`` with the line where a row is wrong.
  public static func reading(
    _ bytes: [UInt8], path: String, network: AffiliationNetwork, words: DisplayWords
  ) throws(Diagnostic) -> (order: ProtocolOrder, warnings: [Diagnostic]) {
    var order = ProtocolOrder()
    var warnings: [Diagnostic] = []
    var holders: [String: [PersonID]] = [:]
    for person in network.people {
      for name in Set(person.names + [person.name] + (person.latinName.map { [$0] } ?? [])) {
        holders[name, default: []].append(person.id)
      }
    }
    var codes: [String: String] = [:]
    for code in Set(network.people.compactMap(\.country)) {
      codes[code] = code
      codes[words.name(ofCountry: code)] = code
    }
    for (line, fields) in try TabbedRows.rows(bytes, path: path) {
      guard (1...3).contains(fields.count), let name = fields.first, !name.isEmpty else {
        throw fault("a row is a name, a side and a rank, separated by tabs", path, line)
      }
      let side = fields.count > 1 && !fields[1].isEmpty ? codes[fields[1]] ?? fields[1] : nil
      var rank: Int?
      if fields.count > 2, !fields[2].isEmpty {
        guard let number = Int(fields[2]), number > 0 else {
          throw fault("\"\(fields[2])\" is no rank: a whole number from 1", path, line)
        }
        rank = number
      }
      if let side, !order.sides.contains(side) { order.sides.append(side) }
      if let code = codes[name] {
        order.countries[code] = Entry(side: side, rank: rank)
        if side == nil, !order.sides.contains(code) { order.sides.append(code) }
      } else if let people = holders[name] {
        for person in people {
          order.people[person] = Entry(side: side, rank: rank ?? 1000 + line)
        }
      } else {
        warnings.append(
          Diagnostic(
            severity: .warning, id: "sides-unknown-name",
            message: "\"\(name)\" is neither a person nor a country of the network", path: path,
            line: line))
      }
    }
    return (order, warnings)
  }

  private static func fault(_ message: String, _ path: String, _ line: Int) -> Diagnostic {
    Diagnostic(severity: .error, id: "sides-row", message: message, path: path, line: line)
  }
}
