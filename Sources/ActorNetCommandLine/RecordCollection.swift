internal import ActorNetExport
internal import ActorNetModel

/// Records from several files, each document once, whatever the order of the files.
struct RecordCollection {
  private var records: [DocumentID: DocumentRecord] = [:]
  /// The parameters of the networks that were read, joined by ` | ` where they differ.
  private(set) var parameters: [String: String] = [:]

  /// By document.
  var sorted: [DocumentRecord] { records.values.sorted { $0.document.id < $1.document.id } }

  /// Records of one file and its parameters, or nil where it cannot be used.
  static func read(_ path: String) -> (RecordCollection?, [Diagnostic]) {
    do {
      let bytes = try InputBytes.read(path)
      guard GraphMLReader.seemsXML(bytes) || InputBytes.holdNetwork(bytes) else {
        return readLines(bytes, path: path)
      }
      let (network, diagnostics) = try NetworkFile.read(bytes, path: path)
      guard !network.records.isEmpty || network.documents.isEmpty else {
        throw Diagnostic(
          severity: .error, id: "no-records",
          message: "this network holds no records, so it cannot be linked anew", path: path)
      }
      var collection = RecordCollection()
      collection.parameters = network.parameters
      let repeated = network.records.flatMap { collection.add($0, path: path) }
      return (collection, diagnostics + repeated)
    } catch let diagnostic as Diagnostic {
      return (nil, [diagnostic])
    } catch let failure as CommandFailure {
      return (nil, failure.diagnostics)
    } catch {
      return (nil, [Diagnostic(severity: .error, id: "unreadable-input", message: "\(error)")])
    }
  }

  private static func readLines(
    _ bytes: [UInt8], path: String
  ) -> (RecordCollection?, [Diagnostic]) {
    let (records, faults) = RecordLines.read(bytes, path: path)
    guard !records.isEmpty else {
      // One sentence says it; a file of another kind would give one a line.
      let fault =
        faults.first
        ?? Diagnostic(
          severity: .error, id: "empty-input",
          message: "there is nothing in it; records or a network were expected", path: path)
      return (nil, [fault])
    }
    var collection = RecordCollection()
    let repeated = records.flatMap { collection.add($0, path: path) }
    return (collection, faults + repeated)
  }

  /// Adds another collection.
  /// - Returns: what is wrong with documents that both hold.
  mutating func merge(_ other: RecordCollection, path: String) -> [Diagnostic] {
    for (name, value) in other.parameters {
      let values = Set(((parameters[name] ?? value) + " | " + value).components(by: " | "))
      parameters[name] = values.sorted().joined(separator: " | ")
    }
    return other.sorted.flatMap { add($0, path: path) }
  }

  /// Adds a record.
  ///
  /// Of two that differ the one whose line comes first in byte order is kept.
  private mutating func add(_ record: DocumentRecord, path: String) -> [Diagnostic] {
    let id = record.document.id
    guard let present = records[id] else {
      records[id] = record
      return []
    }
    guard present != record else { return [] }
    let isBefore = RecordLines.line(of: record).lexicographicallyPrecedes(
      RecordLines.line(of: present))
    if isBefore { records[id] = record }
    return [
      Diagnostic(
        severity: .error, id: "document-twice",
        message: "the document \(id) is there twice and differs; one of the two was left out",
        path: path)
    ]
  }
}

extension String {
  /// The parts between separators; the whole where there is none.
  fileprivate func components(by separator: String) -> [String] {
    split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }
}
