import ActorNetAnalysis
import ActorNetTestSupport
import Testing

struct BrokerageMeasureTests {
  private func middle(_ countries: [String?]) throws -> [String] {
    let graph = try OneModeGraph(
      projection(countries: countries, ties: [(0, 1, 1), (1, 2, 1)]))
    return BrokerageRole.allCases.filter {
      let values = BrokerageMeasure(role: $0).values(of: graph)
      #expect(values[0] == 0 && values[2] == 0)
      return values[1] == 1
    }.map(\.rawValue)
  }

  @Test func `the middle of a path has the role that the countries give`() throws {
    #expect(try middle(["CN", "CN", "CN"]) == ["coordinator"])
    #expect(try middle(["US", "CN", "US"]) == ["consultant"])
    #expect(try middle(["US", "CN", "CN"]) == ["gatekeeper", "representative"])
    #expect(try middle(["US", "CN", "RU"]) == ["liaison"])
  }

  @Test func `who has no known country neither brokers nor is brokered between`() throws {
    #expect(try middle([nil, "CN", "US"]) == [])
    #expect(try middle(["US", nil, "US"]) == [])
  }

  @Test func `a pair that is tied needs no broker`() throws {
    let graph = try OneModeGraph(
      projection(
        countries: ["US", "CN", "RU"], ties: [(0, 1, 1), (1, 2, 1), (0, 2, 1)]))
    for role in BrokerageRole.allCases {
      #expect(BrokerageMeasure(role: role).values(of: graph) == [0, 0, 0])
    }
  }

  @Test(arguments: 0..<20)
  func `counting by country finds what going through the pairs finds`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let countries = (0..<12).map { _ in ["CN", "US", "RU", nil][generator.below(4)] }
    var ties: [(first: Int, second: Int, weight: Double)] = []
    for first in 0..<12 {
      for second in (first + 1)..<12 where generator.below(3) == 0 {
        ties.append((first, second, 1))
      }
    }
    func tied(_ left: Int, _ right: Int) -> Bool {
      ties.contains { ($0.first, $0.second) == (min(left, right), max(left, right)) }
    }
    var expected = [BrokerageRole: [Double]](
      uniqueKeysWithValues: BrokerageRole.allCases.map { ($0, [Double](repeating: 0, count: 12)) })
    for broker in 0..<12 {
      for left in 0..<12 {
        for right in (left + 1)..<max(12, left + 1) {
          guard tied(broker, left), tied(broker, right), !tied(left, right),
            let own = countries[broker], let first = countries[left],
            let second = countries[right]
          else { continue }
          let role: BrokerageRole =
            switch Set([own, first, second]).count {
            case 1: .coordinator
            case 2: first == second ? .consultant : .gatekeeper
            default: .liaison
            }
          expected[role]?[broker] += 1
        }
      }
    }
    // Without direction, who lets in for a pair takes out for it too.
    expected[.representative] = expected[.gatekeeper]
    let graph = try OneModeGraph(projection(countries: countries, ties: ties))
    for role in BrokerageRole.allCases {
      #expect(BrokerageMeasure(role: role).values(of: graph) == expected[role])
    }
  }
}
