internal import ActorNetModel

/// Fits drawings on paper without making their text too small to read.
///
/// Graphviz scales a drawing down until it fits. Where that would take the smallest text below
/// ``legibleText``, fewer people are drawn: as many of those with most ties as fit, and a line of
/// the drawing says how many were left out.
enum PageFit {
  /// The smallest text that may stand on paper, in points.
  static let legibleText = 5.0
  /// The smallest text of a drawing before it is scaled, in points.
  static let smallestText = 8.0

  /// A drawing that is legible on the page of the request.
  ///
  /// - Parameter place: places the drawing of a request, whatever its size.
  /// - Throws: what `place` throws; ``Diagnostic`` `page-too-small` where the people asked for, or
  ///   even one, do not fit.
  /// - Complexity: O(log people) drawings where the whole does not fit, else one.
  static func place(
    _ request: ExportRequest,
    _ place: (ExportRequest) throws(Diagnostic) -> PlacedDiagram
  ) throws(Diagnostic) -> PlacedDiagram {
    let whole = try place(request)
    guard !isLegible(whole) else { return whole }
    var fitting: (people: Int, placed: PlacedDiagram)?
    var least = 1
    var most = whole.diagram.peopleCount - 1
    while least <= most {
      let middle = (least + most) / 2
      var fewer = request
      fewer.diagram.top = middle
      let placed = try place(fewer)
      if isLegible(placed) {
        fitting = (middle, placed)
        least = middle + 1
      } else {
        most = middle - 1
      }
    }
    guard let fitting, request.diagram.top == nil else {
      throw tooSmall(whole, request: request, fitting: fitting?.people)
    }
    return fitting.placed
  }

  /// How high the smallest text is on the diagram's page, in points.
  static func textHeight(of placed: PlacedDiagram) -> Double {
    smallestText * scale(of: placed)
  }

  /// By how much the drawing is made smaller (or, for a poster, larger) to fit its paper.
  static func scale(of placed: PlacedDiagram) -> Double {
    let options = placed.diagram.options
    let bounds = placed.bounds
    guard let room = options.paper.room(for: bounds) else { return options.scale }
    let fitting = min(
      room.width * 72 / max(bounds.width, 1), room.height * 72 / max(bounds.height, 1))
    return min(fitting, options.paper == .poster ? 3 : 1)
  }

  private static func isLegible(_ placed: PlacedDiagram) -> Bool {
    placed.diagram.options.paper == .unbounded || textHeight(of: placed) >= legibleText
  }

  private static func tooSmall(
    _ whole: PlacedDiagram, request: ExportRequest, fitting: Int?
  ) -> Diagnostic {
    let height = Decimals.text(textHeight(of: whole), places: 1)
    let advice =
      if let fitting {
        "draw fewer people (--top \(fitting) fits), or leave out --paper"
      } else {
        "fewer people (--top) do not help, so leave out --paper, or filter the network first"
      }
    return Diagnostic(
      severity: .error, id: "page-too-small",
      message:
        "on the paper \(request.diagram.paper.rawValue) the smallest text would be \(height) points "
        + "high, and below \(Decimals.text(legibleText)) nobody can read it; \(advice)")
  }
}

extension DiagramOptions.Paper {
  /// Width and height in inches; nil where there is no bound.
  ///
  /// What may lie lies where the drawing is wider than high.
  func size(for bounds: DiagramFrame) -> (width: Double, height: Double)? {
    let lies = bounds.width > bounds.height
    return switch self {
    case .unbounded: nil
    case .a4: lies ? (11.69, 8.27) : (8.27, 11.69)
    case .a4Landscape: (11.69, 8.27)
    case .slide: (13.33, 7.5)
    case .poster: lies ? (33.11, 23.39) : (23.39, 33.11)
    }
  }

  /// The room for a drawing in inches, without the margin around it; nil where there is no bound.
  func room(for bounds: DiagramFrame) -> (width: Double, height: Double)? {
    size(for: bounds).map { ($0.width - 0.55, $0.height - 0.55) }
  }
}

extension Diagram {
  /// How many boxes `top` could leave out: people, in a projection whatever is tied.
  fileprivate var peopleCount: Int {
    layout == .cooccurrence ? boxes.count : boxes.count { $0.role != .event }
  }
}
