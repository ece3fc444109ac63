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
    var foldedCount = 0
    for row in try OracleTable("projection.tsv").rows {
      // NAME/3 is a graph whose events fall into three groups, folded.
      let name = row[0].split(separator: "/")
      var network = try #require(ReferenceNetworks.byName[String(name[0])]).network
      if name.count == 2 {
        for event in network.events.indices { network.events[event].group = "g\(event % 3)" }
        foldedCount += 1
      }
      let weighting = try Weightings.named(row[1])
      let projection = try Projection.project(
        network, weighting: weighting, contacts: name.count == 2 ? .met : .all)
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
    #expect(foldedCount == 60 * Weightings.all.count)
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

  @Test func `a group ties nobody who shares none of its events`() throws {
    // A travels, B receives A, C receives A another day: B and C share the visit, but no event.
    let visit = network(
      people: 3,
      [
        (.visit, .held, "g", [(0, .participant)]),
        (.meeting, .held, "g", [(0, .participant), (1, .host)]),
        (.meeting, .held, "g", [(0, .participant), (2, .host)]),
      ])
    let rule = try ContactRule(spelled: "fold=none")
    for weighting in [CountWeighting(), NewmanWeighting()] as [any TieWeighting] {
      let folded = try Projection.project(visit, weighting: weighting)
      #expect(
        folded.ties == [
          .init(first: 0, second: 1, weight: 1, through: ["e1"]),
          .init(first: 0, second: 2, weight: 1, through: ["e2"]),
        ])
      let unfolded = try Projection.project(visit, weighting: weighting, contacts: rule)
      #expect(unfolded.ties == folded.ties)
    }
    // A has one contact, the visit, as B and C have.
    let jaccard = try Projection.project(visit, weighting: JaccardWeighting())
    #expect(jaccard.ties.map(\.weight) == [1, 1])
  }

  @Test func `a group contributes what the smallest of its events does that a pair shares`() throws
  {
    // A and B dine with C and D, then talk alone; C joins a talk of another group with A.
    let network = network(
      people: 4,
      [
        (.meeting, .held, "g", [(0, .host), (1, .host), (2, .participant), (3, .participant)]),
        (.meeting, .held, "g", [(0, .host), (1, .participant)]),
        (.call, .held, "h", [(0, .host), (2, .participant)]),
      ])
    let projection = try Projection.project(network, weighting: NewmanWeighting())
    let weights = projection.ties.map { "\($0.first)\($0.second)" }
    #expect(weights == ["01", "02", "03", "12", "13", "23"])
    let third = 1.0 / 3
    #expect(projection.ties.map(\.weight) == [1, 1 + third, third, third, third, third])
    #expect(projection.ties[0].through == ["e0", "e1"])
  }

  /// Every pair's events, one after another.
  private func naive(
    _ network: AffiliationNetwork, _ weighting: any TieWeighting
  ) -> [OneModeNetwork.Tie] {
    let attended = network.people.map { person in
      network.events.filter { event in
        network.participations.contains { $0.person == person.id && $0.event == event.id }
      }
    }
    func groups(_ events: [Event]) -> Set<String> { Set(events.map(\.group)) }
    func attendance(_ event: Event) -> Int {
      network.participations.count { $0.event == event.id }
    }
    var ties: [OneModeNetwork.Tie] = []
    for first in network.people.indices {
      for second in network.people.indices where second > first {
        let shared = attended[first].filter(attended[second].contains)
        guard !shared.isEmpty else { continue }
        let sizes = groups(shared).sorted().map { group in
          shared.filter { $0.group == group }.map(attendance).min() ?? 0
        }
        let weight = weighting.weight(
          of: CoAttendance(
            sum: sizes.map(weighting.contribution(ofContactAttendedBy:)).reduce(0, +),
            shared: sizes.count, firstTotal: groups(attended[first]).count,
            secondTotal: groups(attended[second]).count,
            contactCount: groups(attended.flatMap(\.self)).count))
        guard weight > 0 else { continue }
        ties.append(
          .init(first: first, second: second, weight: weight, through: shared.map(\.id.rawValue)))
      }
    }
    return ties
  }

  @Test func `folding gives what going through every pair's events does`() throws {
    for (index, reference) in ReferenceNetworks.random.prefix(60).enumerated() {
      var generator = SplitMix64(seed: UInt64(index))
      var network = reference.network
      for event in network.events.indices {
        network.events[event].group = "g\(generator.below(4))"
      }
      for weighting in Weightings.all {
        let found = try Projection.project(network, weighting: weighting).ties
        let expected = naive(network, weighting)
        #expect(found.map(\.through) == expected.map(\.through), "\(reference) \(weighting.name)")
        #expect(found.map { [$0.first, $0.second] } == expected.map { [$0.first, $0.second] })
        for (tie, twin) in zip(found, expected) {
          #expect(tie.weight.agrees(with: twin.weight, to: 1e-12), "\(reference) \(weighting.name)")
        }
      }
    }
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
