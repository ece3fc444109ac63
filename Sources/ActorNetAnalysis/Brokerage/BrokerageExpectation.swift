/// How many pairs chance lets a node broker.
///
/// Chance is: every graph of so many nodes and so many ties is equally likely, the countries stay
/// where they are. A pair is brokered where two of its three ties are there and the third is not, with
/// T possible and M present ties with probability M(M − 1)(T − M) / (T(T − 1)(T − 2)). The variance
/// takes in that two pairs of one node may share a neighbour or none, each with the probability that
/// this model gives. Both are exact; Gould and Fernandez have the same model and approximate.
///
/// In a projection each event ties all its people to one another, which chance here does not
/// know: z compares nodes of one network, it is no test.
///
/// Source: Gould & Fernandez 1989, <https://doi.org/10.2307/270949>.
struct BrokerageExpectation {
  /// What chance gives a node.
  struct Moments: Hashable {
    var mean: Double
    var variance: Double
  }

  static let sentence =
    "chance: all graphs of as many nodes and ties equally likely, countries fixed"

  /// How many nodes each country has, by its number.
  private let sizes: [Int]
  /// The probability that one pair is brokered.
  private let single: Double
  /// That two pairs of one node are, which have one node in common, and which have none.
  private let sharing: Double
  private let disjoint: Double

  /// - Complexity: O(nodes).
  init(of graph: OneModeGraph) {
    var sizes = [Int](repeating: 0, count: (graph.countries.compactMap(\.self).max() ?? -1) + 1)
    for country in graph.countries { if let country { sizes[country] += 1 } }
    self.sizes = sizes
    let possible = graph.nodeCount * (graph.nodeCount - 1) / 2
    let ties = graph.tieCount
    /// That so many dyads are tied and so many others not.
    func probability(tied: Int, untied: Int) -> Double {
      guard possible >= tied + untied else { return 0 }
      var value = 1.0
      for step in 0..<tied { value *= Double(ties - step) / Double(possible - step) }
      for step in 0..<untied {
        value *= Double(possible - ties - step) / Double(possible - tied - step)
      }
      return max(0, value)
    }
    single = probability(tied: 2, untied: 1)
    sharing = probability(tied: 3, untied: 2)
    disjoint = probability(tied: 4, untied: 2)
  }

  /// What chance gives each node in a role; nothing to a node whose country is not known.
  func moments(_ role: BrokerageRole, of countries: [Int?]) -> [Moments] {
    let byCountry = sizes.indices.map { moments(role, inCountry: $0) }
    return countries.map { $0.map { byCountry[$0] } ?? Moments(mean: 0, variance: 0) }
  }

  private func moments(_ role: BrokerageRole, inCountry own: Int) -> Moments {
    let fellows = sizes[own] - 1
    let others = sizes.reduce(0, +) - sizes[own]
    func two(_ count: Int) -> Double { Double(count) * Double(count - 1) / 2 }
    // How many pairs there are, and how many pairs of pairs that share a node.
    var pairs = 0.0
    var neighbouring = 0.0
    switch role {
    case .coordinator:
      pairs = two(fellows)
      neighbouring = Double(fellows) * two(fellows - 1)
    case .consultant:
      for (country, size) in sizes.enumerated() where country != own {
        pairs += two(size)
        neighbouring += Double(size) * two(size - 1)
      }
    case .gatekeeper, .representative:
      pairs = Double(fellows) * Double(others)
      neighbouring = Double(fellows) * two(others) + Double(others) * two(fellows)
    case .liaison:
      pairs = two(others)
      for (country, size) in sizes.enumerated() where country != own {
        pairs -= two(size)
        neighbouring += Double(size) * two(others - size)
      }
    }
    guard pairs > 0 else { return Moments(mean: 0, variance: 0) }
    let apart = pairs * (pairs - 1) / 2 - neighbouring
    let square = single * single
    let variance =
      pairs * (single - square) + 2 * neighbouring * (sharing - square)
      + 2 * apart * (disjoint - square)
    // Where chance leaves no choice the terms cancel but for rounding.
    return Moments(
      mean: pairs * single, variance: variance > 1e-12 * pairs * pairs ? variance : 0)
  }
}
