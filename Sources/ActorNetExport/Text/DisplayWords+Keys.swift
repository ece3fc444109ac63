internal import ActorNetModel

extension DisplayWords {
  /// The text for a key, or a stand-in where the language has none.
  func text(_ key: String, or standIn: String) -> String {
    let found = self[key]
    return found == key ? standIn : found
  }

  /// The country whose people stand on the left; nil where the words name none.
  var homeCountry: String? {
    let found = self["side.home"]
    return found == "side.home" ? nil : found
  }
}
