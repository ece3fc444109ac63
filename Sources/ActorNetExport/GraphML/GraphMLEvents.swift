internal import ActorNetModel
internal import CLibXML2

/// The elements of a GraphML file as libxml2's parser meets them, put into a ``GraphMLTable``.
///
/// All unsafe code of GraphML reading is in this file. Events only, no tree, no network, no DTD: a
/// DOCTYPE ends the reading before its content is looked at, so that no entity but the five of XML
/// exists. A parser context is used by one call and no other.
enum GraphMLEvents {
  private static let isInitialised: Bool = {
    xmlInitParser()
    return true
  }()

  /// Reads a file.
  ///
  /// - Parameter wanted: the attributes whose values are kept, by name; the others are passed over.
  /// - Throws: ``Diagnostic`` `bad-graphml` with line and reason.
  /// - Complexity: O(bytes).
  static func read(
    _ bytes: [UInt8], path: String?, wanted: Set<String>
  ) throws(Diagnostic) -> GraphMLTable {
    let session = Session(wanted: wanted)
    guard let count = Int32(exactly: bytes.count), isInitialised else {
      throw fault("a file of 2 GiB or more is not read", path: path, line: nil)
    }
    parse(bytes, count, session)
    if let message = session.message {
      throw fault(message, path: path, line: session.line)
    }
    return session.table
  }

  private static func fault(_ message: String, path: String?, line: Int?) -> Diagnostic {
    Diagnostic(
      severity: .error, id: "bad-graphml", message: "not GraphML that can be read: \(message)",
      path: path, line: line)
  }

  private static func parse(_ bytes: [UInt8], _ count: Int32, _ session: Session) {
    unsafe bytes.withUnsafeBytes { buffer in
      let text = unsafe buffer.assumingMemoryBound(to: CChar.self).baseAddress
      guard let context = unsafe xmlNewParserCtxt(), let handler = unsafe context.pointee.sax
      else {
        session.fail("there is no memory left to read it")
        return
      }
      defer { unsafe xmlFreeParserCtxt(context) }
      unsafe handler.pointee = xmlSAXHandler()
      unsafe handler.pointee.initialized = 0xDEED_BEAF  // XML_SAX2_MAGIC, a macro with a cast
      unsafe handler.pointee.startElementNs = {
        data, name, _, _, _, _, count, _, attributes in
        guard let session = unsafe Session.from(data), let name = unsafe name else { return }
        unsafe session.open(name, Attributes(start: attributes, count: Int(count)))
      }
      unsafe handler.pointee.endElementNs = { data, _, _, _ in
        unsafe Session.from(data)?.close()
      }
      unsafe handler.pointee.characters = { data, text, count in
        guard let session = unsafe Session.from(data), session.collects else { return }
        unsafe session.text.append(
          contentsOf: UnsafeBufferPointer(start: text, count: Int(count)))
      }
      unsafe handler.pointee.cdataBlock = handler.pointee.characters
      unsafe handler.pointee.ignorableWhitespace = handler.pointee.characters
      unsafe handler.pointee.internalSubset = { data, _, _, _ in
        unsafe Session.from(data)?.fail(
          "it has a DOCTYPE, which can name files and grow without bound; remove that line")
      }
      unsafe handler.pointee.comment = { data, text in
        guard let session = unsafe Session.from(data), let text = unsafe text else { return }
        unsafe session.comment(text)
      }
      // What is wrong is asked for afterwards; nothing is to go to standard error.
      unsafe handler.pointee.serror = { _, _ in }
      unsafe context.pointee.userData = Unmanaged.passUnretained(session).toOpaque()
      unsafe session.begin(context)
      // NOENT: libxml2 hands over `&amp;` in an attribute as `&#38;` otherwise.
      let options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOENT.rawValue)
      let document = unsafe xmlCtxtReadMemory(context, text, count, nil, nil, options)
      unsafe xmlFreeDoc(document)
      unsafe session.parser = nil
      let isWellFormed = unsafe context.pointee.wellFormed != 0
      if isWellFormed || session.message != nil { return }
      let error = unsafe xmlCtxtGetLastError(context)
      let words = unsafe error?.pointee.message.map { unsafe String(cString: $0) }
      let line = unsafe error.map { Int(unsafe $0.pointee.line) }
      session.fail(
        "not well-formed XML: " + HostileText.oneLine(words ?? "the reason is not known"),
        line: line)
    }
  }
}

