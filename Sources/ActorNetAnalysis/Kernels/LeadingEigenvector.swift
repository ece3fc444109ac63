/// The eigenvector of the largest eigenvalue of a symmetric operator.
///
/// Locally optimal conjugate gradients without a preconditioner: each step takes the best vector
/// of the plane or space spanned by the current vector, its residual and the last step. It needs
/// some tens of products where a power iteration needs thousands (long chains).
/// Source: Knyazev, SIAM J. Sci. Comput. 23(2), 2001, <https://doi.org/10.1137/S1064827500366124>.
struct LeadingEigenvector: ~Copyable {
  /// A vector of length 1 and its eigenvalue.
  struct Pair {
    var vector: [Double]
    var value: Double
  }

  /// Reads the first vector and writes the operator times it into the second.
  typealias Product = (borrowing UncheckedArray<Double>, borrowing UncheckedArray<Double>) -> Void

  /// The search ends when the residual is that small against the eigenvalue.
  private static let tolerance = 1e-13
  /// From here on, a residual that shrinks no more has met the limits of rounding.
  private static let nearlyThere = 1e-9
  private static let maximumSteps = 20_000

  private let current: Direction
  private let gradient: Direction
  private let conjugate: Direction

  private init(dimension: Int) {
    current = Direction(dimension: dimension, value: 1 / Double(dimension).squareRoot())
    gradient = Direction(dimension: dimension, value: 0)
    conjugate = Direction(dimension: dimension, value: 0)
  }

  /// The pair to which the steps from a vector of ones lead.
  ///
  /// Ends at a residual of 1e-13 of the eigenvalue, or where rounding allows no further progress,
  /// or after 20,000 steps. The vector sought must not be orthogonal to the ones; that of a
  /// non-negative irreducible operator is not.
  ///
  /// - Parameter dimension: at least 1.
  /// - Complexity: one product and O(dimension) a step.
  static func pair(dimension: Int, product: Product) -> Pair {
    LeadingEigenvector(dimension: dimension).search(product)
  }

  private func search(_ product: Product) -> Pair {
    product(current.vector, current.image)
    var value = dot(current.vector, current.image)
    var hasConjugate = false
    var smallestResidual = Double.infinity
    var stepsWithoutProgress = 0
    for step in 1...Self.maximumSteps {
      let residual = setGradient(value: value)
      stepsWithoutProgress = residual < smallestResidual * 0.9 ? 0 : stepsWithoutProgress + 1
      smallestResidual = min(smallestResidual, residual)
      let stalls = stepsWithoutProgress > 60 && smallestResidual <= Self.nearlyThere * abs(value)
      if residual <= Self.tolerance * abs(value) || residual == 0 || stalls { break }

      guard gradient.remove(current, withImage: false) else { break }
      product(gradient.vector, gradient.image)
      hasConjugate =
        hasConjugate && conjugate.remove(current, withImage: true)
        && conjugate.remove(gradient, withImage: true)
        && conjugate.remove(current, withImage: true)
      mix(with: mixture(hasConjugate: hasConjugate), hasConjugate: hasConjugate)
      hasConjugate = true
      // The image follows by sums; a fresh product now and then keeps rounding from piling up.
      if step % 16 == 0 { product(current.vector, current.image) }
      value = dot(current.vector, current.image)
    }
    return Pair(vector: current.vector.elements, value: value)
  }

  /// The residual becomes the gradient; returns its length.
  private func setGradient(value: Double) -> Double {
    var square = 0.0
    for index in 0..<current.vector.count {
      let residual = current.image[index] - value * current.vector[index]
      gradient.vector[index] = residual
      square += residual * residual
    }
    return square.squareRoot()
  }

  /// The best mixture of the directions: the operator as seen within them.
  private func mixture(hasConjugate: Bool) -> [Double] {
    func entry(_ left: borrowing Direction, _ right: borrowing Direction) -> Double {
      (dot(left.vector, right.image) + dot(left.image, right.vector)) / 2
    }
    let cc = dot(current.vector, current.image)
    let cg = entry(current, gradient)
    let gg = dot(gradient.vector, gradient.image)
    guard hasConjugate else { return leadingEigenvector(ofSmall: [[cc, cg], [cg, gg]]) }
    let cp = entry(current, conjugate)
    let gp = entry(gradient, conjugate)
    let pp = dot(conjugate.vector, conjugate.image)
    return leadingEigenvector(ofSmall: [[cc, cg, cp], [cg, gg, gp], [cp, gp, pp]])
  }

  /// Takes the step: the conjugate becomes the step without its part along the current vector.
  private func mix(with factors: [Double], hasConjugate: Bool) {
    let (own, down) = (factors[0], factors[1])
    let along = hasConjugate ? factors[2] : 0
    var square = 0.0
    for index in 0..<current.vector.count {
      let step = down * gradient.vector[index] + along * conjugate.vector[index]
      let stepImage = down * gradient.image[index] + along * conjugate.image[index]
      let moved = own * current.vector[index] + step
      conjugate.vector[index] = step
      conjugate.image[index] = stepImage
      current.vector[index] = moved
      current.image[index] = own * current.image[index] + stepImage
      square += moved * moved
    }
    current.scale(by: 1 / square.squareRoot(), withImage: true)
  }
}

/// A vector and the operator times that vector.
private struct Direction: ~Copyable {
  let vector: UncheckedArray<Double>
  let image: UncheckedArray<Double>

  init(dimension: Int, value: Double) {
    vector = UncheckedArray(repeating: value, count: dimension)
    image = UncheckedArray(repeating: 0, count: dimension)
  }

  func scale(by factor: Double, withImage: Bool) {
    for index in 0..<vector.count { vector[index] *= factor }
    guard withImage else { return }
    for index in 0..<image.count { image[index] *= factor }
  }

  /// Removes the part along another direction of length 1 and makes the length 1 again; false
  /// where nothing is left.
  func remove(_ other: borrowing Direction, withImage: Bool) -> Bool {
    let before = dot(vector, vector).squareRoot()
    guard before > 0 else { return false }
    let part = dot(vector, other.vector) / before
    var square = 0.0
    for index in 0..<vector.count {
      let value = vector[index] / before - part * other.vector[index]
      vector[index] = value
      square += value * value
    }
    if withImage {
      for index in 0..<image.count {
        image[index] = image[index] / before - part * other.image[index]
      }
    }
    let after = square.squareRoot()
    guard after > 1e-10 else { return false }
    scale(by: 1 / after, withImage: withImage)
    return true
  }
}

private func dot(
  _ left: borrowing UncheckedArray<Double>, _ right: borrowing UncheckedArray<Double>
) -> Double {
  var sum = 0.0
  for index in 0..<left.count { sum += left[index] * right[index] }
  return sum
}

/// The eigenvector of the largest eigenvalue of a symmetric matrix of 2 or 3 rows, by Jacobi's
/// rotations; its first element is not negative.
private func leadingEigenvector(ofSmall symmetric: [[Double]]) -> [Double] {
  var matrix = symmetric
  let count = matrix.count
  var vectors = (0..<count).map { row in (0..<count).map { row == $0 ? 1.0 : 0.0 } }
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
