internal import ActorNetModel

/// The proof of a diagram on paper: its documents, then each event's quotes by its number.
struct SourceList: Sendable {
  /// A paragraph of it.
  struct Entry: Sendable {
    /// What stands before the text: `[2]`, `17`.
    let mark: String
    /// The words.
    let text: String
    /// http or https, escaped.
    var link: String?
  }

  /// `[1] publisher · date · title · URL`, in order of publication.
  let documents: [Entry]
  /// The number, then label, date and quotes with the document of each.
  let events: [Entry]

  /// The sources of what is drawn.
  init(_ selection: DiagramSelection) {
    documents = selection.sources.enumerated().map { number, document in
      let link = document.url.flatMap(HostileText.link)
      return Entry(
        mark: "[\(number + 1)]", text: Self.text(document, address: link), link: link)
    }
    let words = selection.labels.words
    let network = selection.index.network
    events = selection.eventNumbers.sorted { $0.value < $1.value }.map { position, number in
      let event = network.events[position]
      var seen: Set<DocumentID> = []
      let quotes = event.evidence.filter { seen.insert($0.document).inserted }.prefix(3).map {
        let source = selection.sourceNumbers[$0.document].map { "[\($0)]" } ?? ""
        return source + "“" + HostileText.drawn($0.quote, limit: 160) + "”"
      }
      let proof =
        quotes.isEmpty ? words.text("source.none", or: "no quote") : quotes.joined(separator: " ")
      let date = event.start.map { " " + $0.description } ?? ""
      return Entry(
        mark: "\(number)",
        text: HostileText.drawn(selection.labels.label(ofEvent: position), limit: 60) + date
          + " " + proof)
    }
  }

  /// One line on a document; with the host alone where no address is given.
  static func text(_ document: Document, address: String?) -> String {
    let parts = [
      document.publisher, document.published?.description, document.title,
      document.publisher == nil && document.title == nil ? document.id.rawValue : nil,
    ]
    return (parts.compactMap { $0.map { HostileText.drawn($0, limit: 80) } } + [address ?? ""])
      .filter { !$0.isEmpty }.joined(separator: " · ")
  }
}
