public import ActorNetModel

/// The formats that there are.
public enum Exporters {
  /// In the order in which help lists them.
  public static let all: [any NetworkExporter] = [
    GraphvizFormat(.dot),
    GraphvizFormat(.svg),
    GraphvizFormat(.png),
    GraphvizFormat(.pdf),
    NetworkJSON(),
    GraphML(),
    GEXF(),
    GEXF(.version13),
    NodeLinkJSON(),
    CytoscapeJSON(),
    Pajek(),
    UCINETDL(),
    CSVTable(.participations),
    CSVTable(.people),
    CSVTable(.events),
    CSVTable(.cooccurrence),
    Matrix(),
    GephiCSV(.nodes),
    GephiCSV(.edges),
    SQLiteExport(),
    HTMLReport(),
    FollowTheMoney(),
  ]

  /// The format of a name.
  /// - Throws: ``Diagnostic`` that lists the names.
  public static func named(_ name: String) throws(Diagnostic) -> any NetworkExporter {
    guard let exporter = all.first(where: { $0.name == name }) else {
      throw Diagnostic(
        severity: .error, id: "unknown-format",
        message: "there is no format \"\(name)\"; say one of "
          + all.map(\.name).joined(separator: ", "))
    }
    return exporter
  }
}
