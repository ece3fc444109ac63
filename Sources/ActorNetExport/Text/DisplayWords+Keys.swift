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

  /// The name of a country, or its code where the language has none.
  func name(ofCountry code: String?) -> String {
    guard let code else { return text("country.unknown", or: "other") }
    return text("country." + code, or: HostileText.drawn(code, limit: 24))
  }

  /// What a weighting is called.
  func name(ofWeighting weighting: String) -> String {
    text("weighting." + weighting, or: HostileText.drawn(weighting, limit: 40))
  }

  /// What an event's kind is called.
  func word(for kind: Event.Kind) -> String {
    text("kind." + kind.rawValue, or: kind.rawValue.spaced)
  }

  /// What a status is called.
  func word(for status: Event.Status) -> String {
    text("status." + status.rawValue, or: status.rawValue.spaced)
  }

  /// What a role is called.
  func word(for role: Participation.Role) -> String {
    text("role." + role.rawValue, or: role.rawValue.spaced)
  }
}

extension String {
  /// Underscores as spaces.
  fileprivate var spaced: String { split(separator: "_").joined(separator: " ") }
}
