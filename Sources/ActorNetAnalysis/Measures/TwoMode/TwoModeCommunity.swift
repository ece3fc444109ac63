/// The community of a node, people and events together: its number, the largest first.
///
/// ``Communities/ofTwoModes(_:search:)`` finds them; Barber's modularity of the whole is the
/// remark beside the scores. From 1; 0 for a node without a tie. Two squares of 2 people and 2
/// events, apart: 1 for one, 2 for the other.
///
/// Source: Barber 2007, <https://doi.org/10.1103/PhysRevE.76.066102>.
/// Complexity: O(ties) a round, about ten rounds a search.
public struct TwoModeCommunity: NodeMeasure {
  /// `community`.
  public let name = "community"
  /// For `--help`.
  public let summary = "number of the node's community, the largest is 1 (Barber's modularity)"
  /// Numbers.
  public let normalization = "numbered from the largest; Barber's modularity"
  /// A number says which, not how much.
  public let isCategory = true

  /// Resolution, seed and number of searches.
  public let search: CommunitySearch

  /// The measure.
  public init(search: CommunitySearch = .init()) { self.search = search }

  /// Numbers of communities.
  public func values(of graph: TwoModeGraph) -> TwoModeValues {
    let found = Communities.ofTwoModes(graph, search: search)
    var values = TwoModeValues(vertices: found.numbers.map { Double($0) }, of: graph)
    values.remark = found.remark
    return values
  }
}
