/// What event patterns may ask: names and parties of the document, and the tables.
struct FrameContext: PatternContext {
  let text: AnnotatedText
  /// The length of the name that begins at each unit, or 0.
  private let names: [UInt8]
  /// The lengths of the parties that begin at each unit: with title and without.
  private let parties: [Int: [Int]]

  var units: [UInt16] { text.units }

  init(text: AnnotatedText, people: RecognizedPeople) {
    self.text = text
    var names = [UInt8](repeating: 0, count: text.units.count)
    var parties: [Int: [Int]] = [:]
    for mention in people.mentions {
      names[mention.range.lowerBound] = UInt8(clamping: mention.range.count)
      parties[mention.range.lowerBound, default: []].append(mention.range.count)
      let start = mention.extent.lowerBound
      if start != mention.range.lowerBound {
        parties[start, default: []].append(mention.range.upperBound - start)
      }
    }
    for title in people.titles {
      parties[title.extent.lowerBound, default: []].append(title.extent.count)
    }
    self.names = names
    self.parties = parties.mapValues { $0.sorted(by: >) }
  }

  /// Whether a person's name begins at a position.
  func isName(at position: Int) -> Bool { names[position] > 0 }

  /// Whether a name or an office ends at a position.
  func isParty(endingAt end: Int) -> Bool {
    (max(0, end - 12)..<max(0, end)).contains { parties[$0]?.contains(end - $0) ?? false }
  }

  func lengths(of classIndex: Int, at position: Int) -> [Int] {
    func longest(_ table: LexiconTable) -> [Int] {
      let length = text.matches.length(table, at: position)
      return length > 0 ? [length] : []
    }
    switch EventRules.classes[classIndex] {
    case "party": return parties[position] ?? []
    case "person": return names[position] > 0 ? [Int(names[position])] : []
    case "country":
      // One-character names of countries count only in fixed company, which patterns spell out.
      let length = text.matches.length(.country, at: position)
      return length > 1 ? [length] : []
    case "place":
      let length = text.matches.length(.place, at: position)
      return length > 1 ? [length] : []
    case "title": return longest(.title)
    case "visitTarget": return longest(.visitTarget)
    case "institution": return longest(.institution)
    case "forum": return longest(.forum)
    case "topic": return longest(.topic)
    case "time":
      guard text.timeAt[position] >= 0 else { return [] }
      let range = text.times[Int(text.timeAt[position])].range
      return range.lowerBound == position ? [range.count] : []
    default: return []
    }
  }
}
