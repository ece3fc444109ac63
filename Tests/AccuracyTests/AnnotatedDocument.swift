import ActorNetEvaluation
import ActorNetExtraction
import ActorNetModel
import ActorNetTestSupport
import Foundation

/// The annotated documents, which stand in a folder `shared` beside the checkout.
struct AnnotatedDocument: Sendable, CustomStringConvertible {
  let name: String
  let text: URL
  let gold: URL

  var description: String { name }

  /// The folder that holds them.
  static let shared = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "shared")

  /// The five documents of `seeds`, with their annotations from `gold`.
  static let seeds = documents(texts: "seeds", golds: "gold")
  /// The documents of `dev`.
  static let development = documents(texts: "dev", golds: "dev")
  /// Whether the annotations are there at all.
  static let arePresent = !seeds.isEmpty && !development.isEmpty

  /// Which people and events of the seeds are one and the same.
  static func crossDocument() throws -> CrossDocument {
    let file = shared.appending(path: "gold/cross-document.json")
    return try JSONDecoder().decode(CrossDocument.self, from: Data(contentsOf: file))
  }

  private static func documents(texts: String, golds: String) -> [AnnotatedDocument] {
    let folder = shared.appending(path: golds)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
    return names.sorted().compactMap { file in
      guard file.hasSuffix(".gold.json") else { return nil }
      let name = String(file.dropLast(".gold.json".count))
      let text = shared.appending(path: texts).appending(path: name + ".txt")
      guard FileManager.default.fileExists(atPath: text.path()) else { return nil }
      return AnnotatedDocument(name: name, text: text, gold: folder.appending(path: file))
    }
  }

  func annotation() throws -> GoldAnnotation {
    try GoldAnnotation(json: Array(Data(contentsOf: gold)), path: gold.path())
  }

  /// What the document says, read with the date that its annotation has from elsewhere.
  func record() throws -> DocumentRecord? {
    let pack = try ChinesePack.shared()
    let gold = try annotation()
    let published = gold.publishedFrom == "outside" ? gold.published : nil
    let file = text.lastPathComponent
    let (read, _) = DocumentReader.read(
      Array(try Data(contentsOf: text)), id: DocumentID(rawValue: file), path: file,
      fallbackDate: published.flatMap { PartialDate($0) }, conventions: pack.readingConventions)
    return read.map(DocumentExtractor(pack: pack).record)
  }

  /// The network of the document by itself.
  static func network(of record: DocumentRecord) throws -> AffiliationNetwork {
    NetworkLinker(pack: try ChinesePack.shared()).link([record])
  }
}

/// `cross-document.json`: members are `DOCUMENT-PREFIX:ID`.
struct CrossDocument: Decodable, Sendable {
  let people: [[String]]
  let events: [[String]]
  let distinct: [[String]]
}
