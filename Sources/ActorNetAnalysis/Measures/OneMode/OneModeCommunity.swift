/// The community of a node: its number, the largest first.
///
/// ``Communities/leiden(of:search:)`` finds them; the modularity of the whole is the remark beside
/// the scores. From 1; 0 for a node without a tie. Two triangles that one tie joins: 1 for those of
/// the first, 2 for the others.
///
/// Source: Traag, Waltman & van Eck 2019, <https://doi.org/10.1038/s41598-019-41695-z>.
/// Complexity: O(ties) a round, about ten rounds a search.
public struct OneModeCommunity: OneModeMeasure {
  /// `community`.
  public let name = "community"
  /// For `--help`.
  public let summary = "number of the node's community, the largest is 1 (Leiden, modularity)"
  /// Numbers.
  public let normalization = "numbered from the largest; modularity by Leiden"
  /// True.
  public let isWeighted = true
  /// A number says which, not how much.
  public let isCategory = true

  /// Resolution, seed and number of searches.
  public let search: CommunitySearch

  /// The measure.
  public init(search: CommunitySearch = .init()) { self.search = search }

  /// Numbers of communities.
  public func values(of graph: OneModeGraph) -> [Double] {
    Communities.leiden(of: graph, search: search).numbers.map { Double($0) }
  }

  /// The numbers, and the modularity in words.
  public func remarkedValues(of graph: OneModeGraph) -> (values: [Double], remark: String?) {
    let found = Communities.leiden(of: graph, search: search)
    return (found.numbers.map { Double($0) }, found.remark)
  }
}
