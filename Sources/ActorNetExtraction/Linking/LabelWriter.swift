internal import ActorNetModel

/// Writes an event's label from the templates of the language pack.
struct LabelWriter {
  let words: DisplayWords
  let isTraditional: Bool

  /// How many people a label names before it says that there are others.
  private static let mostNames = 4

  private func text(_ key: String, _ arguments: String...) -> String {
    let template = isTraditional ? words[key + ".hant"] : words[key]
    let base = template == key + ".hant" ? words[key] : template
    // In one pass, so that a name that holds {1} stays as it is.
    var result = ""
    var rest = base[...]
    while let brace = rest.firstIndex(of: "{"), let close = rest[brace...].firstIndex(of: "}") {
      result += rest[..<brace]
      let index = Int(rest[rest.index(after: brace)..<close])
      if let index, arguments.indices.contains(index) {
        result += arguments[index]
      } else {
        result += rest[brace...close]
      }
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  /// A label from the people and the place of an event without a name of its own.
  func label(_ kind: Event.Kind, people: [String], place: String?) -> String {
    let names = list(people)
    switch kind {
    case .visit:
      guard let place else { return text("label.visit.nowhere", names) }
      // 访华, not 访问华.
      return text(place.count == 1 ? "label.visit.short" : "label.visit", names, place)
    case .call: return text("label.call", names)
    case .forum: return text("label.forum", names)
    case .workingGroup: return text("label.working_group")
    case .meeting: return text("label.meeting", names)
    }
  }

  private func list(_ names: [String]) -> String {
    let shown = names.prefix(Self.mostNames)
    if names.count == 2 { return shown.joined(separator: text("label.join.last")) }
    let joined = shown.joined(separator: text("label.join"))
    return names.count > Self.mostNames ? joined + text("label.others") : joined
  }

  /// A name as the text writes it, without marks at its ends and line ends within.
  func cleaned(_ name: String) -> String {
    let marks: Set<Character> = ["“", "”", "「", "」", "『", "』", "\"", " ", "\n", "，", "、"]
    var rest = name[...]
    while let first = rest.first, marks.contains(first), !rest.dropFirst().isEmpty,
      first != "“" && first != "「" || !rest.dropFirst().contains(first == "“" ? "”" : "」")
    {
      rest = rest.dropFirst()
    }
    while let last = rest.last, marks.contains(last), last != "”" && last != "」" {
      rest = rest.dropLast()
    }
    return rest.split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}
