/// How many pairs of nodes without a tie of their own a node ties, in one role.
///
/// Unordered pairs i, k of the node's neighbours that are not tied to each other, by the countries
/// of the three (``BrokerageRole``). Nodes whose country is not known neither broker nor are
/// brokered between: it cannot be said whether it is the same. Packages that read an undirected
/// tie as two directed ones count the pairs of coordinators, consultants and liaisons twice, once
/// for each order.
///
/// ``BrokerageFigure/expected`` and ``BrokerageFigure/z`` compare the number with chance; see
/// ``BrokerageExpectation``.
///
/// In a path US – CN – CN the middle is a gatekeeper once; in US – CN – RU a liaison once; in
/// US – CN – US a consultant once; in CN – CN – CN a coordinator once. With 2 ties among 3 nodes of
/// three countries each of the three is expected to be a liaison a third of the time, so that the
/// middle has z = (1 − ⅓) / √(⅓ · ⅔) = √2.
///
/// Source: Gould & Fernandez 1989, <https://doi.org/10.2307/270949>.
/// Complexity: O(Σ d²) over the degrees d.
public struct BrokerageMeasure: OneModeMeasure {
  /// The role whose pairs are counted.
  public let role: BrokerageRole
  /// The number of pairs, or how it compares with chance.
  public let figure: BrokerageFigure
  /// `broker-` and the role, such as `broker-liaison`, then `-expected` or `-z` for these.
  public var name: String { "broker-" + role.rawValue + figure.suffix }
  /// For `--help`.
  public var summary: String {
    switch figure {
    case .count: role.summary
    case .expected: "the number of pairs of a \(role.rawValue) that chance gives"
    case .z: "pairs of a \(role.rawValue) above chance, in standard deviations"
    }
  }
  /// What the figure is compared with.
  public var normalization: String {
    switch figure {
    case .count: "none"
    case .expected: BrokerageExpectation.sentence
    case .z: "(pairs − expected) / standard deviation; " + BrokerageExpectation.sentence
    }
  }
  /// False.
  public let isWeighted = false

  /// The measure of one role.
  public init(role: BrokerageRole, figure: BrokerageFigure = .count) {
    self.role = role
    self.figure = figure
  }

  /// Numbers of pairs, or figures; a z is not a number where chance leaves no choice.
  public func values(of graph: OneModeGraph) -> [Double] {
    switch figure {
    case .count: BrokerageCounts(of: graph).pairs(role).map { Double($0) }
    case .expected:
      BrokerageExpectation(of: graph).moments(role, of: graph.countries).map(\.mean)
    case .z:
      zip(
        BrokerageCounts(of: graph).pairs(role),
        BrokerageExpectation(of: graph).moments(role, of: graph.countries)
      ).map { pairs, moments in
        moments.variance > 0
          ? (Double(pairs) - moments.mean) / moments.variance.squareRoot() : .nan
      }
    }
  }
}

/// A number of brokered pairs, or its comparison with chance.
public enum BrokerageFigure: Sendable, Hashable, CaseIterable {
  /// How many pairs.
  case count
  /// How many chance gives.
  case expected
  /// How far the number is above that, in standard deviations.
  case z

  var suffix: String {
    switch self {
    case .count: ""
    case .expected: "-expected"
    case .z: "-z"
    }
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
    case .gatekeeper, .representative: 2
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
