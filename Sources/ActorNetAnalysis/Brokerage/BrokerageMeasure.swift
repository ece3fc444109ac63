/// How many pairs of nodes without a tie of their own a node ties, in one role.
///
/// Unordered pairs i, k of the node's neighbours that are not tied to each other, by the countries
/// of the three (``BrokerageRole``). Nodes whose country is not known neither broker nor are
/// brokered between: it cannot be said whether it is the same. Packages that read an undirected
/// tie as two directed ones count each pair twice, once for each order, and give the gatekeeper's
/// pairs once to the gatekeeper and once to the representative.
///
/// In a path US – CN – CN the middle is a gatekeeper once; in US – CN – RU a liaison once; in
/// US – CN – US a consultant once; in CN – CN – CN a coordinator once.
///
/// Source: Gould & Fernandez 1989, <https://doi.org/10.2307/270949>.
/// Complexity: O(Σ d²) over the degrees d.
public struct BrokerageMeasure: OneModeMeasure {
  /// The role whose pairs are counted.
  public let role: BrokerageRole
  /// `broker-` and the role, such as `broker-liaison`.
  public var name: String { "broker-" + role.rawValue }
  /// For `--help`.
  public var summary: String { role.summary }
  /// None.
  public let normalization = "none"
  /// False.
  public let isWeighted = false

  /// The measure of one role.
  public init(role: BrokerageRole) { self.role = role }

  /// Numbers of pairs.
  public func values(of graph: OneModeGraph) -> [Double] {
    BrokerageCounts(of: graph).pairs(role).map { Double($0) }
  }
}

/// The pairs that each node brokers, in all roles.
struct BrokerageCounts {
  /// For each node, by role in the order of the cases.
  private var counts: [[Int]]

  func pairs(_ role: BrokerageRole) -> [Int] {
    let place = Self.place(of: role)
    return counts.map { $0[place] }
  }

  private static func place(of role: BrokerageRole) -> Int {
    switch role {
    case .coordinator: 0
    case .consultant: 1
    case .gatekeeper: 2
    case .liaison: 3
    }
  }

  /// All pairs of neighbours by country, less those that are tied to each other.
  init(of graph: OneModeGraph) {
    counts = [[Int]](repeating: [0, 0, 0, 0], count: graph.nodeCount)
    let lists = graph.lists
    var isNeighbour = [Bool](repeating: false, count: graph.nodeCount)
    var perCountry = [Int](
      repeating: 0, count: (graph.countries.compactMap(\.self).max() ?? -1) + 1)
    for node in 0..<graph.nodeCount {
      guard let own = graph.countries[node] else { continue }
      let neighbours = lists.neighbours(of: node).map { Int($0) }
      var countries: [Int] = []
      for neighbour in neighbours {
        guard let country = graph.countries[neighbour] else { continue }
        if perCountry[country] == 0 { countries.append(country) }
        perCountry[country] += 1
        isNeighbour[neighbour] = true
      }
      let known = countries.reduce(0) { $0 + perCountry[$1] }
      var sameCountry = 0
      for country in countries where country != own {
        sameCountry += perCountry[country] * (perCountry[country] - 1) / 2
      }
      let others = known - perCountry[own]
      add(perCountry[own] * (perCountry[own] - 1) / 2, .coordinator, node)
      add(sameCountry, .consultant, node)
      add(perCountry[own] * others, .gatekeeper, node)
      add(others * (others - 1) / 2 - sameCountry, .liaison, node)
      for first in neighbours where isNeighbour[first] {
        for second in lists.neighbours(of: first).lazy.map({ Int($0) })
        where second > first && isNeighbour[second] {
          guard let left = graph.countries[first], let right = graph.countries[second] else {
            continue
          }
          add(-1, Self.role(of: own, between: left, right), node)
        }
      }
      for neighbour in neighbours { isNeighbour[neighbour] = false }
      for country in countries { perCountry[country] = 0 }
    }
  }

  private mutating func add(_ pairs: Int, _ role: BrokerageRole, _ node: Int) {
    counts[node][Self.place(of: role)] += pairs
  }

  private static func role(of own: Int, between left: Int, _ right: Int) -> BrokerageRole {
    if left == right { return left == own ? .coordinator : .consultant }
    return left == own || right == own ? .gatekeeper : .liaison
  }
}
