public import ActorNetModel
internal import Foundation

/// What a careful reader would put into the network of one document: `NAME.gold.json`.
///
/// One object with `actors`, `events` and `links`; what else it holds is not compared. Items
/// marked `"optional": true` count neither way.
public struct GoldAnnotation: Decodable, Sendable {
  /// A named person.
  public struct Actor: Decodable, Sendable {
    /// By which links name it.
    public let id: String
    /// Every form in the document.
    public let names: [String]
    /// Office holder or not.
    public let kind: Person.Kind
    /// Whether a reader may leave it out.
    public let optional: Bool?
  }

  /// A meeting, visit, call, forum or working group.
  public struct Event: Decodable, Sendable {
    /// By which links name it.
    public let id: String
    /// What it is.
    public let kind: ActorNetModel.Event.Kind
    /// For people's eyes.
    public let label: String
    /// The first day, as precise as the text tells it.
    public let start: String?
    /// Whether it happened.
    public let status: ActorNetModel.Event.Status
    /// Events of one group, such as a visit and the meetings in it, count as one for ties.
    public let group: String
    /// Quotes that tell it.
    public let evidence: [String]
    /// Whether a reader may leave it out.
    public let optional: Bool?
  }

  /// Somebody's part in an event.
  public struct Link: Decodable, Sendable {
    /// An actor's `id`.
    public let actor: String
    /// An event's `id`.
    public let event: String
    /// What part.
    public let role: Participation.Role
    /// Whether a reader may leave it out.
    public let optional: Bool?
  }

  /// The day of publication.
  public let published: String?
  /// `outside` where the document itself does not tell that day.
  public let publishedFrom: String?
  /// Mode 1.
  public let actors: [Actor]
  /// Mode 2.
  public let events: [Event]
  /// The ties.
  public let links: [Link]

  enum CodingKeys: String, CodingKey {
    case published, actors, events, links
    case publishedFrom = "published_from"
  }

  /// Reads an annotation.
  /// - Parameter path: the file, for the diagnostic.
  /// - Throws: `Diagnostic` with the place in the file and the reason.
  public init(json: [UInt8], path: String) throws(Diagnostic) {
    func fault(_ message: String) -> Diagnostic {
      Diagnostic(severity: .error, id: "bad-annotation", message: message, path: path)
    }
    do {
      self = try JSONDecoder().decode(GoldAnnotation.self, from: Data(json))
    } catch let error as DecodingError {
      throw fault("this is no annotation of a document: \(Self.reason(error))")
    } catch {
      throw fault("this is no annotation of a document: \(error)")
    }
    let people = Set(actors.map(\.id))
    let happenings = Set(events.map(\.id))
    guard people.count == actors.count else { throw fault("two actors have one id") }
    guard happenings.count == events.count else { throw fault("two events have one id") }
    for (index, link) in links.enumerated() {
      guard people.contains(link.actor) else {
        throw fault(".links[\(index)]: there is no actor \"\(link.actor.prefix(60))\"")
      }
      guard happenings.contains(link.event) else {
        throw fault(".links[\(index)]: there is no event \"\(link.event.prefix(60))\"")
      }
    }
  }

  private static func reason(_ error: DecodingError) -> String {
    func place(_ context: DecodingError.Context, _ key: (any CodingKey)? = nil) -> String {
      let path = (context.codingPath + [key].compactMap(\.self))
        .map { $0.intValue.map { "[\($0)]" } ?? ".\($0.stringValue)" }.joined()
      return path.isEmpty ? "." : path
    }
    switch error {
    case .keyNotFound(let key, let context): return "\(place(context, key)) is missing"
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      return "\(place(context)) is of another type"
    case .dataCorrupted(let context): return "\(place(context)): \(context.debugDescription)"
    @unknown default: return "\(error)"
    }
  }
}
