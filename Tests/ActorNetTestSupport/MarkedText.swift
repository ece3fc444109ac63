public import ActorNetModel

/// A text in which stretches are marked: `中国外交部长⟦person:王毅⟧会见…`.
///
/// Marks may nest. The markers are no part of the text, so that a test shows what it expects where
/// it expects it, and needs no offsets.
public struct MarkedText: Sendable, Hashable {
  /// One marked stretch.
  public struct Mark: Sendable, Hashable {
    /// What stands before the colon; empty for `⟦…⟧` without one.
    public let label: String
    /// Half-open, in Unicode scalars of the text without markers.
    public let range: Range<Int>
    /// Half-open, in UTF-8 bytes of the text without markers.
    public let span: TextSpan

    /// A mark.
    public init(label: String, range: Range<Int>, span: TextSpan) {
      self.label = label
      self.range = range
      self.span = span
    }
  }

  private static let open: Unicode.Scalar = "⟦"
  private static let close: Unicode.Scalar = "⟧"

  /// The text without markers.
  public let text: String
  /// In the order in which they open.
  public let marks: [Mark]

  /// Reads a marked text.
  /// - Precondition: every marker that opens is closed.
  public init(_ source: String) {
    var text = String.UnicodeScalarView()
    var scalars = 0
    var bytes = 0
    var pending: [(label: String, scalar: Int, byte: Int, order: Int)] = []
    var found: [(order: Int, mark: Mark)] = []
    var order = 0
    let input = Array(source.unicodeScalars)
    var index = 0
    while index < input.count {
      let scalar = input[index]
      index += 1
      if scalar == Self.open {
        let label = Self.label(in: input[index...])
        if let label { index += label.unicodeScalars.count + 1 }
        pending.append((label ?? "", scalars, bytes, order))
        order += 1
      } else if scalar == Self.close {
        guard let start = pending.popLast() else { preconditionFailure("⟧ without ⟦: \(source)") }
        let mark = Mark(
          label: start.label, range: start.scalar..<scalars,
          span: TextSpan(lower: start.byte, upper: bytes))
        found.append((start.order, mark))
      } else {
        text.append(scalar)
        scalars += 1
        bytes += UTF8.width(scalar)
      }
    }
    precondition(pending.isEmpty, "⟦ without ⟧: \(source)")
    self.text = String(text)
    marks = found.sorted { $0.order < $1.order }.map(\.mark)
  }

  /// A label is lower-case ASCII and a colon.
  private static func label(in rest: ArraySlice<Unicode.Scalar>) -> String? {
    guard let colon = rest.firstIndex(of: ":"),
      rest[..<colon].allSatisfy({ ("a"..."z").contains($0) || $0 == "-" })
    else { return nil }
    var label = String.UnicodeScalarView()
    label.append(contentsOf: rest[..<colon])
    return String(label)
  }

  /// The words of a mark.
  public func words(_ mark: Mark) -> String {
    String(String.UnicodeScalarView(Array(text.unicodeScalars)[mark.range]))
  }

  /// Writes a text with markers around stretches, to be compared with what a test expects.
  ///
  /// - Parameter stretches: half-open, in Unicode scalars; not overlapping, in any order.
  public static func marking(
    _ text: String, _ stretches: [(label: String, range: Range<Int>)]
  ) -> String {
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    var position = 0
    for (label, range) in stretches.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      result.append(contentsOf: scalars[position..<range.lowerBound])
      result.append(open)
      if !label.isEmpty { result.append(contentsOf: (label + ":").unicodeScalars) }
      result.append(contentsOf: scalars[range])
      result.append(close)
      position = range.upperBound
    }
    result.append(contentsOf: scalars[position...])
    return String(result)
  }
}
