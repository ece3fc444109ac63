import ActorNetAnalysis
import ActorNetModel
import ActorNetTestSupport
import Testing

@Suite struct NetworkDifferenceTests {
  private static func network(later: Bool) -> AffiliationNetwork {
    var net = NetworkBuilder()
    net.document("a", title: "一", publisher: "甲", published: "2024-01-01")
    net.document("b", title: "二", publisher: "乙", published: "2024-02-01")
    net.person("p1", "王一鸣", country: "CN", quotes: later ? [("a", "王"), ("b", "王")] : [("a", "王")])
    // Identifiers change with what is found; names stay.
    net.person(later ? "p9" : "p2", "史密斯", country: "US", quotes: [("a", "史密斯")])
    if later {
      net.person("p3", "李文博", country: "CN")
    } else {
      net.person("p4", "琼斯", country: "US")
    }
    net.event(
      later ? "e9" : "e1", .visit, "史密斯访华", later ? .held : .planned,
      start: later ? "2024-01-20" : "2024-01", quotes: [("a", "访华")])
    net.event("e2", .meeting, "会谈", .held, start: "2023-05-05")
    net.tie(later ? "p9" : "p2", later ? "e9" : "e1", quotes: [("a", "史密斯访华")])
    net.tie("p1", "e2", quotes: later ? [("a", "会谈"), ("b", "会谈")] : [("a", "会谈")])
    if later { net.tie("p3", "e2") } else { net.tie("p4", "e2") }
    return net.build()
  }

  private func told(_ difference: NetworkDifference) -> [String] {
    difference.changes.map {
      "\($0.kind) \($0.subject) \($0.name): \($0.before ?? "-") > \($0.after ?? "-")"
    }
  }

  @Test func `appeared, vanished, became, dated, grew`() {
    let difference = NetworkDifference(
      from: Self.network(later: false), to: Self.network(later: true))
    #expect(
      told(difference) == [
        "appeared person 李文博: - > -", "appeared tie 李文博 – 会谈: - > participant",
        "vanished person 琼斯: - > -", "vanished tie 琼斯 – 会谈: participant > -",
        "became event 史密斯访华: planned > held", "dated event 史密斯访华: 2024-01 > 2024-01-20",
        "grew person 王一鸣: 1 document > 2 documents", "grew tie 王一鸣 – 会谈: 1 document > 2 documents",
      ])
  }

  @Test func `a network does not differ from itself`() {
    for network in [Self.network(later: true), SampleNetworks.summit, SampleNetworks.hostile] {
      #expect(NetworkDifference(from: network, to: network).changes.isEmpty)
    }
  }

  @Test func `backwards, what appeared vanished`() {
    func names(_ difference: NetworkDifference, _ kind: NetworkDifference.Change.Kind) -> [String] {
      difference.changes.filter { $0.kind == kind }.map { "\($0.subject) \($0.name)" }
    }
    let (old, new) = (Self.network(later: false), Self.network(later: true))
    let (there, back) = (
      NetworkDifference(from: old, to: new), NetworkDifference(from: new, to: old)
    )
    #expect(names(there, .appeared) == names(back, .vanished))
    #expect(names(there, .vanished) == names(back, .appeared))
    #expect(names(back, .grew).isEmpty)
  }

  @Test func `all of it appears out of nothing`() {
    let network = SampleNetworks.summit
    let changes = NetworkDifference(from: AffiliationNetwork(), to: network).changes
    #expect(
      changes.count == network.people.count + network.events.count + network.participations.count)
    #expect(changes.allSatisfy { $0.kind == .appeared })
  }
}
