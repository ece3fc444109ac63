internal import ActorNetEvaluation
internal import ActorNetExport
internal import ActorNetModel
internal import Foundation

/// An evaluation as people and programs read it; figures to three places.
struct EvaluationReport {
  private let evaluation: Evaluation

  init(_ evaluation: Evaluation) { self.evaluation = evaluation }

  /// To three places, as correctly as can be: what is nearer, else the even digit.
  static func three(_ figure: Double) -> String {
    figure.isFinite ? String(format: "%.3f", figure) : "-"
  }

  // MARK: For people

  /// Tables under each other, with an empty line between them.
  func text(emphasizesHeaders: Bool) -> [UInt8] {
    let tables = [figures, shares, documents, reliability, causes, differences]
    return Array(
      tables.filter { !$0.rows.isEmpty }.map { $0.aligned(emphasizesHeader: emphasizesHeaders) }
        .joined(separator: "\n").utf8)
  }

  private func columns(_ names: String...) -> [ReportTable.Column] {
    names.map { ReportTable.Column($0) }
  }

  private var figures: ReportTable {
    let total = evaluation.total
    return ReportTable(
      columns: columns("", "precision", "recall", "F1", "right", "wrong", "missed"),
      rows: Scores.Measure.allCases.map { measure in
        let tally = total[measure]
        return [
          .text(measure.rawValue), .text(Self.three(tally.precision)),
          .text(Self.three(tally.recall)), .text(Self.three(tally.f1)),
          .number(Double(tally.right)), .number(Double(tally.wrong)),
          .number(Double(tally.missed)),
        ]
      })
  }

  private var shares: ReportTable {
    let total = evaluation.total
    return ReportTable(
      columns: columns("of those right", "share", "right", "wrong"),
      rows: Scores.Attribute.allCases.map { attribute in
        let share = total[attribute]
        return [
          .text(attribute.rawValue), .text(Self.three(share.value)),
          .number(Double(share.right)), .number(Double(share.wrong)),
        ]
      })
  }

  private var documents: ReportTable {
    ReportTable(
      columns: columns("document (F1)", "officials", "events", "links", "pairs"),
      rows: evaluation.documents.map { name, evaluation in
        [.text(name)]
          + Scores.Measure.allCases.map { .text(Self.three(evaluation.scores[$0].f1)) }
      })
  }

  private var reliability: ReportTable {
    ReportTable(
      columns: columns("confidence", "", "predicted", "right", "of"),
      rows: Judgement.Thing.allCases.flatMap { thing in
        evaluation.reliability(of: thing).rows.filter { $0.count > 0 }.map { row in
          [
            .text(thing.rawValue), .text("\(row.lower)–\(row.upper)"),
            .text(Self.three(row.predicted)), .text(Self.three(row.observed)),
            .number(Double(row.count)),
          ]
        }
      })
  }

  private var causes: ReportTable {
    ReportTable(
      columns: columns("", "cause of the difference", "count"),
      rows: evaluation.causes.map { kind, cause, count in
        [.text(kind.rawValue), .text(cause.rawValue), .number(Double(count))]
      })
  }

  private var differences: ReportTable {
    ReportTable(
      columns: columns("document", "", "difference", "detail"),
      rows: evaluation.documents.flatMap { name, evaluation in
        evaluation.differences.map { difference in
          [
            .text(name), .text(difference.kind.rawValue), .text(difference.subject),
            .text(difference.detail),
          ]
        }
      })
  }

  // MARK: For programs

  /// One object; figures to three places, as the table has them.
  func json() -> [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.startLine(indent: 1)
    json.member("format", "actornet-evaluation")
    json.startLine(indent: 1)
    json.key("version")
    json.value(1)
    json.startLine(indent: 1)
    json.key("total")
    write(evaluation.total, to: &json)
    json.startLine(indent: 1)
    json.key("documents")
    json.beginObject()
    for (name, evaluation) in evaluation.documents {
      json.startLine(indent: 2)
      json.key(name)
      write(evaluation.scores, to: &json)
    }
    json.endObject()
    json.startLine(indent: 1)
    json.key("reliability")
    json.beginObject()
    for thing in Judgement.Thing.allCases {
      json.key(thing.rawValue)
      write(evaluation.reliability(of: thing), to: &json)
    }
    json.endObject()
    lines("causes", &json, evaluation.causes) { json, entry in
      json.member("difference", entry.kind.rawValue)
      json.member("cause", entry.cause.rawValue)
      json.key("count")
      json.value(entry.count)
    }
    lines("differences", &json, inDocuments(\.differences)) { json, entry in
      json.member("document", entry.document)
      json.member("difference", entry.value.kind.rawValue)
      json.member("subject", entry.value.subject)
      json.member("detail", entry.value.detail)
      json.member("cause", entry.value.cause.rawValue)
    }
    lines("judgements", &json, inDocuments(\.judgements)) { json, entry in
      json.member("document", entry.document)
      json.member("thing", entry.value.thing.rawValue)
      json.member("name", entry.value.name)
      json.key("right")
      json.value(entry.value.isRight)
      json.member("confidence", entry.value.confidence)
      json.key("reasons")
      json.beginObject()
      for reason in entry.value.reasons { json.member(reason.rule, reason.logOdds) }
      json.endObject()
    }
    json.startLine(indent: 0, afterElement: false)
    json.endObject()
    json.endText()
    return json.bytes
  }

  private func inDocuments<Value>(
    _ values: (DocumentEvaluation) -> [Value]
  ) -> [(document: String, value: Value)] {
    evaluation.documents.flatMap { name, evaluation in
      values(evaluation).map { (name, $0) }
    }
  }

  /// A member that is an array of objects, one a line.
  private func lines<Value>(
    _ name: String, _ json: inout JSONWriter, _ values: [Value],
    _ write: (inout JSONWriter, Value) -> Void
  ) {
    json.startLine(indent: 1)
    json.key(name)
    json.beginArray()
    for value in values {
      json.startLine(indent: 2)
      json.beginObject()
      write(&json, value)
      json.endObject()
    }
    if !values.isEmpty { json.startLine(indent: 1, afterElement: false) }
    json.endArray()
  }

  private func write(_ scores: Scores, to json: inout JSONWriter) {
    func rounded(_ figure: Double) -> Double { Double(Self.three(figure)) ?? figure }
    json.beginObject()
    for measure in Scores.Measure.allCases {
      let tally = scores[measure]
      json.key(measure.rawValue)
      json.beginObject()
      json.member("precision", rounded(tally.precision))
      json.member("recall", rounded(tally.recall))
      json.member("f1", rounded(tally.f1))
      for (name, count) in [
        ("right", tally.right), ("wrong", tally.wrong), ("missed", tally.missed),
      ] {
        json.key(name)
        json.value(count)
      }
      json.endObject()
    }
    for attribute in Scores.Attribute.allCases {
      json.member(attribute.rawValue, rounded(scores[attribute].value))
    }
    json.endObject()
  }

  private func write(_ table: ReliabilityTable, to json: inout JSONWriter) {
    json.beginObject()
    json.member("brier_score", table.brierScore)
    json.key("rows")
    json.beginArray()
    for row in table.rows where row.count > 0 {
      json.beginObject()
      json.member("from", row.lower)
      json.member("to", row.upper)
      json.member("predicted", row.predicted)
      json.member("observed", row.observed)
      json.key("count")
      json.value(row.count)
      json.endObject()
    }
    json.endArray()
    json.endObject()
  }
}
