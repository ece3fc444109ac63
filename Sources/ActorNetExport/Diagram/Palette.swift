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

/// The colours of a theme.
///
/// Text has a contrast of at least 4.5:1 with every fill and the ground, lines of at least 4.5:1
/// with the ground (WCAG 2.2, 1.4.3 and 1.4.11). The lines of the first two sides differ in
/// lightness as well as in hue, so that they can be told apart in grey and by the colour-blind;
/// beyond that, sides differ in shape and place.
struct Palette: Sendable, Hashable {
  /// A line and a fill that go together.
  struct Pair: Sendable, Hashable {
    /// For borders and edges.
    let line: ScreenColor
    /// For the inside.
    let fill: ScreenColor

    fileprivate init(_ line: Int, _ fill: Int) {
      self.line = ScreenColor(line)
      self.fill = ScreenColor(fill)
    }
  }

  /// The first two sides, then third parties, again from the third when they run out.
  let sides: [Pair]
  /// People of no known country.
  let unknownSide: Pair
  /// Events.
  let event: Pair
  /// Standing bodies.
  let body: Pair
  /// What was called off.
  let cancelled: Pair
  /// Tints behind groups: communities, bands of a side.
  let tints: [ScreenColor]
  /// Grounds behind the people of a community.
  let halos: [ScreenColor]
  /// Cells of a table, from weak to strong: the first two bear ``text``, the others ``ground``.
  let shades: [ScreenColor]
  /// Words.
  let text: ScreenColor
  /// Words of less weight.
  let faint: ScreenColor
  /// What everything stands on.
  let ground: ScreenColor

  /// A side, by its place in ``Sides/sides``.
  func side(_ index: Int) -> Pair {
    index < sides.count ? sides[index] : sides[2 + (index - 2) % (sides.count - 2)]
  }

  /// The colours of an event, by kind and status.
  func colors(of event: Event) -> Pair {
    if event.status == .cancelled || event.status == .suspended { return cancelled }
    return event.kind == .workingGroup ? body : self.event
  }

  /// The tint of a group, by its number; again from the first when they run out.
  func tint(_ group: Int) -> ScreenColor { tints[group % tints.count] }

  /// The ground of a community, by its number; again from the first when they run out.
  func halo(_ community: Int) -> ScreenColor { halos[community % halos.count] }

  /// A cell of a table and its text, the darker (on a dark ground the lighter) the nearer
  /// `share` is to 1, in five steps.
  func shade(_ share: Double) -> (fill: ScreenColor, text: ScreenColor) {
    let step = min(Int(share * 5), 4)
    return (shades[step], step < 2 ? text : ground)
  }

  /// The colours of a theme.
  init(_ theme: DiagramOptions.Theme) {
    switch theme {
    case .colour: self = .colour
    case .print: self = .print
    case .dark: self = .dark
    }
  }

  private init(
    sides: [Pair], unknownSide: Pair, event: Pair, body: Pair, cancelled: Pair, tints: [Int],
    halos: [Int], shades: [Int], text: Int, faint: Int, ground: Int
  ) {
    self.sides = sides
    self.unknownSide = unknownSide
    self.event = event
    self.body = body
    self.cancelled = cancelled
    self.tints = tints.map { ScreenColor($0) }
    self.halos = halos.map { ScreenColor($0) }
    self.shades = shades.map { ScreenColor($0) }
    self.text = ScreenColor(text)
    self.faint = ScreenColor(faint)
    self.ground = ScreenColor(ground)
  }

  private static let colour = Palette(
    sides: [
      Pair(0xB34700, 0xFBE5D6), Pair(0x00558C, 0xDCEBF7), Pair(0x7A3E9D, 0xEFE4F5),
      Pair(0x1B6B3A, 0xE0F1E4), Pair(0x7D6200, 0xF7F0D2), Pair(0x9E1F53, 0xF8E0EA),
    ],
    unknownSide: Pair(0x5A5A5A, 0xEEEEEE), event: Pair(0x555555, 0xF4F4F4),
    body: Pair(0x3F3F3F, 0xFFF9DB), cancelled: Pair(0x6E6E6E, 0xFAFAFA),
    tints: [0xF3F7FB, 0xFDF5EC, 0xF1F8F1, 0xF8F2FA, 0xFBF9E6, 0xFAF0F4, 0xEFF8F8, 0xF4F4F4],
    halos: [0xBFD9EE, 0xF6D3A8, 0xBFE3C3, 0xDCC7EA, 0xEDE29A, 0xF2BFD0, 0xB5E0DC, 0xD0D0D0],
    shades: [0xC9DDEC, 0x9CC3DE, 0x33749F, 0x1F5680, 0x0B3454],
    text: 0x000000, faint: 0x444444, ground: 0xFFFFFF)

  private static let print = Palette(
    sides: [
      Pair(0x000000, 0xFFFFFF), Pair(0x5F5F5F, 0xE4E4E4), Pair(0x303030, 0xF4F4F4),
      Pair(0x6A6A6A, 0xFFFFFF), Pair(0x404040, 0xECECEC), Pair(0x585858, 0xFFFFFF),
    ],
    unknownSide: Pair(0x666666, 0xFFFFFF), event: Pair(0x444444, 0xFFFFFF),
    body: Pair(0x222222, 0xF0F0F0), cancelled: Pair(0x707070, 0xFFFFFF),
    tints: [0xF7F7F7, 0xEDEDED, 0xFBFBFB, 0xF2F2F2],
    halos: [0xBDBDBD, 0xDDDDDD, 0xA6A6A6, 0xCFCFCF],
    shades: [0xE2E2E2, 0xC2C2C2, 0x6A6A6A, 0x474747, 0x1E1E1E], text: 0x000000, faint: 0x3A3A3A,
    ground: 0xFFFFFF)

  private static let dark = Palette(
    sides: [
      Pair(0xFFB27A, 0x4A2A12), Pair(0x5FA8DC, 0x0F2E45), Pair(0xCFA2E8, 0x3A2447),
      Pair(0x86D19F, 0x16382A), Pair(0xE3C860, 0x3D340F), Pair(0xF29ABF, 0x471B2F),
    ],
    unknownSide: Pair(0xB8B8B8, 0x303030), event: Pair(0xB4BAC2, 0x252B33),
    body: Pair(0xE8DFA8, 0x35321C), cancelled: Pair(0x9AA0A8, 0x1C2128),
    tints: [0x1B2430, 0x2A221B, 0x1B2A20, 0x271F2D, 0x28261A, 0x2B1D24, 0x1A2929, 0x24262B],
    halos: [0x274A66, 0x66441E, 0x28563A, 0x4F3563, 0x5B5220, 0x662F47, 0x22575A, 0x4A4E56],
    shades: [0x1E3A50, 0x2B5674, 0x69A9D6, 0x97C6E6, 0xD2E8F7],
    text: 0xF4F6F8, faint: 0xC4CAD2, ground: 0x14181F)
}

extension Palette {
  /// In graph files: people of no known country.
  static let unknownSide = Palette(.colour).unknownSide

  /// In graph files: an event, by kind and status; paler than on paper where it was called off.
  static func colors(of event: Event) -> Pair {
    let isOver = event.status == .cancelled || event.status == .suspended
    return isOver ? Pair(0xA0A0A0, 0xFAFAFA) : colour.colors(of: event)
  }
}
