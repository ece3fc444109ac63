internal import ActorNetModel
internal import Yams

/// The kinds of rule by which a trigger finds who takes part.
enum Frame: String, Sendable, Codable {
  /// All who are named together before it, and the partners told by a preposition.
  case mutual
  /// As `mutual`, but only where a partner is told.
  case needsPartner = "needs-partner"
  /// Its subject and its object.
  case transitive
  /// Its subject presides over the session that it names.
  case chair
  /// Its subject travels.
  case visit
  /// Its subject attends the gathering that it names.
  case attend
  /// The people beside it were at an event told before: a list after it, or its subject.
  case joined
  /// As `joined`, for the one person right after it.
  case joinedOne = "joined-one"
}

/// Words that tell of an event, and how.
struct EventTrigger: Sendable {
  let id: String
  let kind: Event.Kind
  let frame: Frame
  let pattern: Pattern
  let unlessBefore: Pattern?
  let unlessAfter: Pattern?
  /// Whether it is a noun, of which the words after it tell: 习近平对日本的访问正在筹备.
  var isNominal: Bool { id.hasSuffix(".nominal") || id.hasSuffix(".fused-name") }
  /// The part that it gives to its people where the frame leaves it open.
  let role: Participation.Role?
}

/// The patterns beside the triggers, by what they are for.
enum EventPattern: String, CaseIterable, Sendable {
  case inviterBefore = "inviter-before"
  case inviterAfter = "inviter-after"
  case ordinal
  case sessionHead = "session-head"
  case bodyHead = "body-head"
  case bodyNot = "body-not"
  case committee, established, occasion, holding, reports
  case forumWord = "forum-word"
  case fusedHead = "fused-head"
  case relative, ceremony, spokesperson, composed, leads, sides
  case bodyStartNot = "body-start-not"
  case bodyTelling = "body-telling"
  case genericGathering = "generic-gathering"
  case holdsTalks = "holds-talks"
  case undecided, sends, plans
  case relativeVisit = "relative-visit"
  case willBe = "will-be"
  case sessionSubject = "session-subject"
  case headsBody = "heads-body"
  case talksHead = "talks-head"
  case leadsWhom = "leads-whom"
  case partyNot = "party-not"
  case isHeld = "is-held"
  case matter
  /// Stands before the medium or the statement that is relayed: 据.
  case relaying
  /// Says that a medium reports: 报道.
  case reported
  /// A statement that an office gives out: 新闻稿.
  case readout
  /// Ends an agency's dateline: 电.
  case dateline
}

/// The rules of `event-rules.yaml`.
struct EventRules: Sendable {
  /// A text and the events that must come out of it.
  struct Example: Sendable, Hashable {
    let rule: String
    let text: String
    /// `kind status start name…`, names sorted; empty for a non-example.
    let events: [String]
    let published: PartialDate?
  }

  let triggers: [EventTrigger]
  let examples: [Example]
  private let patterns: [EventPattern: Pattern]

  /// Classes that patterns may name, in the order of their indices.
  static let classes = [
    "party", "person", "country", "place", "title", "visitTarget", "institution", "forum",
    "topic", "time",
  ]

  private struct File: Codable {
    struct Trigger: Codable {
      struct Example: Codable {
        let text: String
        let events: [String]
      }
      let id: String
      let kind: Event.Kind
      let frame: Frame
      let pattern: String
      let unlessBefore: String?
      let unlessAfter: String?
      let examples: [Example]?
      let nonExamples: [String]?
      let role: Participation.Role?

      enum CodingKeys: String, CodingKey {
        case id, kind, frame, pattern, examples, role
        case unlessBefore = "unless-before"
        case unlessAfter = "unless-after"
        case nonExamples = "non-examples"
      }
    }
    let published: String?
    let subpatterns: [String: String]?
    let triggers: [Trigger]
    let patterns: [String: String]
  }

  /// Reads and compiles the rules.
  /// - Throws: the first fault, with the rule's id.
  init(yaml: String, path: String, folding: ScriptFolding) throws(Diagnostic) {
    func fault(_ message: String) -> Diagnostic {
      Diagnostic(severity: .error, id: "event-rule", message: message, path: path)
    }
    let file: File
    do {
      file = try YAMLDecoder().decode(File.self, from: yaml)
    } catch {
      throw fault("cannot be read: \(error)")
    }
    let vocabulary = PatternVocabulary(
      subpatterns: file.subpatterns ?? [:], classes: Self.classes, folding: folding)
    func compile(_ source: String, _ rule: String) throws(Diagnostic) -> Pattern {
      do {
        return try Pattern(source, vocabulary: vocabulary)
      } catch {
        throw fault("rule \(rule): \(error)")
      }
    }
    var triggers: [EventTrigger] = []
    var examples: [Example] = []
    let published = file.published.flatMap { PartialDate($0) }
    for entry in file.triggers {
      triggers.append(
        EventTrigger(
          id: entry.id, kind: entry.kind, frame: entry.frame,
          pattern: try compile(entry.pattern, entry.id),
          unlessBefore: try entry.unlessBefore.map { source throws(Diagnostic) in
            try compile(source, entry.id)
          },
          unlessAfter: try entry.unlessAfter.map { source throws(Diagnostic) in
            try compile(source, entry.id)
          }, role: entry.role))
      for example in entry.examples ?? [] {
        examples.append(
          Example(
            rule: entry.id, text: example.text, events: example.events, published: published))
      }
      for text in entry.nonExamples ?? [] {
        examples.append(Example(rule: entry.id, text: text, events: [], published: published))
      }
    }
    var patterns: [EventPattern: Pattern] = [:]
    for use in EventPattern.allCases {
      guard let source = file.patterns[use.rawValue] else {
        throw fault("pattern \"\(use.rawValue)\" is missing")
      }
      patterns[use] = try compile(source, use.rawValue)
    }
    self.triggers = triggers
    self.examples = examples
    self.patterns = patterns
  }

  /// A pattern by its use; every use has one.
  subscript(_ use: EventPattern) -> Pattern {
    guard let pattern = patterns[use] else { preconditionFailure("checked when read") }
    return pattern
  }
}
