internal import ActorNetModel

/// What people, titles, places and events are called in a diagram.
struct DiagramLabels: Sendable {
  /// Whether labels are Chinese, English or both.
  let language: DiagramOptions.LabelLanguage
  /// The words around the labels.
  let words: DisplayWords
  private let latin: LatinNames
  private let index: NetworkIndex
  private let participants: [[Int]]

  /// The labels of a network.
  /// - Complexity: O(ties).
  init(_ request: ExportRequest, index: NetworkIndex) {
    language = request.diagram.language
    latin = request.diagram.latin
    words = language == .english ? latin.words : request.words
    self.index = index
    var participants = [[Int]](repeating: [], count: index.network.events.count)
    if language != .chinese {
      for tie in index.ties
      where !BoxWriter.isOversight(index.network.participations[tie.participation]) {
        participants[tie.event].append(tie.person)
      }
    }
    self.participants = participants
  }

  /// Between the parts of a list.
  var separator: String {
    let separator = words.text("list.separator", or: ",")
    return separator.unicodeScalars.allSatisfy(\.isASCII) ? separator + " " : separator
  }

  /// A person's name in the language of the diagram.
  func name(ofPerson position: Int) -> String {
    let person = index.network.people[position]
    let latinName = language == .english ? self.latinName(ofPerson: position) : nil
    return drawn(latinName ?? person.name, or: person.id.rawValue)
  }

  /// The name that stands under it, in Latin letters.
  func secondName(ofPerson position: Int) -> String? {
    language == .both ? latinName(ofPerson: position).map { HostileText.drawn($0) } : nil
  }

  /// The name in Latin letters; nil where nobody knows one.
  func latinName(ofPerson position: Int) -> String? {
    let person = index.network.people[position]
    if let known = latin.people[person.id] ?? person.latinName { return known }
    let isLatin = person.name.unicodeScalars.allSatisfy { $0.value < 0x2000 }
    return isLatin && !person.name.isEmpty ? person.name : nil
  }

  /// A title in the language of the diagram.
  func title(_ text: String) -> String {
    HostileText.drawn(language == .english ? latin.titles[text] ?? text : text)
  }

  /// A place in the language of the diagram.
  func place(_ text: String, limit: Int = 24) -> String {
    let english = language == .english ? latin.places[text] : nil
    return HostileText.drawn(english ?? text, limit: english == nil ? limit : 60)
  }

  /// An event's label in the language of the diagram.
  func label(ofEvent position: Int) -> String {
    let event = index.network.events[position]
    let english = language == .english ? englishLabel(ofEvent: position) : nil
    return drawn(english ?? event.label, or: event.id.rawValue)
  }

  /// The label that stands under it, in English.
  func secondLabel(ofEvent position: Int) -> String? {
    language == .both ? englishLabel(ofEvent: position).map { HostileText.drawn($0) } : nil
  }

  private func drawn(_ text: String, or standIn: String) -> String {
    let drawn = HostileText.drawn(text)
    return drawn.isEmpty ? HostileText.drawn(standIn) : drawn
  }

  // MARK: Templates

  /// Countries whose people are called by their whole name in Latin letters, family name first.
  private static let familyNameFirst: Set<String> = [
    "CN", "HK", "KP", "KR", "MO", "SG", "TW", "VN",
  ]

  /// From a template: `Wang Yi – Sullivan, Bangkok, January 2024`.
  ///
  /// Nil for what has a name of its own (forums, working groups) and where nobody is named.
  private func englishLabel(ofEvent position: Int) -> String? {
    let event = index.network.events[position]
    guard event.kind != .forum, event.kind != .workingGroup, !participants[position].isEmpty
    else { return nil }
    var place = event.place.map { latin.places[$0] ?? $0 }
    let people = self.people(ofEvent: position)
    var text: String
    switch event.kind {
    case .visit:
      text =
        place.map { latin.words.text("label.visit", or: "{0} visits {1}").filled([people, $0]) }
        ?? latin.words.text("label.visit.nowhere", or: "{0} travels").filled([people])
      place = nil
    case .call: text = latin.words.text("label.call", or: "{0} call").filled([people])
    default: text = latin.words.text("label.meeting", or: "{0}").filled([people])
    }
    for part in [place, event.start.map(month)].compactMap(\.self) { text += ", " + part }
    return text
  }

  /// `Wang Yi, Xie Feng – Sullivan`: sides by a dash, three people a side.
  private func people(ofEvent position: Int) -> String {
    var sides: [(country: String?, names: [String])] = []
    for person in participants[position] {
      let country = index.network.people[person].country
      let name = shortName(ofPerson: person)
      if let side = sides.firstIndex(where: { $0.country == country }) {
        sides[side].names.append(name)
      } else {
        sides.append((country, [name]))
      }
    }
    return sides.map { side in
      let most = 3
      let more = side.names.count - most
      let others =
        more > 0
        ? " " + latin.words.text("label.others", or: "and {0} others").filled([String(more)]) : ""
      return side.names.prefix(most).joined(separator: ", ") + others
    }.joined(separator: " – ")
  }

  /// The family name of those who are called by it, else the whole name.
  private func shortName(ofPerson position: Int) -> String {
    let person = index.network.people[position]
    guard let name = latinName(ofPerson: position) else { return person.name }
    if let country = person.country, Self.familyNameFirst.contains(country) { return name }
    return name.split(separator: " ").last.map(String.init) ?? name
  }

  /// `January 2024`, `Q3 2023`, `2023`.
  private func month(_ date: PartialDate) -> String {
    if let month = date.month {
      let name = latin.words["month.\(month)"]
      return (name.hasPrefix("month.") ? String(month) : name) + " \(date.year)"
    }
    if let quarter = date.quarter { return "Q\(quarter) \(date.year)" }
    return String(date.year)
  }
}
