import ActorNetModel
import ActorNetTestSupport
import Testing

@testable import ActorNetAnalysis

struct BackboneTests {
  /// Everything is kept, so that every p-value is seen.
  private func everything(_ method: BackboneMethod) -> Backbone {
    Backbone(method, alpha: 1, correction: .none)
  }

  @Test func `every p-value is the oracle's`() throws {
    var count = 0
    for row in try OracleTable("backbone.tsv").rows where row[1] != "correction" {
      let name = row[0].split(separator: "/")
      var network = try #require(ReferenceNetworks.byName[String(name[0])]).network
      if name.count == 2 {
        for event in network.events.indices { network.events[event].group = "g\(event % 3)" }
      }
      let method = try #require(BackboneMethod(rawValue: row[1]))
      let projection = try Projection.project(
        network, weighting: NewmanWeighting(), contacts: name.count == 2 ? .met : .all,
        backbone: everything(method))
      let expected = row[2].split(separator: " ").map { tie in
        tie.split(separator: ",").compactMap { Double($0) }
      }
      try #require(projection.ties.count == expected.count, "\(row[0]) \(row[1])")
      for (tie, oracle) in zip(projection.ties, expected) {
        #expect([Double(tie.first), Double(tie.second)] == Array(oracle[..<2]))
        let value = try #require(tie.pValue)
        let wanted = oracle[2...].min() ?? .nan
        #expect(
          abs(value - wanted) <= 1e-9 * wanted + 1e-15,
          "\(row[0]) \(row[1]) \(tie.first)–\(tie.second): \(value), not \(wanted)")
      }
      count += 1
    }
    #expect(count == 205 * 3 + 60 * 2)
  }

  @Test func `corrections are those of their definitions`() throws {
    var count = 0
    for row in try OracleTable("backbone.tsv").rows where row[1] == "correction" {
      let tests = try #require(Int(row[0]))
      let values = row[2].split(separator: " ").map { $0.split(separator: ",").map { Double($0) } }
      let pValues = try values.map { try #require($0[0]) }
      #expect(PValueCorrection.none.corrected(pValues, testCount: tests) == pValues)
      for (column, correction) in [PValueCorrection.bonferroni, .holm, .bh].enumerated() {
        let corrected = correction.corrected(pValues, testCount: tests)
        for (value, oracle) in zip(corrected, values) {
          #expect(value.agrees(with: try #require(oracle[column + 1]), to: 1e-10), "\(correction)")
        }
      }
      count += 1
    }
    #expect(count == 5)
  }

  @Test func `stricter corrections keep no more`() throws {
    let network = ReferenceNetworks.davis.network
    for method in BackboneMethod.allCases {
      func kept(_ correction: PValueCorrection, _ alpha: Double = 0.05) throws -> Set<[Int]> {
        Set(
          try Projection.project(
            network, contacts: .all,
            backbone: Backbone(method, alpha: alpha, correction: correction)
          ).ties.map { [$0.first, $0.second] })
      }
      let (none, bh) = (try kept(.none), try kept(.bh))
      let (holm, bonferroni) = (try kept(.holm), try kept(.bonferroni))
      #expect(bonferroni.isSubset(of: holm))
      #expect(holm.isSubset(of: bh))
      #expect(bh.isSubset(of: none))
      #expect(try kept(.none, 0.01).isSubset(of: none))
    }
    let some = try Projection.project(
      network, contacts: .all, backbone: Backbone(.hypergeometric, correction: .none))
    #expect(!some.ties.isEmpty && some.ties.allSatisfy { $0.pValue ?? 1 <= 0.05 })
  }

  @Test func `the sentence for a method section names model, correction, tests and numbers`() throws
  {
    let projection = try Projection.project(
      ReferenceNetworks.davis.network, contacts: .all,
      backbone: Backbone(.sdsm, alpha: 0.1, correction: .holm))
    let sentence = try #require(projection.backbone)
    #expect(
      sentence.hasPrefix(
        "Backbone: \(projection.ties.count) of 139 ties between people are kept, those stronger than "
          + "chance (one-tailed p ≤ 0.1, after Holm's correction for 153 tests). Null model: "))
    #expect(sentence.contains("bipartite configuration model"))
    #expect(try Projection.project(ReferenceNetworks.davis.network).backbone == nil)
  }

  @Test func `light ties are left out after the judgement`() throws {
    let network = ReferenceNetworks.davis.network
    for method in BackboneMethod.allCases {
      let all = try Projection.project(network, contacts: .all, backbone: everything(method))
      let heavy = try Projection.project(
        network, contacts: .all, minimumWeight: 3, backbone: everything(method))
      #expect(heavy.ties == all.ties.filter { $0.weight >= 3 })
      #expect(heavy.ties.count < all.ties.count)
    }
  }

  @Test func `a weighting without ties at chance keeps the p-values with their ties`() throws {
    let network = ReferenceNetworks.davis.network
    let counted = try Projection.project(
      network, contacts: .all, backbone: everything(.hypergeometric))
    let values = Dictionary(
      uniqueKeysWithValues: counted.ties.map { ([$0.first, $0.second], $0.pValue) })
    let informative = try Projection.project(
      network, weighting: PMIWeighting(), contacts: .all, backbone: everything(.hypergeometric))
    #expect(informative.ties.count < counted.ties.count)
    for tie in informative.ties { #expect(values[[tie.first, tie.second]] == tie.pValue) }
  }
}
