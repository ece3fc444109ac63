internal import Foundation

/// The labels of one graph's nodes while Leiden works on it, and its scratch memory.
struct LeidenLevel: ~Copyable {
  /// A label a node, below the number of nodes.
  let labels: UncheckedArray<UInt32>
  private let nodeCount: Int
  /// The sums of the null model of each label's nodes.
  private let sums: UncheckedArray<SIMD2<Double>>
  /// How many nodes each label has.
  private let sizes: UncheckedArray<Int32>
  /// The weight from the node under way to each label; 0 between two nodes.
  private let weightTo: UncheckedArray<Double>
  /// The labels that the node under way has ties to.
  private let touched: UncheckedArray<UInt32>

  init(nodeCount: Int) {
    self.nodeCount = nodeCount
    labels = UncheckedArray(repeating: 0, count: nodeCount)
    sums = UncheckedArray(repeating: .zero, count: nodeCount)
    sizes = UncheckedArray(repeating: 0, count: nodeCount)
    weightTo = UncheckedArray(repeating: 0, count: nodeCount)
    touched = UncheckedArray(repeating: 0, count: nodeCount)
  }

  /// Moves nodes to the label where they add most, until no node gains by moving alone.
  ///
  /// A node whose neighbour moved away from it is looked at again.
  func moveNodes(of graph: CommunityGraph, with generator: inout SeededGenerator) {
    let queue = UncheckedArray<UInt32>(repeating: 0, count: nodeCount)
    let isQueued = UncheckedArray<Bool>(repeating: true, count: nodeCount)
    shuffle(queue, with: &generator)
    let rate = graph.rate
    graph.withUncheckedLists { lists, null in
      let emptyLabels = startMoving(null)
      var emptyCount = emptyLabels.filled
      var (head, waiting) = (0, nodeCount)
      while waiting > 0 {
        let node = Int(queue[head])
        head = head &+ 1 == nodeCount ? 0 : head &+ 1
        waiting &-= 1
        isQueued[node] = false
        let own = Int(labels[node])
        let mine = null[node]
        let crossed = SIMD2(mine.y, mine.x) * rate
        var touchedCount = 0
        for place in lists.places(of: node) {
          let label = Int(labels[Int(lists.targets[place])])
          let before = weightTo[label]
          if before == 0 {
            touched[touchedCount] = UInt32(truncatingIfNeeded: label)
            touchedCount &+= 1
          }
          weightTo[label] = before + lists.weights[place]
        }
        sums[own] -= mine
        let staying = weightTo[own] - (crossed * sums[own]).sum()
        var (best, bestGain) = (own, staying)
        for index in 0..<touchedCount {
          let label = Int(touched[index])
          let gain = weightTo[label] - (crossed * sums[label]).sum()
          weightTo[label] = 0
          if gain > bestGain + 1e-12 { (best, bestGain) = (label, gain) }
        }
        if bestGain < -1e-12, sizes[own] > 1, emptyCount > 0 {
          best = Int(emptyLabels.labels[emptyCount &- 1])
        }
        sums[best] += mine
        guard best != own else { continue }
        if sizes[best] == 0 { emptyCount &-= 1 }
        sizes[best] &+= 1
        sizes[own] &-= 1
        if sizes[own] == 0 {
          emptyLabels.labels[emptyCount] = UInt32(truncatingIfNeeded: own)
          emptyCount &+= 1
        }
        labels[node] = UInt32(truncatingIfNeeded: best)
        for place in lists.places(of: node) {
          let neighbour = Int(lists.targets[place])
          guard !isQueued[neighbour], labels[neighbour] != labels[node] else { continue }
          isQueued[neighbour] = true
          let end = head &+ waiting
          queue[end >= nodeCount ? end &- nodeCount : end] = UInt32(truncatingIfNeeded: neighbour)
          waiting &+= 1
        }
      }
    }
  }

  /// Sums and sizes of the labels, and the labels that no node has.
  private func startMoving(_ null: UncheckedView<SIMD2<Double>>) -> EmptyLabels {
    for label in 0..<nodeCount {
      sums[label] = .zero
      sizes[label] = 0
    }
    for node in 0..<nodeCount {
      sums[Int(labels[node])] += null[node]
      sizes[Int(labels[node])] &+= 1
    }
    let empty = UncheckedArray<UInt32>(repeating: 0, count: nodeCount)
    var count = 0
    for label in 0..<nodeCount where sizes[label] == 0 {
      empty[count] = UInt32(truncatingIfNeeded: label)
      count += 1
    }
    return EmptyLabels(labels: empty, filled: count)
  }

  private struct EmptyLabels: ~Copyable {
    let labels: UncheckedArray<UInt32>
    let filled: Int
  }

