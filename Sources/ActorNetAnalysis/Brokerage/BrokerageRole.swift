/// How a node that ties two others stands to their countries: the five roles of Gould and
/// Fernandez.
///
/// They tell gatekeeper and representative apart by the direction of ties: the representative takes
/// what the own side has to the other, the gatekeeper lets in what the other has. Co-occurrence has
/// no direction, so that who is one for a pair is the other too, and both have the same figures.
///
/// Source: Gould & Fernandez 1989, <https://doi.org/10.2307/270949>.
public enum BrokerageRole: String, Sendable, Hashable, Codable, CaseIterable {
  /// All three of one country.
  case coordinator
  /// The two of one country, the broker of another; also called itinerant.
  case consultant
  /// The broker and one of the two of one country, the other of another.
  case gatekeeper
  /// As ``gatekeeper``, seen from the own side.
  case representative
  /// Three countries.
  case liaison

  /// The role, as the words of `--help` have it.
  var summary: String {
    switch self {
    case .coordinator: "pairs of the own country that only the node brings together"
    case .consultant: "pairs of one other country that only the node brings together"
    case .gatekeeper: "pairs of one's own and another country that the node brings together"
    case .representative: "the same as gatekeeper: ties have no direction"
    case .liaison: "pairs of two other countries that the node brings together"
    }
  }
}
