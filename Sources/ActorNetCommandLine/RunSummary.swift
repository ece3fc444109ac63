internal import ActorNet
internal import ActorNetModel

/// What the main job says at its end: how much there is, who stands out, where the files are.
struct RunSummary {
  private let measured: MeasuredNetwork
  private let folder: String

  init(_ measured: MeasuredNetwork, folder: String) {
    self.measured = measured
    self.folder = folder
  }

  /// A file's path in the folder.
  static func path(_ name: String, in folder: String) -> String {
    folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  /// Several lines, the last ended.
  var text: String {
    let network = measured.network
    let tied = Set(network.participations.map(\.person)).count
    var text =
      "\(Self.count(network.documents.count, "document")), "
      + "\(Self.count(network.people.count, "person", "people")) (\(tied) in events), "
      + "\(Self.count(network.events.count, "event")), "
      + "\(Self.count(network.participations.count, "tie")); "
      + "\(Self.count(measured.contacts.ties.count, "contact")) between people\n"
    text += "contacts: \(measured.contacts.contacts). \(measured.contacts.contactSentence)\n\n"
    let table = ScoreTable(
      network: measured.shown, mode: .actor, scores: measured.scores.filter { $0.mode == .actor })
    let rows = table.sorted(by: measured.configuration.measures.first ?? "name").prefix(5)
    if !rows.isEmpty {
      text += "the most central people:\n"
      text += ReportTable(columns: table.columns, rows: Array(rows)).aligned() + "\n"
    }
    text += "files in \(printable(folder)):\n"
    return text + ResultFile.all.map { "  \(Self.path($0.name, in: printable(folder)))\n" }.joined()
  }

  private static func count(_ number: Int, _ noun: String, _ plural: String? = nil) -> String {
    "\(number) \(number == 1 ? noun : plural ?? noun + "s")"
  }
}
