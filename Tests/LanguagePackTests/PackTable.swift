import Foundation

/// A table of the Chinese pack as it stands in the sources, split in the plainest way.
struct PackTable: Sendable, CustomStringConvertible {
  /// One row and where it stands.
  struct Row: Sendable {
    let line: Int
    let fields: [String]
  }

  let name: String
  /// The names of the columns, from the header.
  let columns: [String]
  let rows: [Row]
  /// The lines with comments, and empty lines, left in.
  let lines: [String]

  var description: String { name }

  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Sources/LanguagePacks/zh")

  /// The names of all files of the pack, sorted.
  static let fileNames: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []).sorted()

  /// Every table, by name.
  static let all: [PackTable] = fileNames.filter { $0.hasSuffix(".tsv") }.compactMap {
    try? PackTable($0)
  }

  static func named(_ name: String) throws -> PackTable { try PackTable(name) }

  private init(_ name: String) throws {
    let text = try String(contentsOf: Self.folder.appending(path: name), encoding: .utf8)
    self.name = name
    lines = text.components(separatedBy: "\n")
    rows = lines.enumerated().compactMap { number, line in
      line.isEmpty || line.hasPrefix("#")
        ? nil : Row(line: number + 1, fields: line.components(separatedBy: "\t"))
    }
    columns = lines.first { $0.lowercased().hasPrefix("# columns:") }.map(Self.columns) ?? []
  }

  /// `# columns: surface, kind (a | b, c); more words` names two columns.
  private static func columns(_ header: String) -> [String] {
    var plain = ""
    var depth = 0
    for character in header.drop(while: { $0 != ":" }).dropFirst() {
      if character == "(" { depth += 1 }
      if depth == 0 { plain.append(character) }
      if character == ")" { depth -= 1 }
    }
    let list = plain.prefix { $0 != "." && $0 != ";" }
    return list.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
      .filter { !$0.isEmpty }
  }
}

/// Whether one row stands before another: by the bytes of the first column, then the others.
func bytesAscend(_ first: [String], _ second: [String]) -> Bool {
  Array(first.joined(separator: "\t").utf8)
    .lexicographicallyPrecedes(Array(second.joined(separator: "\t").utf8))
}
