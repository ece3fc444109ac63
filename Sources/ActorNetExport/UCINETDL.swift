public import ActorNetModel

/// UCINET's DL: labels and an edge list, of two modes (`edgelist2`) or one (`edgelist1`).
///
/// Names are cut to 100 characters and kept distinct; double quotes become single ones. Nothing
/// else is kept. Read by Tulip; written after its documentation for UCINET, which was not at hand.
/// A graph without people or without events has an empty mode, which UCINET cannot hold.
/// Source: Borgatti, Everett, Freeman, UCINET 6 help, "Import DL".
public struct UCINETDL: NetworkExporter {
  /// The name is `dl`.
  public let name = "dl"
  /// Files end in `.dl`.
  public let fileExtension = "dl"
  /// Who reads it.
  public let readers = "UCINET, Tulip"

  /// There is room for names and weights only.
  public let writesMeasures = false

  /// The format.
  public init() {}

  /// The two-mode graph, or the projection where the request has one.
  public func artifact(of request: ExportRequest) throws(Diagnostic) -> [UInt8] {
    let graph = AttributedGraph(request)
    let names = graph.shortNames(limit: 100).map { "\"\($0)\"\n" }
    let rows = graph.actorCount
    var text: String
    if request.projection == nil {
      text = "dl nr=\(rows) nc=\(graph.nodeCount - rows) format=edgelist2\n"
      text += "row labels:\n" + names.prefix(rows).joined()
      text += "col labels:\n" + names.dropFirst(rows).joined()
    } else {
      text = "dl n=\(graph.nodeCount) format=edgelist1\nlabels:\n" + names.joined()
    }
    text += "data:\n"
    for number in 0..<graph.edgeCount {
      let edge = graph.edge(number)
      let target = edge.target - (request.projection == nil ? rows : 0)
      let weight = Decimals.text(edge.weight, places: 6)
      text += "\(edge.source + 1) \(target + 1) \(weight)\n"
      if request.projection != nil { text += "\(target + 1) \(edge.source + 1) \(weight)\n" }
    }
    return Array(text.utf8)
  }
}
