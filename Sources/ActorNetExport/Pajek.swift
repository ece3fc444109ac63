public import ActorNetModel

/// Pajek's NET: numbered vertices with names, people first, and weighted edges.
///
/// A two-mode graph says so in its first line (`*Vertices 22 11`: all, those of the first mode).
/// Names are cut to 100 characters and kept distinct; double quotes become single ones, because
/// the format has no escape for them. Nothing else is kept. networkx' `read_pajek` fails on
/// two-mode files. Source: Batagelj, Mrvar, Pajek reference manual,
/// <http://mrvar.fdv.uni-lj.si/pajek/>.
public struct Pajek: NetworkExporter {
  /// The name is `pajek`.
  public let name = "pajek"
  /// Files end in `.net`.
  public let fileExtension = "net"
  /// Who reads it.
  public let readers = "Pajek, igraph, Gephi, Tulip"

  /// There is room for names and weights only.
  public let writesMeasures = false

  /// The format.
  public init() {}

  /// The two-mode graph, or the projection where the request has one.
  public func artifact(of request: ExportRequest) throws(Diagnostic) -> [UInt8] {
    let graph = AttributedGraph(request)
    let isTwoMode = graph.actorCount < graph.nodeCount || request.projection == nil
    var text = "*Vertices \(graph.nodeCount)" + (isTwoMode ? " \(graph.actorCount)\n" : "\n")
    for (number, name) in graph.shortNames(limit: 100).enumerated() {
      text += "\(number + 1) \"\(name)\"\n"
    }
    text += "*Edges\n"
    for number in 0..<graph.edgeCount {
      let edge = graph.edge(number)
      let weight = Decimals.text(edge.weight, places: 6)
      text += "\(edge.source + 1) \(edge.target + 1) \(weight)\n"
    }
    return Array(text.utf8)
  }
}
