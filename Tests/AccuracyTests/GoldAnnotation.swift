import Foundation

/// What a careful reader would put into the network of one document: `NAME.gold.json`.
struct GoldAnnotation: Decodable, Sendable {
  struct Actor: Decodable, Sendable {
    let id: String
    let names: [String]
    let kind: String
    let optional: Bool?
  }

  struct Event: Decodable, Sendable {
    let id: String
    let kind: String
    let label: String
    let start: String?
    let status: String
    let group: String
    let evidence: [String]
    let optional: Bool?
  }

  struct Link: Decodable, Sendable {
    let actor: String
    let event: String
    let role: String
    let optional: Bool?
  }

  let published: String?
  let publishedFrom: String?
  let actors: [Actor]
  let events: [Event]
  let links: [Link]

  enum CodingKeys: String, CodingKey {
    case published, actors, events, links
    case publishedFrom = "published_from"
  }
}

/// The annotated documents, which stand in a folder `shared` beside the checkout.
struct AnnotatedDocument: Sendable, CustomStringConvertible {
  let name: String
  let text: URL
  let gold: URL

  var description: String { name }

  private static let shared = URL(filePath: #filePath).deletingLastPathComponent()
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
    try JSONDecoder().decode(GoldAnnotation.self, from: Data(contentsOf: gold))
  }
}

/// `cross-document.json`: members are `DOCUMENT-PREFIX:ID`.
struct CrossDocument: Decodable, Sendable {
  let people: [[String]]
  let events: [[String]]
  let distinct: [[String]]
}
