/// A place on the drawing in points (1/72 inch), y upwards from the bottom.
struct DiagramPoint: Sendable, Hashable {
  /// To the right.
  var x: Double
  /// Upwards.
  var y: Double

  /// A point.
  init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }
}
