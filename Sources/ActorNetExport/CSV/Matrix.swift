public import ActorNetModel

/// A table with a row and a column a node: who by who, or who by what.
///
/// A projection is square and symmetric, with the weights of its ties, 0 where there is none and on
/// the diagonal; people and working groups, and the two-mode network, have people down and events
/// across, a tie of the latter being the number of documents that prove it. Tab-separated; names,
/// made unique, in the first row and column. The first cell tells what a cell means: the contact rule,
/// the weighting, the backbone. R reads it with `read.delim(row.names = 1, check.names = FALSE)`,
/// pandas with `read_csv(sep="\t", index_col=0)`.
public struct Matrix: NetworkExporter {
  /// The name is `matrix`.
  public let name = "matrix"
  /// Files end in `.matrix.tsv`.
  public let fileExtension = "matrix.tsv"
  /// Who reads it.
  public let readers = "R, pandas, spreadsheets, UCINET by copy: names across and down"

  /// There is room for weights only.
  public let writesMeasures = false

  /// The format.
  public init() {}

  /// The projection where the request has one, else the two-mode network.
  ///
  /// - Complexity: O(rows × columns).
  public func artifact(of request: ExportRequest) throws(Diagnostic) -> [UInt8] {
    let graph = AttributedGraph(request)
    let splits = (0..<graph.nodeCount).first { graph.node($0).isEvent }
    let isTwoSided =
      splits.map { $0 > 0 || request.projection == nil } ?? (request.projection == nil)
    let rowCount = isTwoSided ? splits ?? graph.nodeCount : graph.nodeCount
    let firstColumn = isTwoSided ? rowCount : 0
    let names = (0..<graph.nodeCount).map { Self.cell(graph.node($0).name) }
    var rows = [[(column: Int, weight: Double)]](repeating: [], count: rowCount)
    for number in 0..<graph.edgeCount {
      let edge = graph.edge(number)
      let (first, second) = (min(edge.source, edge.target), max(edge.source, edge.target))
      guard first < rowCount, second >= firstColumn else { continue }
      rows[first].append((second - firstColumn, edge.weight))
      if !isTwoSided { rows[second].append((first, edge.weight)) }
    }
    var text = Self.cell(Self.meaning(of: request))
    for name in names[firstColumn...] { text += "\t" + name }
    text += "\n"
    for (row, cells) in rows.enumerated() {
      var weights = [Double](repeating: 0, count: graph.nodeCount - firstColumn)
      for cell in cells { weights[cell.column] = cell.weight }
      text += names[row]
      for weight in weights {
        text += "\t" + (Int(exactly: weight).map(String.init) ?? weight.description)
      }
      text += "\n"
    }
    return Array(text.utf8)
  }

  private static func meaning(of request: ExportRequest) -> String {
    guard let projection = request.projection else { return "documents" }
    return "contacts: \(projection.contacts); weighting: \(projection.weighting)"
      + (projection.backbone.map { "; " + $0 } ?? "")
  }

  /// One line that no spreadsheet takes for a formula.
  private static func cell(_ text: String) -> String {
    let line = HostileText.oneLine(text)
    guard let first = line.unicodeScalars.first, "=+-@".unicodeScalars.contains(first) else {
      return line
    }
    return "'" + line
  }
}
