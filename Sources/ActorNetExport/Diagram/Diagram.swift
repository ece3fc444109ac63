internal import ActorNetModel

/// What is drawn: boxes with text, lines between them, words around them.
///
/// Not yet where.
struct Diagram: Sendable {
  /// A person or an event.
  struct Box: Sendable {
    /// Which of the two.
    enum Role: Sendable, Hashable {
      /// A person, with the place of its side in ``Diagram/sides``.
      case person(side: Int)
      /// An event.
      case event
    }

    /// How the border is drawn.
    enum Border: Sendable, Hashable {
      case solid
      case dashed
      case double
    }

    /// The identifier in the network, ASCII.
    let id: String
    /// Person or event.
    let role: Role
    /// What stands to the left of the text: number and date of an event in a briefing.
    var margin: [TextLine] = []
    /// The text.
    var lines: [TextLine]
    /// What stands to the right of the text.
    var facts: TextLine?
    /// Colours.
    let colors: Palette.Pair
    /// The border.
    let border: Border
    /// The border's width in points.
    let borderWidth: Double
    /// Whether the corners are round.
    let isRounded: Bool
    /// What a viewer shows when pointing at it, and a screen reader reads.
    let tooltip: String
    /// Where a click leads: http or https, escaped.
    let link: String?
    /// Further attributes, for those who process the DOT file; ASCII words.
    let attributes: [(name: String, value: String)]
    /// The number of lines that end here.
    var degree = 0
  }

  /// A tie.
  struct Line: Sendable {
    /// How it is drawn.
    enum Stroke: String, Sendable, Hashable {
      case solid
      case dashed
      case dotted
    }

    /// Index into ``Diagram/boxes``.
    let first: Int
    /// Index into ``Diagram/boxes``.
    let second: Int
    /// The colour.
    let color: ScreenColor
    /// How it is drawn.
    let stroke: Stroke
    /// In points.
    let width: Double
    /// What a viewer shows when pointing at it.
    let tooltip: String
    /// Further attributes; ASCII words.
    let attributes: [(name: String, value: String)]
  }

  /// A sample in the legend and what it means.
  struct LegendEntry: Sendable {
    /// What stands in the sample.
    let sample: String
    /// Its colours; nil for words without a sample.
    let colors: Palette.Pair?
    /// Its border.
    var border = Box.Border.solid
    /// Whether its corners are round.
    var isRounded = false
    /// Whether the sample is struck out.
    var isStruck = false
    /// What it means.
    var meaning: String
  }

  /// A line of text below the drawing, with a link if it has one.
  struct Footnote: Sendable {
    /// The words.
    let text: String
    /// http or https, escaped.
    var link: String?
  }

  /// The arrangement.
  let layout: DiagramLayout
  /// The heading.
  let title: String
  /// The line under it: period, documents, counts.
  let subtitle: String
  /// The names of the sides, in their order.
  let sides: [String]
  /// People in the network's order, then events in order of time.
  let boxes: [Box]
  /// From people to events, or between people.
  let lines: [Line]
  /// Samples and what they mean.
  let legend: [LegendEntry]
  /// What was left out, the contact rule, sources.
  let footnotes: [Footnote]
  /// A heading for events of which nobody is named.
  let unnamedHeading: String
  /// The paper that it is to fit.
  let page: ExportRequest.Page
}
