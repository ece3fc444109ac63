public import ActorNetModel

/// A network in any form that can be read, told by its content: ``NetworkJSON`` or GraphML.
public enum NetworkFile {
  /// The network of a file, and what is worth knowing about it.
  ///
  /// - Parameter path: the file, for messages.
  /// - Throws: ``Diagnostic`` with line and reason.
  /// - Complexity: O(bytes).
  public static func read(
    _ bytes: [UInt8], path: String? = nil
  ) throws(Diagnostic) -> (network: AffiliationNetwork, diagnostics: [Diagnostic]) {
    if GraphMLReader.seemsXML(bytes) { return try GraphMLReader.read(bytes, path: path) }
    return (try NetworkJSON.read(bytes, path: path), [])
  }
}
