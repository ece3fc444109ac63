public import ActorNetExtraction
public import ActorNetModel

/// The way from documents to files, one function a step.
///
/// ```swift
/// let pipeline = try Pipeline()
/// var records: [DocumentRecord] = []
/// try await pipeline.record(sources) { recording in
///   if let record = recording.record { records.append(record) }
/// }
/// let measured = try pipeline.measure(pipeline.link(records))
/// try pipeline.export(measured) { name, bytes in … }
/// ```
public struct Pipeline: Sendable {
  /// What was decided.
  public let configuration: PipelineConfiguration
  private let pack: LanguagePack
  private let extractor: DocumentExtractor

  /// Loads the language pack.
  /// - Throws: `Diagnostic` where there is none of that tag.
  public init(_ configuration: PipelineConfiguration = .init()) throws(Diagnostic) {
    self.configuration = configuration
    pack = try LanguagePack.embedded(configuration.language)
    extractor = DocumentExtractor(pack: pack)
  }

  /// Read: bytes become a document, with what is wrong about them; nil where nothing can be used.
  public func read(_ source: DocumentSource) -> Reading {
    DocumentReader.read(
      source, conventions: pack.readingConventions, published: configuration.published)
  }

  /// Recognise and record: a document becomes what it says of people and events.
  public func record(_ document: ReadDocument) -> DocumentRecord {
    extractor.record(document)
  }

  /// Reads and records many documents in parallel; hands them over in the order of the sources.
  ///
  /// Memory holds ``PipelineConfiguration/width`` documents at most, whatever their number.
  ///
  /// - Parameter deliver: what it throws ends the work and is thrown on.
  public func record(
    _ sources: [DocumentSource], deliver: (Recording) throws -> Void
  ) async throws {
    try await mapInParallel(
      sources, width: configuration.width,
      transform: { source in
        let reading = read(source)
        return Recording(
          record: reading.document.map(record), diagnostics: reading.diagnostics)
      },
      deliver: deliver)
  }

  /// Link: records of many documents become one network.
  public func link(_ records: [DocumentRecord]) -> AffiliationNetwork {
    var network = NetworkLinker.link(records, words: pack.displayWords)
    network.parameters.merge(configuration.parameters) { _, ours in ours }
    return network
  }

  /// Measure: figures for every node, and the ties between people.
  /// - Throws: `Diagnostic` where a measure is unknown or the network is not sound.
  public func measure(_ network: AffiliationNetwork) throws(Diagnostic) -> MeasuredNetwork {
    try MeasuredNetwork(network, configuration)
  }

  /// Export: the files of the main job, one after another.
  ///
  /// - Parameter write: takes a file's name and bytes; what it throws is thrown on.
  public func export(
    _ measured: MeasuredNetwork, write: (String, [UInt8]) throws -> Void
  ) throws {
    for file in ResultFile.all {
      try write(file.name, try file.bytes(measured, words: pack.displayWords))
    }
  }
}

/// What came of one document.
public struct Recording: Sendable {
  /// What it says; nil where it cannot be used.
  public let record: DocumentRecord?
  /// What is wrong with it.
  public let diagnostics: [Diagnostic]
}
