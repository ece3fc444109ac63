internal import ActorNetModel

/// What the tellings of one person or event have in common, told for each of them.
///
/// Says what is there to see after linking, not how the linker went about it: an analyst checks a
/// merge by what speaks for it.
struct MergeReasons {
  let folding: ScriptFolding

  /// One entry a document; none where there is one document.
  func merges(_ members: [(document: DocumentID, person: Person)]) -> [Merge] {
    guard members.count > 1 else { return [] }
    return members.enumerated().map { index, member in
      let others = members.indices.filter { $0 != index }.map { members[$0].person }
      var because: [String] = []
      let shared = member.person.names.filter { name in
        others.contains { $0.names.contains { folding.fold($0) == folding.fold(name) } }
      }
      if !shared.isEmpty { because.append("name " + shared.joined(separator: ", ")) }
      if shared.isEmpty, let part = sharedPart(member.person, others) {
        because.append("part of a name " + part)
      }
      if let latin = member.person.latinName, others.contains(where: { $0.latinName == latin }) {
        because.append("Latin name " + latin)
      }
      if let country = member.person.country, others.contains(where: { $0.country == country }) {
        because.append("country " + country)
      }
      let titles = Set(member.person.titles.map(\.text)).filter { title in
        others.contains { $0.titles.contains { $0.text == title } }
      }
      if let title = titles.min() { because.append("title " + title) }
      return Merge(document: member.document, name: member.person.name, because: because)
    }
  }

  /// A name of one that begins or ends a name of another: 拜登 and 乔·拜登.
  private func sharedPart(_ person: Person, _ others: [Person]) -> String? {
    let names = person.names.filter { $0.unicodeScalars.count >= 2 }
    return names.first { name in
      let own = folding.fold(name)
      return others.contains { other in
        other.names.contains { candidate in
          let units = folding.fold(candidate)
          return units.count >= 2
            && (units.ends(with: own) || units.starts(with: own) || own.ends(with: units)
              || own.starts(with: units))
        }
      }
    }
  }

  /// A telling of an event, with the people who take part under the names of the linked network.
  struct Telling {
    let document: DocumentID
    let event: Event
    let people: [String]
  }

  /// One entry a document; none where there is one document.
  func merges(_ members: [Telling]) -> [Merge] {
    guard members.count > 1 else { return [] }
    return members.enumerated().map { index, member in
      let others = members.indices.filter { $0 != index }.map { members[$0] }
      var because = ["kind " + member.event.kind.rawValue]
      let shared = member.people.filter { name in others.contains { $0.people.contains(name) } }
      if !shared.isEmpty { because.append("people " + shared.joined(separator: ", ")) }
      if let start = member.event.start {
        let dates = others.compactMap(\.event.start)
        if dates.contains(start) {
          because.append("start \(start)")
        } else if let near = dates.first(where: { $0.isCompatible(with: start, slack: 3) }) {
          because.append("start \(start) fits \(near)")
        }
      }
      if let ordinal = member.event.ordinal, others.contains(where: { $0.event.ordinal == ordinal })
      {
        because.append("session number \(ordinal)")
      }
      if !member.event.topics.isEmpty,
        others.contains(where: { $0.event.topics == member.event.topics })
      {
        because.append("topic " + member.event.topics.joined(separator: ", "))
      }
      if !member.event.sides.isEmpty,
        others.contains(where: { $0.event.sides == member.event.sides })
      {
        because.append("sides " + member.event.sides.joined(separator: ", "))
      }
      if let place = member.event.place,
        others.contains(where: { $0.event.place.map(folding.fold) == folding.fold(place) })
      {
        because.append("place " + place)
      }
      return Merge(document: member.document, name: member.event.label, because: because)
    }
  }
}

extension Collection where Element: Equatable {
  fileprivate func ends(with other: some Collection<Element>) -> Bool {
    count >= other.count && suffix(other.count).elementsEqual(other)
  }
}
