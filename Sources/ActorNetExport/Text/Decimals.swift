/// Numbers with few decimals, written without a locale.
enum Decimals {
  /// Rounded to so many places, without trailing zeros: `12`, `12.5`, `-0.25`.
  ///
  /// - Parameter places: from 0 to 6.
  static func text(_ number: Double, places: Int = 2) -> String {
    guard number.isFinite, abs(number) < 1e12 else { return "0" }
    var scale = 1
    for _ in 0..<places { scale *= 10 }
    let units = Int((number * Double(scale)).rounded())
    let (whole, rest) = abs(units).quotientAndRemainder(dividingBy: scale)
    let text = (units < 0 ? "-" : "") + String(whole)
    guard rest > 0 else { return text }
    let digits = String(rest)
    var decimals = String(repeating: "0", count: places - digits.utf8.count) + digits
    while decimals.last == "0" { decimals.removeLast() }
    return text + "." + decimals
  }
}
