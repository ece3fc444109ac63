internal import ActorNetAnalysis
internal import ActorNetModel
internal import ArgumentParser

/// The value of `--measure`: names separated by commas.
enum MeasureList {
  /// The measures in the order in which they are named.
  /// - Throws: what ArgumentParser prints: the list for `help`, else a usage fault.
  static func read(_ text: String) throws -> [any NodeMeasure] {
    if text == ListRequest.word {
      throw ListRequest.answer(Measures.all.map { ($0.name, $0.summary) })
    }
    let names = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    if Set(names).count < names.count { throw ValidationError("A measure is named twice.") }
    return try names.map { name in
      try asUsage { () throws(Diagnostic) in try Measures.named(name) }
    }
  }
}
