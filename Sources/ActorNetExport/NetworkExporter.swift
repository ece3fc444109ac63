public import ActorNetModel

/// A file format that a network can be written in.
///
/// A new format is one file with a type of this protocol and one line in ``Exporters/all``.
public protocol NetworkExporter: Sendable {
  /// The name on the command line, such as `graphml`.
  var name: String { get }
  /// The extension of its files, without the dot; may hold a dot itself (`people.csv`).
  var fileExtension: String { get }
  /// One line on who reads it.
  var readers: String { get }
  /// Whether it holds the scores of a request; they need not be computed where it does not.
  var writesMeasures: Bool { get }

  /// The whole file as bytes; the same request gives the same bytes.
  ///
  /// - Throws: ``Diagnostic`` where the format cannot be made, such as a table of
  ///   co-occurrences without a projection.
  func artifact(of request: ExportRequest) throws(Diagnostic) -> [UInt8]
}

extension NetworkExporter {
  /// Most formats have attributes.
  public var writesMeasures: Bool { true }
}

/// What is to be written, and how it is to look.
///
/// Formats use what concerns them and leave the rest alone.
public struct ExportRequest: Sendable {
  /// The flavour of GraphML.
  public enum Dialect: String, Sendable, Hashable, CaseIterable {
    /// For Gephi, Cytoscape, igraph, networkx, visone, Tulip …
    case plain
    /// With yFiles labels, shapes and places, for yEd and draw.io.
    case yed
    /// Without the boolean that Boost's reader rejects.
    case boost
    /// For Gephi's reader of DOT, which knows neither HTML-like labels nor subgraphs.
    case gephi
  }

  /// The two-mode network.
  public var network: AffiliationNetwork
  /// The network before anything was left out for show, which GraphML keeps beside its graph; nil
  /// where that is `network`.
  public var wholeNetwork: AffiliationNetwork?
  /// A projection of it; the formats that can hold one write it in place of the two-mode graph.
  public var projection: OneModeNetwork?
  /// Measures to be written as attributes; `values` in the order of the network's people or
  /// events.
  public var scores: [NodeScores]
  /// The words that diagrams show.
  public var words: DisplayWords
  /// Whether people who take part in nothing are written; events always are.
  public var includesIsolates: Bool
  /// What is drawn; for GraphML and GEXF the layout that gives `x` and `y`, none where nil.
  public var layout: DiagramLayout?
  /// What a diagram shows and how it looks.
  public var diagram: DiagramOptions
  /// The flavour of GraphML.
  public var dialect: Dialect
  /// What is done to the cells of CSV for the sake of spreadsheets.
  public var cells: CSVWriter.Cells

  /// A request with the defaults that the command line has.
  public init(
    network: AffiliationNetwork, projection: OneModeNetwork? = nil, scores: [NodeScores] = [],
    words: DisplayWords = .keysOnly, includesIsolates: Bool = false,
    layout: DiagramLayout? = nil, diagram: DiagramOptions = DiagramOptions(),
    dialect: Dialect = .plain, cells: CSVWriter.Cells = .safe
  ) {
    self.network = network
    self.projection = projection
    self.scores = scores
    self.words = words
    self.includesIsolates = includesIsolates
    self.layout = layout
    self.diagram = diagram
    self.dialect = dialect
    self.cells = cells
  }
}
