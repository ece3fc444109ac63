import ActorNetExport
import ActorNetExtraction
import ActorNetModel
import ActorNetTestSupport
import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// The two-mode graph as a reader of GraphML gets it: attributes by name, in the file's order.
struct ExtractedGraph: Sendable {
  var nodes: [(id: String, values: [String: String])] = []
  var edges: [(source: String, target: String, values: [String: String])] = []

  /// The record of an annotated document.
  static func record(_ document: AnnotatedDocument) throws -> DocumentRecord? {
    let pack = try ChinesePack.shared()
    let gold = try document.annotation()
    let published = gold.publishedFrom == "outside" ? gold.published : nil
    let name = document.text.lastPathComponent
    let (read, _) = DocumentReader.read(
      Array(try Data(contentsOf: document.text)), id: DocumentID(rawValue: name), path: name,
      fallbackDate: published.flatMap { PartialDate($0) }, conventions: pack.readingConventions)
    return read.map(DocumentExtractor(pack: pack).record)
  }

  /// The graph of one document by itself, isolates included.
  static func of(_ record: DocumentRecord) throws -> ExtractedGraph {
    let network = NetworkLinker(pack: try ChinesePack.shared()).link([record])
    let request = ExportRequest(network: network, includesIsolates: true)
    return try ExtractedGraph(graphML: GraphML().artifact(of: request))
  }

  init(graphML: [UInt8]) throws {
    let reader = GraphMLReader()
    let parser = XMLParser(data: Data(graphML))
    parser.delegate = reader
    guard parser.parse() else { throw CocoaError(.fileReadCorruptFile) }
    nodes = reader.graph.nodes
    edges = reader.graph.edges
  }

  private init() {}

  private final class GraphMLReader: NSObject, XMLParserDelegate {
    var graph = ExtractedGraph()
    private var keys: [String: String] = [:]
    private var values: [String: String] = [:]
    private var data: (key: String, text: String)?
    private var ends: (source: String, target: String)?
    private var node: String?

    func parser(
      _ parser: XMLParser, didStartElement element: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String]
    ) {
      switch element {
      case "key": keys[attributes["id"] ?? ""] = attributes["attr.name"]
      case "node": node = attributes["id"]
      case "edge": ends = (attributes["source"] ?? "", attributes["target"] ?? "")
      case "data": data = (attributes["key"] ?? "", "")
      default: break
      }
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { data?.text += string }

    func parser(
      _ parser: XMLParser, didEndElement element: String, namespaceURI: String?,
      qualifiedName: String?
    ) {
      switch element {
      case "data":
        if let data, let name = keys[data.key] { values[name] = data.text }
        data = nil
      case "node":
        graph.nodes.append((node ?? "", values))
        values = [:]
      case "edge":
        graph.edges.append((ends?.source ?? "", ends?.target ?? "", values))
        values = [:]
      default: break
      }
    }
  }
}
