internal import ActorNetModel

/// Days as places on an axis; long stretches in which nothing happens are shortened.
struct TimeAxis: Sendable {
  /// A stretch without events of more days than this is drawn as if it had so many.
  static let longestPause = 100

  private let days: [Int]
  private let places: [Double]
  /// Points a day.
  let pointsPerDay: Double

  /// An axis of some width over the first days of events.
  ///
  /// - Parameters:
  ///   - days: days since 1970-01-01; at least one.
  ///   - width: in points, at most; short periods get no more than 12 points a day.
  init(days: [Int], width: Double) {
    let sorted = Set(days).sorted()
    var shortened = [0.0]
    for (first, second) in zip(sorted, sorted.dropFirst()) {
      shortened.append((shortened.last ?? 0) + Double(min(second - first, Self.longestPause)))
    }
    let factor = min(width / max(shortened.last ?? 0, 1), 12)
    self.days = sorted
    places = shortened.map { $0 * factor }
    pointsPerDay = factor
  }

  /// Where a day stands, from 0; between events by interpolation.
  func place(_ day: Int) -> Double {
    guard let first = days.first, let last = days.last else { return 0 }
    if day <= first { return 0 }
    if day >= last { return places.last ?? 0 }
    let upper = days.firstIndex { $0 >= day } ?? 0
    let (start, end) = (days[upper - 1], days[upper])
    let share = Double(day - start) / Double(end - start)
    return places[upper - 1] + share * (places[upper] - places[upper - 1])
  }

  /// The middles of the shortened stretches.
  var pauses: [Double] {
    zip(days.indices, days.indices.dropFirst()).compactMap { first, second in
      days[second] - days[first] > Self.longestPause
        ? (places[first] + places[second]) / 2 : nil
    }
  }

  /// The first days of months as labels with their places, none nearer than `distance` points to
  /// the one before; years where months would be too near.
  func ticks(distance: Double) -> [(label: String, place: Double)] {
    guard let first = days.first, let last = days.last else { return [] }
    var ticks: [(label: String, place: Double)] = []
    let start = PartialDate(dayNumber: first)
    let end = PartialDate(dayNumber: last)
    for year in start.year...end.year {
      for month in 1...12 {
        guard let date = PartialDate(year: year, month: month), date.firstDay >= first,
          date.firstDay <= last
        else { continue }
        let place = place(date.firstDay)
        if let previous = ticks.last, place - previous.place < distance { continue }
        ticks.append((date.description, place))
      }
    }
    return ticks
  }
}
