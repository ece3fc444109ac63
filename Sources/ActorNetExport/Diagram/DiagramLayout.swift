/// The arrangements in which a network can be drawn.
public enum DiagramLayout: String, Sendable, Hashable, CaseIterable {
  /// Sides in columns, events between them from top to bottom in time.
  case briefing
  /// Both modes, placed by springs, for structure.
  case network
  /// People only, tied by the contacts that they had; needs a projection.
  case cooccurrence
  /// One person, the events that the person took part in, and who else did.
  case ego
  /// Events on an axis of time, in rows by working group and by side.
  case timeline
  /// Who met whom as a table of counts; needs a projection.
  case matrix

  /// Whether it shows who met whom, and so needs a projection.
  public var needsProjection: Bool { self == .cooccurrence || self == .matrix }

  /// Whether events stand in rows with their number and date.
  var hasRows: Bool { self == .briefing || self == .ego }
}
