internal import ActorNetAnalysis
internal import ActorNetExport
internal import ActorNetModel
internal import ArgumentParser

/// `actornet diff`: what changed from one network to another.
struct DiffCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Say what appeared, vanished, became held or grew between two networks.",
    discussion: """
      EXAMPLES
        actornet diff july.json august.json
        actornet diff july.json august.json --format tsv | grep ^became
        actornet extract articles/ | actornet diff network.json - --exit-status

      One line a change: appeared, vanished, became (another status: planned before, held now), \
      dated (another or a more precise date), grew (more documents). People and events are the same \
      where their identifiers are; else by name and country, and by kind, people and date.
      """)

  @Argument(help: ArgumentHelp("The earlier network in JSON, or -.", valueName: "old"))
  var old: String

  @Argument(help: ArgumentHelp("The later network in JSON, or -.", valueName: "new"))
  var new: String

  @Option(help: ArgumentHelp("table, tsv, csv or json; \"--format help\".", valueName: "format"))
  var format = "table"

  @Flag(help: "End with 1 where nothing changed.")
  var exitStatus = false

  @OptionGroup var output: OutputOptions
  @OptionGroup var display: DisplayOptions

  func validate() throws {
    if old == "-", new == "-" { throw ValidationError("Only one network can come from a pipe.") }
    _ = try tableFormat()
  }

  private func tableFormat() throws -> TableFormat {
    try FormatChoice.named(format, among: FormatChoice.tables)
  }

  private static let columns = [
    ReportTable.Column("change"), ReportTable.Column("what"), ReportTable.Column("name"),
    ReportTable.Column("before"), ReportTable.Column("after"),
    ReportTable.Column("id", isForPeople: false),
  ]

  func run() async throws {
    let difference = NetworkDifference(
      from: try NetworkInput.load(old), to: try NetworkInput.load(new))
    let rows = difference.changes.map { change -> [ReportTable.Cell] in
      [
        .text(change.kind.rawValue), .text(change.subject.rawValue), .text(change.name),
        .text(change.before), .text(change.after), .text(change.id),
      ]
    }
    let counts = NetworkDifference.Change.Kind.allCases.map { kind in
      (kind.rawValue, difference.changes.count { $0.kind == kind })
    }
    let report = Report(
      kind: "actornet-difference", rowsName: "changes",
      writeParameters: { json in
        for (name, count) in counts {
          json.startLine(indent: 1)
          json.key(name)
          json.value(count)
        }
      },
      notes: [counts.map { "\($0.1) \($0.0)" }.joined(separator: ", ")], caution: nil,
      table: ReportTable(columns: Self.columns, rows: rows))
    try report.print(try tableFormat(), to: output, display: display)
    if exitStatus, rows.isEmpty { throw CommandFailure([], status: .nothingFound) }
  }
}
