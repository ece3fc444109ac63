import ActorNetModel
import ActorNetTestSupport
import CSQLite
import Testing

@testable import ActorNetExport

struct SQLiteExportTests {
  /// The rows that a query gives, as text, from the bytes of a file.
  private func rows(_ bytes: [UInt8], _ query: String) throws -> [[String?]] {
    var connection: OpaquePointer?
    #expect(unsafe sqlite3_open(":memory:", &connection) == SQLITE_OK)
    defer { unsafe sqlite3_close(connection) }
    let size = bytes.count
    let copy = unsafe sqlite3_malloc64(UInt64(size))
    unsafe copy?.copyMemory(from: bytes, byteCount: size)
    unsafe sqlite3_deserialize(
      connection, "main", copy?.assumingMemoryBound(to: UInt8.self), Int64(size), Int64(size),
      UInt32(SQLITE_DESERIALIZE_FREEONCLOSE))
    var statement: OpaquePointer?
    #expect(unsafe sqlite3_prepare_v2(connection, query, -1, &statement, nil) == SQLITE_OK)
    defer { unsafe sqlite3_finalize(statement) }
    var found: [[String?]] = []
    while unsafe sqlite3_step(statement) == SQLITE_ROW {
      found.append(
        (0..<(unsafe sqlite3_column_count(statement))).map { column in
          unsafe sqlite3_column_text(statement, column).map { unsafe String(cString: $0) }
        })
    }
    return found
  }

  private func write(_ network: AffiliationNetwork) throws -> [UInt8] {
    try SQLiteExport().artifact(of: ExportRequest(network: network))
  }

  @Test(arguments: SampleNetworks.all.map(\.name))
  func `the database is sound and counts what is there`(name: String) throws {
    let sample = try #require(SampleNetworks.all.first { $0.name == name }).network
    let bytes = try write(sample)
    #expect(try rows(bytes, "PRAGMA integrity_check") == [["ok"]])
    #expect(try rows(bytes, "PRAGMA foreign_key_check").isEmpty)
    for (table, count) in [
      ("people", sample.people.count), ("events", sample.events.count),
      ("participations", sample.participations.count),
      ("who_took_part", sample.participations.count),
    ] {
      #expect(try rows(bytes, "SELECT count(*) FROM \(table)") == [[String(count)]])
    }
    let views = try rows(bytes, "SELECT name FROM sqlite_master WHERE type = 'view'")
    #expect(views.count == 6)
    for view in views { _ = try rows(bytes, "SELECT * FROM \(view[0] ?? "")") }
  }

  @Test func `contacts are those of the rule met`() throws {
    let seen = try rows(
      try write(SampleNetworks.summit),
      "SELECT first_id, second_id, times FROM contacts ORDER BY 1, 2")
    let projection = SampleProjections.summit
    let wanted = projection.ties.map { tie in
      [
        projection.nodes[tie.first].id, projection.nodes[tie.second].id,
        String(Int(tie.weight)),
      ]
    }
    #expect(!wanted.isEmpty)
    #expect(seen == wanted.sorted { ($0[0], $0[1]) < ($1[0], $1[1]) })
  }

  @Test func `quotes stand beside what they prove`() throws {
    let quotes = try rows(
      try write(SampleNetworks.summit),
      "SELECT quote, publisher FROM quotes WHERE person_id = 'pb02' AND event_id = 'e03'")
    #expect(quotes == [["李文博与琼斯通话", "示例通讯社"]])
  }
}
