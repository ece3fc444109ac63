import ActorNetEvaluation
import ActorNetExport
import ActorNetModel
import Testing

/// Figures on annotated documents, with floors that may only rise.
@Suite(
  .enabled(
    if: AnnotatedDocument.arePresent,
    "the annotated documents are not part of the project: ../shared is absent"))
struct AccuracyTests {
  /// The least F1 that is accepted, in thousandths.
  struct Floor: Sendable, CustomTestStringConvertible {
    let set: String
    let measure: Scores.Measure
    let thousandths: Int

    var testDescription: String { "\(measure.rawValue) of the \(set)" }
  }

  static let floors = [
    Floor(set: "seeds", measure: .officials, thousandths: 995),
    Floor(set: "seeds", measure: .events, thousandths: 945),
    Floor(set: "seeds", measure: .links, thousandths: 995),
    Floor(set: "seeds", measure: .pairs, thousandths: 995),
    Floor(set: "development set", measure: .officials, thousandths: 980),
    Floor(set: "development set", measure: .events, thousandths: 915),
    Floor(set: "development set", measure: .links, thousandths: 938),
    Floor(set: "development set", measure: .pairs, thousandths: 945),
  ]

  /// What came of every document, counted once a run.
  struct Outcome: Sendable {
    let document: AnnotatedDocument
    let set: String
    let network: AffiliationNetwork
    let evaluation: DocumentEvaluation
    var scores: Scores { evaluation.scores }
  }

  static let scores: [Outcome] = {
    let all =
      AnnotatedDocument.seeds.map { ($0, "seeds") }
      + AnnotatedDocument.development.map { ($0, "development set") }
    return all.compactMap { document, set in
      guard let gold = try? document.annotation(), let record = try? document.record(),
        let network = try? AnnotatedDocument.network(of: record)
      else { return nil }
      return Outcome(
        document: document, set: set, network: network,
        evaluation: DocumentEvaluation(network, with: gold))
    }
  }()

  @Test func `every annotated document can be read, recorded and written`() {
    #expect(
      Self.scores.count == AnnotatedDocument.seeds.count + AnnotatedDocument.development.count)
  }

  @Test(arguments: floors)
  func `F1 does not fall below its floor`(floor: Floor) {
    var total = Scores()
    for entry in Self.scores where entry.set == floor.set { total += entry.scores }
    let told = Self.scores.filter { $0.set == floor.set }
      .map { "\($0.document.name) \($0.scores)" }.joined(separator: "\n")
    #expect(
      total[floor.measure].f1 >= Double(floor.thousandths) / 1_000, "\(total)\n\(told)")
  }

  @Test func `ties told with more than nine tenths are right at least nine times in ten`() {
    let evaluation = Evaluation(Self.scores.map { ($0.document.name, $0.evaluation) })
    let sure = evaluation.reliability(of: .tie).atLeast(0.9)
    // Half of all ties at least, lest the promise be kept by promising nothing.
    let ties = evaluation.documents.flatMap(\.evaluation.judgements).count { $0.thing == .tie }
    #expect(sure.observed >= 0.9, "\(sure)")
    #expect(sure.count * 2 >= ties, "\(sure.count) of \(ties)")
  }
}
