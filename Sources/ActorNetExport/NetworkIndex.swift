internal import ActorNetModel

/// Where the people and events of a network stand, and the ties between the two as numbers.
struct NetworkIndex: Sendable {
  /// The network.
  let network: AffiliationNetwork
  /// Each tie as positions in `people`, `events` and `participations`; ties that name nobody or
  /// nothing that is there are left out.
  let ties: [(person: Int, event: Int, participation: Int)]
  /// The number of ties of each person.
  let personDegrees: [Int]
  /// The number of ties of each event.
  let eventDegrees: [Int]
  /// Names by person, then event, no two alike: homonyms end in ` #` and the identifier.
  let uniqueNames: [String]

  /// Indexes a network.
  /// - Complexity: O(people + events + ties).
  init(_ network: AffiliationNetwork) {
    self.network = network
    var personAt: [PersonID: Int] = [:]
    for (index, person) in network.people.enumerated() { personAt[person.id] = index }
    var eventAt: [EventID: Int] = [:]
    for (index, event) in network.events.enumerated() { eventAt[event.id] = index }
    var ties: [(person: Int, event: Int, participation: Int)] = []
    var personDegrees = [Int](repeating: 0, count: network.people.count)
    var eventDegrees = [Int](repeating: 0, count: network.events.count)
    for (index, tie) in network.participations.enumerated() {
      guard let person = personAt[tie.person], let event = eventAt[tie.event] else { continue }
      ties.append((person, event, index))
      personDegrees[person] += 1
      eventDegrees[event] += 1
    }
    self.ties = ties
    self.personDegrees = personDegrees
    self.eventDegrees = eventDegrees
    uniqueNames = Self.distinguish(
      network.people.map { ($0.id.rawValue, HostileText.oneLine($0.name)) }
        + network.events.map { ($0.id.rawValue, HostileText.oneLine($0.label)) })
  }

  /// Makes names distinct: an empty one becomes the identifier, homonyms get ` #` and theirs.
  static func distinguish(_ names: [(id: String, name: String)]) -> [String] {
    var counts: [String: Int] = [:]
    for (_, name) in names { counts[name, default: 0] += 1 }
    var taken: Set<String> = []
    return names.map { id, name in
      var unique = name.isEmpty ? id : counts[name] == 1 ? name : "\(name) #\(id)"
      while !taken.insert(unique).inserted { unique += " #\(id)" }
      return unique
    }
  }

  /// The latest title of a person.
  func title(ofPerson index: Int) -> String? {
    network.people[index].titles.last { !$0.text.isEmpty }?.text
  }

  /// The sides of the network, `home` on the left if it is one of the two largest.
  func sides(included: [Bool], home: String?) -> Sides {
    Sides(people: network.people, degrees: personDegrees, included: included, home: home)
  }

  /// Who is written: everyone, or those who take part in something.
  func included(isolates: Bool) -> [Bool] { personDegrees.map { isolates || $0 > 0 } }
}

extension [Evidence] {
  /// The documents that the evidence stands in, each once, sorted.
  var documentIDs: [String] { Set<DocumentID>(map(\.document)).sorted().map(\.rawValue) }

  /// Who asserts what the quotes say, each once, in order, as ``Evidence/Asserter`` is written.
  var asserters: [String] {
    var seen: Set<String> = []
    return map(\.asserter.description).filter { seen.insert($0).inserted }
  }

  /// The quotes, each once, in order, each on one line.
  var quotes: [String] {
    var seen: Set<String> = []
    return map { HostileText.oneLine($0.quote) }.filter { !$0.isEmpty && seen.insert($0).inserted }
  }
}
