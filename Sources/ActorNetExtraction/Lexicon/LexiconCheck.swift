public import ActorNetModel
internal import Yams

extension LanguagePack {
  /// The pack in the binary with the files of a user's folder put over it.
  ///
  /// - Parameter lexicon: a folder with any of the pack's files; nil for the pack alone.
  /// - Throws: the first fault; ``faults(ofLexicon:tag:)`` tells all of them.
  public static func embedded(
    _ tag: String, lexicon: String?
  ) throws(Diagnostic) -> LanguagePack {
    guard let lexicon else { return try embedded(tag) }
    return try LanguagePack(tag: tag, files: try PackFiles.embedded(tag).overlaid(with: lexicon))
  }

  /// Every fault of a user's folder of tables and rules, each with its file, line and reason.
  ///
  /// - Throws: where there is no such folder or no such pack.
  /// - Complexity: linear in the tables; the rules are compiled once more for each rule of the
  ///   user's that cannot be used.
  public static func faults(
    ofLexicon folder: String, tag: String = "zh"
  ) throws(Diagnostic) -> [Diagnostic] {
    try LexiconCheck(folder: folder, tag: tag).faults()
  }
}

/// Looks at every row and rule of a user's lexicon by itself.
struct LexiconCheck {
  private let folder: String
  private let tag: String
  private let base: PackFiles
  private let user: [(name: String, path: String, text: String)]
  private let folding: ScriptFolding

  init(folder: String, tag: String) throws(Diagnostic) {
    self.folder = folder
    self.tag = tag
    base = try PackFiles.embedded(tag)
    user = try PackFiles.files(inFolder: folder)
    folding = try LanguagePack.embedded(tag).folding
  }

  func faults() -> [Diagnostic] {
    var faults: [Diagnostic] = []
    for file in user {
      guard base.names.contains(file.name) else {
        let advice = NearestWord.advice(file.name, among: base.names)
        faults.append(
          Diagnostic(
            severity: .error, id: "lexicon-file",
            message: "no file of the pack is called \"\(file.name)\"; \(advice)", path: file.path))
        continue
      }
      faults +=
        file.name.hasSuffix(".tsv")
        ? table(file.name, TableFile(path: file.path, text: file.text)) : rules(file)
    }
    if faults.isEmpty {
      // What only shows when all files are together.
      do throws(Diagnostic) {
        _ = try LanguagePack.embedded(tag, lexicon: folder)
      } catch {
        faults.append(error)
      }
    }
    return faults
  }

  // MARK: Tables

  /// Columns that hold whole numbers, or codes of countries, by table.
  private static let numbers = ["titles.tsv": (4, 1...99), "common-words.tsv": (1, 1...10_000_000)]
  private static let countries = [
    "titles.tsv": 3, "institutions.tsv": 3, "places.tsv": 1, "visit-targets.tsv": 1,
  ]

  private func table(_ name: String, _ file: TableFile) -> [Diagnostic] {
    let own = base.tables(name).first?.rows.first?.fields.count ?? 2
    let codes = knownCodes()
    var faults: [Diagnostic] = []
    var reader = RowReader(name: name, folding: folding)
    for row in file.rows {
      func add(_ message: String) { faults.append(file.fault(row, message)) }
      guard row.fields.count == own else {
        add(
          "a row of \(name) has \(own) fields with a tab between two, this one \(row.fields.count)")
        continue
      }
      guard !row.fields.contains("") else {
        add("a field is empty; - stands for nothing")
        continue
      }
      if let (column, range) = Self.numbers[name],
        Int(row.fields[column]).map(range.contains) != true
      {
        add("column \(column + 1) holds \"\(row.fields[column])\", no number of \(range)")
      }
      if let column = Self.countries[name], row.fields[column] != "-",
        !codes.contains(String(row.fields[column]))
      {
        add(
          "column \(column + 1) holds \"\(row.fields[column])\", which countries.tsv does not have")
      }
      if let fault = reader.fault(row, of: file) { faults.append(fault) }
    }
    return faults
  }

