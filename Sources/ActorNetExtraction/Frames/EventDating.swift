internal import ActorNetModel

/// Gives events a date that their own sentence does not tell.
///
/// Two steps. Before the tellings of a document are merged, each that has no date of its own gets
/// the one that it would have if it went on from what stands around it: the last day told in its
/// passage, that of another mention of the gathering, the day that the report is about, or a time
/// about the publication. It stays apart from what is told, and decides nothing but ties while
/// they are merged. Afterwards, what has no date from any telling takes that of its group, else
/// the likely one.
///
/// A date so found says so (``Event/DateBasis``). What words set apart (此前, 曾, 上次), what
/// somebody is quoted as saying, and what has a time of its own that nobody can date get none.
struct EventDating {
  let text: AnnotatedText
  /// For each block the number of its section: headings begin one.
  private let sections: [Int]

  /// What is reported as news, and not as long past, happened so many days before at most.
  private static let daysOfNews = 14
  /// What is told as this visit, this meeting, lies so near.
  private static let daysOfNow = 3
  /// A plan without a date is for so many days ahead at most.
  private static let daysOfPlans = 120
  /// A day further back is not the day that a report is about.
  private static let daysOfTopic = 10
  /// Names that begin alike for so many units are of one gathering.
  private static let nameLength = 8
  /// So many paragraphs open a section.
  private static let openingParagraphs = 3

  init(text: AnnotatedText) {
    self.text = text
    var section = 0
    sections = text.body.blocks.map { block in
      if block.kind == .heading || block.kind == .title { section += 1 }
      return section
    }
  }

  private var published: PartialDate? { text.document.published }

  // MARK: Before merging

  /// The drafts with the dates that they would have if they went on from what stands around them.
  func withLikelyDates(_ drafts: [DraftEvent]) -> [DraftEvent] {
    let topics = topics(of: drafts)
    return drafts.map { draft in
      guard draft.when == nil, draft.kind != .workingGroup else { return draft }
      var draft = draft
      guard let place = place(of: draft) else { return draft }
      draft.isSetApart = hasOwnTime(place) || isBackground(place)
      if !draft.isSetApart {
        draft.likely = likely(draft, at: place, topic: topics[sections[draft.block]])
      }
      return draft
    }
  }

  private func likely(
    _ draft: DraftEvent, at place: Place, topic: DraftEvent.When?
  ) -> DraftEvent.When? {
    if let named = timeOfName(draft) { return named }
    let isSaid = isSaid(place)
    switch draft.status {
    case .held:
      guard !isSaid else { return nil }
      if let before = passage(before: place, isAhead: false) { return before }
      if let topic { return topic }
      return isCurrent(place)
        ? about(-Self.daysOfNow...Self.daysOfNow) : about(-Self.daysOfNews...0)
    case .planned, .proposed:
      return passage(before: place, isAhead: true) ?? about(0...Self.daysOfPlans)
    case .cancelled, .established, .suspended: return nil
    }
  }

  private func about(_ days: ClosedRange<Int>) -> DraftEvent.When? {
    guard let published, published.day != nil else { return nil }
    let day = published.firstDay
    return PartialDate(holding: day + days.lowerBound...day + days.upperBound).map {
      DraftEvent.When(start: $0, end: $0, words: nil, basis: .publication)
    }
  }

  // MARK: Where a draft stands

  private struct Place {
    let sentence: Int
    let clause: Range<Int>
    let position: Int
  }

  private func place(of draft: DraftEvent) -> Place? {
    let sentences = text.segmentation.sentences
    guard let sentence = text.segmentation.sentenceIndex(at: draft.position) else { return nil }
    let clause = sentences[sentence].clauses.last { $0.lowerBound <= draft.position }
    return Place(
      sentence: sentence, clause: clause ?? sentences[sentence].range, position: draft.position)
  }

  /// Whether the clause tells a time that nobody can date.
  private func hasOwnTime(_ place: Place) -> Bool {
    text.times(in: place.clause).contains { $0.start == nil && !$0.isDuration }
  }

  private func isBackground(_ place: Place) -> Bool {
    (place.clause.lowerBound..<place.position).contains {
      text.matches.isCue(.background, at: $0)
    }
  }

  private func isCurrent(_ place: Place) -> Bool {
    place.clause.contains { text.matches.isCue(.current, at: $0) }
  }

  private func isSaid(_ place: Place) -> Bool {
    let start = text.segmentation.sentences[place.sentence].range.lowerBound
    return text.segmentation.quoteDepth[place.position] > 0 || isSaid(start..<place.position)
  }

  /// Whether a stretch says that somebody says something.
  private func isSaid(_ range: Range<Int>) -> Bool {
    range.contains { text.matches.isCue(.speech, at: $0) && text.matches.length(.cue, at: $0) >= 2 }
  }

  // MARK: The passage

  /// The last time told before a place in its block, of what is told there itself.
  private func passage(before place: Place, isAhead: Bool) -> DraftEvent.When? {
    let sentences = text.segmentation.sentences
    let block = sentences[place.sentence].block
    var index = place.sentence
    while index >= 0, sentences[index].block == block {
      let limit =
        index == place.sentence ? place.clause.lowerBound : sentences[index].range.upperBound
      let range = sentences[index].range.lowerBound..<limit
      let times = text.times(in: range).filter {
        isNarrated($0, in: range) && (isAhead ? self.isAhead($0) : hasCome($0))
      }
      if let time = times.last, let start = time.start {
        let isNear = place.sentence - index <= 1
        guard start.width <= 31 || isNear else { return nil }
        return DraftEvent.When(
          start: start, end: time.end ?? start, words: time.range, basis: .passage)
      }
      // A plan goes on from the sentence before alone.
      if isAhead, index < place.sentence { return nil }
      index -= 1
    }
    return nil
  }

