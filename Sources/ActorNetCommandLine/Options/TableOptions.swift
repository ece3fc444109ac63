internal import ArgumentParser

/// The forms in which a verb prints a table.
enum TableFormat: String, ExpressibleByArgument, CaseIterable {
  /// Aligned, for people.
  case table
  /// Tab-separated.
  case tsv
  /// Comma-separated.
  case csv
  /// One object.
  case json

  /// Who reads it, for `--format help`.
  var readers: String {
    switch self {
    case .table: "people: aligned columns, figures to four places, the parameters below"
    case .tsv: "cut, sort, awk, R, pandas: tab-separated with a header line"
    case .csv: "spreadsheets, R, pandas: comma-separated with a header line"
    case .json: "jq and programs: one object with the parameters"
    }
  }
}
