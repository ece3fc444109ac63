/// The eigenvector of the largest eigenvalue of a symmetric operator.
///
/// Locally optimal conjugate gradients without a preconditioner: each step takes the best vector
/// of the plane or space spanned by the current vector, its residual and the last step. It needs
/// some tens of products where a power iteration needs thousands (long chains).
/// Source: Knyazev, SIAM J. Sci. Comput. 23(2), 2001, <https://doi.org/10.1137/S1064827500366124>.
enum LeadingEigenvector {
  /// A vector of length 1 and its eigenvalue.
  struct Pair {
    var vector: [Double]
    var value: Double
  }

  /// The search ends when the residual is that small against the eigenvalue.
  private static let tolerance = 1e-14
  /// From here on, a residual that shrinks no more has met the limits of rounding.
  private static let nearlyThere = 1e-9
  private static let maximumSteps = 20_000

  /// The pair nearest to which the steps from `start` lead.
  ///
  /// Ends at a residual of 1e-14 of the eigenvalue, or where rounding allows no further progress,
  /// or after 20,000 steps.
  ///
  /// - Parameters:
  ///   - start: not orthogonal to the vector that is sought; all ones serve for a non-negative
  ///     irreducible operator.
  ///   - product: the operator times a vector.
  /// - Complexity: one product a step.
  static func pair(from start: [Double], product: ([Double]) -> [Double]) -> Pair {
    var current = Direction(vector: start, image: [])
    current.scale(by: 1 / norm(start))
    current.image = product(current.vector)
    var previous: Direction?
    var value = dot(current.vector, current.image)
    var smallestResidual = Double.infinity
    var stepsWithoutProgress = 0
    for step in 1...maximumSteps {
      var residual = current.image
      for index in residual.indices { residual[index] -= value * current.vector[index] }
      let size = norm(residual)
      stepsWithoutProgress = size < smallestResidual * 0.9 ? 0 : stepsWithoutProgress + 1
      smallestResidual = min(smallestResidual, size)
      let stalls = stepsWithoutProgress > 60 && smallestResidual <= nearlyThere * abs(value)
      if size <= tolerance * abs(value) || size == 0 || stalls { break }

      var basis = [current]
      var gradient = Direction(vector: residual, image: [])
      guard gradient.makeOrthonormal(to: basis) else { break }
      gradient.image = product(gradient.vector)
      basis.append(gradient)
      if var conjugate = previous, conjugate.makeOrthonormal(to: basis) { basis.append(conjugate) }

      let mixture = leadingMixture(of: basis)
      previous = Direction.sum(basis.dropFirst(), mixture.dropFirst())
      current = Direction.sum(basis[...], mixture[...])
      let length = norm(current.vector)
      current.scale(by: 1 / length)
      // The image follows by sums; a fresh product now and then keeps rounding from piling up.
      if step % 16 == 0 { current.image = product(current.vector) }
      value = dot(current.vector, current.image)
    }
    return Pair(vector: current.vector, value: value)
  }

  /// A vector and the operator times that vector.
  private struct Direction {
    var vector: [Double]
    var image: [Double]

    mutating func scale(by factor: Double) {
      for index in vector.indices { vector[index] *= factor }
      for index in image.indices { image[index] *= factor }
    }

    /// Removes the parts along the basis, twice for the rounding; false where nothing is left.
    mutating func makeOrthonormal(to basis: [Direction]) -> Bool {
      let before = norm(vector)
      guard before > 0 else { return false }
      scale(by: 1 / before)
      for _ in 0..<2 {
        for other in basis {
          let part = dot(vector, other.vector)
          for index in vector.indices { vector[index] -= part * other.vector[index] }
          for index in image.indices { image[index] -= part * other.image[index] }
        }
      }
      let after = norm(vector)
      guard after > 1e-10 else { return false }
      scale(by: 1 / after)
      return true
    }

    static func sum(_ directions: ArraySlice<Direction>, _ factors: ArraySlice<Double>) -> Direction
    {
      let count = directions.first?.vector.count ?? 0
      var sum = Direction(
        vector: [Double](repeating: 0, count: count), image: [Double](repeating: 0, count: count))
      for (direction, factor) in zip(directions, factors) {
        for index in 0..<count {
          sum.vector[index] += factor * direction.vector[index]
          sum.image[index] += factor * direction.image[index]
        }
      }
      return sum
    }
  }

  /// The leading eigenvector of the operator as seen within an orthonormal basis of 2 or 3,
  /// by Jacobi rotations.
  private static func leadingMixture(of basis: [Direction]) -> [Double] {
    let count = basis.count
    var matrix = basis.map { row in basis.map { dot(row.vector, $0.image) } }
    var vectors = (0..<count).map { row in (0..<count).map { row == $0 ? 1.0 : 0.0 } }
    for row in 0..<count {
      for column in 0..<row {
        let mean = (matrix[row][column] + matrix[column][row]) / 2
        matrix[row][column] = mean
        matrix[column][row] = mean
      }
    }
    for _ in 0..<12 {
      for p in 0..<count {
        for q in (p + 1)..<max(count, p + 1) where matrix[p][q] != 0 {
          let theta = (matrix[q][q] - matrix[p][p]) / (2 * matrix[p][q])
          let tangent = (theta < 0 ? -1 : 1) / (abs(theta) + (theta * theta + 1).squareRoot())
          let cosine = 1 / (tangent * tangent + 1).squareRoot()
          let sine = tangent * cosine
          for k in 0..<count {
            let (left, right) = (matrix[k][p], matrix[k][q])
            matrix[k][p] = cosine * left - sine * right
            matrix[k][q] = sine * left + cosine * right
          }
          for k in 0..<count {
            let (left, right) = (matrix[p][k], matrix[q][k])
            matrix[p][k] = cosine * left - sine * right
            matrix[q][k] = sine * left + cosine * right
          }
          for k in 0..<count {
            let (left, right) = (vectors[k][p], vectors[k][q])
            vectors[k][p] = cosine * left - sine * right
            vectors[k][q] = sine * left + cosine * right
          }
        }
      }
    }
    var best = 0
    for candidate in 1..<count where matrix[candidate][candidate] > matrix[best][best] {
      best = candidate
    }
    let sign = vectors[0][best] < 0 ? -1.0 : 1.0
    return vectors.map { sign * $0[best] }
  }

  private static func dot(_ left: [Double], _ right: [Double]) -> Double {
    var sum = 0.0
    for index in left.indices { sum += left[index] * right[index] }
    return sum
  }

  private static func norm(_ vector: [Double]) -> Double { dot(vector, vector).squareRoot() }
}
