/// The rows of an edge list, by numbers.
struct EdgeRows {
  /// Why a line is no row.
  struct Fault: Error {
    let line: Int
    let message: String
  }

  private(set) var actors: [UInt32] = []
  private(set) var events: [UInt32] = []
  /// Empty where no row has a weight.
  private(set) var weights: [Double] = []
  let actorPlaces: [Range<Int>]
  let eventPlaces: [Range<Int>]

  /// - Complexity: O(bytes) expected.
  init(_ text: UncheckedView<UInt8>) throws(Fault) {
    var actorTable = NameTable(text)
    var eventTable = NameTable(text)
    let (tab, lineFeed, carriageReturn, hash) = (
      UInt8(0x09), UInt8(0x0A), UInt8(0x0D), UInt8(0x23)
    )
    var place = 0
    var line = 0
    let hasMark = text.count >= 3 && text[0] == 0xEF && text[1] == 0xBB && text[2] == 0xBF
    if hasMark { place = 3 }
    while place < text.count {
      line &+= 1
      let begin = place
      var firstTab = -1
      var secondTab = -1
      while place < text.count, text[place] != lineFeed {
        if text[place] == tab {
          if firstTab < 0 {
            firstTab = place
          } else if secondTab < 0 {
            secondTab = place
          } else {
            throw Fault(line: line, message: "there are more than three columns")
          }
        }
        place &+= 1
      }
      var end = place
      place &+= 1
      if end > begin, text[end &- 1] == carriageReturn { end &-= 1 }
      if end == begin || text[begin] == hash { continue }
      guard firstTab >= 0 else {
        throw Fault(line: line, message: "there is no tab; a line is an actor, a tab, an event")
      }
      let actor = begin..<firstTab
      let event = (firstTab &+ 1)..<(secondTab < 0 ? end : secondTab)
      guard !actor.isEmpty, !event.isEmpty else {
        throw Fault(line: line, message: "a name is empty")
      }
      actors.append(actorTable.number(of: actor))
      events.append(eventTable.number(of: event))
      guard secondTab >= 0 || !weights.isEmpty else { continue }
      if weights.isEmpty { weights = [Double](repeating: 1, count: actors.count - 1) }
      guard secondTab >= 0 else {
        weights.append(1)
        continue
      }
      let word = String(
        decoding: ((secondTab &+ 1)..<end).map { text[$0] }, as: UTF8.self)
      guard let weight = Double(word), weight.isFinite, weight > 0 else {
        throw Fault(
          line: line, message: "the weight \"\(word.prefix(40))\" is no number above zero")
      }
      weights.append(weight)
    }
    actorPlaces = actorTable.places
    eventPlaces = eventTable.places
  }
}
