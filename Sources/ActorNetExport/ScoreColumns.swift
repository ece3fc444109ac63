internal import ActorNetModel

/// Measures as named columns: one a measure, people's and events' values under one name.
struct ScoreColumns: Sendable {
  /// One measure.
  struct Column: Sendable {
    /// An identifier, `degree` or `degree_projection`, distinct from `reserved` names.
    let name: String
    /// Values of people, in the network's order; none where people were not measured.
    var people: [Double] = []
    /// Values of events, in the network's order; none where events were not measured.
    var events: [Double] = []
  }

  /// In the order of the scores.
  private(set) var columns: [Column] = []

  /// Names the columns by measure, with the graph after it where it is not the two-mode graph,
  /// and with `measure_` before it where the name is taken.
  init(_ scores: [NodeScores], reserved: Set<String>) {
    var keys: [[String]] = []
    var taken = reserved
    for score in scores {
      let key = [score.measure, score.graph, score.normalization, score.weighting]
      let index: Int
      if let found = keys.firstIndex(of: key) {
        index = found
      } else {
        var base = score.measure
        if score.graph != "two-mode" { base += "_" + score.graph }
        var name = Self.identifier(base)
        while taken.contains(name) { name = "measure_" + name }
        taken.insert(name)
        index = columns.count
        columns.append(Column(name: name))
        keys.append(key)
      }
      switch score.mode {
      case .actor: columns[index].people = score.values
      case .event: columns[index].events = score.values
      }
    }
  }

  private static func identifier(_ text: String) -> String {
    var name = ""
    for scalar in text.unicodeScalars {
      let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9") ~= scalar)
      name.unicodeScalars.append(isPlain ? scalar : "_")
    }
    guard let first = name.unicodeScalars.first, first.properties.isAlphabetic else {
      return "measure_" + name
    }
    return name
  }
}

extension ScoreColumns.Column {
  /// The value of a person, not a number where there is none.
  func value(ofPerson index: Int) -> Double {
    people.indices.contains(index) ? people[index] : .nan
  }

  /// The value of an event, not a number where there is none.
  func value(ofEvent index: Int) -> Double {
    events.indices.contains(index) ? events[index] : .nan
  }
}
