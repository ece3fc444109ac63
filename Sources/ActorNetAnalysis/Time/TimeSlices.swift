public import ActorNetModel

/// A network cut into periods.
///
/// An event belongs to the period that holds every day on which it may have begun: one of 2023
/// belongs to a year, not to a month; one without a date to none. ``undatedEvents`` counts those that
/// belong to none. Periods follow one another from the first event's to the last one's, those without
/// an event too.
///
/// With meetings in 2021, in March 2023 and “in 2023”: by year three slices with 1, 0 and 2 events, by
/// month one slice with 1, and 2 events that belong to none.
///
/// Source: Moody, McFarland & Bender-deMoll 2005, <https://doi.org/10.1086/421509>.
public struct TimeSlices: Sendable {
  /// How long a period is.
  public enum Period: String, Sendable, Hashable, CaseIterable {
    /// From January to December.
    case year
    /// Three months.
    case quarter
    /// One month.
    case month
  }

  /// Which periods a slice takes in.
  public enum Window: Sendable, Hashable {
    /// The period and those before it, so many in all, at least 1.
    case moving(Int)
    /// The period and all before it.
    case cumulative
  }

  /// One cut.
  public struct Slice: Sendable {
    /// The period, the last of its window: `2023`, `2023-Q3`, `2023-07`.
    public let label: String
    /// The people who take part in its events, these events, and these ties.
    public let network: AffiliationNetwork
  }

  /// In order of time.
  public let slices: [Slice]
  /// Events that belong to no period: without a date, or with one that is too wide.
  public let undatedEvents: Int

  /// More periods than this are taken for a wrong date.
  private static let maximumPeriods = 2_400

  /// The slices of a network.
  ///
  /// - Throws: ``Diagnostic`` `too-many-periods` where the dates lie so far apart that one must be
  ///   wrong.
  /// - Complexity: O(slices · (people + events + participations)).
  public init(
    of network: AffiliationNetwork, by period: Period, window: Window = .moving(1)
  ) throws(Diagnostic) {
    let periods = network.events.map { $0.start.flatMap { Self.number(of: $0, period) } }
    undatedEvents = periods.count { $0 == nil }
    let known = periods.compactMap(\.self)
    guard let first = known.min(), let last = known.max() else {
      slices = []
      return
    }
    guard last - first < Self.maximumPeriods else {
      throw Diagnostic(
        severity: .error, id: "too-many-periods",
        message: "the events lie \(last - first + 1) periods apart, from "
          + "\(Self.label(first, period)) to \(Self.label(last, period)); more than "
          + "\(Self.maximumPeriods) are not taken: correct the date or filter with --from and --to")
    }
    slices = (first...last).map { number in
      let begin =
        switch window {
        case .cumulative: first
        case .moving(let width): number - max(1, width) + 1
        }
      let events = Set(
        zip(network.events, periods).compactMap { event, period in
          period.map { (begin...number).contains($0) } == true ? event.id : nil
        })
      return Slice(
        label: Self.label(number, period), network: network.restricted(toEvents: events))
    }
  }

  /// Which period holds all days of a date, counted from the year 0; nil where none does.
  private static func number(of date: PartialDate, _ period: Period) -> Int? {
    let (first, last) = (
      PartialDate(dayNumber: date.firstDay), PartialDate(dayNumber: date.lastDay)
    )
    func number(_ day: PartialDate) -> Int {
      let month = (day.month ?? 1) - 1
      return switch period {
      case .year: day.year
      case .quarter: day.year * 4 + month / 3
      case .month: day.year * 12 + month
      }
    }
    return number(first) == number(last) ? number(first) : nil
  }

  private static func label(_ number: Int, _ period: Period) -> String {
    let date =
      switch period {
      case .year: PartialDate(year: number)
      case .quarter: PartialDate(year: number / 4, quarter: number % 4 + 1)
      case .month: PartialDate(year: number / 12, month: number % 12 + 1)
      }
    return date?.description ?? String(number)
  }
}

extension AffiliationNetwork {
  /// Only these events, the people who take part in them, and the ties between the two.
  ///
  /// - Complexity: O(people + events + participations).
  func restricted(toEvents kept: Set<EventID>) -> AffiliationNetwork {
    var network = self
    network.records = []
    network.events.removeAll { !kept.contains($0.id) }
    network.participations.removeAll { !kept.contains($0.event) }
    let tied = Set(network.participations.map(\.person))
    network.people.removeAll { !tied.contains($0.id) }
    return network
  }

  /// When each person was first and last seen at an event, in the order of ``people``; nil for
  /// whom no dated event names.
  ///
  /// The earliest start, and the latest end or, where that is not known, start; among events of the
  /// same day the more precise date.
  /// - Complexity: O(people + events + participations).
  public var presences: [(first: PartialDate, last: PartialDate)?] {
    let dates = Dictionary(
      events.compactMap { event in
        event.start.map { (event.id, (first: $0, last: event.end ?? $0)) }
      }, uniquingKeysWith: { first, _ in first })
    var seen: [PersonID: (first: PartialDate, last: PartialDate)] = [:]
    for participation in participations {
      guard let date = dates[participation.event] else { continue }
      if let known = seen[participation.person] {
        let isLater =
          (known.last.lastDay, -known.last.width) < (date.last.lastDay, -date.last.width)
        seen[participation.person] = (
          min(known.first, date.first), isLater ? date.last : known.last
        )
      } else {
        seen[participation.person] = date
      }
    }
    return people.map { seen[$0.id] }
  }
}
