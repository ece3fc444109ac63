internal import ActorNetAnalysis
internal import ActorNetExport
internal import ActorNetModel

/// A network as a whole: one figure a row.
enum SummaryTable {
  private typealias Row = (figure: String, of: String?, value: Double)

  /// The figures of the two-mode network, or of the projection that the options make.
  /// - Throws: `Diagnostic` where the network is not sound.
  static func report(
    of network: AffiliationNetwork, mode: NodeScores.Mode, contacts: ProjectionOptions?,
    search: CommunitySearch
  ) throws -> Report {
    if let contacts {
      let projection = try contacts.project(network, mode: mode)
      let graph = try OneModeGraph(projection)
      let found = Communities.leiden(of: graph, search: search)
      let rule = ContactSentences(projection)
      return report(
        rows(OneModeSummary(of: graph)) + rows(found), graph: "projection",
        communities: "Leiden on the weights; modularity", found, rule: rule)
    }
    let graph = try TwoModeGraph(network)
    let found = Communities.ofTwoModes(graph, search: search)
    return report(
      rows(TwoModeSummary(of: graph)) + rows(found), graph: "two-mode",
      communities: "Barber's bipartite modularity", found, rule: nil)
  }

  private static func rows(_ summary: TwoModeSummary) -> [Row] {
    let largest = summary.components.first
    return [
      ("actors", nil, Double(summary.actorCount)), ("events", nil, Double(summary.eventCount)),
      ("ties", nil, Double(summary.tieCount)), ("density", nil, summary.density),
      ("mean_degree", "actor", summary.meanActorDegree),
      ("mean_degree", "event", summary.meanEventDegree),
      ("isolates", "actor", Double(summary.isolatedActors)),
      ("isolates", "event", Double(summary.isolatedEvents)),
      ("components", nil, Double(summary.components.count { $0.actors > 0 && $0.events > 0 })),
      ("largest_component", "actor", Double(largest?.actors ?? 0)),
      ("largest_component", "event", Double(largest?.events ?? 0)),
      ("diameter", nil, Double(summary.diameter)), ("clustering", nil, summary.clustering),
      ("assortativity", nil, summary.assortativity),
    ] + rows(summary.actorDegrees, of: "actor") + rows(summary.eventDegrees, of: "event")
  }

  private static func rows(_ summary: OneModeSummary) -> [Row] {
    [
      ("nodes", nil, Double(summary.nodeCount)), ("ties", nil, Double(summary.tieCount)),
      ("density", nil, summary.density), ("mean_degree", nil, summary.meanDegree),
      ("isolates", nil, Double(summary.isolates)),
      ("components", nil, Double(summary.components.count { $0 > 1 })),
      ("largest_component", nil, Double(summary.components.first ?? 0)),
      ("diameter", nil, Double(summary.diameter)), ("transitivity", nil, summary.transitivity),
      ("assortativity", nil, summary.assortativity), ("ei_index", nil, summary.externalInternal),
      ("ei_index_expected", nil, summary.expectedExternalInternal),
    ] + rows(summary.degrees, of: nil)
  }

  private static func rows(_ found: Communities) -> [Row] {
    [("communities", nil, Double(found.count)), ("modularity", nil, found.modularity)]
  }

  private static func rows(_ counts: [DegreeCount], of mode: String?) -> [Row] {
    counts.map { count in
      ("nodes_of_degree", (mode.map { $0 + " " } ?? "") + String(count.degree), Double(count.nodes))
    }
  }

  private static func report(
    _ rows: [Row], graph: String, communities: String, _ found: Communities,
    rule: ContactSentences?
  ) -> Report {
    let search =
      "communities: \(communities) at resolution \(found.resolution), best of \(found.runs) "
      + "from seed \(found.seed)"
    return Report(
      kind: "actornet-summary", rowsName: "figures",
      writeParameters: { json in
        json.lines([("graph", graph), ("communities", search)])
        rule?.write(to: &json)
      },
      notes: [
        "\(graph) graph; components: connected parts with a tie; isolates: nodes without one",
        "–: not defined here, such as a correlation of what does not vary", search,
      ] + (rule?.lines ?? []),
      caution: rule?.rule,
      table: ReportTable(
        columns: ["figure", "of", "value"].map { ReportTable.Column($0) },
        rows: rows.map { [.text($0.figure), .text($0.of), .number($0.value)] }))
  }
}
