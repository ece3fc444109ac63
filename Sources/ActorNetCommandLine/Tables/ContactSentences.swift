internal import ActorNetExport
internal import ActorNetModel

/// What a tie of a projection means, in words for tables and members for JSON.
struct ContactSentences {
  private let projection: OneModeNetwork

  init(_ projection: OneModeNetwork) { self.projection = projection }

  /// The contact rule, spelled and in words; the backbone where there is one.
  var rule: String {
    "contacts: \(projection.contacts). \(projection.contactSentence)"
      + (projection.backbone.map { "\n" + $0 } ?? "")
  }

  /// The rule, the weighting, the backbone, a line each.
  var lines: [String] { lines(minimumWeight: 0) }

  /// The same, with the least weight where there is one.
  func lines(minimumWeight: Double) -> [String] {
    [
      "contacts: \(projection.contacts). \(projection.contactSentence)",
      "weighting: \(projection.weighting)"
        + (minimumWeight > 0 ? "; min-weight: \(ReportTable.Cell.exact(minimumWeight))" : ""),
    ] + (projection.backbone.map { [$0] } ?? [])
  }

  /// The same as members.
  func write(to json: inout JSONWriter) {
    json.lines([
      ("contacts", projection.contacts), ("contact_rule", projection.contactSentence),
      ("weighting", projection.weighting),
    ])
    if let backbone = projection.backbone { json.lines([("backbone", backbone)]) }
  }
}
