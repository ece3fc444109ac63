internal import ActorNetModel
internal import CSQLite

/// A database in memory that becomes the bytes of a file.
///
/// All unsafe code of SQLite is in this file. Values are bound, never spelled into a statement.
@safe final class SQLiteDatabase {
  /// A value of a column.
  enum Value {
    case null
    case text(String)
    case whole(Int)
    case number(Double)
    case truth(Bool)

    /// Text, or null where there is none.
    init(_ text: String?) { self = text.map(Value.text) ?? .null }
    /// A whole number, or null where there is none.
    init(_ number: Int?) { self = number.map(Value.whole) ?? .null }
  }

  private let connection: OpaquePointer?

  /// An empty database.
  /// - Throws: ``Diagnostic`` where there is no memory for it.
  init() throws(Diagnostic) {
    var opened: OpaquePointer?
    let status = unsafe sqlite3_open(":memory:", &opened)
    unsafe connection = opened
    try check(status)
  }

  deinit { unsafe sqlite3_close(connection) }

  /// Runs statements without values.
  /// - Throws: ``Diagnostic`` with SQLite's own words.
  func run(_ statements: String) throws(Diagnostic) {
    try check(unsafe sqlite3_exec(connection, statements, nil, nil, nil))
  }

  /// Adds rows to a table.
  ///
  /// - Parameter rows: as many values each as the table has columns.
  /// - Throws: ``Diagnostic`` with SQLite's own words, also for a key that is not there.
  func insert(_ table: String, columns: Int, _ rows: [[Value]]) throws(Diagnostic) {
    let places = Array(repeating: "?", count: columns).joined(separator: ",")
    var statement: OpaquePointer?
    try check(
      unsafe sqlite3_prepare_v2(
        connection, "INSERT INTO \(table) VALUES (\(places))", -1, &statement, nil))
    defer { unsafe sqlite3_finalize(statement) }
    for row in rows {
      for (column, value) in row.enumerated() {
        try check(unsafe bind(value, statement, Int32(column + 1)))
      }
      let status = unsafe sqlite3_step(statement)
      if status != SQLITE_DONE { try check(status) }
      unsafe sqlite3_reset(statement)
    }
  }

  private func bind(_ value: Value, _ statement: OpaquePointer?, _ column: Int32) -> Int32 {
    switch value {
    case .null: return unsafe sqlite3_bind_null(statement, column)
    case .whole(let number): return unsafe sqlite3_bind_int64(statement, column, Int64(number))
    case .truth(let truth): return unsafe sqlite3_bind_int(statement, column, truth ? 1 : 0)
    case .number(let number): return unsafe sqlite3_bind_double(statement, column, number)
    case .text(let text):
      // SQLITE_TRANSIENT: SQLite takes a copy.
      let copied = unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self)
      return unsafe sqlite3_bind_text(statement, column, text, Int32(text.utf8.count), copied)
    }
  }

  /// The database as a file.
  /// - Throws: ``Diagnostic`` where it does not fit into memory.
  func bytes() throws(Diagnostic) -> [UInt8] {
    var size: sqlite3_int64 = 0
    guard let start = unsafe sqlite3_serialize(connection, "main", &size, 0) else {
      throw Self.fault("it does not fit into memory")
    }
    defer { unsafe sqlite3_free(start) }
    return unsafe Array(UnsafeBufferPointer(start: start, count: Int(size)))
  }

  private func check(_ status: Int32) throws(Diagnostic) {
    guard status != SQLITE_OK else { return }
    throw Self.fault(unsafe sqlite3_errmsg(connection).map { unsafe String(cString: $0) } ?? "")
  }

  private static func fault(_ message: String) -> Diagnostic {
    Diagnostic(
      severity: .error, id: "sqlite", message: "the SQLite database cannot be made: \(message)")
  }
}
