import ActorNetAnalysis
import ActorNetModel
import ActorNetTestSupport
import Testing

struct ProjectionTests {
  /// People `a` … and events given as kind, status, group and who took part in which role.
  private func network(
    people: Int, _ events: [(Event.Kind, Event.Status, String?, [(Int, Participation.Role)])]
  ) -> AffiliationNetwork {
    AffiliationNetwork(
      people: (0..<people).map {
        Person(
          id: PersonID(rawValue: "p\($0)"), name: "P\($0)", names: ["P\($0)"], kind: .official,
          country: "CN")
      },
      events: events.enumerated().map { index, event in
        Event(
          id: EventID(rawValue: "e\(index)"), kind: event.0, label: "E\(index)", status: event.1,
          group: event.2)
      },
      participations: events.enumerated().flatMap { index, event in
        event.3.map { person, role in
          Participation(
            person: PersonID(rawValue: "p\(person)"), event: EventID(rawValue: "e\(index)"),
            roles: [role])
        }
      })
  }

  @Test func `every weight is the oracle's`() throws {
    var seen: Set<String> = []
    for row in try OracleTable("projection.tsv").rows {
      let reference = try #require(ReferenceNetworks.byName[row[0]])
      let weighting = try Weightings.named(row[1])
      let projection = try Projection.project(
        reference.network, weighting: weighting, contacts: .all)
      let expected = row[2].split(separator: " ").map { $0.split(separator: ",") }
      #expect(projection.ties.count == expected.count, "\(row[0]) \(row[1])")
      for (tie, oracle) in zip(projection.ties, expected) {
        #expect("\(tie.first) \(tie.second)" == "\(oracle[0]) \(oracle[1])", "\(row[0])")
        let weight = try #require(Double(oracle[2]))
        #expect(tie.weight.agrees(with: weight, to: 1e-10), "\(row[0]) \(row[1])")
      }
      seen.insert(row[1])
    }
    #expect(seen == Set(Weightings.all.map(\.name)))
  }

  @Test func `two meetings of one group and one of another make two contacts of three events`()
    throws
  {
    let both: [(Int, Participation.Role)] = [(0, .participant), (1, .host)]
    let projection = try Projection.project(
      network(
        people: 3,
        [
          (.meeting, .held, "visit", both), (.meeting, .held, "visit", both),
          (.call, .held, nil, both),
        ]))
    #expect(
      projection.ties == [.init(first: 0, second: 1, weight: 2, through: ["e0", "e1", "e2"])])
    #expect(projection.nodes.map(\.id) == ["p0", "p1", "p2"])
    #expect(projection.nodes[0] == .init(id: "p0", name: "P0", kind: "official", country: "CN"))
    #expect(projection.contacts == "met")
    #expect(projection.contactSentence == ContactRule.met.sentence)
    #expect(projection.weighting == "count")
    #expect(projection.mode == .actor)
  }

  @Test func `a folded group is attended by everybody who attended one of its events`() throws {
    // A travels, B receives A, C receives A another day: B and C share the visit, not a meeting.
    let visit = network(
      people: 3,
      [
        (.visit, .held, "g", [(0, .participant)]),
        (.meeting, .held, "g", [(0, .participant), (1, .host)]),
        (.meeting, .held, "g", [(0, .participant), (2, .host)]),
      ])
    let folded = try Projection.project(visit)
    #expect(
      folded.ties == [
        .init(first: 0, second: 1, weight: 1, through: ["e1"]),
        .init(first: 0, second: 2, weight: 1, through: ["e2"]),
        .init(first: 1, second: 2, weight: 1, through: ["e1", "e2"]),
      ])
    let rule = try ContactRule(spelled: "fold=none")
    let unfolded = try Projection.project(visit, contacts: rule)
    #expect(unfolded.ties.map(\.second) == [1, 2])
    #expect(unfolded.ties.map(\.first) == [0, 0])
    // By Newman's weights a group of three counts ½ a pair, however many events it has.
    let newman = try Projection.project(visit, weighting: NewmanWeighting())
    #expect(newman.ties.map(\.weight) == [0.5, 0.5, 0.5])
  }

  @Test func `only what the rule admits counts`() throws {
    let both: [(Int, Participation.Role)] = [(0, .participant), (1, .participant)]
    let mixed = network(
      people: 2,
      [
        (.forum, .held, nil, both), (.meeting, .planned, nil, both),
        (.workingGroup, .established, nil, [(0, .reportsTo), (1, .reportsTo)]),
        (.meeting, .held, nil, [(0, .participant), (1, .establishes)]),
      ])
    #expect(try Projection.project(mixed).ties == [])
    let all = try Projection.project(mixed, contacts: .all)
    #expect(
      all.ties == [.init(first: 0, second: 1, weight: 4, through: ["e0", "e1", "e2", "e3"])])
    let planned = try ContactRule(spelled: "status=planned")
    let plans = try Projection.project(mixed, contacts: planned)
    #expect(plans.ties.map(\.through) == [["e1"]])
    #expect(plans.contacts == planned.spelling)
    #expect(plans.contactSentence == planned.sentence)
  }

  @Test func `events are tied by people and not folded`() throws {
    let both: [(Int, Participation.Role)] = [(0, .participant), (1, .participant)]
    let projection = try Projection.project(
      network(
        people: 2,
        [
          (.meeting, .held, "g", both), (.meeting, .held, "g", both),
          (.forum, .held, nil, both),
        ]), mode: .event)
    #expect(projection.ties == [.init(first: 0, second: 1, weight: 2, through: ["p0", "p1"])])
    #expect(projection.nodes.map(\.kind) == ["meeting", "meeting", "forum"])
    #expect(projection.nodes.allSatisfy { $0.country == nil })
    #expect(projection.contactSentence.contains("fold=none"))
  }

  @Test func `light ties can be left out`() throws {
    let network = ReferenceNetworks.davis.network
    let all = try Projection.project(network, contacts: .all)
    let heavy = try Projection.project(network, contacts: .all, minimumWeight: 3)
    #expect(heavy.ties == all.ties.filter { $0.weight >= 3 })
    #expect(heavy.ties.count < all.ties.count)
    #expect(heavy.nodes == all.nodes)
  }

  @Test func `numbering the people otherwise gives the same ties`() throws {
    for (index, reference) in ReferenceNetworks.random.prefix(40).enumerated() {
      var generator = SplitMix64(seed: UInt64(index))
      let actors = Array(0..<reference.actors.count).shuffled(using: &generator)
      let events = Array(0..<reference.events.count)
      let other = try reference.relabelled(actors: actors, events: events).graph()
      for weighting in Weightings.all {
        let there = Projection.pairs(of: other, weighting: weighting)
        let here = Projection.pairs(of: try reference.graph(), weighting: weighting)
        let weights = Dictionary(
          uniqueKeysWithValues: there.map { ([$0.first, $0.second], $0.weight) })
        #expect(here.count == there.count)
        for pair in here {
          let (first, second) = (actors[pair.first], actors[pair.second])
          let weight = try #require(weights[[min(first, second), max(first, second)]])
          #expect(weight.agrees(with: pair.weight, to: 1e-12))
        }
      }
    }
  }

  @Test func `an empty network has an empty projection`() throws {
    let projection = try Projection.project(AffiliationNetwork())
    #expect(projection.nodes.isEmpty && projection.ties.isEmpty)
  }

  @Test func `a participation of nobody is a fault`() {
    var network = ReferenceNetworks.star(actors: 2).network
    network.events.removeAll()
    #expect(throws: Diagnostic.self) { try Projection.project(network) }
  }
}
