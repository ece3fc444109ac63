public import ActorNetModel

/// Reads two-mode GraphML: our own in every dialect, and that of networkx, igraph, Gephi and yEd.
///
/// People and events are told apart by `mode`, `bipartite`, `type` or `kind`, else by the ties; see
/// `GraphMLModes`. The attributes that ``GraphML`` writes are read under the same names; `label`, else
/// `name`, else yEd's label, else the node's identifier is the name. What another tool's file does
/// not tell becomes: a person of kind other, a meeting that was held, a participant. An edge weighs
/// what its documents count, else its `weight`; parallel edges are added up.
///
/// A file of ours holds in comments what attributes cannot (spans, rules, the records); where the
/// graph before them is as it was written, the network read is the network written. Where another
/// program changed the graph, its attributes alone count, and a warning says so.
///
/// A DOCTYPE is refused; nested graphs, hyperedges and a second graph are too. Texts and comments
/// of more than 10 MB and nesting deeper than 256 are faults: limits of libxml2 that are left on.
/// Source: <http://graphml.graphdrawing.org/primer/graphml-primer.html>.
public enum GraphMLReader {
  /// The network of a file, and what is worth knowing about it.
  ///
  /// - Parameters:
  ///   - bytes: XML in any encoding that it declares.
  ///   - path: the file, for messages.
  /// - Throws: ``Diagnostic`` with the line of the first fault.
  /// - Complexity: O(bytes); elements are read one after another, and no tree is built.
  public static func read(
    _ bytes: [UInt8], path: String? = nil
  ) throws(Diagnostic) -> (network: AffiliationNetwork, diagnostics: [Diagnostic]) {
    var table = try GraphMLEvents.read(bytes, path: path, wanted: GraphMLColumns.names)
    try table.resolveEdges(path: path)
    var builder = GraphMLNetworkBuilder(
      table, modes: try GraphMLModes(table, path: path), path: path)
    var network = try builder.network()
    if !table.remarks.isEmpty {
      if GraphMLRemarks.isUnchanged(bytes, table.remarks) {
        return (try GraphMLRemarks.apply(table.remarks, to: network, path: path), [])
      }
      builder.warn(
        "graphml-changed",
        "the graph was changed since it was written, so the details that only actornet keeps "
          + "(places in the sources, rules, records) are left out",
        line: table.remarks.first?.line)
    }
    network.documents = builder.documents()
    return (network, builder.diagnostics)
  }

  /// Whether bytes seem to be XML: the first that is neither blank nor a byte order mark is `<`.
  public static func seemsXML(_ bytes: [UInt8]) -> Bool {
    let first = bytes.prefix(4_096).first { byte in
      switch byte {
      case 0x00, 0x09, 0x0A, 0x0D, 0x20, 0xBB, 0xBF, 0xEF, 0xFE, 0xFF: false
      default: true
      }
    }
    return first == 0x3C
  }
}
