/// The leading eigenvector of a graph's matrix, also where the graph has several parts.
///
/// In a connected graph it is unique and positive. In a graph of several parts it belongs to the
/// parts with the largest eigenvalue (to one in 10⁹), others have 0; where there are several, each
/// part's vector of length 1 is multiplied by the sum of its elements. That is the limit of a power
/// iteration from a vector of ones, whatever the vertices' numbers.
enum LeadingVectorOfParts {
  private static let tie = 1 - 1e-9

  /// One value a vertex, not negative, on an arbitrary scale; all 0 in a graph without edges.
  ///
  /// - Parameters:
  ///   - weighted: whether the weights of edges count.
  ///   - firstModeCount: of a two-mode graph, how many vertices its first mode has; the search then
  ///     runs within the smaller mode of each part.
  /// - Complexity: O(edges) a step of ``LeadingEigenvector`` in each part that can lead.
  static func values(
    of lists: AdjacencyLists, weighted: Bool, firstModeCount: Int? = nil
  ) -> [Double] {
    let parts = ConnectedComponents(of: lists).members.filter { $0.count > 1 }
      .map { members in (members: members, bound: largestRow(members, lists, weighted)) }
      .sorted { ($1.bound, $0.members[0]) < ($0.bound, $1.members[0]) }
    var localIndex = [UInt32](repeating: 0, count: lists.vertexCount)
    var found: [(members: [Int], pair: LeadingEigenvector.Pair)] = []
    var largest = 0.0
    for (members, bound) in parts {
      // No eigenvalue exceeds the largest row sum: the rest cannot lead.
      if bound < largest * tie { break }
      let pair: LeadingEigenvector.Pair
      let order: [Int]
      if let firstModeCount {
        let split = members.partitioningIndex { $0 >= firstModeCount }
        let (first, second) = (members[..<split], members[split...])
        let (rows, columns) = first.count <= second.count ? (first, second) : (second, first)
        order = Array(rows) + Array(columns)
        let matrix = PartMatrix(
          rows: rows, columns: columns, of: lists, weighted: weighted, localIndex: &localIndex)
        pair = matrix.leadingSingularVectors()
      } else {
        order = members
        let matrix = PartMatrix(
          rows: members[...], columns: members[...], of: lists, weighted: weighted,
          localIndex: &localIndex)
        pair = matrix.leadingEigenvector()
      }
      largest = max(largest, pair.value)
      found.append((order, pair))
    }
    var values = [Double](repeating: 0, count: lists.vertexCount)
    for (members, pair) in found where pair.value >= largest * tie {
      let share = pair.vector.reduce(0, +)
      for (vertex, value) in zip(members, pair.vector) { values[vertex] = value * share }
    }
    return values
  }

  private static func largestRow(
    _ members: [Int], _ lists: AdjacencyLists, _ weighted: Bool
  ) -> Double {
    members.lazy.map { vertex in
      weighted ? lists.weights(of: vertex).reduce(0, +) : Double(lists.degree(of: vertex))
    }.max() ?? 0
  }
}

extension Array {
  /// Where the elements begin for which the predicate holds, in an array that has them last.
  fileprivate func partitioningIndex(where belongsLast: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if belongsLast(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

/// The rows and columns of one part, numbered from 0.
private struct PartMatrix {
  let rowCount: Int
  let columnCount: Int
  var offsets = [0]
  var columns: [UInt32] = []
  var weights: [Double] = []

  init(
    rows: ArraySlice<Int>, columns members: ArraySlice<Int>, of lists: AdjacencyLists,
    weighted: Bool, localIndex: inout [UInt32]
  ) {
    rowCount = rows.count
    columnCount = members.count
    offsets.reserveCapacity(rowCount + 1)
    for (index, vertex) in members.enumerated() { localIndex[vertex] = UInt32(index) }
    for vertex in rows {
      for neighbour in lists.neighbours(of: vertex) { columns.append(localIndex[Int(neighbour)]) }
      if weighted {
        weights += lists.weights(of: vertex)
      } else {
        weights += repeatElement(1, count: lists.degree(of: vertex))
      }
      offsets.append(columns.count)
    }
  }

  /// The eigenvector of a symmetric matrix; its elements made non-negative.
  func leadingEigenvector() -> LeadingEigenvector.Pair {
    withUncheckedRows { rows in
      var pair = LeadingEigenvector.pair(dimension: rowCount) { vector, image in
        rows.multiply(vector, into: image)
      }
      pair.vector = pair.vector.map(abs)
      return pair
    }
  }

  /// The singular vectors, rows before columns and together of length 1, and the singular value.
  func leadingSingularVectors() -> LeadingEigenvector.Pair {
    let across = UncheckedArray<Double>(repeating: 0, count: columnCount)
    return withUncheckedRows { rows in
      let pair = LeadingEigenvector.pair(dimension: rowCount) { vector, image in
        rows.multiplyTransposed(vector, into: across)
        rows.multiply(across, into: image)
      }
      let value = pair.value.squareRoot()
      let half = 0.5.squareRoot()
      let rowValues = UncheckedArray<Double>(repeating: 0, count: rowCount)
      for (row, element) in pair.vector.enumerated() { rowValues[row] = abs(element) * half }
      rows.multiplyTransposed(rowValues, into: across)
      return LeadingEigenvector.Pair(
        vector: rowValues.elements + across.elements.map { $0 / value }, value: value)
    }
  }

  private func withUncheckedRows<Result>(_ body: (UncheckedLists) -> Result) -> Result {
    offsets.withUncheckedView { offsets in
      columns.withUncheckedView { columns in
        weights.withUncheckedView { weights in
          body(UncheckedLists(offsets: offsets, targets: columns, weights: weights))
        }
      }
    }
  }
}

extension UncheckedLists {
  /// The rows times a vector of the columns.
  fileprivate func multiply(
    _ vector: borrowing UncheckedArray<Double>, into image: borrowing UncheckedArray<Double>
  ) {
    for row in 0..<vertexCount {
      var sum = 0.0
      for place in places(of: row) { sum += weights[place] * vector[Int(targets[place])] }
      image[row] = sum
    }
  }

  /// The columns times a vector of the rows.
  fileprivate func multiplyTransposed(
    _ vector: borrowing UncheckedArray<Double>, into image: borrowing UncheckedArray<Double>
  ) {
    for column in 0..<image.count { image[column] = 0 }
    for row in 0..<vertexCount {
      let value = vector[row]
      for place in places(of: row) { image[Int(targets[place])] += weights[place] * value }
    }
  }
}
