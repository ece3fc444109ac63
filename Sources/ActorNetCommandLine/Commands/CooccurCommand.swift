internal import ActorNet
internal import ActorNetAnalysis
internal import ActorNetExport
internal import ActorNetModel
internal import ArgumentParser

/// `actornet cooccur`: who had to do with whom.
struct CooccurCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "cooccur",
    abstract: "Tie people, countries or institutions by shared contacts, events by people.",
    discussion: """
      EXAMPLES
        actornet cooccur network.json
        actornet cooccur network.json --weighting newman --min-weight 0.5
        actornet cooccur network.json --contacts "status=held,planned;kind=call"
        actornet cooccur network.json --of countries --format matrix
        actornet cooccur network.json --of working-groups
        actornet cooccur network.json --backbone sdsm --alpha 0.01
        actornet cooccur network.json --format svg -o contacts.svg

      A tie between two people says that they met: by default (met) both were participant, host or \
      chair of the same meeting, visit or call that was held; what they shared of a visit and the \
      meetings during it counts once. all counts every event, status and role. The rule is printed \
      with every table, and stands in every file. Countries and institutions take part in what one of \
      their people takes part in; the institution is that of the title at the time. Working groups are \
      tied to the people who belong to them or attended their sessions.

      --backbone keeps the ties that are stronger than a null model makes them, each with its p-value, \
      and prints the sentence for a method section.
      """)

  /// Between what ties are counted.
  enum Unit: String, ExpressibleByArgument, CaseIterable {
    case people
    case countries
    case institutions
    case workingGroups = "working-groups"
  }

  @OptionGroup var input: NetworkInput

  @Option(
    help: ArgumentHelp(
      "Between whom: people, countries, institutions, or people and working-groups.",
      valueName: "whom"))
  var of: Unit = .people

  @OptionGroup var projection: ProjectionOptions
  @OptionGroup var backbone: BackboneOptions

  @Option(help: ArgumentHelp("What is tied: actor (people) or event.", valueName: "mode"))
  var mode: NodeScores.Mode = .actor

  @Option(
    help: ArgumentHelp(
      "table, tsv, csv, json, matrix, or a file format; \"--format help\".", valueName: "format"))
  var format = "table"

  @OptionGroup var confidence: ConfidenceOption
  @OptionGroup var drawing: DrawingOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var display: DisplayOptions

  private enum Format {
    case table(TableFormat)
    case file(any NetworkExporter)
  }

  /// The tables, and those file formats that hold a projection.
  private func chosenFormat() throws -> Format {
    let tables = FormatChoice.tables.map {
      FormatChoice<Format>(name: $0.name, readers: $0.readers, format: .table($0.format))
    }
    let files = FormatChoice.files.filter { Self.fileFormats.contains($0.name) }.map {
      FormatChoice<Format>(name: $0.name, readers: $0.readers, format: .file($0.format))
    }
    return try FormatChoice.named(format, among: tables + files)
  }

  private static let fileFormats = [
    "matrix", "graphml", "gexf", "node-link", "cyjs", "pajek", "dl", "csv-cooccurrence", "dot",
    "svg", "png", "pdf",
  ]

  func validate() throws {
    _ = try chosenFormat()
    if of != .people, mode == .event {
      throw ValidationError("--of \(of.rawValue) ties actors; leave out --mode event.")
    }
    if of == .workingGroups, backbone.backbone != nil || projection.weighting != "count" {
      throw ValidationError(
        "Ties to working groups count sessions: leave out --backbone and --weighting.")
    }
  }

  func run() async throws {
    try showHelpInsteadOfWaiting(input.operands)
    let loaded = try confidence.apply(to: input.load(printer: display.printer))
    let network = try actors(of: loaded)
    let projected =
      of == .workingGroups
      ? try Projection.workingGroups(
        network, contacts: try ContactRule(spelled: projection.contacts),
        minimumWeight: projection.minWeight)
      : try projection.project(network, mode: mode, backbone: backbone.chosen())
    switch try chosenFormat() {
    case .file(let exporter):
      var request = try drawing.request(
        network, defaultLayout: .cooccurrence, display: display)
      request.projection = projected
      if mode == .actor {
        request.diagram.communities = try DiagramKnowledge.communities(of: projected)
      }
      try output.write(try exporter.artifact(of: request))
    case .table(let format):
      let table = TieTable(projected, of: network)
      var rows = table.rows()
      if let top = drawing.top { rows.removeLast(max(0, rows.count - top)) }
      let minimumWeight = projection.minWeight
      let report = Report(
        kind: "actornet-cooccurrence", rowsName: "ties",
        writeParameters: { table.writeParameters(to: &$0, minimumWeight: minimumWeight) },
        notes: table.notes(nouns: nouns, minimumWeight: minimumWeight, shown: rows.count),
        caution: table.rule, table: ReportTable(columns: table.columns, rows: rows))
      try report.print(format, to: output, display: display)
    }
  }

  private var nouns: String {
    switch (mode, of) {
    case (.event, _): "events"
    case (.actor, .people): "people"
    case (.actor, .countries): "countries"
    case (.actor, .institutions): "institutions"
    case (.actor, .workingGroups): "people and working groups"
    }
  }

  /// The network with people, countries or institutions as actors.
  private func actors(of network: AffiliationNetwork) throws -> AffiliationNetwork {
    switch of {
    case .people, .workingGroups: return network
    case .countries:
      let words = try PipelineConfiguration().words()
      return network.withCountries { code in
        let key = "country." + code
        return words[key] == key ? code : words[key]
      }
    case .institutions:
      let pipeline = try openPipeline()
      let institutions = pipeline.institutions(of: network)
      if institutions.unknown > 0 {
        display.printer.remark(
          "parts in events without a known institution are left out: \(institutions.unknown)")
      }
      return institutions.network
    }
  }
}
