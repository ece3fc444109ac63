internal import ActorNetModel
internal import Foundation

/// The bipartite configuration model: independent ties whose expected degrees are those observed.
///
/// A tie of row i and column j has the probability x y / (1 + x y), with one x a row and one y a
/// column that make the expected degrees the observed ones: the model of largest entropy. Rows of one
/// degree have one x, so that the classes of degrees are solved for, by Newton's method on
/// log x and log y. Rows and columns that are empty or full have probabilities of 0 and 1.
///
/// Source: Saracco, Di Clemente, Gabrielli & Squartini 2015, <https://doi.org/10.1038/srep10595>.
struct ConfigurationModel {
  /// The class of each row and of each column: those of one degree.
  let rowClasses: [Int]
  let columnClasses: [Int]
  /// The probability of a tie by the classes of row and column.
  private let probabilities: [[Double]]

  func probability(rowClass: Int, columnClass: Int) -> Double {
    probabilities[rowClass][columnClass]
  }

  /// Degrees that stop short of what was observed by more than this share are a fault.
  private static let tolerance = 1e-9

  /// - Throws: ``Diagnostic`` `null-model` where the degrees are not found.
  /// - Complexity: O((rows' and columns' distinct degrees)³) a step, about ten steps.
  init(rowDegrees: [Int], columnDegrees: [Int]) throws(Diagnostic) {
    let rows = DegreeClasses(rowDegrees)
    let columns = DegreeClasses(columnDegrees)
    rowClasses = rows.classes
    columnClasses = columns.classes
    var probabilities = [[Double]](
      repeating: [Double](repeating: 0, count: columns.degrees.count), count: rows.degrees.count)
    var free = FreeClasses(rows: rows, columns: columns)
    free.peel { row, column in probabilities[row][column] = 1 }
    if !free.rows.isEmpty, !free.columns.isEmpty {
      let solved = try Self.solve(free, rows, columns)
      for (r, row) in free.rows.enumerated() {
        for (c, column) in free.columns.enumerated() {
          probabilities[row][column] = 1 / (1 + exp(-(solved.rows[r] + solved.columns[c])))
        }
      }
    }
    self.probabilities = probabilities
  }

  /// log x and log y of the classes that are neither empty nor full.
  private static func solve(
    _ free: FreeClasses, _ rows: DegreeClasses, _ columns: DegreeClasses
  ) throws(Diagnostic) -> (rows: [Double], columns: [Double]) {
    let (n, m) = (free.rows.count, free.columns.count)
    let rowCounts = free.rows.map { Double(rows.counts[$0]) }
    let columnCounts = free.columns.map { Double(columns.counts[$0]) }
    let wanted =
      free.rows.map { Double(free.rowDegrees[$0]) }
      + free.columns.map { Double(free.columnDegrees[$0]) }
    let ties = zip(rowCounts, wanted).reduce(0) { $0 + $1.0 * $1.1 }
    var logs = wanted.map { log($0 / ties.squareRoot()) }
    /// What is minimised: Σ log(1 + x y) − Σ degree · log, convex.
    func objective(_ logs: [Double]) -> Double {
      var sum = 0.0
      for r in 0..<n {
        for c in 0..<m {
          let z = logs[r] + logs[n + c]
          sum += rowCounts[r] * columnCounts[c] * (z > 0 ? z + log1p(exp(-z)) : log1p(exp(z)))
        }
      }
      for r in 0..<n { sum -= rowCounts[r] * wanted[r] * logs[r] }
      for c in 0..<m { sum -= columnCounts[c] * wanted[n + c] * logs[n + c] }
      return sum
    }
    var error = Double.infinity
    for _ in 0..<200 {
      var gradient = [Double](repeating: 0, count: n + m)
      var matrix = SymmetricMatrix(dimension: n + m)
      var expected = [Double](repeating: 0, count: n + m)
      for r in 0..<n {
        for c in 0..<m {
          let p = 1 / (1 + exp(-(logs[r] + logs[n + c])))
          expected[r] += columnCounts[c] * p
          expected[n + c] += rowCounts[r] * p
          let curvature = rowCounts[r] * columnCounts[c] * p * (1 - p)
          matrix[r, r] += curvature
          matrix[n + c, n + c] += curvature
          matrix[n + c, r] += curvature
        }
      }
      let before = error
      error = zip(expected, wanted).map { abs($0 - $1) / max(1, $1) }.max() ?? 0
      if error < 1e-13 || (error < tolerance / 10 && error >= before / 2) { break }
      for r in 0..<n { gradient[r] = rowCounts[r] * (expected[r] - wanted[r]) }
      for c in 0..<m {
        gradient[n + c] = columnCounts[c] * (expected[n + c] - wanted[n + c])
      }
      // Adding to all rows and taking from all columns changes nothing: the ridge settles that.
      let largest = (0..<(n + m)).map { matrix[$0, $0] }.max() ?? 0
      for i in 0..<(n + m) { matrix[i, i] += 1e-12 * largest + 1e-300 }
      let step = matrix.solved(gradient)
      var length = 1.0
      let start = objective(logs)
      var next = logs
      while length > 1e-6 {
        next = zip(logs, step).map { $0 - length * $1 }
        if objective(next) <= start + 1e-12 * abs(start) { break }
        length /= 2
      }
      logs = next
    }
    guard error <= tolerance else {
      throw Diagnostic(
        severity: .error, id: "null-model",
        message:
          "the bipartite configuration model of these degrees was not found: expected degrees "
          + "stay off by \(error) of the observed")
    }
    return (Array(logs[..<n]), Array(logs[n...]))
  }
}