  private func knownCodes() -> Set<String> {
    let tables =
      base.tables("countries.tsv")
      + user.filter { $0.name == "countries.tsv" }.map { TableFile(path: $0.path, text: $0.text) }
    return Set(
      tables.flatMap(\.rows).compactMap { $0.fields.count > 1 ? String($0.fields[1]) : nil })
  }

  /// Reads single rows as the loader does.
  private struct RowReader {
    let name: String
    let folding: ScriptFolding
    private var lexicon: Lexicon?

    init(name: String, folding: ScriptFolding) {
      self.name = name
      self.folding = folding
      lexicon = try? Lexicon(folding: folding) { _ in [] }
    }

    mutating func fault(_ row: TableFile.Row, of file: TableFile) -> Diagnostic? {
      let single = TableFile(path: file.path, rows: [row])
      do throws(Diagnostic) {
        switch name {
        case "script-folding.tsv":
          guard row.fields.allSatisfy({ $0.unicodeScalars.count == 1 }) else {
            throw file.fault(row, "a row is one character and another")
          }
        case Confidence.fileName: _ = try Confidence([single])
        case "reading.tsv", "outlets.tsv":
          let line = row.fields.joined(separator: "\t")
          let read = ReadingConventions(
            tsv: name == "reading.tsv" ? line : "", outlets: name == "outlets.tsv" ? line : "")
          if let first = read.faults.first { throw file.fault(row, first.message) }
        case "display.tsv", "labels.tsv": break
        default:
          if let table = LexiconTable.allCases.first(where: { $0.fileName + ".tsv" == name }) {
            try lexicon?.add(row, to: table, of: file)
          } else {
            let name = name
            _ = try Lexicon(folding: folding) { $0 == name ? [single] : [] }
          }
        }
        return nil
      } catch {
        return error
      }
    }
  }

  // MARK: Rules

  private func rules(_ file: (name: String, path: String, text: String)) -> [Diagnostic] {
    var text = file.text
    var faults: [Diagnostic] = []
    // One rule that cannot be used hides the next: each is taken out and the rest tried again.
    for _ in 0..<100 {
      do throws(Diagnostic) {
        try load(file.name, path: file.path, text)
        return faults
      } catch {
        let rest = Self.withoutRule(error.message, text)
        faults.append(
          Diagnostic(
            severity: .error, id: error.id, message: error.message, path: file.path,
            line: rest?.line ?? error.line))
        guard let rest else { return faults }
        text = rest.text
      }
    }
    return faults
  }

  private func load(_ name: String, path: String, _ text: String) throws(Diagnostic) {
    guard let own = base.file(name) else { return }
    let merged = try RuleOverlay.merged(own, with: (path, text))
    switch name {
    case "event-rules.yaml": _ = try EventRules(yaml: merged, path: path, folding: folding)
    case "time-rules.yaml": _ = try TimeRecognizer(rules: merged, folding: folding)
    default: break
    }
  }

  /// The text without the rule that a message names as `"ID"` or `rule ID:`, its lines left blank.
  private static func withoutRule(
    _ message: String, _ text: String
  ) -> (text: String, line: Int)? {
    guard let root = try? Yams.compose(yaml: text, .basic)?.mapping else { return nil }
    for (_, list) in root {
      for item in list.sequence ?? [] {
        guard let id = item.mapping?["id"]?.scalar?.string,
          message.contains("\"\(id)\"") || message.contains("rule \(id):"),
          let line = item.mapping?["id"]?.mark?.line
        else { continue }
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        func indent(_ line: String) -> Int { line.prefix { $0 == " " }.count }
        let first = line - 1
        let depth = indent(lines[first])
        var last = first
        while last + 1 < lines.count,
          lines[last + 1].allSatisfy({ $0 == " " }) || indent(lines[last + 1]) > depth
        {
          last += 1
        }
        for place in first...last { lines[place] = "" }
        return (lines.joined(separator: "\n"), line)
      }
    }
    return nil
  }
}
