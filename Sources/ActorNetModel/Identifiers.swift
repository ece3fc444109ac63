/// A typed identifier: a string that cannot be confused with another kind's.
///
/// Encoded as the bare string. Ordered by its UTF-8 bytes, so that every list that is sorted by
/// identifier is the same on every machine.
public protocol TypedIdentifier: RawRepresentable, Hashable, Codable, Sendable, Comparable,
  CustomStringConvertible
where RawValue == String {
  /// Wraps a string without checking it.
  init(rawValue: String)
}

extension TypedIdentifier {
  /// The bare string.
  public var description: String { rawValue }

  /// Byte order.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// Names a document: its path relative to the operand under which it was found.
public struct DocumentID: TypedIdentifier {
  /// The path, with `/` between its parts on every system.
  public let rawValue: String
  /// Wraps a path.
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// Names a person: `p` and hexadecimal digits, derived from the folded name and the country.
public struct PersonID: TypedIdentifier {
  /// ASCII, `[A-Za-z][A-Za-z0-9_]*`, so that it is an identifier in every format.
  public let rawValue: String
  /// Wraps an identifier.
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// Names an event: `e` and hexadecimal digits, derived from kind, participants, date and place.
public struct EventID: TypedIdentifier {
  /// ASCII, `[A-Za-z][A-Za-z0-9_]*`, so that it is an identifier in every format.
  public let rawValue: String
  /// Wraps an identifier.
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// A 64-bit FNV-1a hash of strings, for identifiers that are the same on every machine.
///
/// Not for security: it is short so that identifiers can be read out and typed.
/// Source: Fowler, Noll, Vo, <https://datatracker.ietf.org/doc/draft-eastlake-fnv/>.
public struct StableHash: Sendable {
  private var state: UInt64 = 0xcbf2_9ce4_8422_2325

  /// An empty hash.
  public init() {}

  /// Adds a string and a separator, so that `("ab", "c")` and `("a", "bc")` differ.
  /// - Complexity: O(bytes).
  public mutating func add(_ text: String) {
    for byte in text.utf8 { add(byte: byte) }
    add(byte: 0xFF)
  }

  private mutating func add(byte: UInt8) {
    state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
  }

  /// Sixteen lower-case hexadecimal digits.
  public var hexadecimal: String {
    let digits = String(state, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
