public import ActorNetModel

/// What a diagram shows and how it looks, beyond its layout.
///
/// The defaults are those of the command line.
public struct DiagramOptions: Sendable {
  /// The paper that a drawing is to fit; where its text would become too small to read, the people
  /// with the fewest ties are left out, and a line of the drawing says how many.
  public enum Paper: String, Sendable, Hashable, CaseIterable {
    /// As large as it comes.
    case unbounded = "none"
    /// A4, upright or lying, whichever the drawing fills better.
    case a4
    /// A4, lying.
    case a4Landscape = "a4-landscape"
    /// A slide of 13.33 × 7.5 inches (16:9).
    case slide
    /// A1 (594 × 841 mm), upright or lying.
    case poster
  }

  /// The languages that names and labels can be in.
  public enum LabelLanguage: String, Sendable, Hashable, CaseIterable {
    /// As the documents have them.
    case chinese = "zh"
    /// In Latin letters, with what has none as it is.
    case english = "en"
    /// Chinese, with Latin letters under it.
    case both
  }

  /// Colours for a purpose.
  public enum Theme: String, Sendable, Hashable, CaseIterable {
    /// Dark lines and light fills on white.
    case colour
    /// Greys, for printers without colour.
    case print
    /// Light on dark, for projection.
    case dark
  }

  /// Where the quotes stand that prove what is drawn.
  public enum Sources: String, Sendable, Hashable, CaseIterable {
    /// `below` without a paper, on pages of their own in PDF with a paper, else `list`.
    case auto
    /// Below the drawing.
    case below
    /// On pages of their own; PDF only.
    case pages
    /// The documents only, in one line each.
    case list
    /// Left out.
    case none
  }

  /// The heading; one is made from the words where it is nil.
  public var title: String?
  /// The paper that the drawing is to fit.
  public var paper = Paper.unbounded
  /// Larger or smaller than it comes, without a paper: 0.1 … 10.
  public var scale = 1.0
  /// The colours.
  public var theme = Theme.colour
  /// Font families, separated by commas, before those that diagrams name themselves.
  public var font: String?
  /// In which language names and labels stand.
  public var language = LabelLanguage.chinese
  /// What names, titles and places are called in Latin letters.
  public var latin = LatinNames()
  /// Who stands on which side, and in which order.
  public var order = ProtocolOrder()
  /// Whether a visit with nobody but the visitor has a box of its own.
  public var showsVisits = false
  /// At most so many people are drawn, those with the most ties; nil draws all.
  public var top: Int?
  /// Around whom the layout `ego` is drawn.
  public var ego: PersonID?
  /// Values of a measure for the people of the network, in its order, that give names their size;
  /// the number of ties where it is nil.
  public var sizes: NodeScores?
  /// Groups of people, numbered from 0, with the method that found them.
  public var communities: (method: String, group: [PersonID: Int])?
  /// Where the quotes stand.
  public var sources = Sources.auto
  /// Dots an inch of a PNG: 36 … 1200.
  public var dotsPerInch = 144
  /// How many boxes may be drawn; nil leaves it to the layout (see ``DiagramLimits``).
  public var limit: Int?
  /// Who runs Graphviz: this process, or a worker.
  public var host: any GraphvizHost = InProcessGraphviz()

  /// The defaults.
  public init() {}
}

/// What is called how in Latin letters.
public struct LatinNames: Sendable, Hashable {
  /// Names by person; absent where there is none.
  public var people: [PersonID: String]
  /// Titles by their wording in the documents.
  public var titles: [String: String]
  /// Places by their wording in the documents.
  public var places: [String: String]
  /// The words of diagrams and labels in English.
  public var words: DisplayWords

  /// Names, none by default.
  public init(
    people: [PersonID: String] = [:], titles: [String: String] = [:],
    places: [String: String] = [:], words: DisplayWords = .keysOnly
  ) {
    self.people = people
    self.titles = titles
    self.places = places
    self.words = words
  }
}
