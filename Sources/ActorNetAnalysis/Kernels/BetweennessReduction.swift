/// A smaller graph from which the exact betweenness of a larger one follows.
///
/// Two steps, after Sarıyüce, Saule, Kaya and Çatalyürek, "Shattering and compressing networks for
/// betweenness centrality", SDM 2013, <https://doi.org/10.1137/1.9781611972832.76>:
/// 1. *Folding.* A vertex with one neighbour is removed and its weight added to the neighbour's,
///    again and again. Every path into a folded tree runs through the vertex on which it hangs, so
///    what folding removes from the sums has a closed form.
/// 2. *Classes.* Remaining vertices with the same neighbours are interchangeable and become one
///    vertex that counts as so many copies.
struct BetweennessReduction {
  /// The graph of classes; its weights say nothing.
  let lists: AdjacencyLists
  /// How many vertices a class stands for.
  let copies: [Double]
  /// How many vertices of the whole graph hang on the class, its own copies included.
  let weight: [Double]
  /// The sum over the copies of the squared weight of each.
  let squaredWeight: [Double]
  /// How many neighbours each copy has after folding.
  let degree: [Double]
  /// The class of each vertex of the whole graph, -1 for those folded away.
  let classOf: [Int32]
  /// Pairs, ordered, that each vertex separates because trees hang on it.
  let separatedPairs: [Double]

  /// - Complexity: O(vertices + edges) expected.
  init(of whole: AdjacencyLists) {
    let folding = PendantFolding(of: whole)
    let components = ConnectedComponents(of: whole)
    separatedPairs = (0..<whole.vertexCount).map { vertex in
      // All ordered pairs of other vertices but those on the same branch: a tree that hangs here,
      // or the rest of the component.
      let others = components.sizes[components.component[vertex]] - 1
      let rest = others + 1 - folding.weight[vertex]
      return Double(others * others - folding.squaredBranches[vertex] - rest * rest)
    }
    let kept = folding.keptLists(of: whole)
    let classes = NeighbourhoodClasses(offsets: kept.offsets, targets: kept.targets)
    let count = classes.representatives.count
    var copies = [Double](repeating: 0, count: count)
    var weight = copies
    var squaredWeight = copies
    for vertex in 0..<whole.vertexCount {
      let number = Int(classes.classOf[vertex])
      guard number >= 0 else { continue }
      let own = Double(folding.weight[vertex])
      copies[number] += 1
      weight[number] += own
      squaredWeight[number] += own * own
    }
    lists = classes.lists
    self.copies = copies
    self.weight = weight
    self.squaredWeight = squaredWeight
    degree = classes.representatives.map { Double(folding.remainingDegree[$0]) }
    classOf = classes.classOf
  }

  /// The whole graph's betweenness, unordered pairs, from the sums over the classes' sources.
  func expanded(_ sums: [Double]) -> [Double] {
    var perClass = sums
    for number in 0..<lists.vertexCount {
      // Two copies of a class meet in each of their neighbours.
      let pairs = weight[number] * weight[number] - squaredWeight[number]
      guard pairs > 0 else { continue }
      for neighbour in lists.neighbours(of: number) {
        perClass[Int(neighbour)] += pairs / degree[number]
      }
    }
    return zip(classOf, separatedPairs).map { number, separated in
      (separated + (number < 0 ? 0 : perClass[Int(number)])) / 2
    }
  }
}

/// Which vertices remain after those with one neighbour are removed again and again.
private struct PendantFolding {
  var remains: [Bool]
  /// Neighbours that remain; 0 for a vertex that was folded away, or is all that remains of a tree.
  var remainingDegree: [Int]
  /// The vertex and all that was folded into it.
  var weight: [Int]
  /// The sum of the squared weights of the trees that were folded into the vertex.
  var squaredBranches: [Int]

  init(of lists: AdjacencyLists) {
    let count = lists.vertexCount
    remains = [Bool](repeating: true, count: count)
    remainingDegree = (0..<count).map(lists.degree(of:))
    weight = [Int](repeating: 1, count: count)
    squaredBranches = [Int](repeating: 0, count: count)
    var pendants = (0..<count).filter { remainingDegree[$0] == 1 }
    var next = 0
    while next < pendants.count {
      let vertex = pendants[next]
      next += 1
      // The last two vertices of a tree are each other's pendant: only one of them is folded.
      guard remainingDegree[vertex] == 1,
        let place = (lists.offsets[vertex]..<lists.offsets[vertex + 1]).first(where: {
          remains[Int(lists.targets[$0])]
        })
      else { continue }
      let parent = Int(lists.targets[place])
      remains[vertex] = false
      remainingDegree[vertex] = 0
      remainingDegree[parent] -= 1
      squaredBranches[parent] += weight[vertex] * weight[vertex]
      weight[parent] += weight[vertex]
      if remainingDegree[parent] == 1 { pendants.append(parent) }
    }
  }

  /// The lists of what remains; a vertex that was folded away has no neighbours.
  func keptLists(of lists: AdjacencyLists) -> (offsets: [Int], targets: [UInt32]) {
    var offsets = [0]
    var targets: [UInt32] = []
    offsets.reserveCapacity(lists.vertexCount + 1)
    for vertex in 0..<lists.vertexCount {
      if remainingDegree[vertex] > 0 {
        for place in lists.offsets[vertex]..<lists.offsets[vertex + 1]
        where remains[Int(lists.targets[place])] {
          targets.append(lists.targets[place])
        }
      }
      offsets.append(targets.count)
    }
    return (offsets, targets)
  }
}