/// The distinct degrees of one side, ascending.
struct DegreeClasses {
  let degrees: [Int]
  /// How many nodes have each.
  let counts: [Int]
  /// The place of each node's degree.
  let classes: [Int]

  init(_ all: [Int]) {
    let degrees = Set(all).sorted()
    let places = Dictionary(uniqueKeysWithValues: degrees.enumerated().map { ($1, $0) })
    classes = all.map { places[$0] ?? 0 }
    var counts = [Int](repeating: 0, count: degrees.count)
    for place in classes { counts[place] += 1 }
    self.degrees = degrees
    self.counts = counts
  }
}

/// The classes whose ties are not settled, with the degrees that they have among themselves.
private struct FreeClasses {
  /// Places of classes.
  var rows: [Int]
  var columns: [Int]
  var rowDegrees: [Int]
  var columnDegrees: [Int]
  private let rowCounts: [Int]
  private let columnCounts: [Int]

  init(rows: DegreeClasses, columns: DegreeClasses) {
    self.rows = Array(rows.degrees.indices)
    self.columns = Array(columns.degrees.indices)
    rowDegrees = rows.degrees
    columnDegrees = columns.degrees
    rowCounts = rows.counts
    columnCounts = columns.counts
  }

  /// Takes out empty and full classes until there are none; full ones are reported tie by tie.
  mutating func peel(_ tie: (_ row: Int, _ column: Int) -> Void) {
    var changed = true
    while changed {
      changed = false
      let height = rows.reduce(0) { $0 + rowCounts[$1] }
      let width = columns.reduce(0) { $0 + columnCounts[$1] }
      if let row = rows.first(where: { rowDegrees[$0] == 0 || rowDegrees[$0] == width }) {
        changed = true
        rows.removeAll { $0 == row }
        guard rowDegrees[row] > 0 else { continue }
        for column in columns {
          tie(row, column)
          columnDegrees[column] -= rowCounts[row]
        }
      } else if let column = columns.first(where: {
        columnDegrees[$0] == 0 || columnDegrees[$0] == height
      }) {
        changed = true
        columns.removeAll { $0 == column }
        guard columnDegrees[column] > 0 else { continue }
        for row in rows {
          tie(row, column)
          rowDegrees[row] -= columnCounts[column]
        }
      }
    }
  }
}

/// A symmetric matrix, its lower triangle.
private struct SymmetricMatrix {
  private let dimension: Int
  private var elements: [Double]

  init(dimension: Int) {
    self.dimension = dimension
    elements = [Double](repeating: 0, count: dimension * dimension)
  }

  /// - Precondition: the row is not before the column.
  subscript(row: Int, column: Int) -> Double {
    get { elements[row * dimension + column] }
    set { elements[row * dimension + column] = newValue }
  }

  /// The solution of a positive definite system, by Cholesky.
  func solved(_ right: [Double]) -> [Double] {
    var factor = self
    for j in 0..<dimension {
      var pivot = factor[j, j]
      for k in 0..<j { pivot -= factor[j, k] * factor[j, k] }
      let root = max(pivot, 1e-300).squareRoot()
      factor[j, j] = root
      for i in (j + 1)..<max(dimension, j + 1) {
        var sum = factor[i, j]
        for k in 0..<j { sum -= factor[i, k] * factor[j, k] }
        factor[i, j] = sum / root
      }
    }
    var solution = right
    for i in 0..<dimension {
      for k in 0..<i { solution[i] -= factor[i, k] * solution[k] }
      solution[i] /= factor[i, i]
    }
    for i in (0..<dimension).reversed() {
      for k in (i + 1)..<max(dimension, i + 1) { solution[i] -= factor[k, i] * solution[k] }
      solution[i] /= factor[i, i]
    }
    return solution
  }
}
