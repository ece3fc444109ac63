internal import ActorNetExtraction
public import ActorNetExport
public import ActorNetModel
internal import Foundation

/// What a run may decide; the defaults are those of the command line.
public struct PipelineConfiguration: Sendable {
  /// The measures that are computed where none are named.
  public static let defaultMeasures = ["degree", "closeness", "betweenness", "eigenvector"]

  /// The language pack, by its tag.
  public var language = "zh"
  /// A folder whose tables and rules extend and override those of the language pack.
  public var lexicon: String?
  /// The date of documents that tell none.
  public var published: PartialDate?
  /// What counts as contact.
  public var contacts = ContactRule.met
  /// What a tie between two people weighs, by name.
  public var weighting = "count"
  /// The measures, by name.
  public var measures = Self.defaultMeasures
  /// Whether people who take part in nothing are measured and shown.
  public var includesIsolates = false
  /// How sure people, events and ties must be to be measured and exported, from 0 to 1.
  ///
  /// ``Pipeline/measure(_:)`` applies it: what ``Pipeline/link(_:)`` makes holds everything.
  public var minimumConfidence = 0.0
  /// How pictures look, and who runs Graphviz.
  public var diagram = DiagramOptions()
  /// How many documents are under way at once, from 1; bounds memory, changes no result.
  public var width = 4 * max(1, ProcessInfo.processInfo.activeProcessorCount)

  /// The defaults.
  public init() {}

  /// The words that pictures and labels show.
  /// - Throws: `Diagnostic` where there is no such language pack.
  public func words() throws(Diagnostic) -> DisplayWords {
    try LanguagePack.embeddedDisplayWords(language)
  }

  /// The options that shaped a network, for the reader of its file.
  public var parameters: [String: String] {
    var parameters = ["language": language, "program": ProgramVersion.full]
    if let published { parameters["published"] = published.description }
    if let lexicon, let digest = try? PackFiles.digest(ofFolder: lexicon) {
      parameters["lexicon"] = "sha256 " + digest
    }
    return parameters
  }
}
