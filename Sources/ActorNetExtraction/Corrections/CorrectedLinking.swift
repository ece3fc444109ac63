public import ActorNetModel

extension NetworkLinker {
  /// The name under which a network's parameters tell of the corrections that were applied.
  public static let correctionsParameter = "corrections"

  /// The network of the records with corrections applied.
  ///
  /// First identity and dates: what the entries declare one or two, and what dates they fix, holds
  /// while people and events of the records are compared. Then the rest, in the order of the
  /// entries, on the network. The records stay as they are.
  ///
  /// - Returns: the network, and a warning with its line for each entry that matches nothing, or
  ///   more than it should, and was left out.
  public func link(
    _ records: [DocumentRecord], corrections: Corrections
  ) -> (network: AffiliationNetwork, diagnostics: [Diagnostic]) {
    let plain = Linking(records, pack: pack)
    guard !corrections.isEmpty else { return (plain.network, []) }
    let matching = SelectorMatching(folding: pack.folding)
    var identity = IdentityCorrections(plain: plain, matching: matching)
    var diagnostics: [Diagnostic] = []
    func warn(_ correction: Correction, _ message: String) {
      diagnostics.append(
        Diagnostic(
          severity: .warning, id: "correction-unmatched",
          message: "this correction has no effect: \(message)", path: corrections.path,
          line: correction.line))
    }
    func parts(_ correction: Correction) -> Bool {
      if case .different = correction.content { true } else { false }
    }
    let inOrder =
      corrections.entries.filter(parts) + corrections.entries.filter { !parts($0) }
    for correction in inOrder {
      if let hindrance = identity.add(correction.content) { warn(correction, hindrance) }
    }
    let linked = Linking(
      corrected: plain, records: identity.datedRecords(), identity: identity, pack: pack)
    var applied = NetworkCorrection(
      linked.network, matching: matching,
      labels: LabelWriter(words: pack.displayWords, isTraditional: false), plain: plain.network,
      personNow: Self.successors(
        plain.people.clusters, plain.assembled.personOf, linked.people.clusters,
        linked.assembled.personOf),
      eventNow: Self.successors(
        plain.events.clusters, plain.assembled.eventOf, linked.events.clusters,
        linked.assembled.eventOf))
    for correction in corrections.entries {
      do throws(NetworkCorrection.Hindrance) {
        try applied.apply(correction)
      } catch {
        warn(correction, error.message)
      }
    }
    var network = applied.network
    let declared = Set(
      identity.partedPeople.flatMap { [$0.0, $0.1] }.compactMap { reference in
        linked.people.clusters[reference].flatMap { linked.assembled.personOf[$0] }
      })
    for index in network.people.indices where declared.contains(network.people[index].id) {
      network.people[index].reasons.append(
        Reason(rule: NetworkCorrection.differentRule, logOdds: 0))
    }
    let effective = corrections.entries.count { $0.content != .undecided } - diagnostics.count
    network.parameters[Self.correctionsParameter] =
      "\(effective) applied" + (corrections.sha256.map { ", sha256 \($0)" } ?? "")
    diagnostics.sort { ($0.line ?? 0) < ($1.line ?? 0) }
    return (network, diagnostics)
  }

  /// For each node of one linking the node of another that its first member has come to.
  private static func successors<ID: TypedIdentifier>(
    _ before: [RecordReference<ID>: Int], _ nodeBefore: [Int: ID],
    _ now: [RecordReference<ID>: Int], _ nodeNow: [Int: ID]
  ) -> [ID: ID] {
    var successors: [ID: ID] = [:]
    for reference in before.keys.sorted() {
      guard let old = before[reference].flatMap({ nodeBefore[$0] }), successors[old] == nil,
        let new = now[reference].flatMap({ nodeNow[$0] })
      else { continue }
      successors[old] = new
    }
    return successors
  }
}
