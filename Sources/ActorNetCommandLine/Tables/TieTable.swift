internal import ActorNetExport
internal import ActorNetModel

/// The ties of a projection.
struct TieTable {
  private let projection: OneModeNetwork
  private let names: [String: String]
  /// Of events, those of their participants; people's stand in the projection.
  private let countries: [String: String]

  init(_ projection: OneModeNetwork, of network: AffiliationNetwork) {
    self.projection = projection
    switch projection.mode {
    case .actor:
      countries = [:]
      names = [String: String](
        network.events.map { ($0.id.rawValue, $0.label) }, uniquingKeysWith: { first, _ in first })
    case .event:
      countries = [String: String](
        zip(network.events, network.eventCountries)
          .map { ($0.id.rawValue, $1.joined(separator: "; ")) },
        uniquingKeysWith: { first, _ in first })
      names = [String: String](
        network.people.map { ($0.id.rawValue, $0.name) }, uniquingKeysWith: { first, _ in first })
    }
  }

  /// A tie's first node, its second, then the figures, then what the figures mean.
  var columns: [ReportTable.Column] {
    let labels = ["id", "name", "kind", "country"]
    let isBackbone = projection.backbone != nil
    return labels.map { ReportTable.Column($0, isForPeople: $0 == "name") }
      + labels.map { ReportTable.Column("other_" + $0, isForPeople: $0 == "name") }
      + [ReportTable.Column("weight")]
      + (isBackbone ? [ReportTable.Column("p_value"), ReportTable.Column("p_corrected")] : [])
      + [
        ReportTable.Column("shared"), ReportTable.Column("shared_ids", isForPeople: false),
        ReportTable.Column("weighting", isForPeople: false),
        ReportTable.Column("contacts", isForPeople: false),
      ]
  }

  /// Heaviest first; equal ones by the names of their nodes, then by identifiers.
  func rows() -> [[ReportTable.Cell]] {
    let nodes = projection.nodes
    let keys = projection.ties.map { tie in
      (
        -tie.weight, nodes[tie.first].name, nodes[tie.second].name, nodes[tie.first].id,
        nodes[tie.second].id
      )
    }
    return projection.ties.indices.sorted { keys[$0] < keys[$1] }.map { index in
      let tie = projection.ties[index]
      return labels(nodes[tie.first]) + labels(nodes[tie.second]) + [.number(tie.weight)]
        + (projection.backbone == nil
          ? [] : [.number(tie.pValue ?? .nan), .number(tie.correctedPValue ?? .nan)])
        + [
          .list(tie.through.map { names[$0] ?? $0 }), .list(tie.through),
          .text(projection.weighting), .text(projection.contacts),
        ]
    }
  }

  private func labels(_ node: OneModeNetwork.Node) -> [ReportTable.Cell] {
    [
      .text(node.id), .text(node.name), .text(node.kind),
      .text(node.country ?? countries[node.id]),
    ]
  }

  /// What JSON tells before the ties.
  func writeParameters(to json: inout JSONWriter, minimumWeight: Double) {
    json.lines([("mode", projection.mode.rawValue)])
    sentences.write(to: &json)
    json.startLine(indent: 1)
    json.member("min_weight", minimumWeight)
  }

  /// What a tie means.
  var rule: String { sentences.rule }

  private var sentences: ContactSentences { ContactSentences(projection) }

  /// How many ties there are, and what a tie means.
  ///
  /// - Parameter nouns: what the nodes are.
  func notes(nouns: String, minimumWeight: Double, shown: Int) -> [String] {
    let count = projection.ties.count
    let tied = Set(projection.ties.flatMap { [$0.first, $0.second] }).count
    return [
      (shown < count ? "\(shown) of \(count) ties" : count == 1 ? "1 tie" : "\(count) ties")
        + " between \(tied) \(nouns)"
    ] + sentences.lines(minimumWeight: minimumWeight)
  }
}
