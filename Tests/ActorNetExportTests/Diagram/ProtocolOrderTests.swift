import ActorNetModel
import ActorNetTestSupport
import Testing

@testable import ActorNetExport

struct ProtocolOrderTests {
  private func read(_ text: String) throws -> (order: ProtocolOrder, warnings: [Diagnostic]) {
    try ProtocolOrder.reading(
      Array(text.utf8), path: "sides.tsv", network: SampleNetworks.summit,
      words: try ChineseWords.words())
  }

  private func sides(_ order: ProtocolOrder) -> Sides {
    let index = NetworkIndex(SampleNetworks.summit)
    return Sides(
      people: index.network.people, degrees: index.personDegrees,
      included: index.included(isolates: false), home: "CN", order: order)
  }

  @Test func `sides stand in the order of the table, under its names`() throws {
    let order = try read("# name\tside\trank\n美国\t西方\nTH\t东盟\t\nCN\n").order
    let found = sides(order)
    #expect(found.sides.map(\.country) == ["西方", "东盟", "CN", nil])
  }

  @Test func `a person can be moved to another side, and ranked before all others`() throws {
    let order = try read("琼斯\tCN\t1\n史密斯\t\t2\n").order
    let found = sides(order)
    let people = SampleNetworks.summit.people
    let home = try #require(found.sides.first { $0.country == "CN" })
    #expect(people[home.people[0]].id.rawValue == "pb02")
    let other = try #require(found.sides.first { $0.country == "US" })
    #expect(people[other.people[0]].id.rawValue == "pb01")
  }

  @Test func `rows without a rank keep the order of the table`() throws {
    let order = try read("欧阳静\n王一鸣\n").order
    let home = try #require(sides(order).sides.first { $0.country == "CN" })
    let ids = home.people.prefix(2).map { SampleNetworks.summit.people[$0].id.rawValue }
    #expect(ids == ["pa03", "pa01"])
  }

  @Test func `what is wrong is told with its line`() throws {
    let warning = try #require(try read("\n# x\n无此人\tCN\n").warnings.first)
    #expect(warning.line == 3 && warning.message.contains("无此人"))
    let fault = #expect(throws: Diagnostic.self) { try read("王一鸣\tCN\tzero\n") }
    #expect(fault?.line == 1 && fault?.message.contains("zero") == true)
    #expect(throws: Diagnostic.self) { try read("a\tb\t1\tc\n") }
    #expect(throws: Diagnostic.self) {
      try ProtocolOrder.reading(
        [0xFF, 0xFE], path: "x", network: SampleNetworks.summit, words: .keysOnly)
    }
  }
}
