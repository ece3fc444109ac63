import ActorNetEvaluation
import ActorNetExport
import ActorNetModel
import Foundation
import Testing

/// The evaluation against the annotators' own script, which reads GraphML: every count and every
/// difference of every document.
@Suite(
  .enabled(
    if: AnnotatedDocument.arePresent && AnnotatorsScript.isPresent,
    "../shared/eval/score or python3 is absent"))
struct ScriptAgreementTests {
  @Test func `counts and differences are the script's`() throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "actornet-agreement-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for outcome in AccuracyTests.scores {
      let request = ExportRequest(network: outcome.network, includesIsolates: true)
      try Data(try GraphML().artifact(of: request))
        .write(to: folder.appending(path: outcome.document.name + ".graphml"))
    }
    let golds = AccuracyTests.scores.map { $0.document.gold.path() }
    let told = try AnnotatorsScript.compare(golds, graphs: folder.path())
    #expect(AccuracyTests.scores.count >= 35)
    for outcome in AccuracyTests.scores {
      let script = try #require(told[outcome.document.name])
      #expect(Self.counts(outcome.scores) == script.counts, "\(outcome.document)")
      // Roles are not among the script's differences.
      let own = outcome.evaluation.differences.filter { $0.kind != .role }
        .map { [$0.kind.rawValue, $0.subject, $0.detail] }
      #expect(own == script.differences, "\(outcome.document)")
    }
    let total = Evaluation(AccuracyTests.scores.map { ($0.document.name, $0.evaluation) }).total
    let figures = try #require(told["total"]).figures
    for measure in Scores.Measure.allCases {
      let tally = total[measure]
      let own = [tally.precision, tally.recall, tally.f1].map { String(format: "%.3f", $0) }
      #expect(own == figures[measure.rawValue], "\(measure)")
    }
    for attribute in Scores.Attribute.allCases {
      #expect([String(format: "%.3f", total[attribute].value)] == figures[attribute.rawValue])
    }
  }

  private static func counts(_ scores: Scores) -> [String: Int] {
    var counts: [String: Int] = [:]
    let measures: [(Scores.Measure, String)] = [
      (.officials, "off"), (.events, "ev"), (.links, "ln"), (.pairs, "pr"),
    ]
    for (measure, name) in measures {
      counts[name + "_tp"] = scores[measure].right
      counts[name + "_fp"] = scores[measure].wrong
      counts[name + "_fn"] = scores[measure].missed
    }
    for attribute in Scores.Attribute.allCases {
      counts[attribute.rawValue + "_ok"] = scores[attribute].right
      counts[attribute.rawValue + "_bad"] = scores[attribute].wrong
    }
    return counts.filter { $0.value > 0 }
  }
}

/// `../shared/eval/score`, called as a library.
enum AnnotatorsScript {
  struct Outcome: Decodable {
    var counts: [String: Int] = [:]
    var differences: [[String]] = []
    var figures: [String: [String]] = [:]

    enum CodingKeys: String, CodingKey { case counts, differences, figures }
  }

  private static let path = AnnotatedDocument.shared.appending(path: "eval/score").path()

  static let isPresent =
    FileManager.default.fileExists(atPath: path)
    && (try? run(["-c", ""])) != nil

  private static let driver = """
    import json, os, sys
    from importlib.machinery import SourceFileLoader
    from importlib.util import module_from_spec, spec_from_loader
    loader = SourceFileLoader('score', sys.argv[1])
    score = module_from_spec(spec_from_loader('score', loader))
    sys.dont_write_bytecode = True
    loader.exec_module(score)
    out, total = {}, {}
    for gold in sys.argv[3:]:
        name = os.path.basename(gold)[:-len('.gold.json')]
        with open(os.path.join(sys.argv[2], name + '.graphml'), encoding='utf-8') as file:
            nodes, edges = score.read_graphml(file.read())
        counts, differences = score.score_doc(
            json.load(open(gold, encoding='utf-8')), nodes, edges)
        for key, value in counts.items():
            total[key] = total.get(key, 0) + value
        out[name] = dict(
            counts={k: v for k, v in counts.items() if v}, figures={},
            differences=[[a, b, c.replace('None for', '- for')] for a, b, c in differences])
    def three(value):
        return '%.3f' % value
    figures = {}
    for name, value in score.figures(total).items():
        figures[name] = (
            [three(value[k]) for k in ('precision', 'recall', 'f1')]
            if isinstance(value, dict) else [three(value)])
    out['total'] = dict(counts=total, differences=[], figures=figures)
    json.dump(out, sys.stdout)
    """

  static func compare(_ golds: [String], graphs: String) throws -> [String: Outcome] {
    let output = try run(["-c", driver, path, graphs] + golds)
    return try JSONDecoder().decode([String: Outcome].self, from: output)
  }

  private static func run(_ arguments: [String]) throws -> Data {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw CocoaError(.fileReadUnknown) }
    return data
  }
}
