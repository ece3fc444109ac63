import ActorNetTestSupport
import Testing

@testable import ActorNetAnalysis

struct ConfigurationModelTests {
  @Test func `expected degrees are those observed`() throws {
    for network in ReferenceNetworks.named + ReferenceNetworks.random {
      let graph = try network.graph()
      let rows = (0..<graph.actorCount).map { graph.events(of: $0).count }
      let columns = (0..<graph.eventCount).map { graph.actors(of: $0).count }
      let model = try ConfigurationModel(rowDegrees: rows, columnDegrees: columns)
      func probability(_ row: Int, _ column: Int) -> Double {
        model.probability(
          rowClass: model.rowClasses[row], columnClass: model.columnClasses[column])
      }
      for row in rows.indices {
        let expected = columns.indices.reduce(0) { $0 + probability(row, $1) }
        #expect(expected.agrees(with: Double(rows[row]), to: 1e-9), "\(network)")
      }
      for column in columns.indices {
        let expected = rows.indices.reduce(0) { $0 + probability($1, column) }
        #expect(expected.agrees(with: Double(columns[column]), to: 1e-9), "\(network)")
      }
    }
  }

  @Test func `degrees that leave one graph only have probabilities of 0 and 1`() throws {
    // Nested: the first attends everything, the last only what everybody attends.
    let model = try ConfigurationModel(rowDegrees: [3, 2, 1], columnDegrees: [3, 2, 1])
    for row in 0..<3 {
      for column in 0..<3 {
        let value = model.probability(
          rowClass: model.rowClasses[row], columnClass: model.columnClasses[column])
        #expect(value == (row + column < 3 ? 1 : 0))
      }
    }
  }

  @Test func `equal degrees share evenly`() throws {
    let model = try ConfigurationModel(
      rowDegrees: [2, 2, 2, 2], columnDegrees: [1, 1, 1, 1, 1, 1, 1, 1])
    #expect(model.probability(rowClass: 0, columnClass: 0).agrees(with: 0.25, to: 1e-12))
  }

  @Test func `degrees at the border of what can be are met in the limit`() throws {
    // Two who attend both large events and one of the small, two who attend one large each.
    let model = try ConfigurationModel(rowDegrees: [3, 3, 1, 1], columnDegrees: [3, 3, 1, 1])
    let full = model.probability(rowClass: 1, columnClass: 1)
    let none = model.probability(rowClass: 0, columnClass: 0)
    #expect(full > 1 - 1e-8 && none < 1e-8)
  }
}
