internal import ActorNetExport
internal import ActorNetModel

/// One of the files that the main job writes.
public struct ResultFile: Sendable {
  /// Its name within the folder.
  public let name: String
  private let content: Content

  private enum Content {
    case network
    case records
    case manifest
    /// The two-mode network in a format of an exporter.
    case affiliations(format: String)
    /// The ties between people in a format of an exporter.
    case contacts(format: String)
  }

  /// In the order in which they are written; the manifest last.
  public static let all = [
    ResultFile("network.json", .network),
    ResultFile("records.jsonl", .records),
    ResultFile("network.dot", .affiliations(format: "dot")),
    ResultFile("network.svg", .affiliations(format: "svg")),
    ResultFile("network.png", .affiliations(format: "png")),
    ResultFile("network.pdf", .affiliations(format: "pdf")),
    ResultFile("network.graphml", .affiliations(format: "graphml")),
    ResultFile("people.csv", .affiliations(format: "csv-people")),
    ResultFile("events.csv", .affiliations(format: "csv-events")),
    ResultFile("participations.csv", .affiliations(format: "csv")),
    ResultFile("cooccurrence.csv", .contacts(format: "csv-cooccurrence")),
    ResultFile("cooccurrence.graphml", .contacts(format: "graphml")),
    ResultFile("cooccurrence.svg", .contacts(format: "svg")),
    ResultFile("manifest.json", .manifest),
  ]

  private init(_ name: String, _ content: Content) {
    self.name = name
    self.content = content
  }

  /// The whole file; the same network gives the same bytes.
  /// - Throws: `Diagnostic` where the format cannot be made.
  func bytes(_ measured: MeasuredNetwork, words: DisplayWords) throws(Diagnostic) -> [UInt8] {
    switch content {
    case .network: NetworkJSON.write(measured.network)
    case .records: RecordLines.write(measured.network.records)
    case .manifest: Manifest.write(measured)
    case .affiliations(let format):
      try Exporters.named(format).artifact(of: try request(measured, words))
    case .contacts(let format):
      try Exporters.named(format).artifact(of: try contactRequest(measured, words))
    }
  }

  private func request(
    _ measured: MeasuredNetwork, _ words: DisplayWords
  ) throws(Diagnostic) -> ExportRequest {
    var request = ExportRequest(
      network: measured.shown, scores: measured.scores, words: words,
      includesIsolates: measured.configuration.includesIsolates,
      diagram: measured.configuration.diagram)
    request.diagram.order.titleRanks = try DiagramKnowledge(measured.configuration)
      .titleRanks(of: measured.shown)
    request.wholeNetwork = measured.network
    return request
  }

  private func contactRequest(
    _ measured: MeasuredNetwork, _ words: DisplayWords
  ) throws(Diagnostic) -> ExportRequest {
    var request = try request(measured, words)
    request.projection = measured.contacts
    request.layout = .cooccurrence
    request.diagram.communities = try DiagramKnowledge.communities(of: measured.contacts)
    return request
  }
}
