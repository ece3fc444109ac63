internal import ActorNetExport
internal import ActorNetModel

/// The nodes of one mode with their figures.
struct ScoreTable {
  /// The columns before the figures.
  static let labels = ["id", "name", "kind", "country"]

  private let mode: NodeScores.Mode
  /// Measures whose values say which, not how much: the smallest comes first.
  private let categories: Set<String>
  /// What a tie means, where ties between people were measured.
  private let rule: ContactSentences?
  private let scores: [NodeScores]
  private let nodes: [[String?]]
  /// Between which nodes measures do not compare; nil where there is nothing to warn of.
  let caution: String?

  /// - Precondition: the scores are of that mode of the network.
  init(
    network: AffiliationNetwork, mode: NodeScores.Mode, scores: [NodeScores],
    caution: String? = nil, categories: Set<String> = [], rule: ContactSentences? = nil
  ) {
    self.categories = categories
    self.rule = rule
    self.mode = mode
    self.scores = scores
    self.caution = caution
    switch mode {
    case .actor:
      nodes = network.people.map { [$0.id.rawValue, $0.name, $0.kind.rawValue, $0.country] }
    case .event:
      nodes = zip(network.events, network.eventCountries).map { event, countries in
        [
          event.id.rawValue, event.label, event.kind.rawValue,
          countries.isEmpty ? nil : countries.joined(separator: "; "),
        ]
      }
    }
  }

  /// The labels and one column a measure; identifiers are not shown to people.
  ///
  /// The country of an event is those of its participants, joined by `; `.
  var columns: [ReportTable.Column] {
    Self.labels.map { ReportTable.Column($0, isForPeople: $0 != "id") }
      + scores.map { ReportTable.Column($0.measure) }
  }

  /// Rows by a measure, largest first, by the number of a community, or by a label; equal ones by
  /// name, then identifier.
  ///
  /// Nodes for which the measure is not defined come last.
  func sorted(by column: String) -> [[ReportTable.Cell]] {
    let label = Self.labels.firstIndex(of: column)
    let values = scores.first { $0.measure == column }?.values
    let keys = nodes.indices.map { node in
      let value = values?[node] ?? 0
      let key = categories.contains(column) ? (value == 0 ? .infinity : value) : -value
      return (
        value.isNaN ? .infinity : key, label.map { nodes[node][$0] ?? "\u{10FFFF}" } ?? "",
        nodes[node][1] ?? "", nodes[node][0] ?? ""
      )
    }
    let order = nodes.indices.sorted { keys[$0] < keys[$1] }
    return order.map { node in
      nodes[node].map { .text($0) } + scores.map { .number($0.values[node]) }
    }
  }

  /// What JSON tells before the nodes: the mode, and how each measure was computed.
  func writeParameters(to json: inout JSONWriter) {
    json.lines([("mode", mode.rawValue)])
    json.startLine(indent: 1)
    json.key("measures")
    json.beginArray()
    for score in scores {
      json.startLine(indent: 2)
      json.beginObject()
      json.member("name", score.measure)
      json.member("graph", score.graph)
      json.member("normalization", score.normalization)
      json.member("weighting", score.weighting)
      json.member("remark", score.remark)
      json.endObject()
    }
    json.startLine(indent: 1, afterElement: false)
    json.endArray()
    rule?.write(to: &json)
    if let caution { json.lines([("caution", caution)]) }
  }

  /// One line on what is shown, one a measure, and the caution if there is one.
  func notes(shown: Int) -> [String] {
    let nouns = mode == .actor ? "people" : "events"
    let count = shown < nodes.count ? "\(shown) of \(nodes.count) \(nouns)" : "\(shown) \(nouns)"
    return [count]
      + scores.map {
        "\($0.measure): \($0.graph) graph; \($0.normalization); weights: \($0.weighting)"
          + ($0.remark.map { "; " + $0 } ?? "")
      } + (rule?.lines ?? []) + (caution.map { [$0] } ?? [])
  }
}
