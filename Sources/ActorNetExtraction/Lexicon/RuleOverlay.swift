internal import ActorNetModel
internal import Yams

/// Puts a user's rule file over a pack's: entries with the `id` of another replace it, others are
/// added; values of a mapping are replaced one by one; any other list is replaced as a whole.
enum RuleOverlay {
  /// The rules of both files as one YAML text.
  /// - Throws: a fault of the user's file, with its line where it is not YAML.
  static func merged(
    _ base: (path: String, text: String), with user: (path: String, text: String)
  ) throws(Diagnostic) -> String {
    let under = try compose(base)
    guard let over = try compose(user) else { return base.text }
    guard over.mapping != nil else {
      throw fault("a rule file is a mapping", user.path, over.mark?.line)
    }
    guard let under else { return user.text }
    do {
      return try Yams.serialize(node: merged(under, over), width: -1, allowUnicode: true)
    } catch {
      throw fault("cannot be put over the pack's: \(error)", user.path, nil)
    }
  }

  /// A file's root; nil where it is empty.
  static func compose(_ file: (path: String, text: String)) throws(Diagnostic) -> Node? {
    do {
      return try Yams.compose(yaml: file.text, .basic)
    } catch {
      let (line, words) = YAMLFault.describe(error)
      throw fault("this is not YAML: \(words)", file.path, line)
    }
  }

  private static func fault(_ message: String, _ path: String, _ line: Int?) -> Diagnostic {
    Diagnostic(severity: .error, id: "lexicon-rules", message: message, path: path, line: line)
  }

  private static func merged(_ base: Node, _ over: Node) -> Node {
    if var mapping = base.mapping, let other = over.mapping {
      for (key, value) in other {
        mapping[key] = mapping[key].map { merged($0, value) } ?? value
      }
      return .mapping(mapping)
    }
    if var sequence = base.sequence, let other = over.sequence, other.allSatisfy(isNamed) {
      for item in other {
        let place = sequence.firstIndex { name(of: $0) == name(of: item) }
        if let place { sequence[place] = item } else { sequence.append(item) }
      }
      return .sequence(sequence)
    }
    return over
  }

  private static func isNamed(_ node: Node) -> Bool { name(of: node) != nil }

  private static func name(of node: Node) -> String? { node.mapping?["id"]?.scalar?.string }
}

/// What Yams says about a text that is no YAML.
enum YAMLFault {
  /// The line, from 1, where there is one, and the words.
  static func describe(_ error: any Error) -> (line: Int?, words: String) {
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      (mark.line, problem)
    case .duplicatedKeysInMapping(let keys, let context):
      (
        context.mark.line,
        "the same key twice: \(keys.joined(separator: ", "))"
      )
    default: (nil, "\(error)")
    }
  }
}
