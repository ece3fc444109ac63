public import ActorNetExtraction
public import ActorNetModel

/// The way from documents to files, one function a step.
///
/// ```swift
/// let pipeline = try Pipeline()
/// var records: [DocumentRecord] = []
/// try await pipeline.record(InputWalker.inputs(for: ["articles"]).inputs) { recording in
///   if let record = recording.record { records.append(record) }
/// }
/// let measured = try pipeline.measure(pipeline.link(records))
/// try pipeline.export(measured) { name, bytes in … }
/// ```
public struct Pipeline: Sendable {
  /// What was decided.
  public let configuration: PipelineConfiguration
  let pack: LanguagePack
  private let extractor: DocumentExtractor

  /// Loads the language pack, and the user's lexicon over it.
  /// - Throws: `Diagnostic` where there is none of that tag, or the first fault of the lexicon;
  ///   ``LanguagePack/faults(ofLexicon:tag:)`` tells all of them.
  public init(_ configuration: PipelineConfiguration = .init()) throws(Diagnostic) {
    self.configuration = configuration
    pack = try LanguagePack.embedded(configuration.language, lexicon: configuration.lexicon)
    extractor = DocumentExtractor(pack: pack)
  }

  /// Read: a file's bytes become a document, with what is wrong about them.
  ///
  /// - Returns: no document where nothing can be used; a diagnostic says why.
  public func read(
    _ input: InputWalker.Input
  ) -> (document: ReadDocument?, diagnostics: [Diagnostic]) {
    do throws(Diagnostic) {
      return DocumentReader.read(
        try input.bytes(), id: input.id, path: input.path, fallbackDate: configuration.published,
        conventions: pack.readingConventions)
    } catch {
      return (nil, [error])
    }
  }

  /// Recognise and record: a document becomes what it says of people and events.
  public func record(_ document: ReadDocument) -> DocumentRecord {
    extractor.record(document)
  }

  /// Reads and records many documents in parallel; hands them over in the order of the inputs.
  ///
  /// Memory holds ``PipelineConfiguration/width`` documents at most, whatever their number.
  ///
  /// - Parameter deliver: what it throws ends the work and is thrown on.
  public func record(
    _ inputs: [InputWalker.Input], deliver: (Recording) throws -> Void
  ) async throws {
    try await mapInParallel(
      inputs, width: configuration.width,
      transform: { input in
        let (document, diagnostics) = read(input)
        return Recording(record: document.map(record), diagnostics: diagnostics)
      },
      deliver: deliver)
  }

  /// Link: records of many documents become one network.
  public func link(_ records: [DocumentRecord]) -> AffiliationNetwork {
    link(records, corrections: Corrections()).network
  }

  /// Link: records of many documents become one network, corrected as a person declared.
  ///
  /// - Returns: the network, and a warning with its line for each correction that no longer
  ///   matches.
  public func link(
    _ records: [DocumentRecord], corrections: Corrections
  ) -> (network: AffiliationNetwork, diagnostics: [Diagnostic]) {
    var (network, diagnostics) = NetworkLinker(pack: pack).link(records, corrections: corrections)
    network.parameters.merge(configuration.parameters) { _, ours in ours }
    return (network, diagnostics)
  }

  /// Review: the doubtful cases of a network as a corrections file to edit, in YAML.
  ///
  /// Reading it back unchanged changes nothing.
  /// - Parameter confidence: ties that are less sure are listed.
  public func review(_ network: AffiliationNetwork, below confidence: Double = 0.5) -> String {
    ReviewWriter(network: network, pack: pack, leastConfidence: confidence).text
  }

  /// Measure: figures for every node, and the ties between people, of what is sure enough; see
  /// ``PipelineConfiguration/minimumConfidence``.
  /// - Throws: `Diagnostic` where a measure is unknown or the network is not sound.
  public func measure(_ network: AffiliationNetwork) throws(Diagnostic) -> MeasuredNetwork {
    try MeasuredNetwork(
      network.filtered(minimumConfidence: configuration.minimumConfidence), configuration)
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
