/// Finds the word that somebody who mistyped may have meant.
public enum NearestWord {
  /// The end of a sentence that refuses a word: the nearest one, else the whole choice.
  public static func advice(_ text: String, among words: [String]) -> String {
    to(text, among: words).map { "did you mean \"\($0)\"?" }
      ?? "choose from \(words.joined(separator: ", "))"
  }

  /// The word that begins with the text or is at most a third of it away; nil where none is.
  ///
  /// Of equally near words the first.
  public static func to(_ text: String, among words: [String]) -> String? {
    let text = text.lowercased()
    var best: (word: String, distance: Int)?
    for word in words {
      let distance = word.hasPrefix(text) ? 0 : distance(text, word)
      guard distance <= max(1, text.utf8.count / 3) else { continue }
      if best.map({ distance < $0.distance }) ?? true { best = (word, distance) }
    }
    return best?.word
  }

  /// The least number of bytes to insert, remove, replace or swap with their neighbour.
  ///
  /// Optimal string alignment distance. Complexity: O(left × right).
  public static func distance(_ left: String, _ right: String) -> Int {
    let left = Array(left.utf8)
    let right = Array(right.utf8)
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for i in left.indices {
      var row = [i + 1]
      for j in right.indices {
        var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (left[i] == right[j] ? 0 : 1))
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          cost = min(cost, beforeLast[j - 1] + 1)
        }
        row.append(cost)
      }
      (beforeLast, last) = (last, row)
    }
    return last[right.count]
  }
}
