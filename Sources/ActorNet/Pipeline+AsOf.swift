internal import ActorNetAnalysis
public import ActorNetModel

extension Pipeline {
  /// The network as it was known at the end of a day: what the documents published until then tell.
  ///
  /// Where the network has its records, these are linked anew without the later ones, so that dates,
  /// statuses and identities are those of the time; else quotes of later documents are taken
  /// away. Documents without a date of publication are left out, for it cannot be said when they
  /// were known.
  ///
  /// - Returns: the network, and how many documents have no date.
  public func network(
    _ network: AffiliationNetwork, asOf date: PartialDate
  ) -> (network: AffiliationNetwork, undated: Int) {
    let known = network.documents.filter { document in
      document.published.map { $0.lastDay <= date.lastDay } ?? false
    }
    let undated = network.documents.count { $0.published == nil }
    let kept = Set(known.map(\.id))
    guard !network.records.isEmpty else {
      return (network.restricted(toDocuments: kept), undated)
    }
    var relinked = link(network.records.filter { kept.contains($0.document.id) })
    relinked.parameters = network.parameters
    return (relinked, undated)
  }
}
