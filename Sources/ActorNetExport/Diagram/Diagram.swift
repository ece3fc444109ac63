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

    /// The outline, by which sides can be told apart without colours.
    enum Shape: Sendable, Hashable, CaseIterable {
      /// Round corners.
      case rounded
      /// Square corners.
      case plain
      /// Square corners with a stroke across each.
      case cornered
      /// A folded corner.
      case note

      /// The outline of a side, by its place.
      init(side: Int) {
        let all = Self.allCases
        self = side < all.count ? all[side] : all[1 + (side - 1) % (all.count - 1)]
      }
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
    /// The outline.
    let shape: Shape
    /// What a viewer shows when pointing at it, and a screen reader reads.
    let tooltip: String
    /// Where a click leads: http or https, escaped.
    let link: String?
    /// Classes in the SVG, ASCII words.
    let classes: [String]
    /// Further attributes, for those who process the DOT file; ASCII words.
    let attributes: [(name: String, value: String)]
    /// The group that it belongs to, from 0; its tint stands behind it.
    var community: Int?
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

    /// What it says.
    enum Kind: String, Sendable, Hashable {
      /// Someone takes part in something, or two people met.
      case tie
      /// A session of a working group.
      case series
    }

    /// Index into ``Diagram/boxes``.
    let first: Int
    /// Index into ``Diagram/boxes``.
    let second: Int
    /// What it says.
    var kind = Kind.tie
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

  /// People who stand together under a heading: a side, a level of rank.
  struct Section: Sendable {
    /// Where it stands in a briefing.
    enum Column: Sendable, Hashable {
      case left
      case right
      /// Where there is more room.
      case shorter
    }

    /// The heading.
    let name: String
    /// Where it stands.
    let column: Column
    /// The people, as places in the network, from top to bottom.
    let people: [Int]
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
  /// The sections of people, in their order.
  let sections: [Section]
  /// People by section, then events in order of time.
  let boxes: [Box]
  /// From people to events, between people, from sessions to their working groups.
  let lines: [Line]
  /// Samples and what they mean.
  var legend: [LegendEntry]
  /// What was left out, the contact rule, sources.
  let footnotes: [Footnote]
  /// The quotes that prove it; nil where they are not wanted.
  let sources: SourceList?
  /// A heading for events of which nobody is named.
  let unnamedHeading: String
  /// Headings of the documents and of the quotes.
  let sourceHeadings: [String]
  /// Paper, colours, fonts.
  let options: DiagramOptions
  /// The colours.
  var palette: Palette { Palette(options.theme) }
}
