/// The words of one language that diagrams, labels and reports show.
///
/// They come from a language pack and pass through the model, because exporters do not see packs.
public struct DisplayWords: Sendable, Hashable {
  private let words: [String: String]

  /// Words by key; see `display.tsv` of a language pack for the keys.
  public init(_ words: [String: String]) { self.words = words }

  /// The word for a key, or the key itself where the language has none.
  public subscript(_ key: String) -> String { words[key] ?? key }

  /// The text for a key with `{0}`, `{1}` … replaced by arguments.
  public func text(_ key: String, _ arguments: String...) -> String {
    var result = ""
    var rest = self[key][...]
    while let brace = rest.firstIndex(of: "{"),
      let close = rest[brace...].firstIndex(of: "}")
    {
      let name = rest[rest.index(after: brace)..<close]
      result += rest[..<brace]
      if let index = Int(name), arguments.indices.contains(index) {
        result += arguments[index]
      } else {
        result += rest[brace...close]
      }
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  /// English, for networks of no language or of several.
  public static let keysOnly = DisplayWords([:])
}
