public import ActorNetModel

/// What came of comparing one document's network with its annotation.
public struct DocumentEvaluation: Sendable {
  /// How much is right, wrong and missed.
  public internal(set) var scores = Scores()
  /// Everything in which the two do not agree: officials, events, ties.
  public internal(set) var differences: [Difference] = []
  /// Whether each person, event and tie is right, those that may be left out aside.
  public internal(set) var judgements: [Judgement] = []
  /// The annotation's actor for each person that has one.
  public internal(set) var actors: [PersonID: String] = [:]
  /// The annotation's event for each event that has one.
  public internal(set) var events: [EventID: String] = [:]

  init() {}

  /// Compares.
  /// - Parameter network: of this one document, people without ties included.
  public init(_ network: AffiliationNetwork, with gold: GoldAnnotation) {
    self = Scorer(gold: gold, network: ComparedNetwork(network)).evaluation()
  }

  mutating func note(
    _ kind: Difference.Kind, _ subject: String, _ detail: String, _ cause: Difference.Cause
  ) {
    differences.append(
      Difference(kind: kind, subject: subject, detail: detail, cause: cause))
  }
}

/// What came of comparing several documents, each by itself.
public struct Evaluation: Sendable {
  /// A document's name, as its annotation has it, and what came of it; sorted by name.
  public let documents: [(name: String, evaluation: DocumentEvaluation)]

  /// The evaluations of documents.
  public init(_ documents: [(name: String, evaluation: DocumentEvaluation)]) {
    self.documents = documents.sorted { $0.name < $1.name }
  }

  /// The counts of all documents.
  public var total: Scores {
    documents.reduce(into: Scores()) { $0 += $1.evaluation.scores }
  }

  /// How often each cause lies behind a difference, the most frequent first.
  public var causes: [(kind: Difference.Kind, cause: Difference.Cause, count: Int)] {
    let all = documents.flatMap(\.evaluation.differences)
    return Difference.Kind.allCases.flatMap { kind in
      Difference.Cause.allCases.map { cause in
        (kind, cause, all.count { $0.kind == kind && $0.cause == cause })
      }
    }
    .filter { $0.2 > 0 }
    .enumerated().sorted { ($1.element.2, $0.offset) < ($0.element.2, $1.offset) }
    .map { (kind: $0.element.0, cause: $0.element.1, count: $0.element.2) }
  }

  /// What is told to be so sure, and how much of it is right.
  public func reliability(of thing: Judgement.Thing) -> ReliabilityTable {
    ReliabilityTable(
      documents.flatMap(\.evaluation.judgements).filter { $0.thing == thing }
        .map { ($0.confidence, $0.isRight) })
  }
}
