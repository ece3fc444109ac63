public import ActorNetEvaluation
public import ActorNetModel

extension Pipeline {
  /// Evaluate: each document's own record, linked by itself, against its annotation.
  ///
  /// What is less sure than ``PipelineConfiguration/minimumConfidence`` is left out before. A
  /// network without records counts as the one document of a single annotation.
  ///
  /// - Returns: with a diagnostic for each annotation whose document the network does not hold.
  public func evaluate(
    _ network: AffiliationNetwork, with golds: [GoldFile]
  ) -> (evaluation: Evaluation, diagnostics: [Diagnostic]) {
    var outcomes: [(name: String, evaluation: DocumentEvaluation)] = []
    var diagnostics: [Diagnostic] = []
    for gold in golds {
      do throws(Diagnostic) {
        let single = try document(of: gold, in: network, isOnly: golds.count == 1)
          .filtered(minimumConfidence: configuration.minimumConfidence)
        outcomes.append((gold.name, DocumentEvaluation(single, with: gold.annotation)))
      } catch {
        diagnostics.append(error)
      }
    }
    return (Evaluation(outcomes), diagnostics)
  }

  private func document(
    of gold: GoldFile, in network: AffiliationNetwork, isOnly: Bool
  ) throws(Diagnostic) -> AffiliationNetwork {
    var records = network.records.filter { GoldFile.stem($0.document.id.rawValue) == gold.name }
    if records.isEmpty, isOnly, network.records.count <= 1 {
      guard let only = network.records.first else { return network }
      records = [only]
    }
    guard let record = records.first else {
      throw Diagnostic(
        severity: .error, id: "no-record",
        message: "the network holds no record of a document \"\(gold.name)\"", path: gold.path)
    }
    guard records.count == 1 else {
      let names = records.map(\.document.id.rawValue).joined(separator: ", ")
      throw Diagnostic(
        severity: .error, id: "several-records",
        message: "several documents are called \"\(gold.name)\": \(names)", path: gold.path)
    }
    return link([record])
  }
}
