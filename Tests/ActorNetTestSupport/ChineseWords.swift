public import ActorNetModel
internal import Foundation

/// The words of `Sources/LanguagePacks/zh/display.tsv`, read from the source tree.
public enum ChineseWords {
  /// Every key and text of the file, in its order.
  public static func rows() throws -> [(key: String, text: String)] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = try String(
      contentsOf: root.appending(path: "Sources/LanguagePacks/zh/display.tsv"), encoding: .utf8)
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      let cells = line.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false)
      return (String(cells[0]), cells.count > 1 ? String(cells[1]) : "")
    }
  }

  /// The words as exporters get them.
  public static func words() throws -> DisplayWords {
    DisplayWords(Dictionary(try rows().map { ($0.key, $0.text) }, uniquingKeysWith: { $1 }))
  }
}
