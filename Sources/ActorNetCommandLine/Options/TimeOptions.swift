public import ActorNetAnalysis
public import ArgumentParser

/// How a network is cut into periods.
struct TimeOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A figure for each year, quarter or month, with when people were first and last seen.",
      valueName: "period"))
  var by: TimeSlices.Period?

  @Option(
    help: ArgumentHelp(
      "How many periods a figure takes in: N, the last ones, or cumulative, all until then.",
      valueName: "n"))
  var window = "1"

  func validate() throws { _ = try chosenWindow() }

  /// The window that is asked for.
  func chosenWindow() throws -> TimeSlices.Window {
    if window == "cumulative" { return .cumulative }
    guard let width = Int(window), width >= 1 else {
      throw ValidationError("--window must be a number from 1, or cumulative; not \"\(window)\".")
    }
    return .moving(width)
  }

  /// The window, as notes tell it.
  func words(of window: TimeSlices.Window, period: TimeSlices.Period) -> String {
    switch window {
    case .cumulative: "each \(period.rawValue) with all before it"
    case .moving(1): "each \(period.rawValue) by itself"
    case .moving(let width): "each \(period.rawValue) with the \(width - 1) before it"
    }
  }
}

extension TimeSlices.Period: ExpressibleByArgument {}
