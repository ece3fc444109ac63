/// The reduced graph as the passes over its sources want it, and which sources run together.
///
/// A pass takes eight sources at a time through one component, so components stand one after
/// another. Within one, the vertices of one side come before those of the other where every edge
/// joins two sides, as in a two-mode graph: then all vertices at one distance are on one side. On a
/// side, vertices with more neighbours come first: loops over neighbours then end as often as the
/// processor expects, and what is read most lies together.
struct BetweennessPlan: Sendable {
  /// A connected component: vertices `first ..< first + count`.
  struct Component: Sendable {
    let first: Int
    let count: Int
    /// How many vertices the first side has; `count` where there are no two sides.
    let split: Int
  }

  /// Up to eight sources of one side of one component: places in ``sources``.
  struct Batch: Sendable {
    let component: Int
    let sources: Range<Int>
  }

  let components: [Component]
  /// Where each vertex's neighbours begin, and one more for the end.
  let offsets: [Int]
  /// Neighbours, counted from the first vertex of their component.
  let targets: [UInt32]
  /// How many vertices of the whole graph each vertex stands for.
  let copies: [Double]
  /// How many vertices of the whole graph hang on it.
  let weights: [Double]
  /// The class of each vertex.
  let classes: [Int]
  /// Vertices, counted from the first of their component; those that share a neighbour together,
  /// since they find what is farther at about the same distance.
  let sources: [UInt32]
  /// Every source once.
  let batches: [Batch]

  /// - Complexity: O(vertices + edges).
  init(of reduction: BetweennessReduction) {
    let lists = reduction.lists
    let count = lists.vertexCount
    let sides = SidedComponents(of: lists)
    let byDegree = CountingSort.order(
      count: count, of: Array(0..<count), by: { count - lists.degree(of: $0) })
    classes = CountingSort.order(
      count: sides.sizes.count, of: byDegree, by: { sides.sideOf[$0] })
    var newNumber = [Int](repeating: 0, count: count)
    for (number, old) in classes.enumerated() { newNumber[old] = number }

    var components: [Component] = []
    var componentOf = [Int32](repeating: 0, count: count)
    var first = 0
    for side in stride(from: 0, to: sides.sizes.count, by: 2) {
      let size = sides.sizes[side] + sides.sizes[side + 1]
      for vertex in first..<(first + size) { componentOf[vertex] = Int32(components.count) }
      components.append(Component(first: first, count: size, split: sides.sizes[side]))
      first += size
    }

    var offsets = [0]
    offsets.reserveCapacity(count + 1)
    var targets: [UInt32] = []
    targets.reserveCapacity(lists.targets.count)
    var nearest = [Int](repeating: 0, count: count)
    for (number, old) in classes.enumerated() {
      let start = components[Int(componentOf[number])].first
      var least = Int.max
      for place in lists.offsets[old]..<lists.offsets[old + 1] {
        let neighbour = newNumber[Int(lists.targets[place])]
        least = min(least, neighbour)
        targets.append(UInt32(neighbour - start))
      }
      nearest[number] = least
      offsets.append(targets.count)
    }

    // By component and side too: those are told by where the neighbour stands.
    let order = CountingSort.order(count: count, of: Array(0..<count), by: { nearest[$0] })
    func group(_ vertex: Int) -> (component: Int, isSecond: Bool) {
      let component = Int(componentOf[vertex])
      return (component, vertex - components[component].first >= components[component].split)
    }
    var batches: [Batch] = []
    var begin = 0
    while begin < count {
      let own = group(order[begin])
      var end = begin + 1
      while end < count, end - begin < SourcePass.lanes, group(order[end]) == own { end += 1 }
      batches.append(Batch(component: own.component, sources: begin..<end))
      begin = end
    }
    self.components = components
    self.offsets = offsets
    self.targets = targets
    self.batches = batches
    sources = order.map { UInt32($0 - components[Int(componentOf[$0])].first) }
    copies = classes.map { reduction.copies[$0] }
    weights = classes.map { reduction.weight[$0] }
  }

  /// How many vertices the largest component has.
  var largestComponent: Int { components.lazy.map(\.count).max() ?? 0 }
}

/// The components of a graph, each in two sides if it has them.
private struct SidedComponents {
  /// Twice the number of the component, and 1 more for its second side.
  private(set) var sideOf: [Int]
  /// How many vertices each side has; the second has none where there are no two sides.
  private(set) var sizes: [Int] = []

  init(of lists: AdjacencyLists) {
    sideOf = [Int](repeating: -1, count: lists.vertexCount)
    var members: [Int] = []
    for start in 0..<lists.vertexCount where sideOf[start] < 0 {
      let first = sizes.count
      members.removeAll(keepingCapacity: true)
      members.append(start)
      sideOf[start] = first
      var isTwoSided = true
      var next = 0
      while next < members.count {
        let vertex = members[next]
        next += 1
        for place in lists.offsets[vertex]..<lists.offsets[vertex + 1] {
          let neighbour = Int(lists.targets[place])
          if sideOf[neighbour] < 0 {
            sideOf[neighbour] = sideOf[vertex] ^ 1
            members.append(neighbour)
          } else if sideOf[neighbour] == sideOf[vertex] {
            isTwoSided = false
          }
        }
      }
      if !isTwoSided { for vertex in members { sideOf[vertex] = first } }
      let onFirst = members.count { sideOf[$0] == first }
      sizes += [onFirst, members.count - onFirst]
    }
  }
}

/// Sorting by small numbers.
enum CountingSort {
  /// The elements by key, those with the same key in the order in which they stand.
  ///
  /// - Parameters:
  ///   - count: above the largest key but one: keys are `0 ... count`.
  /// - Complexity: O(elements + count).
  static func order(count: Int, of elements: [Int], by key: (Int) -> Int) -> [Int] {
    var begins = [Int](repeating: 0, count: count + 2)
    for element in elements { begins[key(element) + 1] += 1 }
    for place in 1..<begins.count { begins[place] += begins[place - 1] }
    var sorted = elements
    for element in elements {
      let group = key(element)
      sorted[begins[group]] = element
      begins[group] += 1
    }
    return sorted
  }
}
