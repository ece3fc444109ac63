/// How many nodes have so many ties.
public struct DegreeCount: Sendable, Hashable, Codable {
  /// A number of ties.
  public let degree: Int
  /// How many nodes have it, at least 1.
  public let nodes: Int

  /// Degrees counted, ascending.
  static func distribution(of degrees: [Int]) -> [DegreeCount] {
    var counts: [Int: Int] = [:]
    for degree in degrees { counts[degree, default: 0] += 1 }
    return counts.sorted { $0.key < $1.key }.map { DegreeCount(degree: $0.key, nodes: $0.value) }
  }
}
