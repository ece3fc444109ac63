/// How a node that ties two others stands to their countries.
///
/// Gould and Fernandez tell five roles apart by the direction of ties. Co-occurrence has none: the
/// representative, who takes what the own side has to the other, and the gatekeeper, who lets in
/// what the other has, are one here.
///
/// Source: Gould & Fernandez 1989, <https://doi.org/10.2307/270949>.
public enum BrokerageRole: String, Sendable, Hashable, Codable, CaseIterable {
  /// All three of one country.
  case coordinator
  /// The two of one country, the broker of another.
  case consultant
  /// The broker and one of the two of one country, the other of another.
  case gatekeeper
  /// Three countries.
  case liaison

  /// The role, as the words of `--help` have it.
  var summary: String {
    switch self {
    case .coordinator: "pairs of the own country that only the node brings together"
    case .consultant: "pairs of one other country that only the node brings together"
    case .gatekeeper: "pairs of one's own and another country that the node brings together"
    case .liaison: "pairs of two other countries that the node brings together"
    }
  }
}
