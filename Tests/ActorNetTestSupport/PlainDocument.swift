public import ActorNetExtraction
public import ActorNetModel

/// Documents of plain text, made without a reader, so that a test of what comes after reading
/// depends on nothing that reading decides.
public enum PlainDocument {
  /// A document whose lines are its paragraphs; a first line that begins with `# ` is the title.
  ///
  /// Offsets are those of the text in UTF-8, the `# ` included.
  ///
  /// - Parameter text: without empty lines.
  public static func read(
    _ text: String, id: String = "news.txt", published: String? = "2024-01-24",
    language: String = "zh-Hans"
  ) -> ReadDocument {
    var scalars: [UInt32] = []
    var offsets: [Int32] = []
    var lengths: [UInt8] = []
    var blocks: [BodyText.Block] = []
    var byte = 0
    var isTitle = false
    var start = 0
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if number > 0 {
        scalars.append(0x0A)
        offsets.append(Int32(byte))
        lengths.append(0)
        byte += 1
      }
      isTitle = number == 0 && line.hasPrefix("# ")
      if isTitle { byte += 2 }
      start = scalars.count
      for scalar in line.unicodeScalars.dropFirst(isTitle ? 2 : 0) {
        let width = UTF8.width(scalar)
        scalars.append(scalar.value)
        offsets.append(Int32(byte))
        lengths.append(UInt8(width))
        byte += width
      }
      blocks.append(
        BodyText.Block(kind: isTitle ? .title : .paragraph, range: start..<scalars.count))
    }
    offsets.append(Int32(byte))
    let day = published.flatMap { PartialDate($0) }
    return ReadDocument(
      document: Document(
        id: DocumentID(rawValue: id), published: day, publishedFrom: day == nil ? nil : .option,
        language: language, sha256: SHA256.hexadecimal(of: Array(text.utf8)),
        textSHA256: SHA256.hexadecimal(of: Array(text.utf8))),
      body: BodyText(
        scalars: scalars, sourceOffsets: offsets, sourceLengths: lengths, blocks: blocks),
      source: Array(text.utf8))
  }

  /// The record of a text by the Chinese pack.
  public static func record(
    _ text: String, id: String = "news.txt", published: String? = "2024-01-24",
    language: String = "zh-Hans"
  ) throws -> DocumentRecord {
    DocumentExtractor(pack: try ChinesePack.shared())
      .record(read(text, id: id, published: published, language: language))
  }
}

/// The Chinese pack, read once a test run.
public enum ChinesePack {
  private static let loaded = Result { () throws(Diagnostic) in try LanguagePack.embedded("zh") }

  /// The pack in the binary.
  public static func shared() throws -> LanguagePack { try loaded.get() }
}

extension DocumentRecord {
  /// Each event as `kind status start name…`, sorted: `meeting held 2024-01-22 塞茹尔内 王毅`.
  ///
  /// The start is `-` where there is none, or none but the time of publication; names are sorted by their Unicode scalars.
  public var tellings: [String] {
    let names = Dictionary(people.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    return events.map { event in
      let taking = participations.filter { $0.event == event.id }
        .compactMap { names[$0.person] }.sorted(by: scalarsAscend)
      let isTold = event.dateBasis != .estimated || !event.dateWords.isEmpty
      let start = isTold ? event.start?.description ?? "-" : "-"
      return ([event.kind.rawValue, event.status.rawValue, start] + taking)
        .joined(separator: " ")
    }.sorted(by: scalarsAscend)
  }

  /// The parts in one event's telling, as `name role,role`; an inferred one ends with `?`.
  public func parts(in event: Event) -> [String] {
    let names = Dictionary(people.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    return participations.filter { $0.event == event.id }.map { tie in
      (names[tie.person] ?? "") + " " + tie.roles.map(\.rawValue).joined(separator: ",")
        + (tie.inferred ? "?" : "")
    }.sorted(by: scalarsAscend)
  }
}

/// Order by Unicode scalars, the same on every system.
public func scalarsAscend(_ left: String, _ right: String) -> Bool {
  left.unicodeScalars.lexicographicallyPrecedes(right.unicodeScalars)
}
