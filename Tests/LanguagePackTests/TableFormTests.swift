import Foundation
import Testing

@testable import ActorNetExtraction

@Suite struct TableFormTests {
  /// Tables in which a surface may stand in several classes, once in each.
  private static let severalClasses: Set<String> = [
    "confidence.tsv", "cues.tsv", "name-contexts.tsv", "reading.tsv",
  ]

  /// Tables that are shown to people or compared with text as it stands, not folded.
  private static let bothScripts: Set<String> = [
    "labels.tsv", "outlets.tsv", "reading.tsv", "script-folding.tsv",
  ]

  @Test func `every file of the pack is in the binary as it stands in the sources`() throws {
    let files = try PackFiles.embedded("zh")
    #expect(files.names == PackTable.fileNames)
    for name in files.names {
      let source = try String(
        contentsOf: PackTable.folder.appending(path: name), encoding: .utf8)
      #expect(files.file(name)?.text == source, "\(name)")
    }
  }

  @Test(arguments: PackTable.all)
  func `rows ascend by bytes and none stands twice`(table: PackTable) {
    for (first, second) in zip(table.rows, table.rows.dropFirst())
    where !bytesAscend(first.fields, second.fields) {
      Issue.record("\(table.name):\(second.line) does not follow \(first.fields)")
    }
  }

  @Test(arguments: PackTable.all)
  func `a surface stands once unless its table has several classes`(table: PackTable) {
    let isPaired = Self.severalClasses.contains(table.name)
    var seen: Set<[String]> = []
    for row in table.rows {
      let key = isPaired ? Array(row.fields.prefix(2)) : [row.fields[0]]
      #expect(seen.insert(key).inserted, "\(table.name):\(row.line) repeats \(key)")
    }
  }

  @Test(arguments: PackTable.all)
  func `every row has the columns that the header names, and none is empty`(table: PackTable) {
    #expect(!table.columns.isEmpty, "\(table.name) names no columns")
    #expect(!table.rows.isEmpty)
    for row in table.rows {
      #expect(row.fields.count == table.columns.count, "\(table.name):\(row.line)")
      #expect(!row.fields.contains(""), "\(table.name):\(row.line) has an empty field")
    }
  }

  @Test(arguments: PackTable.all)
  func `no field begins or ends with a space, no line is empty, the last line ends`(
    table: PackTable
  ) {
    for row in table.rows {
      for field in row.fields {
        #expect(
          field == field.trimmingCharacters(in: .whitespaces), "\(table.name):\(row.line)")
      }
    }
    #expect(table.lines.last == "", "\(table.name) does not end with a line end")
    for (number, line) in table.lines.dropLast().enumerated() {
      #expect(!line.isEmpty, "\(table.name):\(number + 1) is empty")
      #expect(line.last != "\r" && line.last != " ", "\(table.name):\(number + 1)")
    }
  }

  @Test(arguments: PackTable.all.filter { !bothScripts.contains($0.name) })
  func `no Traditional character stands in a table that is matched folded`(
    table: PackTable
  ) throws {
    let folding = try PackTable.named("script-folding.tsv")
    let traditional = Set(folding.rows.map { $0.fields[0] })
    for row in table.rows {
      for scalar in row.fields.joined().unicodeScalars where traditional.contains(String(scalar)) {
        Issue.record("\(table.name):\(row.line) holds \(scalar)")
      }
    }
  }

  @Test func `script folding maps one scalar to another and needs one pass`() throws {
    let table = try PackTable.named("script-folding.tsv")
    let sources = Set(table.rows.map { $0.fields[0] })
    for row in table.rows {
      #expect(row.fields.allSatisfy { $0.unicodeScalars.count == 1 }, "line \(row.line)")
      #expect(row.fields[0] != row.fields[1], "line \(row.line)")
      #expect(!sources.contains(row.fields[1]), "line \(row.line) is folded again")
    }
  }

  @Test(arguments: PackTable.all)
  func `every table says its source and its licence`(table: PackTable) {
    let header = table.lines.prefix { $0.hasPrefix("#") }.joined(separator: "\n").lowercased()
    let tellsSource =
      header.contains("source:") || header.contains("written for this project")
    #expect(tellsSource, "\(table.name)")
    #expect(header.contains("licence:") || header.contains("apache-2.0"), "\(table.name)")
  }
}
