internal import ActorNetAnalysis
internal import ActorNetExport
internal import ActorNetModel

/// People's figures period by period, with when they were first and last seen.
struct SeriesTable {
  private let network: AffiliationNetwork
  private let slices: TimeSlices
  private let measuring: Measuring
  private let words: String
  /// By measure, then slice: the value of each person who is there.
  private let values: [[[PersonID: Double]]]
  private let scores: [NodeScores]
  private let rule: ContactSentences?

  /// - Throws: `Diagnostic` where the network is not sound.
  init(
    of network: AffiliationNetwork, slices: TimeSlices, measuring: Measuring, words: String
  ) throws {
    self.network = network
    self.slices = slices
    self.measuring = measuring
    self.words = words
    var values = measuring.names.map { _ in [[PersonID: Double]]() }
    for slice in slices.slices {
      let measured = try measuring.scores(of: slice.network, mode: .actor)
      for (place, score) in measured.scores.enumerated() {
        values[place].append(
          [PersonID: Double](
            zip(slice.network.people.map(\.id), score.values),
            uniquingKeysWith: { first, _ in first }))
      }
    }
    self.values = values
    let whole = try measuring.scores(of: slices.slices.last?.network ?? .init(), mode: .actor)
    scores = whole.scores
    rule = whole.rule
  }

  /// One column a period and measure for people, one row a person and period for programs.
  func report(isWide: Bool, top: Int?, sort: String?) -> Report {
    var order = sorted(by: sort)
    let count = order.count
    if let top { order.removeLast(max(0, order.count - top)) }
    return Report(
      kind: "actornet-series", rowsName: "values", writeParameters: writeParameters,
      notes: notes(shown: order.count, of: count), caution: rule?.rule,
      table: isWide ? wide(order) : long(order))
  }

  /// People by the sum of the first measure over the periods, largest first, by another measure's,
  /// or by a label.
  private func sorted(by column: String?) -> [Int] {
    let label = column.flatMap(ScoreTable.labels.firstIndex(of:))
    let measure = column.flatMap { measuring.names.firstIndex(of: $0) } ?? 0
    let keys = network.people.map { person in
      let sum =
        values.indices.contains(measure)
        ? values[measure].reduce(0) { $0 + ($1[person.id].map { $0.isNaN ? 0 : $0 } ?? 0) } : 0
      let labels = [person.id.rawValue, person.name, person.kind.rawValue, person.country]
      return (
        label.map { labels[$0] ?? "\u{10FFFF}" } ?? "", label == nil ? -sum : 0, person.name,
        person.id.rawValue
      )
    }
    return network.people.indices.sorted { keys[$0] < keys[$1] }
  }

  private func labels(_ person: Int) -> [ReportTable.Cell] {
    let person = network.people[person]
    return [
      .text(person.id.rawValue), .text(person.name), .text(person.kind.rawValue),
      .text(person.country),
    ]
  }

  private static let labelColumns =
    ScoreTable.labels.map { ReportTable.Column($0, isForPeople: $0 == "name" || $0 == "country") }
    + [ReportTable.Column("first_seen"), ReportTable.Column("last_seen")]

  private func wide(_ order: [Int]) -> ReportTable {
    let presences = network.presences
    let names = measuring.names
    let columns = slices.slices.flatMap { slice in
      names.map { ReportTable.Column(names.count == 1 ? slice.label : slice.label + " " + $0) }
    }
    let rows = order.map { person in
      labels(person) + seen(presences[person])
        + slices.slices.indices.flatMap { slice in
          values.map { .number($0[slice][network.people[person].id] ?? .nan) }
        }
    }
    return ReportTable(columns: Self.labelColumns + columns, rows: rows)
  }

  private func long(_ order: [Int]) -> ReportTable {
    let presences = network.presences
    var rows: [[ReportTable.Cell]] = []
    for person in order {
      let id = network.people[person].id
      for (place, slice) in slices.slices.enumerated() {
        let found = values.map { $0[place][id] }
        guard found.contains(where: { $0 != nil }) else { continue }
        rows.append(
          labels(person) + seen(presences[person]) + [.text(slice.label)]
            + found.map { .number($0 ?? .nan) })
      }
    }
    return ReportTable(
      columns: Self.labelColumns + [ReportTable.Column("period")]
        + measuring.names.map { ReportTable.Column($0) }, rows: rows)
  }

  private func seen(
    _ presence: (first: PartialDate, last: PartialDate)?
  ) -> [ReportTable.Cell] {
    [.text(presence?.first.description), .text(presence?.last.description)]
  }

  private func notes(shown: Int, of count: Int) -> [String] {
    let people = shown < count ? "\(shown) of \(count) people" : "\(shown) people"
    return [
      "\(people) in \(slices.slices.count) periods; \(words)",
      "events that belong to no period, their dates being absent or too wide: "
        + "\(slices.undatedEvents)",
      "–: the person takes part in nothing then",
    ]
      + scores.map {
        "\($0.measure): \($0.graph) graph of the period; \($0.normalization); "
          + "weights: \($0.weighting)"
      } + (rule?.lines ?? [])
  }

  private func writeParameters(to json: inout JSONWriter) {
    json.lines([("mode", NodeScores.Mode.actor.rawValue), ("window", words)])
    json.startLine(indent: 1)
    json.member("periods", slices.slices.map(\.label))
    json.startLine(indent: 1)
    json.member("undated_events", Double(slices.undatedEvents))
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
      json.endObject()
    }
    json.startLine(indent: 1, afterElement: false)
    json.endArray()
    rule?.write(to: &json)
  }
}
