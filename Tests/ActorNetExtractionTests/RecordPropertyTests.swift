@testable import ActorNetExtraction
internal import ActorNetModel
internal import ActorNetTestSupport
internal import Foundation
internal import Testing

/// What must hold for any documents, shown on the five of the project.
@Suite struct RecordPropertyTests {
  /// A seed's bytes, by its file's name, in the names' order.
  private static func seeds() throws -> [(name: String, bytes: [UInt8])] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "seeds")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".txt") }.sorted()
      .map { ($0, Array(try Data(contentsOf: folder.appending(path: $0)))) }
  }

  private static func record(_ name: String, _ bytes: [UInt8]) throws -> DocumentRecord {
    let pack = try ChinesePack.shared()
    let read = DocumentReader.read(
      bytes, id: DocumentID(rawValue: name), path: name, fallbackDate: nil,
      conventions: pack.readingConventions)
    return DocumentExtractor(pack: pack).record(try #require(read.document))
  }

  /// A text whose characters have their Traditional forms, scalar for scalar.
  ///
  /// Of several Traditional forms of one character the first of the table is taken; the table
  /// folds each back to the character that it came from.
  private static func traditional(_ bytes: [UInt8]) throws -> [UInt8] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let table = try String(
      contentsOf: root.appending(path: "Sources/LanguagePacks/zh/script-folding.tsv"),
      encoding: .utf8)
    var forms: [Unicode.Scalar: Unicode.Scalar] = [:]
    for line in table.split(separator: "\n") where !line.hasPrefix("#") {
      let cells = line.split(separator: "\t")
      guard let from = cells.first?.unicodeScalars.first, from.value < 0x10000,
        let to = cells.last?.unicodeScalars.first, forms[to] == nil
      else { continue }
      forms[to] = from
    }
    var text = String.UnicodeScalarView()
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      text.append(forms[scalar] ?? scalar)
    }
    return Array(String(text).utf8)
  }

  /// A record's graph with every name folded, one line an event.
  private static func graph(_ record: DocumentRecord) throws -> [String] {
    let folding = try ChinesePack.shared().folding
    return record.tellings.map { String(decoding: folding.fold($0), as: UTF16.self) }
      .map { telling in
        let words = telling.split(separator: " ")
        return (words.prefix(3) + words.dropFirst(3).sorted()).joined(separator: " ")
      }.sorted()
  }

  @Test func `a text in Traditional characters gives the same graph up to script`() throws {
    for (name, bytes) in try Self.seeds() {
      let changed = try Self.traditional(bytes)
      #expect(changed != bytes)
      let plain = try Self.record(name, bytes)
      let folded = try Self.record(name, changed)
      #expect(try Self.graph(folded) == Self.graph(plain), "\(name)")
      #expect(folded.people.map(\.kind) == plain.people.map(\.kind), "\(name)")
    }
  }

  @Test func `a document's record depends on that document alone`() throws {
    let pack = try ChinesePack.shared()
    let extractor = DocumentExtractor(pack: pack)
    let documents = try Self.seeds().map { name, bytes in
      try #require(
        DocumentReader.read(
          bytes, id: DocumentID(rawValue: name), path: name, fallbackDate: nil,
          conventions: pack.readingConventions
        ).document)
    }
    let forwards = documents.map(extractor.record)
    let backwards = Array(documents.reversed().map(extractor.record).reversed())
    #expect(forwards == backwards)
    for (document, record) in zip(documents, forwards) {
      #expect(DocumentExtractor(pack: pack).record(document) == record)
    }
  }

  @Test func `the order of documents changes nothing`() throws {
    let records = try Self.seeds().map { try Self.record($0.name, $0.bytes) }
    let linker = NetworkLinker(pack: try ChinesePack.shared())
    let network = linker.link(records)
    var generator = SplitMix64(seed: 7)
    for _ in 0..<4 {
      #expect(linker.link(records.shuffled(using: &generator)) == network)
    }
    #expect(linker.link(records.reversed()) == network)
  }
}
