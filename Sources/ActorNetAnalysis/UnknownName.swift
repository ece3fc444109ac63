internal import ActorNetModel

/// The fault of a name that is in no list, with the nearest name where one is near.
func unknownName(_ name: String, kind: String, among names: [String]) -> Diagnostic {
  let near = names.map { (name: $0, distance: editDistance($0, name.lowercased())) }
    .filter { $0.distance <= max(1, $0.name.utf8.count / 3) || $0.name.hasPrefix(name) }
    .min { $0.distance < $1.distance }
  let advice =
    if let near { "did you mean \"\(near.name)\"?" } else {
      "choose from \(names.joined(separator: ", "))"
    }
  return Diagnostic(
    severity: .error, id: "unknown-\(kind)", message: "\"\(name)\" is no \(kind); \(advice)")
}

/// The least number of bytes inserted, removed, replaced or swapped with their neighbour.
///
/// Optimal string alignment. Complexity: O(left × right).
func editDistance(_ left: String, _ right: String) -> Int {
  let (left, right) = (Array(left.utf8), Array(right.utf8))
  var rows = [Array(0...right.count)]
  for i in 0..<left.count {
    var row = [i + 1]
    for j in 0..<right.count {
      var best = min(rows[i][j + 1] + 1, row[j] + 1, rows[i][j] + (left[i] == right[j] ? 0 : 1))
      if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
        best = min(best, rows[i - 1][j - 1] + 1)
      }
      row.append(best)
    }
    rows.append(row)
  }
  return rows[left.count][right.count]
}
