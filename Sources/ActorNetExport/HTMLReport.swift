public import ActorNetModel

/// One HTML file for reading and for handing on: the picture, every event with who took part and the
/// quotes that prove it, the people, the sources.
///
/// Self-contained: no script, no style or picture from elsewhere, and a policy in its head that
/// forbids them. Quotes fold by themselves (`details`). Links lead to sources over http and https
/// only. Of more than 300 people and events no picture is drawn; a line says so.
/// Source: <https://html.spec.whatwg.org/>.
public struct HTMLReport: NetworkExporter {
  /// The name is `html`.
  public let name = "html"
  /// Files end in `.html`.
  public let fileExtension = "html"
  /// Who reads it.
  public let readers = "browsers: picture, events with their quotes, people, sources; no script"
  /// It shows what was found.
  public let writesMeasures = false

  /// The most people and events of which a picture is drawn.
  static let largestPicture = 300

  /// The format.
  public init() {}

  /// The page; a projection is not written.
  /// - Throws: ``Diagnostic`` where Graphviz fails.
  public func artifact(of request: ExportRequest) throws(Diagnostic) -> [UInt8] {
    var page = ReportPage(request)
    var picture: [UInt8] = []
    if page.nodeCount <= Self.largestPicture {
      var drawn = request
      drawn.projection = nil
      drawn.layout = request.layout?.needsProjection == true ? nil : request.layout
      // The page has the quotes itself.
      drawn.diagram.sources = .none
      picture = try GraphvizFormat(.svg).artifact(of: drawn)
    }
    page.write(picture: picture)
    return page.bytes
  }
}

/// Writes the page; all text passes through ``XMLText``.
private struct ReportPage {
  private(set) var bytes: [UInt8] = []
  private let request: ExportRequest
  private let index: NetworkIndex
  private let included: [Bool]
  private let documents: [DocumentID: Document]
  private var tiesOfEvent: [[Int]]

