internal import ActorNetModel
internal import Foundation

/// How much each rule says, from `confidence.tsv`, and the probability that reasons make.
///
/// The weights come from a logistic regression on annotated articles (`scripts/calibrate`): the
/// reasons of one thing are its features, each there or not, and the weights add up to log-odds.
struct Confidence: Sendable {
  /// The table's name in a language pack.
  static let fileName = "confidence.tsv"

  /// What a rule says something of; the weights of one rule differ with it.
  enum Thing: String, Sendable, CaseIterable { case person, event, tie }

  private let weights: [Thing: [String: Double]]

  /// Reads the tables; a later row for the same thing and rule wins.
  /// - Throws: the first fault, with file and line.
  init(_ tables: [TableFile]) throws(Diagnostic) {
    var weights: [Thing: [String: Double]] = [:]
    for table in tables {
      for row in table.rows {
        guard row.fields.count == 3, let thing = Thing(rawValue: String(row.fields[0])),
          !row.fields[1].isEmpty, let weight = Double(row.fields[2]), (-20...20).contains(weight)
        else {
          throw table.fault(row, "a row is person, event or tie, a rule, and -20 … 20 log-odds")
        }
        weights[thing, default: [:]][String(row.fields[1])] = weight
      }
    }
    self.weights = weights
  }

  /// The rules that the tables weigh for a thing, sorted.
  func rules(for thing: Thing) -> [String] { (weights[thing] ?? [:]).keys.sorted() }

  /// What rules that fired for a thing say, each once; one that no table weighs says 0.
  func reasons(_ rules: [String], for thing: Thing) -> [Reason] {
    var seen: Set<String> = []
    return rules.filter { seen.insert($0).inserted }
      .map { Reason(rule: $0, logOdds: weights[thing]?[$0] ?? 0) }
  }

  /// The logistic function of the reasons' sum, to four places so that it is the same everywhere.
  static func probability(of reasons: [Reason]) -> Double {
    probability(reasons.reduce(0) { $0 + $1.logOdds })
  }

  /// The probability for log-odds, to four places.
  static func probability(_ logOdds: Double) -> Double {
    (1 / (1 + exp(-logOdds)) * 10_000).rounded() / 10_000
  }
}
