public import ActorNetModel
internal import Yams

/// The knowledge of one language: tables, rules, and the words that readers and exporters need.
public struct LanguagePack: Sendable {
  /// BCP 47: `zh`.
  public let tag: String
  /// The words of diagrams, labels and reports.
  public let displayWords: DisplayWords
  /// What reading needs to know of a language's news pages.
  public let readingConventions: ReadingConventions

  /// Countries whose people's names are written in characters of their own, by code.
  let namesInCharacters: Set<String>
  let folding: ScriptFolding
  let lexicon: Lexicon
  let eventRules: EventRules
  let timeRecognizer: TimeRecognizer
  /// Offices, folded, whose titles do not name their institution, and the institution.
  let officeInstitutions: [(office: [UInt16], institution: String)]
  let confidence: Confidence

  /// The pack in the binary.
  /// - Throws: a diagnostic where there is no such pack.
  public static func embedded(_ tag: String) throws(Diagnostic) -> LanguagePack {
    try LanguagePack(tag: tag, files: try PackFiles.embedded(tag))
  }

  /// The words of the pack in the binary, without what only extraction needs.
  ///
  /// Much quicker than loading the pack.
  /// - Throws: a diagnostic where there is no such pack.
  public static func embeddedDisplayWords(_ tag: String) throws(Diagnostic) -> DisplayWords {
    try displayWords(in: try PackFiles.embedded(tag), tag: tag)
  }

  /// The folding of scripts of the pack in the binary, without what only extraction needs.
  /// - Throws: a diagnostic where there is no such pack.
  public static func embeddedFolding(_ tag: String) throws(Diagnostic) -> ScriptFolding {
    let file = try file("script-folding.tsv", in: try PackFiles.embedded(tag), tag: tag)
    return ScriptFolding(TableFile(path: file.path, text: file.text))
  }

  private static func displayWords(
    in files: PackFiles, tag: String
  ) throws(Diagnostic) -> DisplayWords {
    var words: [String: String] = [:]
    for name in ["display.tsv", "labels.tsv"] {
      _ = try file(name, in: files, tag: tag)
      for row in files.tables(name).flatMap(\.rows) where row.fields.count == 2 {
        words[String(row.fields[0])] = String(row.fields[1])
      }
    }
    return DisplayWords(words)
  }

  private static func file(
    _ name: String, in files: PackFiles, tag: String
  ) throws(Diagnostic) -> (path: String, text: String) {
    guard let file = files.file(name) else {
      throw Diagnostic(
        severity: .error, id: "language-pack", message: "the pack has no \(name)", path: tag)
    }
    return file
  }

  /// The folding of a pack's files.
  /// - Throws: a diagnostic where there is none.
  static func folding(_ files: PackFiles, tag: String) throws(Diagnostic) -> ScriptFolding {
    let own = try file("script-folding.tsv", in: files, tag: tag)
    return ScriptFolding(
      TableFile(path: own.path, rows: files.tables("script-folding.tsv").flatMap(\.rows)))
  }

  /// A pack from its files.
  /// - Throws: the first fault, with file and line.
  public init(tag: String, files: PackFiles) throws(Diagnostic) {
    self.tag = tag
    func text(_ name: String) throws(Diagnostic) -> (path: String, text: String) {
      try Self.file(name, in: files, tag: tag)
    }
    folding = try Self.folding(files, tag: tag)
    lexicon = try Lexicon(folding: folding, tables: files.tables)
    let events = try text("event-rules.yaml")
    eventRules = try EventRules(yaml: events.text, path: events.path, folding: folding)
    timeRecognizer = try TimeRecognizer(
      rules: try text("time-rules.yaml").text, folding: folding)
    readingConventions = ReadingConventions(
      tsv: files.joined("reading.tsv"), outlets: files.joined("outlets.tsv"))
    displayWords = try Self.displayWords(in: files, tag: tag)
    let folding = folding
    officeInstitutions = files.tables("office-institutions.tsv").flatMap(\.rows).compactMap { row in
      guard row.fields.count == 2 else { return nil }
      let office = FoldedText(scalars: row.fields[0].unicodeScalars.map(\.value), folding: folding)
      return (office.units, String(row.fields[1]))
    }
    confidence = try Confidence(files.tables(Confidence.fileName))
    let description = try text("pack.yaml")
    do {
      let node = try Yams.compose(yaml: description.text)
      namesInCharacters = Set(
        node?["names-in-characters"]?.sequence?.compactMap { $0.scalar?.string } ?? [])
    } catch {
      throw Diagnostic(
        severity: .error, id: "language-pack", message: "cannot be read: \(error)",
        path: description.path)
    }
  }
}