/// The attributes of an element: five pointers each, name, prefix, namespace, value's begin and end.
@unsafe private struct Attributes {
  let start: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  let count: Int

  /// The bytes of an attribute; nil where it is absent.
  func bytes(_ name: UnsafePointer<xmlChar>?) -> UnsafeBufferPointer<UInt8>? {
    guard let start = unsafe start else { return nil }
    for index in 0..<(unsafe count) where unsafe start[index * 5] == name {
      guard let lower = unsafe start[index * 5 + 3], let upper = unsafe start[index * 5 + 4] else {
        return nil
      }
      return unsafe UnsafeBufferPointer(start: lower, count: upper - lower)
    }
    return nil
  }

  /// An attribute as text; nil where it is absent.
  func text(_ name: UnsafePointer<xmlChar>?) -> String? {
    unsafe bytes(name).map { unsafe String(decoding: $0, as: UTF8.self) }
  }
}

/// Names that the parser interned, so that comparing pointers compares names.
@unsafe private struct Names {
  let graphml, key, graph, node, edge, data, standard, nodeLabel: UnsafePointer<xmlChar>?
  let hyperedge, id, scope, attributeName, attributeType, flavour: UnsafePointer<xmlChar>?
  let source, target: UnsafePointer<xmlChar>?

  init(_ words: xmlDictPtr?) {
    func intern(_ name: String) -> UnsafePointer<xmlChar>? {
      unsafe xmlDictLookup(words, name, Int32(name.utf8.count))
    }
    unsafe graphml = intern("graphml")
    unsafe key = intern("key")
    unsafe graph = intern("graph")
    unsafe node = intern("node")
    unsafe edge = intern("edge")
    unsafe data = intern("data")
    unsafe standard = intern("default")
    unsafe nodeLabel = intern("NodeLabel")
    unsafe hyperedge = intern("hyperedge")
    unsafe id = intern("id")
    unsafe scope = intern("for")
    unsafe attributeName = intern("attr.name")
    unsafe attributeType = intern("attr.type")
    unsafe flavour = intern("yfiles.type")
    unsafe source = intern("source")
    unsafe target = intern("target")
  }
}

/// Where in the file the parser is, and what it has met.
@safe private final class Session {
  private enum Place {
    case outside, graphml, key, standard, graph, node, edge
    /// A value that is kept, under a key's number.
    case value(Int)
    /// What is passed over, with everything in it.
    case ignored
  }

  var table = GraphMLTable()
  /// What is wrong, and where.
  private(set) var message: String?
  private(set) var line: Int?
  /// The text of the value that is being read.
  var text: [UInt8] = []
  private(set) var collects = false
  var parser: xmlParserCtxtPtr?

  private let wanted: Set<String>
  private var names = unsafe Names(nil)
  private var places: [Place] = [.outside]
  private var keyIDs: [[UInt8]] = []
  private var predictedKey = 0
  private var hasGraph = false

  init(wanted: Set<String>) { self.wanted = wanted }

  static func from(_ data: UnsafeMutableRawPointer?) -> Session? {
    unsafe data.map { unsafe Unmanaged<Session>.fromOpaque($0).takeUnretainedValue() }
  }

  func begin(_ context: xmlParserCtxtPtr) {
    unsafe parser = context
    unsafe names = Names(context.pointee.dict)
  }

  private var currentLine: Int { unsafe parser.map { Int(unsafe xmlSAX2GetLineNumber($0)) } ?? 0 }

  /// Ends the reading; the first fault counts.
  func fail(_ message: String, line: Int? = nil) {
    guard self.message == nil else { return }
    self.message = message
    self.line = line ?? currentLine
    if let parser = unsafe parser { unsafe xmlStopParser(parser) }
  }

  func open(_ name: UnsafePointer<xmlChar>, _ attributes: Attributes) {
    guard message == nil, let place = places.last else { return }
    unsafe places.append(next(place, name, attributes))
  }

