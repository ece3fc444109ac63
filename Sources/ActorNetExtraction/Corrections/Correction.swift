public import ActorNetModel

/// One entry of a corrections file: what a person declares about people, events and ties.
public struct Correction: Sendable, Hashable {
  /// Names people as a reader of the network does; what is absent fits everybody.
  public struct PersonSelector: Sendable, Hashable {
    /// Any of the person's names, in either script.
    public var name: String
    /// The person's country.
    public var country: String?
    /// Part of a title.
    public var title: String?
    /// A document that tells of the person.
    public var document: DocumentID?
    /// Part of a quote that names the person.
    public var quote: String?

    /// A selector.
    public init(
      name: String, country: String? = nil, title: String? = nil, document: DocumentID? = nil,
      quote: String? = nil
    ) {
      self.name = name
      self.country = country
      self.title = title
      self.document = document
      self.quote = quote
    }
  }

  /// Names events as a reader of the network does; what is absent fits every event.
  public struct EventSelector: Sendable, Hashable {
    /// The whole label, in either script.
    public var label: String?
    /// The kind.
    public var kind: Event.Kind?
    /// Names of people who take part, all of them.
    public var people: [String]
    /// A date that the event's may be.
    public var date: PartialDate?
    /// Part of the place.
    public var place: String?
    /// A document that tells of the event.
    public var document: DocumentID?
    /// Part of a quote that tells of the event.
    public var quote: String?

    /// A selector.
    public init(
      label: String? = nil, kind: Event.Kind? = nil, people: [String] = [],
      date: PartialDate? = nil, place: String? = nil, document: DocumentID? = nil,
      quote: String? = nil
    ) {
      self.label = label
      self.kind = kind
      self.people = people
      self.date = date
      self.place = place
      self.document = document
      self.quote = quote
    }
  }

  /// A person, an event or a tie.
  public enum Target: Sendable, Hashable {
    /// A person.
    case person(PersonSelector)
    /// An event.
    case event(EventSelector)
    /// A person's part in an event.
    case tie(PersonSelector, EventSelector)
  }

  /// Several people or several events.
  public enum Group: Sendable, Hashable {
    /// Two people or more.
    case people([PersonSelector])
    /// Two events or more.
    case events([EventSelector])
  }

  /// Where an added event or tie is told.
  public struct Source: Sendable, Hashable {
    /// A document of the network that tells it.
    public var document: DocumentID?
    /// The headline of another document.
    public var title: String?
    /// The medium of another document.
    public var publisher: String?
    /// The address of another document; http or https.
    public var url: String?
    /// The day of publication of another document.
    public var published: PartialDate?
    /// The words that prove it.
    public var quote: String
  }

  /// Someone who takes part in an added event.
  public struct Participant: Sendable, Hashable {
    /// Who; a person of the network where there is one, else a new one.
    public var person: PersonSelector
    /// In which role.
    public var role: Participation.Role
  }

  /// An event that no document was found to tell.
  public struct NewEvent: Sendable, Hashable {
    /// What it is.
    public var kind: Event.Kind
    /// Its name; made from kind and people where absent.
    public var label: String?
    /// The first day.
    public var start: PartialDate?
    /// The last day; the first where absent.
    public var end: PartialDate?
    /// Where.
    public var place: String?
    /// Whether it happened.
    public var status: Event.Status
    /// Who takes part.
    public var people: [Participant]
  }

  /// New values; what is absent stays as it is.
  public struct Changes: Sendable, Hashable {
    /// Of an event: the first and the last day.
    public var dates: ClosedRange<PartialDate>?
    /// Of an event.
    public var status: Event.Status?
    /// Of an event.
    public var place: String?
    /// Of an event.
    public var kind: Event.Kind?
    /// Of a tie.
    public var role: Participation.Role?
    /// Of a tie: the title at that time.
    public var title: String?
    /// Of a person.
    public var country: String?
  }

  /// What is declared.
  public enum Content: Sendable, Hashable {
    /// Those are one.
    case same(Group)
    /// Those are different, each from each.
    case different(Group)
    /// The name or label to show.
    case rename(Target, to: String)
    /// The person holds no public office.
    case notAnOfficial(PersonSelector)
    /// There is no such person, event or tie.
    case drop(Target)
    /// There is such an event.
    case addEvent(NewEvent, Source)
    /// There is such a tie.
    case addTie(PersonSelector, EventSelector, Participation.Role, title: String?, Source)
    /// Something about it is otherwise.
    case fix(Target, Changes)
    /// It was looked at and is right.
    case confirm(Target)
    /// Written by a review and not decided yet: changes nothing.
    case undecided
  }

  /// What is declared.
  public var content: Content
  /// Why.
  public var reason: String?
  /// Who says so.
  public var author: String?
  /// Where the entry begins in its file, from 1.
  public var line: Int?

  /// A correction.
  public init(_ content: Content, reason: String? = nil, author: String? = nil, line: Int? = nil) {
    self.content = content
    self.reason = reason
    self.author = author
    self.line = line
  }
}

/// Corrections in the order of their file; applied anew whenever a network is linked.
public struct Corrections: Sendable, Hashable {
  /// The entries.
  public var entries: [Correction]
  /// The file, for messages.
  public var path: String?
  /// SHA-256 of the file, for the network's parameters.
  public var sha256: String?

  /// Corrections.
  public init(_ entries: [Correction] = [], path: String? = nil) {
    self.entries = entries
    self.path = path
  }

  /// Whether none of them can change anything.
  public var isEmpty: Bool { entries.allSatisfy { $0.content == .undecided } }
}

extension Correction.PersonSelector: CustomStringConvertible {
  /// As a message names it.
  public var description: String {
    ([name] + [country, title, document?.rawValue, quote].compactMap(\.self)).joined(
      separator: ", ")
  }
}

extension Correction.EventSelector: CustomStringConvertible {
  /// As a message names it.
  public var description: String {
    let parts =
      [label, kind?.rawValue].compactMap(\.self) + people
      + [date?.description, place, document?.rawValue, quote].compactMap(\.self)
    return parts.joined(separator: ", ")
  }
}
