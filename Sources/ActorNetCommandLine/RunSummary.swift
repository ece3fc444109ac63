internal import ActorNet
internal import ActorNetAnalysis
internal import ActorNetModel

/// What the main job says at its end: how much there is, who stands out, where the files are.
struct RunSummary {
  /// Those that compare people wherever in the network they are.
  private static let measures = ["degree", "betweenness", "harmonic"]

  private let measured: MeasuredNetwork
  private let folder: String
  private let scores: [NodeScores]
  /// What the measures in the files do not compare.
  private let caution: String?

  /// Computes what the summary shows and the files do not hold.
  /// - Throws: `Diagnostic` where the network is not sound.
  init(_ measured: MeasuredNetwork, folder: String) throws(Diagnostic) {
    self.measured = measured
    self.folder = folder
    let graph = try TwoModeGraph(measured.shown)
    var scores: [NodeScores] = []
    for name in Self.measures {
      if let known = measured.scores.first(where: { $0.measure == name && $0.mode == .actor }) {
        scores.append(known)
      } else {
        scores.append(try Measures.named(name).scores(of: graph, mode: .actor))
      }
    }
    self.scores = scores
    var inFiles: [any NodeMeasure] = []
    for name in measured.configuration.measures { inFiles.append(try Measures.named(name)) }
    caution = Measures.componentCaution(inFiles, in: graph)
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
    let table = ScoreTable(network: measured.shown, mode: .actor, scores: scores)
    let rows = table.sorted(by: Self.measures[0]).prefix(5)
    if !rows.isEmpty {
      text += "the most central people:\n"
      text += ReportTable(columns: table.columns, rows: Array(rows)).aligned() + "\n"
    }
    if let caution { text += "measures in the files: \(caution)\n\n" }
    text += "files in \(printable(folder)):\n"
    return text + ResultFile.all.map { "  \(Self.path($0.name, in: printable(folder)))\n" }.joined()
  }

  private static func count(_ number: Int, _ noun: String, _ plural: String? = nil) -> String {
    "\(number) \(number == 1 ? noun : plural ?? noun + "s")"
  }
}
