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
      fewer.maximumPeople = middle
      let placed = try place(fewer)
      if isLegible(placed) {
        fitting = (middle, placed)
        least = middle + 1
      } else {
        most = middle - 1
      }
    }
    guard let fitting, request.maximumPeople == nil else {
      throw tooSmall(whole, request: request, fitting: fitting?.people)
    }
    return fitting.placed
  }

  /// How high the smallest text is on the diagram's page, in points.
  static func textHeight(of placed: PlacedDiagram) -> Double {
    guard let room = placed.diagram.page.room(for: placed.bounds) else { return smallestText }
    let bounds = placed.bounds
    let scale = min(
      room.width * 72 / max(bounds.width, 1), room.height * 72 / max(bounds.height, 1), 1)
    return smallestText * scale
  }

  private static func isLegible(_ placed: PlacedDiagram) -> Bool {
    textHeight(of: placed) >= legibleText
  }

  private static func tooSmall(
    _ whole: PlacedDiagram, request: ExportRequest, fitting: Int?
  ) -> Diagnostic {
    let height = Decimals.text(textHeight(of: whole), places: 1)
    let advice =
      if let fitting {
        "draw fewer people (--people \(fitting) fits), or leave out --page"
      } else {
        "fewer people (--people) do not help, so leave out --page, or filter the network first"
      }
    return Diagnostic(
      severity: .error, id: "page-too-small",
      message: "on the page \(request.page.rawValue) the smallest text would be \(height) points "
        + "high, and below \(Decimals.text(legibleText)) nobody can read it; \(advice)")
  }
}

extension ExportRequest.Page {
  /// The room for a drawing in inches, without the quarter of an inch around it; nil where there
  /// is no bound.
  ///
  /// A4 lies where the drawing is wider than high.
  func room(for bounds: DiagramFrame) -> (width: Double, height: Double)? {
    switch self {
    case .unbounded: nil
    case .a4: bounds.width > bounds.height ? (11.1, 7.7) : (7.7, 11.1)
    case .slide: (12.8, 7)
    }
  }
}

extension Diagram {
  /// How many boxes `maximumPeople` could leave out: people, in a projection whatever is tied.
  fileprivate var peopleCount: Int {
    layout == .cooccurrence ? boxes.count : boxes.count { $0.role != .event }
  }
}
