internal import ActorNetExport
internal import ActorNetModel
internal import ArgumentParser

/// One of the formats that a verb's `--format` offers.
struct FormatChoice<Format: Sendable>: Sendable {
  let name: String
  /// Who reads it, for `--format help`.
  let readers: String
  let format: Format

  /// The format of that name.
  /// - Throws: what ArgumentParser prints: the list for `help`, else a fault with the nearest name.
  static func named(_ name: String, among choices: [FormatChoice]) throws -> Format {
    if name == ListRequest.word {
      throw ListRequest.answer(choices.map { ($0.name, $0.readers) })
    }
    if let choice = choices.first(where: { $0.name == name }) { return choice.format }
    throw ValidationError(
      "There is no format \"\(name)\" here; \(NearestWord.advice(name, among: choices.map(\.name)))"
    )
  }
}

extension FormatChoice where Format == TableFormat {
  /// The forms of a table.
  static var tables: [FormatChoice] {
    TableFormat.allCases.map {
      FormatChoice(name: $0.rawValue, readers: $0.readers, format: $0)
    }
  }
}

extension FormatChoice where Format == any NetworkExporter {
  /// The formats of files.
  static var files: [FormatChoice] {
    Exporters.all.map { FormatChoice(name: $0.name, readers: $0.readers, format: $0) }
  }
}
