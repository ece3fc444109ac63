/// Which events make two people's contact: what a line between two people says.
///
/// Spelled `met` (the default), `all`, or in full:
/// `status=held;kind=meeting,visit,call;role=participant,host,chair;fold=group`.
/// Keys may stand in any order; an absent key takes `met`'s value.
public struct ContactRule: Sendable, Hashable {
  /// Statuses that count.
  public let statuses: Set<Event.Status>
  /// Kinds that count.
  public let kinds: Set<Event.Kind>
  /// Roles that count.
  public let roles: Set<Participation.Role>
  /// Whether the events of one group (a visit and its meetings) that two people share count once.
  public let foldsGroups: Bool

  /// A rule.
  public init(
    statuses: Set<Event.Status>, kinds: Set<Event.Kind>, roles: Set<Participation.Role>,
    foldsGroups: Bool
  ) {
    self.statuses = statuses
    self.kinds = kinds
    self.roles = roles
    self.foldsGroups = foldsGroups
  }

  /// They met: held meetings, visits and calls that both attended, those of one group once.
  ///
  /// Between participants, hosts and chairs. Not a forum that both attended, not the oversight of
  /// one body, not a plan.
  public static let met = ContactRule(
    statuses: [.held], kinds: [.meeting, .visit, .call], roles: [.participant, .host, .chair],
    foldsGroups: true)

  /// Every shared event of every kind, status and role, each counted.
  public static let all = ContactRule(
    statuses: Set(Event.Status.allCases), kinds: Set(Event.Kind.allCases),
    roles: Set(Participation.Role.allCases), foldsGroups: false)

  /// Reads a rule as it is spelled.
  /// - Throws: ``Diagnostic`` that names the part that is wrong and what may stand there.
  public init(spelled text: String) throws(Diagnostic) {
    if text == "met" { self = .met; return }
    if text == "all" { self = .all; return }
    var statuses = Self.met.statuses
    var kinds = Self.met.kinds
    var roles = Self.met.roles
    var folds = Self.met.foldsGroups
    for clause in text.split(separator: ";", omittingEmptySubsequences: false) {
      let halves = clause.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard halves.count == 2 else {
        throw Self.fault(
          "\"\(clause)\" is not KEY=VALUE,…; say met, all or a rule such as "
            + Self.met.spelling)
      }
      let values = halves[1].split(separator: ",", omittingEmptySubsequences: false)
        .map(String.init)
      switch halves[0] {
      case "status": statuses = try Self.read(values)
      case "kind": kinds = try Self.read(values)
      case "role": roles = try Self.read(values)
      case "fold":
        guard values == ["group"] || values == ["none"] else {
          throw Self.fault("fold=\(halves[1]) must be fold=group or fold=none")
        }
        folds = values == ["group"]
      default:
        throw Self.fault("\"\(halves[0])\" is not one of status, kind, role, fold")
      }
    }
    self.init(statuses: statuses, kinds: kinds, roles: roles, foldsGroups: folds)
  }

  private static func read<Value>(_ words: [String]) throws(Diagnostic) -> Set<Value>
  where Value: RawRepresentable & CaseIterable & Hashable, Value.RawValue == String {
    var values: Set<Value> = []
    for word in words {
      guard let value = Value(rawValue: word) else {
        let choice = Value.allCases.map(\.rawValue).joined(separator: ", ")
        throw fault("\"\(word)\" is not one of \(choice)")
      }
      values.insert(value)
    }
    return values
  }

  private static func fault(_ message: String) -> Diagnostic {
    Diagnostic(severity: .error, id: "contact-rule", message: "contact rule: \(message)")
  }

  /// `met`, `all`, or the full form with its parts in a fixed order.
  public var spelling: String {
    if self == .met { return "met" }
    if self == .all { return "all" }
    return fullSpelling
  }

  /// The full form, also of `met` and `all`.
  public var fullSpelling: String {
    func list<Value>(_ values: Set<Value>) -> String
    where Value: RawRepresentable & CaseIterable & Hashable, Value.RawValue == String {
      Value.allCases.filter(values.contains).map(\.rawValue).joined(separator: ",")
    }
    return "status=\(list(statuses));kind=\(list(kinds));role=\(list(roles));"
      + "fold=\(foldsGroups ? "group" : "none")"
  }

  /// One English sentence that says what a tie means under this rule.
  public var sentence: String {
    func list<Value>(_ values: Set<Value>) -> String
    where Value: RawRepresentable & CaseIterable & Hashable, Value.RawValue == String {
      Value.allCases.filter(values.contains)
        .map { $0.rawValue.split(separator: "_").joined(separator: " ") }.joined(separator: ", ")
    }
    return "A tie counts the events that both attended (status: \(list(statuses)); "
      + "kind: \(list(kinds)); role: \(list(roles))), "
      + (foldsGroups ? "those of one group once." : "each by itself.")
  }

  /// Whether an event counts.
  public func admits(_ event: Event) -> Bool {
    statuses.contains(event.status) && kinds.contains(event.kind)
  }

  /// Whether a tie counts, its event aside.
  public func admits(_ participation: Participation) -> Bool {
    participation.roles.contains(where: roles.contains)
  }
}