  init(_ request: ExportRequest) {
    self.request = request
    let index = NetworkIndex(request.network)
    self.index = index
    included = index.included(isolates: request.includesIsolates)
    documents = Dictionary(
      request.network.documents.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    tiesOfEvent = [[Int]](repeating: [], count: request.network.events.count)
    for (number, tie) in index.ties.enumerated() { tiesOfEvent[tie.event].append(number) }
  }

  /// People and events that the page shows.
  var nodeCount: Int { included.count { $0 } + request.network.events.count }

  mutating func write(picture: [UInt8]) {
    let words = request.words
    let title = request.diagram.title ?? words.text("title.network", or: "Actor network")
    markup("<!DOCTYPE html>\n<html lang=\"\(language)\">\n<head>\n<meta charset=\"utf-8\">\n")
    markup(
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
        + "style-src 'unsafe-inline'\">\n")
    markup("<meta name=\"viewport\" content=\"width=device-width\">\n<title>")
    text(title)
    markup("</title>\n<style>\(Self.style)</style>\n</head>\n<body>\n<h1>")
    text(title)
    markup("</h1>\n")
    if let start = Self.firstElement(of: picture) {
      markup("<figure>\n")
      bytes.append(contentsOf: picture[start...])
      markup("</figure>\n")
    } else {
      markup("<p>")
      let note = words.text("note.large", or: "{0} people and events, over {1}: no picture.")
      text(note.filled([String(nodeCount), String(HTMLReport.largestPicture)]))
      markup("</p>\n")
    }
    heading(words.text("mode.event", or: "Events"))
    for event in eventsInTime { write(event: event) }
    heading(words.text("mode.actor", or: "People"))
    writePeople()
    heading(words.text("heading.sources", or: "Sources"))
    writeSources()
    markup("</body>\n</html>\n")
  }

  private var language: String {
    request.network.documents.lazy.compactMap(\.language).first.flatMap { tag in
      tag.utf8.allSatisfy {
        $0 == 0x2D || (0x30...0x39).contains($0) || (0x41...0x5A).contains($0 & 0xDF)
      }
        ? tag : nil
    } ?? "zh"
  }

  /// By first day, those without a date last.
  private var eventsInTime: [Int] {
    let events = request.network.events
    return events.indices.sorted { left, right in
      let (one, other) = (events[left].start, events[right].start)
      if one != other {
        guard let one else { return false }
        guard let other else { return true }
        return one < other
      }
      return left < right
    }
  }

  private mutating func write(event number: Int) {
    let event = request.network.events[number]
    markup("<article id=\"event-\(event.id)\" class=\"\(event.status.rawValue)\">\n<h3>")
    text(event.label.isEmpty ? event.id.rawValue : event.label)
    markup("</h3>\n<p>")
    let dates = [event.start, event.end == event.start ? nil : event.end]
      .compactMap { $0?.description }
    let facts =
      [
        request.words.word(for: event.kind), request.words.word(for: event.status),
        dates.joined(separator: " – "), event.dateWords.joined(separator: ", "), event.place ?? "",
      ] + event.unnamedParties
    text(facts.filter { !$0.isEmpty }.joined(separator: " · "))
    markup("</p>\n")
    write(event.evidence)
    if !tiesOfEvent[number].isEmpty { markup("<ul>\n") }
    for tie in tiesOfEvent[number] {
      let participation = request.network.participations[index.ties[tie].participation]
      let person = request.network.people[index.ties[tie].person]
      markup("<li><a href=\"#person-\(person.id)\">")
      text(person.name.isEmpty ? person.id.rawValue : person.name)
      markup("</a> ")
      let roles = participation.roles.map { request.words.word(for: $0) }
      text(([participation.title ?? ""] + roles).filter { !$0.isEmpty }.joined(separator: ", "))
      write(participation.evidence)
      markup("</li>\n")
    }
    if !tiesOfEvent[number].isEmpty { markup("</ul>\n") }
    markup("</article>\n")
  }

  private mutating func write(_ evidence: [Evidence]) {
    let pieces = evidence.filter { !$0.quote.isEmpty }
    guard !pieces.isEmpty else { return }
    markup("<details><summary>\(pieces.count) ❝</summary>\n")
    for piece in pieces {
      markup("<blockquote>")
      text(piece.quote)
      markup(" <cite><a href=\"#\(Self.anchor(piece.document))\">")
      let document = documents[piece.document]
      let source = [
        document?.publisher ?? document?.title ?? piece.document.rawValue,
        document?.published?.description ?? "",
      ]
      text(source.filter { !$0.isEmpty }.joined(separator: ", "))
      markup("</a></cite></blockquote>\n")
    }
    markup("</details>\n")
  }

  private mutating func writePeople() {
    markup("<table>\n")
    for (position, person) in request.network.people.enumerated() where included[position] {
      markup("<tr id=\"person-\(person.id)\"><th>")
      text(person.name.isEmpty ? person.id.rawValue : person.name)
      markup("</th><td>")
      text(request.words.name(ofCountry: person.country))
      markup("</td><td>")
      text(index.title(ofPerson: position) ?? "")
      markup("</td><td>\(index.personDegrees[position])</td></tr>\n")
    }
    markup("</table>\n")
  }

  private mutating func writeSources() {
    markup("<ol>\n")
    for document in request.network.documents {
      markup("<li id=\"\(Self.anchor(document.id))\">")
      let link = document.url.flatMap(HostileText.link)
      if let link { markup("<a rel=\"noreferrer\" href=\"\(XMLText.attribute(link))\">") }
      text(document.title ?? document.id.rawValue)
      if link != nil { markup("</a>") }
      let about = [document.publisher, document.published?.description].compactMap(\.self)
      text(about.isEmpty ? "" : " · " + about.joined(separator: ", "))
      markup("</li>\n")
    }
    markup("</ol>\n")
  }

  private static func anchor(_ document: DocumentID) -> String {
    var hash = StableHash()
    hash.add(document.rawValue)
    return "source-" + hash.hexadecimal
  }

  /// Where the picture begins behind its declaration; nil without one.
  private static func firstElement(of picture: [UInt8]) -> Int? {
    let start = Array("<svg".utf8)
    return picture.indices.first { picture[$0] == 0x3C && picture[$0...].starts(with: start) }
  }

  private mutating func heading(_ words: String) {
    markup("<h2>")
    text(words)
    markup("</h2>\n")
  }

  private mutating func markup(_ markup: String) { bytes.append(contentsOf: markup.utf8) }

  private mutating func text(_ text: String) {
    XMLText.append(content: HostileText.oneLine(text), to: &bytes)
  }

  private static let style = """
    body{max-width:60rem;margin:2rem auto;padding:0 1rem;font:1rem/1.5 "Noto Sans CJK SC","Microsoft \
    YaHei","PingFang SC",sans-serif;color:#222}svg{max-width:100%;height:auto}article{border-left:4px \
    solid #555;padding-left:1rem;margin:1.5rem 0}article.planned,article.proposed{border-left-style:\
    dashed}article.cancelled h3{text-decoration:line-through}h3{margin:0}p{margin:.2rem 0}blockquote\
    {margin:.3rem 1rem;color:#444}cite{font-style:normal;font-size:.85em}td,th{text-align:left;padding:\
    .1rem 1rem .1rem 0;vertical-align:top}details{display:inline-block;vertical-align:top}
    """
}
