import ActorNetTestSupport
import Foundation

/// A file of `Fixtures`: tab-separated lines that `scripts/oracle` wrote.
struct OracleTable {
  /// The columns of each line.
  let rows: [[String]]

  init(_ name: String) throws {
    let url = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/\(name)")
    rows = try String(contentsOf: url, encoding: .utf8).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
  }
}

extension Double {
  /// Whether two values agree to so much of the larger, or of 1 where both are smaller.
  func agrees(with other: Double, to tolerance: Double) -> Bool {
    self == other || (isNaN && other.isNaN)
      || abs(self - other) <= tolerance * max(1, abs(self), abs(other))
  }
}

extension ReferenceNetworks {
  /// Those of the oracle's files by name.
  static let byName = Dictionary(uniqueKeysWithValues: (named + random).map { ($0.name, $0) })
}
