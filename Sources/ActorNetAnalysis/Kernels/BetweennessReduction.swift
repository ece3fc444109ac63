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
  /// The graph of classes.
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
  let classOf: [Int]
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

    var classOf = [Int](repeating: -1, count: whole.vertexCount)
    var representatives: [Int] = []
    var classesByNeighbours: [[UInt32]: Int] = [:]
    var copies: [Double] = []
    var weight: [Double] = []
    var squaredWeight: [Double] = []
    for vertex in 0..<whole.vertexCount where folding.remainingDegree[vertex] > 0 {
      let neighbours = whole.neighbours(of: vertex).filter { folding.remains[Int($0)] }
      let known = classesByNeighbours[neighbours]
      let number = known ?? representatives.count
      if known == nil {
        classesByNeighbours[neighbours] = number
        representatives.append(vertex)
        copies.append(0)
        weight.append(0)
        squaredWeight.append(0)
      }
      let own = Double(folding.weight[vertex])
      classOf[vertex] = number
      copies[number] += 1
      weight[number] += own
      squaredWeight[number] += own * own
    }

    lists = AdjacencyLists(induced: representatives, of: whole, numbers: classOf)
    self.copies = copies
    self.weight = weight
    self.squaredWeight = squaredWeight
    self.degree = representatives.map { Double(folding.remainingDegree[$0]) }
    self.classOf = classOf
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
      (separated + (number < 0 ? 0 : perClass[number])) / 2
    }
  }
}

/// Which vertices remain after those with one neighbour are removed again and again.
private struct PendantFolding {
  var remains: [Bool]
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
        let target = lists.neighbours(of: vertex).first(where: { remains[Int($0)] })
      else { continue }
      let parent = Int(target)
      remains[vertex] = false
      remainingDegree[vertex] = 0
      remainingDegree[parent] -= 1
      squaredBranches[parent] += weight[vertex] * weight[vertex]
      weight[parent] += weight[vertex]
      if remainingDegree[parent] == 1 { pendants.append(parent) }
    }
  }
}

extension AdjacencyLists {
  /// The graph on some vertices of another, renumbered in the order given.
  ///
  /// - Parameter numbers: the new number of a vertex; only those of `kept` itself are used.
  fileprivate init(induced kept: [Int], of whole: AdjacencyLists, numbers: [Int]) {
    var offsets = [0]
    var targets: [UInt32] = []
    var weights: [Double] = []
    for vertex in kept {
      for (neighbour, weight) in zip(whole.neighbours(of: vertex), whole.weights(of: vertex)) {
        let number = numbers[Int(neighbour)]
        guard number >= 0, kept[number] == Int(neighbour) else { continue }
        targets.append(UInt32(number))
        weights.append(weight)
      }
      offsets.append(targets.count)
    }
    self.init(validOffsets: offsets, targets: targets, weights: weights)
  }
}
