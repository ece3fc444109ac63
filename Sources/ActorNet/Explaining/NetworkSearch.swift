internal import ActorNetExtraction
public import ActorNetModel
internal import Foundation

/// Finds people and events by what a user calls them.
///
/// Names are compared without marks and spaces, in one script, Latin letters without case and
/// accents. A whole name counts before a family name, that before a part.
public struct NetworkSearch: Sendable {
  /// What a name may stand for.
  public enum Hit: Sendable, Hashable {
    /// A person.
    case person(Person)
    /// An event.
    case event(Event)

    /// The identifier.
    public var id: String {
      switch self {
      case .person(let person): person.id.rawValue
      case .event(let event): event.id.rawValue
      }
    }

    /// `王毅 (CN, p0123)`.
    var description: String {
      switch self {
      case .person(let person):
        "\(person.name) (\(([person.country].compactMap(\.self) + [id]).joined(separator: ", ")))"
      case .event(let event):
        "\(event.label) (\(([event.start?.description].compactMap(\.self) + [id]).joined(separator: ", ")))"
      }
    }
  }

  private struct Entry: Sendable {
    let hit: Hit
    /// Comparable forms of the whole names, and of family names.
    let full: Set<String>
    let parts: Set<String>
    /// As they are shown, for advice.
    let names: [String]
  }

  private let entries: [Entry]
  private let folding: ScriptFolding

  /// So many candidates are named where a name is ambiguous or unknown.
  private static let most = 5

  /// Prepares a network.
  /// - Throws: `Diagnostic` where there is no such language pack.
  /// - Complexity: O(people + events).
  public init(_ network: AffiliationNetwork, language: String = "zh") throws(Diagnostic) {
    let folding = try LanguagePack.embeddedFolding(language)
    self.folding = folding
    func forms(_ names: [String]) -> Set<String> {
      Set(names.map { Self.comparable($0, folding) }).filter { !$0.isEmpty }
    }
    let people = network.people.map { person in
      let names = [person.name] + person.names + [person.latinName].compactMap(\.self)
      return Entry(
        hit: .person(person), full: forms(names), parts: forms(names.flatMap(Self.lastPart)),
        names: names)
    }
    let events = network.events.map { event in
      Entry(hit: .event(event), full: forms([event.label]), parts: [], names: [event.label])
    }
    entries = people + events
  }

  private static func comparable(_ name: String, _ folding: ScriptFolding) -> String {
    let plain = name.folding(
      options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
    let kept = plain.unicodeScalars.filter {
      CharacterSet.alphanumerics.contains($0)
    }
    return String(decoding: folding.fold(String(String.UnicodeScalarView(kept))), as: UTF16.self)
  }

  /// The family name of 安东尼·布林肯 and of Antony Blinken.
  private static func lastPart(_ name: String) -> [String] {
    let parts = name.split(whereSeparator: { "·‧•・-".contains($0) || $0.isWhitespace })
    return parts.count > 1 ? parts.last.map { [String($0)] } ?? [] : []
  }

  /// The one person or event of a name, or of an identifier.
  ///
  /// - Parameter isWanted: what may be meant.
  /// - Throws: `Diagnostic` `unknown-name` with the nearest names, `ambiguous-name` with what the
  ///   name may stand for.
  public func find(
    _ name: String, where isWanted: (Hit) -> Bool = { _ in true }
  ) throws(Diagnostic) -> Hit {
    let wanted = Self.comparable(name, folding)
    let entries = entries.filter { isWanted($0.hit) }
    if let exact = entries.first(where: { $0.hit.id == name }) { return exact.hit }
    let ranks: [(Entry) -> Bool] = [
      { $0.full.contains(wanted) }, { $0.parts.contains(wanted) },
      { $0.full.contains { $0.contains(wanted) } },
    ]
    for rank in ranks where !wanted.isEmpty {
      let hits = entries.filter(rank).map(\.hit)
      // People before events: a name is somebody's before it is part of a label.
      let people = hits.filter { if case .person = $0 { true } else { false } }
      let found = people.isEmpty ? hits : people
      if let only = found.first, found.count == 1 { return only }
      if !found.isEmpty { throw Self.ambiguous(name, found) }
    }
    throw unknown(name, wanted, among: entries)
  }

  private static func ambiguous(_ name: String, _ hits: [Hit]) -> Diagnostic {
    let shown = hits.prefix(most).map(\.description).joined(separator: ", ")
    let rest = hits.count > most ? " and \(hits.count - most) more" : ""
    return Diagnostic(
      severity: .error, id: "ambiguous-name",
      message: "\"\(name)\" may be \(shown)\(rest); say a longer name or the identifier")
  }

  private func unknown(_ name: String, _ wanted: String, among entries: [Entry]) -> Diagnostic {
    let units = Array(wanted.utf16)
    let near = entries.flatMap { entry in
      entry.names.map { (name: $0, distance: distance($0, units)) }
    }
    .filter { $0.distance <= max(1, units.count / 2) && $0.distance < units.count }
    .sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }
    var names: [String] = []
    for candidate in near where !names.contains(candidate.name) { names.append(candidate.name) }
    let advice =
      names.isEmpty
      ? "" : "; did you mean " + names.prefix(3).map { "\"\($0)\"" }.joined(separator: ", ") + "?"
    return Diagnostic(
      severity: .error, id: "unknown-name",
      message: "nobody and nothing in this network is called \"\(name)\"" + advice)
  }

  /// Characters to insert, remove or replace.
  private func distance(_ name: String, _ wanted: [UInt16]) -> Int {
    let units = Array(Self.comparable(name, folding).utf16)
    // Labels of events are long: what differs in length by more is not near.
    guard abs(units.count - wanted.count) <= max(1, wanted.count / 2) else { return Int.max }
    var row = Array(0...wanted.count)
    for (i, unit) in units.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for j in wanted.indices {
        let best = min(row[j + 1] + 1, row[j] + 1, diagonal + (unit == wanted[j] ? 0 : 1))
        diagonal = row[j + 1]
        row[j + 1] = best
      }
    }
    return row[wanted.count]
  }
}