  private func next(
    _ place: Place, _ name: UnsafePointer<xmlChar>, _ attributes: Attributes
  ) -> Place {
    switch place {
    case .outside:
      if unsafe name == names.graphml { return .graphml }
      fail("the outermost element is <\(unsafe String(cString: name))>, not <graphml>")
      return .ignored
    case .graphml:
      if unsafe name == names.key { return unsafe openKey(attributes) }
      guard unsafe name == names.graph else { return .ignored }
      if hasGraph { fail("it holds a second graph; one a file is read") }
      hasGraph = true
      return .graph
    case .graph:
      if unsafe name == names.node { return unsafe openNode(attributes) }
      if unsafe name == names.edge { return unsafe openEdge(attributes) }
      if unsafe name == names.hyperedge {
        fail("it holds a hyperedge; only edges between two nodes are read")
      }
      return .ignored
    case .node, .edge:
      if unsafe name == names.data { return unsafe openData(attributes) }
      if unsafe name == names.graph {
        fail("a graph is nested in a node; ungroup it, so that the graph is flat")
      }
      return .ignored
    case .key:
      guard unsafe name == names.standard else { return .ignored }
      collects = true
      return .standard
    case .value(let key):
      // yEd keeps labels in elements of its own; other elements in a value are no text.
      if table.keys[key].isDrawing {
        guard unsafe name == names.nodeLabel, text.isEmpty else { return .value(key) }
        collects = true
        return .value(key)
      }
      return .ignored
    case .standard, .ignored: return .ignored
    }
  }

  func close() {
    guard message == nil else { return }
    switch places.removeLast() {
    case .standard:
      table.keys[table.keys.count - 1].standard = takeText()
    case .value(let key):
      if table.keys[key].isDrawing {
        collects = false
        if case .value = places.last { return }
        if text.isEmpty { return }
      }
      table.add(key: key, takeText())
    default: break
    }
  }

  private func takeText() -> String {
    collects = false
    let taken = String(decoding: text, as: UTF8.self)
    let isPadded = text.first.map { $0 <= 0x20 } == true || text.last.map { $0 <= 0x20 } == true
    text.removeAll(keepingCapacity: true)
    return isPadded ? HostileText.oneLine(taken) : taken
  }

  private func openKey(_ attributes: Attributes) -> Place {
    guard let id = unsafe attributes.bytes(names.id) else {
      fail("a <key> has no id")
      return .ignored
    }
    let drawing = unsafe attributes.text(names.flavour) == "nodegraphics"
    let name = unsafe attributes.text(names.attributeName) ?? String(decoding: id, as: UTF8.self)
    let scope = unsafe attributes.text(names.scope) ?? "all"
    unsafe keyIDs.append(Array(id))
    table.keys.append(
      GraphMLTable.Key(
        name: name, scope: scope,
        isWanted: drawing || wanted.contains(name), isDrawing: drawing))
    return .key
  }

  private func openNode(_ attributes: Attributes) -> Place {
    guard let id = unsafe attributes.text(names.id) else {
      fail("a <node> has no id")
      return .ignored
    }
    if let other = table.add(node: id, line: currentLine) {
      fail("the node \"\(id.prefix(60))\" is there twice; the first is on line \(other)")
    }
    return .node
  }

  private func openEdge(_ attributes: Attributes) -> Place {
    guard let source = unsafe attributes.text(names.source),
      let target = unsafe attributes.text(names.target)
    else {
      fail("an <edge> lacks its source or its target")
      return .ignored
    }
    table.add(edgeFrom: source, to: target, line: currentLine)
    return .edge
  }

  private func openData(_ attributes: Attributes) -> Place {
    guard let id = unsafe attributes.bytes(names.key) else {
      fail("a <data> names no key")
      return .ignored
    }
    guard let key = unsafe number(ofKey: id) else {
      fail("<data key=\"\(unsafe String(decoding: id, as: UTF8.self).prefix(60))\"> names no key")
      return .ignored
    }
    predictedKey = key + 1
    guard table.keys[key].isWanted else { return .ignored }
    collects = !table.keys[key].isDrawing
    return .value(key)
  }

  /// Keys mostly come in the order in which they were declared.
  private func number(ofKey id: UnsafeBufferPointer<UInt8>) -> Int? {
    if predictedKey < keyIDs.count, unsafe keyIDs[predictedKey].elementsEqual(id) {
      return predictedKey
    }
    return keyIDs.firstIndex { unsafe $0.elementsEqual(id) }
  }

  func comment(_ start: UnsafePointer<xmlChar>) {
    let length = unsafe Int(xmlStrlen(start))
    let bytes = unsafe UnsafeBufferPointer(start: start, count: length)
    guard unsafe bytes.starts(with: GraphMLTable.Remark.mark) else { return }
    table.remarks.append(
      GraphMLTable.Remark(
        bytes: unsafe Array(bytes.dropFirst(GraphMLTable.Remark.mark.count)), line: currentLine))
  }
}