  /// The nodes in random order.
  private func shuffle(
    _ order: borrowing UncheckedArray<UInt32>, with generator: inout SeededGenerator
  ) {
    for node in 0..<nodeCount {
      let other = generator.below(node + 1)
      order[node] = order[other]
      order[other] = UInt32(truncatingIfNeeded: node)
    }
  }

  /// Numbers the labels that are used from 0, and returns how many there are.
  func compactLabels() -> Int {
    Self.compact(labels, nodeCount: nodeCount)
  }

  private static func compact(
    _ labels: borrowing UncheckedArray<UInt32>, nodeCount: Int
  ) -> Int {
    let numbers = UncheckedArray<UInt32>(repeating: .max, count: nodeCount)
    var count: UInt32 = 0
    for node in 0..<nodeCount {
      let label = Int(labels[node])
      if numbers[label] == .max {
        numbers[label] = count
        count += 1
      }
      labels[node] = numbers[label]
    }
    return Int(count)
  }

  /// Parts of communities, each connected.
  struct Refinement: ~Copyable {
    /// The part of each node, from 0.
    let labels: UncheckedArray<UInt32>
    /// How many parts there are.
    let count: Int
  }

  /// Splits each community into parts that hold together by themselves.
  ///
  /// Nodes begin alone. A node that is still alone, and tied well enough to the rest of its
  /// community, joins a part there, itself tied well enough, that it does not lose by; which one is
  /// drawn by chance, e^(gain / θ), so that nearly equal ones come up, others hardly ever.
  func refine(
    _ graph: CommunityGraph, communityCount: Int, with generator: inout SeededGenerator
  ) -> Refinement {
    let parts = UncheckedArray<UInt32>(repeating: 0, count: nodeCount)
    let order = UncheckedArray<UInt32>(repeating: 0, count: nodeCount)
    let outside = UncheckedArray<Double>(repeating: 0, count: nodeCount)
    let partSums = UncheckedArray<SIMD2<Double>>(repeating: .zero, count: nodeCount)
    let partSizes = UncheckedArray<Int32>(repeating: 1, count: nodeCount)
    let choices = UncheckedArray<Double>(repeating: 0, count: nodeCount)
    shuffle(order, with: &generator)
    let rate = graph.rate
    let chance = 0.01 * (graph.weights.first ?? 1)
    graph.withUncheckedLists { lists, null in
      for label in 0..<communityCount { sums[label] = .zero }
      for node in 0..<nodeCount {
        parts[node] = UInt32(truncatingIfNeeded: node)
        partSums[node] = null[node]
        sums[Int(labels[node])] += null[node]
        var weight = 0.0
        for place in lists.places(of: node)
        where labels[Int(lists.targets[place])] == labels[node] {
          weight += lists.weights[place]
        }
        outside[node] = weight
      }
      for turn in 0..<nodeCount {
        let node = Int(order[turn])
        let own = Int(parts[node])
        guard partSizes[own] == 1 else { continue }
        let community = labels[node]
        let whole = sums[Int(community)]
        let mine = null[node]
        let crossed = SIMD2(mine.y, mine.x) * rate
        guard outside[node] >= (crossed * (whole - mine)).sum() else { continue }
        var touchedCount = 0
        for place in lists.places(of: node) {
          let neighbour = Int(lists.targets[place])
          guard labels[neighbour] == community else { continue }
          let part = Int(parts[neighbour])
          let before = weightTo[part]
          if before == 0 {
            touched[touchedCount] = parts[neighbour]
            touchedCount &+= 1
          }
          weightTo[part] = before + lists.weights[place]
        }
        var largest = 0.0
        for index in 0..<touchedCount {
          let part = Int(touched[index])
          let sum = partSums[part]
          let gain = weightTo[part] - (crossed * sum).sum()
          let needed = (SIMD2(sum.y, sum.x) * (whole - sum)).sum() * rate
          choices[index] = outside[part] >= needed ? gain : -1
          largest = max(largest, choices[index])
        }
        // Staying alone has gain 0; what is far below the best is not drawn.
        var total = exp(-largest / chance)
        for index in 0..<touchedCount {
          let behind = largest - choices[index]
          choices[index] = choices[index] >= 0 && behind < 30 * chance ? exp(-behind / chance) : 0
          total += choices[index]
        }
        var drawn = generator.unit() * total
        var target = own
        for index in 0..<touchedCount where choices[index] > 0 {
          drawn -= choices[index]
          if drawn < 0 {
            target = Int(touched[index])
            break
          }
        }
        if target != own {
          parts[node] = UInt32(truncatingIfNeeded: target)
          outside[target] += outside[node] - 2 * weightTo[target]
          partSums[target] += mine
          partSizes[target] &+= 1
          partSizes[own] = 0
        }
        for index in 0..<touchedCount { weightTo[Int(touched[index])] = 0 }
      }
    }
    let count = Self.compact(parts, nodeCount: nodeCount)
    return Refinement(labels: parts, count: count)
  }
}
