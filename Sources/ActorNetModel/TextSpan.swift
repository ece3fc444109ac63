/// A stretch of a document's source: half-open, in UTF-8 bytes of the decoded source.
///
/// Markup counts: for a UTF-8 file the offsets are those of the file itself, so that
/// `tail -c +$((lower + 1)) FILE | head -c $((upper - lower))` prints the stretch.
public struct TextSpan: Sendable, Hashable, Codable, Comparable {
  /// The first byte.
  public let lower: Int
  /// One past the last byte.
  public let upper: Int

  /// A span.
  /// - Precondition: `0 <= lower <= upper`.
  public init(lower: Int, upper: Int) {
    precondition(0 <= lower && lower <= upper, "a span cannot end before it begins")
    self.lower = lower
    self.upper = upper
  }

  /// By start, then by end.
  public static func < (left: TextSpan, right: TextSpan) -> Bool {
    (left.lower, left.upper) < (right.lower, right.upper)
  }
}
