internal import Foundation

/// How names and quotes are compared.
enum NameForms {
  private static let dropped: Set<Unicode.Scalar> = {
    let marks = "·‧•・．.-—–“”\"'‘’「」『』()（）,，、:：;；"
    return Set(marks.unicodeScalars)
  }()

  /// Compatibility forms composed, tags, marks and spaces left out, case folded.
  static func normal(_ text: String) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    let scalars = Array(text.precomposedStringWithCompatibilityMapping.unicodeScalars)
    var index = 0
    while index < scalars.count {
      if scalars[index] == "<", let close = scalars[index...].firstIndex(of: ">") {
        index = close + 1
        continue
      }
      let scalar = scalars[index]
      index += 1
      if dropped.contains(scalar) || scalar.properties.isWhitespace { continue }
      result.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
    }
    return result
  }

  /// A name's comparable forms: itself and, where it has several parts, the last of them.
  static func parts(_ name: String) -> Set<[Unicode.Scalar]> {
    var forms: Set<[Unicode.Scalar]> = [normal(name)]
    let separators = CharacterSet(charactersIn: "·‧•・-").union(.whitespacesAndNewlines)
    let pieces = name.precomposedStringWithCompatibilityMapping
      .trimmingCharacters(in: .whitespacesAndNewlines)
      .components(separatedBy: separators)
    if pieces.count > 1, let last = pieces.last, normal(last).count >= 2 {
      // A separator at the end leaves nothing behind it.
      forms.insert(normal(last))
    }
    return forms.filter { !$0.isEmpty }
  }

  /// Whether a quote of the annotation lies in predicted evidence, or most of one in the other.
  static func quotesMatch(_ found: [[Unicode.Scalar]], _ wanted: [[Unicode.Scalar]]) -> Bool {
    for first in found where !first.isEmpty {
      for second in wanted where !second.isEmpty {
        if first.contains(second) || first.count >= 8 && second.contains(first) { return true }
        let grams = grams(second)
        if Double(grams.intersection(Self.grams(first)).count) >= 0.6 * Double(grams.count) {
          return true
        }
      }
    }
    return false
  }

  private static func grams(_ text: [Unicode.Scalar]) -> Set<[Unicode.Scalar]> {
    guard text.count > 4 else { return [text] }
    return Set((0...text.count - 4).map { Array(text[$0..<$0 + 4]) })
  }
}
