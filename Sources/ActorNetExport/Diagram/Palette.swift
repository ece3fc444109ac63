internal import ActorNetModel

/// A colour of the screen, 8 bits a channel.
struct ScreenColor: Sendable, Hashable {
  /// Red, 0 … 255.
  let red: Int
  /// Green, 0 … 255.
  let green: Int
  /// Blue, 0 … 255.
  let blue: Int

  /// Six hexadecimal digits after `0x`.
  init(_ value: Int) {
    red = value >> 16 & 0xFF
    green = value >> 8 & 0xFF
    blue = value & 0xFF
  }

  /// The colour as `#B34700`.
  var hexadecimal: String {
    let digits = String(red << 16 | green << 8 | blue, radix: 16, uppercase: true)
    return "#" + String(repeating: "0", count: 6 - digits.utf8.count) + digits
  }
}

/// The colours of sides and events.
///
/// Line colours differ in lightness as well as in hue, so that they can be told apart in grey
/// and by the colour-blind; fills are light enough for black text (contrast above 7).
enum Palette {
  /// A line and a fill that go together.
  struct Pair: Sendable, Hashable {
    /// For borders and edges.
    let line: ScreenColor
    /// For the inside.
    let fill: ScreenColor
  }

  /// The first two sides, then third parties, again from the third when they run out.
  private static let sides = [
    Pair(line: ScreenColor(0xB34700), fill: ScreenColor(0xFBE5D6)),
    Pair(line: ScreenColor(0x00558C), fill: ScreenColor(0xDCEBF7)),
    Pair(line: ScreenColor(0x7A3E9D), fill: ScreenColor(0xEFE4F5)),
    Pair(line: ScreenColor(0x1B6B3A), fill: ScreenColor(0xE0F1E4)),
    Pair(line: ScreenColor(0x7D6200), fill: ScreenColor(0xF7F0D2)),
    Pair(line: ScreenColor(0x9E1F53), fill: ScreenColor(0xF8E0EA)),
  ]

  /// A side, by its place in ``Sides/sides``.
  static func side(_ index: Int) -> Pair {
    index < sides.count ? sides[index] : sides[2 + (index - 2) % (sides.count - 2)]
  }

  /// People of no known country.
  static let unknownSide = Pair(line: ScreenColor(0x5A5A5A), fill: ScreenColor(0xEEEEEE))
  /// Events.
  static let event = Pair(line: ScreenColor(0x555555), fill: ScreenColor(0xF4F4F4))
  /// Standing bodies.
  static let body = Pair(line: ScreenColor(0x3F3F3F), fill: ScreenColor(0xFFF9DB))
  /// What was called off.
  static let cancelled = Pair(line: ScreenColor(0xA0A0A0), fill: ScreenColor(0xFAFAFA))
}

extension Palette {
  /// The colours of an event, by kind and status.
  static func colors(of event: Event) -> Pair {
    if event.status == .cancelled || event.status == .suspended { return cancelled }
    return event.kind == .workingGroup ? body : Self.event
  }
}
