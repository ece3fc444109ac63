/// Names that patterns may use in braces: sub-patterns and classes.
///
/// A fault in a sub-pattern is thrown by the first pattern that names it.
public struct PatternVocabulary: Sendable {
  /// Sub-patterns may name others so deep, but not themselves.
  static let deepest = 16

  /// Sub-patterns by name, as written.
  public let subpatterns: [String: String]
  /// Classes that the context answers for; a class's index is its place here.
  public let classes: [String]
  /// How literals are folded.
  public let folding: ScriptFolding
  private let nodes: [String: Result<PatternNode, PatternError>]
  private var heads: [String: PatternHeads] = [:]

  /// A vocabulary.
  public init(subpatterns: [String: String], classes: [String], folding: ScriptFolding) {
    self.subpatterns = subpatterns
    self.classes = classes
    self.folding = folding
    nodes = subpatterns.mapValues { source in
      Result { () throws(PatternError) in
        try PatternParser.parse(source, folding: folding).node
      }
    }
    for name in subpatterns.keys.sorted() { addHeads(of: name, depth: 0) }
  }

  /// The parts of a sub-pattern.
  func node(of name: String) throws(PatternError) -> PatternNode {
    guard let node = nodes[name] else {
      throw PatternError(message: "no sub-pattern or class is called {\(name)}", offset: 0)
    }
    return try node.get()
  }

  /// What matches of a node may begin with.
  func heads(of node: PatternNode) -> PatternHeads {
    PatternHeads(of: node) { classes.contains($0) ? nil : heads[$0] }
  }

  private mutating func addHeads(of name: String, depth: Int) {
    guard heads[name] == nil, depth < Self.deepest, let node = try? nodes[name]?.get() else {
      return
    }
    for inner in node.names where !classes.contains(inner) {
      addHeads(of: inner, depth: depth + 1)
    }
    heads[name] = heads(of: node)
  }
}