  /// Whether a time is not past: a plan may be for the day of publication.
  private func isAhead(_ time: TimeExpression) -> Bool {
    guard let published, let end = time.end else { return false }
    return end.lastDay >= published.firstDay
  }

  /// Whether a time has come.
  private func hasCome(_ time: TimeExpression) -> Bool {
    guard let published, let start = time.start else { return true }
    return start.firstDay <= published.lastDay
  }

  /// Whether a time is that of what the document itself tells, not of somebody's saying so.
  private func isNarrated(_ time: TimeExpression, in range: Range<Int>) -> Bool {
    guard time.start != nil, !time.isEstimate, !text.beginsStretch(time),
      !text.matches.isCue(.since, at: time.range.upperBound - 2),
      text.segmentation.quoteDepth[time.range.lowerBound] == 0,
      !isSaid(range.lowerBound..<time.range.lowerBound)
    else { return false }
    // 24日表示, 24日在…的会议上表示: when somebody said it. 24日会见…时表示: when they met.
    var position = time.range.upperBound
    while position < range.upperBound, text.units[position] != Mark.comma {
      if text.matches.isCue(.subordinate, at: position) { return true }
      if isSaid(position..<position + 1) { return false }
      position += 1
    }
    return true
  }

  // MARK: The name

  /// The day told of another mention of a gathering's name, in the draft's section.
  private func timeOfName(_ draft: DraftEvent) -> DraftEvent.When? {
    guard draft.kind == .forum || draft.kind == .meeting, let name = draft.name,
      name.count >= Self.nameLength
    else { return nil }
    let start = text.units[name.lowerBound..<name.lowerBound + Self.nameLength]
    for position in text.occurrences.occurrences(of: start) where position != name.lowerBound {
      guard let index = text.segmentation.sentenceIndex(at: position),
        sections[text.segmentation.sentences[index].block] == sections[draft.block],
        let clause = text.segmentation.sentences[index].clauses.last(where: {
          $0.lowerBound <= position
        })
      else { continue }
      let told = text.times(in: clause).first {
        $0.start?.day != nil && isNarrated($0, in: clause)
      }
      if let told, let start = told.start {
        return DraftEvent.When(
          start: start, end: told.end ?? start, words: told.range, basis: .name)
      }
    }
    return nil
  }

  // MARK: The topic

  /// For each section the day that it reports: that of the first thing done that has one.
  private func topics(of drafts: [DraftEvent]) -> [Int: DraftEvent.When] {
    guard let published, published.day != nil else { return [:] }
    var topics: [Int: DraftEvent.When] = [:]
    for draft in drafts.sorted(by: { $0.position < $1.position })
    where draft.status == .held && !draft.isBrief {
      guard let when = draft.when, when.basis == .told, when.start.day != nil,
        (0...Self.daysOfTopic).contains(published.firstDay - when.start.firstDay),
        topics[sections[draft.block]] == nil
      else { continue }
      topics[sections[draft.block]] = DraftEvent.When(
        start: when.start, end: when.end, words: when.words, basis: .topic)
    }
    addToldTopics(&topics, published)
    return topics
  }

  /// Where nothing done has a day: the first day that the opening of the section tells.
  private func addToldTopics(
    _ topics: inout [Int: DraftEvent.When], _ published: PartialDate
  ) {
    var paragraphs: [Int: Int] = [:]
    var lastBlock = -1
    for sentence in text.segmentation.sentences
    where text.body.blocks[sentence.block].kind == .paragraph {
      let section = sections[sentence.block]
      if sentence.block != lastBlock {
        paragraphs[section, default: 0] += 1
        lastBlock = sentence.block
      }
      guard topics[section] == nil, paragraphs[section, default: 0] <= Self.openingParagraphs
      else { continue }
      let told = text.times(in: sentence.range).first {
        $0.start?.day != nil && isNarrated($0, in: sentence.range)
          && (0...Self.daysOfTopic).contains(
            published.firstDay - ($0.start?.firstDay ?? published.firstDay + 1))
      }
      if let told, let start = told.start {
        topics[section] = DraftEvent.When(
          start: start, end: told.end ?? start, words: told.range, basis: .topic)
      }
    }
  }

  // MARK: After merging

  /// Gives events without a date that of their group, else the likely one.
  func settle(_ drafts: inout [DraftEvent], groups: [Int]) {
    var visits: [Int: DraftEvent.When] = [:]
    var meetings: [Int: DraftEvent.When] = [:]
    for (index, draft) in drafts.enumerated() {
      guard var when = draft.when else { continue }
      when.basis = .group
      if draft.kind == .visit || draft.kind == .forum {
        visits[groups[index]] = visits[groups[index]] ?? when
      } else if draft.kind == .meeting, draft.status == .held {
        let known = meetings[groups[index]]
        meetings[groups[index]] = known.map { $0.start < when.start ? $0 : when } ?? when
      }
    }
    for index in drafts.indices where drafts[index].when == nil && !drafts[index].isSetApart {
      let likely = drafts[index].likely
      switch drafts[index].kind {
      case .meeting, .call, .forum:
        if let visit = visits[groups[index]] {
          drafts[index].when = likely.map { $0.lies(in: visit) } == true ? likely : visit
        } else {
          drafts[index].when = likely
        }
      case .visit:
        drafts[index].when = meetings[groups[index]] ?? likely
      case .workingGroup: break
      }
    }
  }
}
