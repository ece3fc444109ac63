import ActorNetModel
import ActorNetTestSupport

@testable import ActorNetAnalysis

extension ReferenceNetwork {
  /// The network as integers.
  func graph() throws -> TwoModeGraph {
    try TwoModeGraph(
      actorCount: actors.count, eventCount: events.count,
      ties: ties.map { .init(actor: $0.actor, event: $0.event, weight: Double($0.documents)) })
  }

  /// The same ties between nodes that have other numbers.
  func relabelled(actors newActor: [Int], events newEvent: [Int]) -> ReferenceNetwork {
    ReferenceNetwork(
      name: name, actorCount: actors.count, eventCount: events.count,
      ties: ties.map {
        Tie(newActor[$0.actor], newEvent[$0.event], documents: $0.documents)
      }.sorted { ($0.actor, $0.event) < ($1.actor, $1.event) })
  }
}

/// A random one-mode graph: a tree in part, so that there is something to fold, and twins.
func randomLists(seed: UInt64, vertexCount: Int, edgeCount: Int) throws -> AdjacencyLists {
  var generator = SplitMix64(seed: seed)
  var pairs: Set<[Int]> = []
  for _ in 0..<edgeCount {
    let (first, second) = (generator.below(vertexCount), generator.below(vertexCount))
    if first != second { pairs.insert([min(first, second), max(first, second)]) }
  }
  return try AdjacencyLists(
    vertexCount: vertexCount,
    edges: pairs.sorted { $0.lexicographicallyPrecedes($1) }.map {
      AdjacencyLists.Edge(first: $0[0], second: $0[1], weight: Double(1 + generator.below(5)))
    })
}

/// All distances by Floyd and Warshall's algorithm; nil where there is no path.
func allDistances(of lists: AdjacencyLists) -> [[Int?]] {
  let count = lists.vertexCount
  let far = Int.max / 4
  var distances = [[Int]](repeating: [Int](repeating: far, count: count), count: count)
  for vertex in 0..<count {
    distances[vertex][vertex] = 0
    for neighbour in lists.neighbours(of: vertex) { distances[vertex][Int(neighbour)] = 1 }
  }
  for k in 0..<count {
    for i in 0..<count where distances[i][k] < far {
      for j in 0..<count where distances[i][k] + distances[k][j] < distances[i][j] {
        distances[i][j] = distances[i][k] + distances[k][j]
      }
    }
  }
  return distances.map { $0.map { $0 < far ? $0 : nil } }
}

/// A projection onto actors of these countries, one name each.
func projection(
  countries: [String?], ties: [(first: Int, second: Int, weight: Double)]
) -> OneModeNetwork {
  OneModeNetwork(
    mode: .actor, weighting: "count", contacts: "all", contactSentence: "",
    nodes: countries.enumerated().map { index, country in
      .init(id: "p\(index)", name: "P\(index)", kind: "official", country: country)
    },
    ties: ties.map {
      .init(first: $0.first, second: $0.second, weight: $0.weight, through: [])
    })
}

/// A one-mode graph whose ties all weigh 1.
func oneModeGraph(nodes: Int, _ ties: [(Int, Int)]) throws -> OneModeGraph {
  try OneModeGraph(
    projection(
      countries: [String?](repeating: nil, count: nodes), ties: ties.map { ($0, $1, 1) }))
}
