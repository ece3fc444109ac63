internal import CLibXML2

/// What a page's structure is told to, in document order.
protocol HTMLStructureReader: AnyObject {
  /// An element opens; every one is closed again, in reverse order.
  /// - Parameter attributes: names in lower case, values with references decoded.
  func open(_ name: String, attributes: [String: String])
  /// The element that was opened last closes.
  func close(_ name: String)
  /// The text run with that number stands here.
  func text(run: Int)
  /// White space stands here.
  func space(hasNewline: Bool)
}

/// The structure of HTML as libxml2's parser sees it: implied ends, misnesting, missing tags.
///
/// libxml2 does not tell where in the source a text stood. So it is not given the text: every run
/// of it is replaced by a number (`#17;`), and where the number comes out of the parser, there the
/// run belongs. Each scalar so keeps its place in the source, however broken the nesting is, and
/// the parser meets no text of any size, no entity and no encoding.
///
/// All unsafe code of HTML reading is in this file. No network, no DTD, no entities, no tree: only
/// events. A parser context is used by one call and no other; libxml2 is initialised once, after
/// which contexts are independent of each other, so that no lock is needed.
enum HTMLStructure {
  /// Deeper nesting than this is not followed: the parser's work would grow with its square.
  static let depthLimit = 1_000

  private static let isInitialised: Bool = {
    xmlInitParser()
    return true
  }()

  /// Parses markup in which texts are replaced by numbers.
  ///
  /// - Returns: false where nesting passed ``depthLimit`` or the input passed 2 GB: the reader has
  ///   then seen only a part.
  static func parse(_ markup: [UInt8], reader: any HTMLStructureReader) -> Bool {
    guard isInitialised, !markup.isEmpty, let count = Int32(exactly: markup.count) else {
      return markup.isEmpty
    }
    guard let context = unsafe htmlNewParserCtxt() else { return false }
    defer { unsafe htmlFreeParserCtxt(context) }
    let session = Session(reader)
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
      | HTML_PARSE_NODEFDTD.rawValue
    guard let handler = unsafe context.pointee.sax else { return false }
    unsafe handler.pointee = xmlSAXHandler()
    unsafe handler.pointee.startElement = { data, name, attributes in
      guard let session = unsafe Session.from(data), let name = unsafe name else { return }
      unsafe session.open(String(cString: name), attributes)
    }
    unsafe handler.pointee.endElement = { data, name in
      guard let session = unsafe Session.from(data), let name = unsafe name else { return }
      unsafe session.close(String(cString: name))
    }
    unsafe handler.pointee.characters = { data, text, count in
      guard let session = unsafe Session.from(data), let text = unsafe text else { return }
      for index in 0..<Int(count) { unsafe session.character(text[index]) }
    }
    unsafe handler.pointee.ignorableWhitespace = handler.pointee.characters
    unsafe context.pointee.userData = Unmanaged.passUnretained(session).toOpaque()
    unsafe session.parser = context
    unsafe markup.withUnsafeBufferPointer { bytes in
      unsafe bytes.withMemoryRebound(to: CChar.self) { bytes in
        let document = unsafe htmlCtxtReadMemory(
          context, bytes.baseAddress, count, nil, "UTF-8", Int32(options))
        if let document = unsafe document { unsafe xmlFreeDoc(document) }
      }
    }
    unsafe session.parser = nil
    return withExtendedLifetime(session) { !session.isTooDeep }
  }

  /// Carries one parse through the C callbacks.
  @safe private final class Session {
    private let reader: any HTMLStructureReader
    private var depth = 0
    private(set) var isTooDeep = false
    private var number: Int?
    var parser: htmlParserCtxtPtr?

    init(_ reader: any HTMLStructureReader) { self.reader = reader }

    @unsafe static func from(_ data: UnsafeMutableRawPointer?) -> Session? {
      guard let data = unsafe data else { return nil }
      return unsafe Unmanaged<Session>.fromOpaque(data).takeUnretainedValue()
    }

    @unsafe func open(
      _ name: String, _ list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    ) {
      depth += 1
      if depth > HTMLStructure.depthLimit {
        isTooDeep = true
        if let parser = unsafe parser { unsafe xmlStopParser(parser) }
      }
      guard !isTooDeep else { return }
      var attributes: [String: String] = [:]
      var index = 0
      while let list = unsafe list, let key = unsafe list[index] {
        if let value = unsafe list[index + 1] {
          let key = unsafe String(cString: key)
          if HTMLStructure.attributes.contains(key) {
            attributes[key] = unsafe String(cString: value)
          }
        } else {
          let key = unsafe String(cString: key)
          if HTMLStructure.attributes.contains(key) { attributes[key] = "" }
        }
        index += 2
      }
      reader.open(name, attributes: attributes)
    }

    func close(_ name: String) {
      depth -= 1
      if !isTooDeep { reader.close(name) }
    }

    /// Numbers may come in pieces: the parser flushes its buffer where it likes.
    func character(_ byte: UInt8) {
      guard !isTooDeep else { return }
      switch byte {
      case 0x23: number = 0
      case 0x30...0x39: number = number.map { $0 * 10 + Int(byte) - 0x30 }
      case 0x3B:
        if let run = number { reader.text(run: run) }
        number = nil
      default: reader.space(hasNewline: byte == 0x0A)
      }
    }
  }

  /// The attributes that reading looks at.
  private static let attributes: Set<String> = [
    "class", "content", "datetime", "hidden", "href", "id", "itemprop", "name", "property", "rel",
    "role", "style", "type",
  ]
}

/// Named character references of HTML 4, from libxml2's table.
enum NamedCharacters {
  /// The scalar that `&name;` stands for; nil for a name that HTML 4 does not know.
  static func scalar(named name: String) -> UInt32? {
    unsafe name.withCString { pointer in
      unsafe pointer.withMemoryRebound(to: xmlChar.self, capacity: name.utf8.count + 1) { text in
        guard let entity = unsafe htmlEntityLookup(text) else { return nil }
        return unsafe entity.pointee.value
      }
    }
  }
}
