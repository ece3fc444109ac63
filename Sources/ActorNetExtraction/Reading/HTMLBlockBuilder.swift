/// Turns the parser's events into blocks of a draft.
final class HTMLBlockBuilder: HTMLStructureReader {
  var draft = DraftText()
  var metadata = PageMetadata()
  private let source: [UInt8]
  private let runs: [Range<Int>]
  private let conventions: ReadingConventions

  private struct Frame {
    var element: HTMLElement
    var isSuspect = false
    var level = 0
    var address: String?
  }

  private var frames: [Frame] = []
  /// How many open frames are of each sort.
  private var dropped = 0
  private var suspect = 0
  private var emphasised = 0
  private var small = 0
  private var times = 0
  private var links = 0
  private var captions = 0
  private var items = 0
  private var titles = 0
  private var levels: [Int] = []

  /// What is known of the open block: how many of its scalars are of each sort.
  private var counts = Counts()
  private var imageBefore = false

  private struct Counts {
    var all = 0
    var linked = 0
    var emphasised = 0
    var small = 0
    var timed = 0
    var suspect = 0
    var addresses: Set<String> = []
  }

  init(source: [UInt8], runs: [Range<Int>], conventions: ReadingConventions) {
    self.source = source
    self.runs = runs
    self.conventions = conventions
  }

  func open(_ name: String, attributes: [String: String]) {
    var element = HTMLElement.named(name)
    metadata.take(name, attributes)
    if Self.isHidden(attributes) { element.insert(.dropped) }
    if element.contains(.block) { finishBlock() }
    var frame = Frame(element: element)
    if !element.contains(.container) {
      let words = Self.words(attributes["class"], attributes["id"])
      frame.isSuspect = !words.isDisjoint(with: conventions.markupWords)
      if words.contains("caption"), element.contains(.block) { frame.element.insert(.caption) }
    }
    if element.contains(.heading), let digit = name.utf8.last { frame.level = Int(digit) - 0x30 }
    if element.contains(.link) { frame.address = attributes["href"] ?? "" }
    if element.contains(.image) { imageBefore = true }
    frames.append(frame)
    count(frame, by: 1)
    if frame.level > 0 { levels.append(frame.level) }
  }

  func close(_ name: String) {
    guard let frame = frames.last else { return }
    if frame.element.contains(.block) { finishBlock() }
    frames.removeLast()
    count(frame, by: -1)
    if frame.level > 0 { levels.removeLast() }
  }

  func text(run: Int) {
    guard runs.indices.contains(run), dropped == 0 else { return }
    let shown = draft.append(source, runs[run])
    counts.all += shown
    if links > 0 {
      counts.linked += shown
      if let address = frames.last(where: { $0.address != nil })?.address {
        counts.addresses.insert(address)
      }
    }
    if emphasised > 0 { counts.emphasised += shown }
    if small > 0 { counts.small += shown }
    if times > 0 { counts.timed += shown }
    if suspect > 0 { counts.suspect += shown }
  }

  func space(hasNewline: Bool) {
    guard dropped == 0, draft.openCount > 0 else { return }
    draft.appendSpace(offset: draft.endOffset, length: 0, isNewline: hasNewline)
  }

  /// Ends what the end of the page ends.
  func finish() { finishBlock() }

  private func finishBlock() {
    guard draft.openCount > 0 else { return }
    defer { counts = Counts() }
    var traits: DraftText.Traits = []
    if counts.linked == counts.all { traits.insert(.allLink) }
    if counts.emphasised == counts.all { traits.insert(.emphasised) }
    if counts.timed == counts.all { traits.insert(.time) }
    if counts.suspect == counts.all { traits.insert(.suspect) }
    if titles > 0 { traits.insert(.outside) }
    let isCaption = captions > 0 || imageBefore && counts.small == counts.all
    let kind: BodyText.Block.Kind =
      if titles > 0 {
        .title
      } else if isCaption {
        .caption
      } else if !levels.isEmpty {
        .heading
      } else if items > 0 {
        .listItem
      } else {
        .paragraph
      }
    let link =
      counts.linked == counts.all && counts.addresses.count == 1 ? counts.addresses.first : nil
    draft.finishBlock(
      kind, traits: traits, level: kind == .heading ? levels.last ?? 0 : 0, link: link)
    imageBefore = false
  }

  private func count(_ frame: Frame, by step: Int) {
    let element = frame.element
    if element.contains(.dropped) { dropped += step }
    if element.contains(.emphasis) { emphasised += step }
    if element.contains(.small) { small += step }
    if element.contains(.time) { times += step }
    if element.contains(.link) { links += step }
    if element.contains(.caption) { captions += step }
    if element.contains(.listItem) { items += step }
    if element.contains(.title) { titles += step }
    if frame.isSuspect { suspect += step }
  }

  private static func isHidden(_ attributes: [String: String]) -> Bool {
    if attributes["hidden"] != nil { return true }
    guard let style = attributes["style"] else { return false }
    return style.lowercased().filter { $0 != " " }.contains("display:none")
  }

  /// The words of class and id: letters between anything else, lower case.
  private static func words(_ lists: String?...) -> Set<String> {
    var words: Set<String> = []
    for list in lists {
      guard let list else { continue }
      for word in list.utf8.split(whereSeparator: { !ScalarClass.isLetter($0) }) {
        words.insert(String(decoding: word, as: UTF8.self).lowercased())
      }
    }
    return words
  }
}
