public import ActorNetModel

/// The two tables that Gephi's spreadsheet import takes: nodes, then edges.
///
/// `Id,Label,…,Timeset` and `Source,Target,Type,Id,Label,Weight,…,Timeset`, with the attributes of
/// ``GraphML`` between. Time stands in `Timeset` alone (`<[2024-01-26, 2024-01-27]>`, `Infinity`
/// for what goes on), as in ``GEXF``: a column of plain dates would make Gephi guess time stamps and
/// switch its representation of time, so `start` and `end` are left out. Quoted as ``CSVTable`` is.
/// Source: <https://docs.gephi.org/desktop/User_Manual/Import_CSV_Data/>.
public struct GephiCSV: NetworkExporter {
  /// Which table.
  public enum Content: String, Sendable, Hashable, CaseIterable {
    case nodes
    case edges
  }

  /// The table.
  public let content: Content
  /// `gephi-nodes` or `gephi-edges`.
  public var name: String { "gephi-" + content.rawValue }
  /// `nodes.csv` or `edges.csv`.
  public var fileExtension: String { content.rawValue + ".csv" }
  /// Who reads it.
  public var readers: String { "Gephi's spreadsheet import, as the table of \(content.rawValue)" }
  /// Nodes have measures.
  public var writesMeasures: Bool { content == .nodes }

  /// A table.
  public init(_ content: Content) { self.content = content }

  /// The table of the two-mode graph, or of the projection where the request has one.
  public func artifact(of request: ExportRequest) throws(Diagnostic) -> [UInt8] {
    let graph = AttributedGraph(request, timed: true)
    var table = CSVWriter(cells: request.cells)
    let left: Set<String> = ["label", "weight", "start", "end"]
    let columns = content == .nodes ? graph.nodeColumns : graph.edgeColumns
    let kept = columns.indices.filter { !left.contains(columns[$0].name) }
    let names = kept.map { columns[$0].name } + ["Timeset"]
    switch content {
    case .nodes:
      table.record(["Id", "Label"] + names)
      for number in 0..<graph.nodeCount {
        let node = graph.node(number)
        table.cell(node.id)
        table.cell(node.label)
        Self.write(kept.map { node.values[$0] }, node.spells, &table)
      }
    case .edges:
      table.record(["Source", "Target", "Type", "Id", "Label", "Weight"] + names)
      let label = columns.firstIndex { $0.name == "label" }
      for number in 0..<graph.edgeCount {
        let edge = graph.edge(number)
        table.cell(edge.sourceID)
        table.cell(edge.targetID)
        table.cell("Undirected")
        table.cell("t\(number)")
        table.cell(label.flatMap { edge.values[$0] }?.written)
        table.cell(edge.weight)
        Self.write(kept.map { edge.values[$0] }, edge.spells, &table)
      }
    }
    return table.bytes
  }

  private static func write(
    _ values: [AttributedGraph.Value?], _ spells: [DaySpell], _ table: inout CSVWriter
  ) {
    for value in values {
      switch value {
      case .number(let number): table.cell(number)
      case .whole(let number): table.cell(number)
      default: table.cell(value?.written)
      }
    }
    let stretches = spells.map { "[\($0.firstDate), \($0.lastDate ?? "Infinity")]" }
    table.cell(stretches.isEmpty ? nil : "<" + stretches.joined(separator: "; ") + ">")
    table.endRecord()
  }
}
