import Testing

@testable import ActorNetExport

struct PaletteTests {
  /// Linear red, green, blue, 0 … 1.
  private func linear(_ color: ScreenColor) -> [Double] {
    [color.red, color.green, color.blue].map { channel in
      let share = Double(channel) / 255
      return share <= 0.04045 ? share / 12.92 : power((share + 0.055) / 1.055, 2.4)
    }
  }

  /// x^y for positive x, by the series of logarithm and exponential.
  private func power(_ base: Double, _ exponent: Double) -> Double {
    let ratio = (base - 1) / (base + 1)
    var logarithm = 0.0
    var term = ratio
    for odd in stride(from: 1.0, to: 400, by: 2) {
      logarithm += term / odd
      term *= ratio * ratio
    }
    var result = 1.0
    var part = 1.0
    for number in 1..<60 {
      part *= 2 * logarithm * exponent / Double(number)
      result += part
    }
    return result
  }

  private func luminance(_ linear: [Double]) -> Double {
    linear[0] * 0.2126 + linear[1] * 0.7152 + linear[2] * 0.0722
  }

  /// WCAG 2.2.
  private func contrast(_ first: ScreenColor, _ second: ScreenColor) -> Double {
    let values = [luminance(linear(first)), luminance(linear(second))].sorted()
    return (values[1] + 0.05) / (values[0] + 0.05)
  }

  /// Viénot, Brettel, Mollon 1999 in linear RGB.
  private func dichromat(_ color: ScreenColor, protan: Bool) -> [Double] {
    let rgb = linear(color)
    let first =
      protan
      ? [0.11238, 0.88762, 0.0] : [0.29275, 0.70725, 0.0]
    let third = protan ? [0.00401, -0.00401, 1.0] : [-0.02234, 0.02234, 1.0]
    func row(_ weights: [Double]) -> Double {
      zip(weights, rgb).reduce(0) { $0 + $1.0 * $1.1 }
    }
    return [row(first), row(first), row(third)]
  }

  @Test func `the power series is right where colours are`() {
    #expect(abs(power(0.5, 2.4) - 0.18946457) < 1e-6)
    #expect(abs(power(0.06, 2.4) - 0.00116836) < 1e-5)
  }

  @Test(arguments: DiagramOptions.Theme.allCases)
  func `words can be read on everything they stand on`(theme: DiagramOptions.Theme) {
    let palette = Palette(theme)
    let pairs =
      palette.sides + [
        palette.unknownSide, palette.event, palette.body, palette.cancelled,
      ]
    for fill in pairs.map(\.fill) + palette.tints + [palette.ground] {
      #expect(contrast(palette.text, fill) >= 4.5, "\(fill.hexadecimal)")
      #expect(contrast(palette.faint, fill) >= 4.5, "\(fill.hexadecimal)")
    }
    for step in 0..<5 {
      let shade = palette.shade(Double(step) / 5)
      #expect(contrast(shade.text, shade.fill) >= 4.5, "\(shade.fill.hexadecimal)")
    }
    for line in pairs.map(\.line) {
      #expect(contrast(line, palette.ground) >= 4.5, "\(line.hexadecimal)")
    }
  }

  @Test(arguments: DiagramOptions.Theme.allCases)
  func `the first two sides differ in grey and for the colour-blind`(
    theme: DiagramOptions.Theme
  ) {
    let palette = Palette(theme)
    let (first, second) = (palette.sides[0].line, palette.sides[1].line)
    let grey = [luminance(linear(first)), luminance(linear(second))].sorted()
    #expect((grey[1] + 0.05) / (grey[0] + 0.05) >= 1.25, "\(grey)")
    for protan in [true, false] {
      let distance = zip(dichromat(first, protan: protan), dichromat(second, protan: protan))
        .reduce(0.0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
      #expect(distance >= 0.1, "protan \(protan): \(distance)")
    }
  }

  @Test func `sides differ in shape, so that no colour is needed at all`() {
    let shapes = (0..<4).map { Diagram.Box.Shape(side: $0) }
    #expect(Set(shapes).count == 4)
    #expect(Diagram.Box.Shape(side: 4) == .plain)
  }
}
