@testable import ActorNetExtraction
internal import ActorNetModel
internal import Foundation

/// The recogniser of the Chinese pack, with a few folding pairs.
enum TimeRulesFixture {
  static let folding = ScriptFolding(
    pairs: zip(
      "週後禮舉訪號個會見當點時間發國聯結農兩隻從來這過為將東與陽還數開華廈達連續",
      "周后礼举访号个会见当点时间发国联结农两只从来这过为将东与阳还数开华厦达连续"
    ).compactMap { pair in
      guard let from = pair.0.unicodeScalars.first, let to = pair.1.unicodeScalars.first else {
        return nil
      }
      return (from.value, to.value)
    })

  static func yaml() throws -> String {
    let url = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Sources/LanguagePacks/zh/time-rules.yaml")
    return try String(contentsOf: url, encoding: .utf8)
  }

  private static let shared = Result { try TimeRecognizer(rules: yaml(), folding: folding) }

  static func recognizer() throws -> TimeRecognizer { try shared.get() }

  static func fold(_ text: String) -> FoldedText {
    FoldedText(scalars: text.unicodeScalars.map(\.value), folding: folding)
  }

  /// Expressions of a text whose lines are its paragraphs, as `words=start` or `words=start/end`.
  static func told(_ text: String, published: String?) throws -> [String] {
    let folded = fold(text)
    var paragraphs: [Range<Int>] = []
    var start = 0
    for (index, unit) in folded.units.enumerated() where unit == Mark.newline {
      paragraphs.append(start..<index)
      start = index + 1
    }
    paragraphs.append(start..<folded.units.count)
    let date = published.flatMap { PartialDate($0) }
    return try recognizer().expressions(in: folded, published: date, paragraphs: paragraphs)
      .map { expression in
        let start = expression.start?.description ?? "~"
        let end = expression.end?.description ?? "~"
        return folded.string(expression.range) + "=" + (start == end ? start : start + "/" + end)
      }
  }
}
