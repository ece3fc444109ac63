internal import ActorNetModel

/// The choice among the dates that words may mean.
extension TimeResolver {
  /// Days from the reference to a date: negative for the past, 0 where they overlap.
  func gap(to date: PartialDate) -> Int {
    guard let reference else { return 0 }
    if date.lastDay < reference.firstDay { return date.lastDay - reference.firstDay }
    if date.firstDay > reference.lastDay { return date.firstDay - reference.lastDay }
    return 0
  }

  /// - Parameters:
  ///   - ahead: the penalty for the future where no word tells of it.
  ///   - behind: the penalty for the past where a word tells of the future.
  func cost(_ gap: Int, ahead: Int, behind: Int, _ direction: TimeDirection) -> Int {
    if gap > 0, direction != .future { return gap + ahead }
    if gap < 0, direction == .future { return -gap + behind }
    return abs(gap)
  }

  /// The candidate of the lowest cost, the first among equals; sure where no other comes near.
  func choose(
    _ candidates: [PartialDate], period: Int, cost: (PartialDate) -> Int
  ) -> ResolvedTime? {
    var best: (date: PartialDate, cost: Int)?
    var second = Int.max
    for candidate in candidates {
      let cost = cost(candidate)
      if cost < best?.cost ?? .max {
        second = best?.cost ?? .max
        best = (candidate, cost)
      } else if cost < second {
        second = cost
      }
    }
    guard let best else { return nil }
    return single(best.date, second == .max || second - best.cost >= period * 2 / 5)
  }

  /// A month, a quarter or a day of a month whose year is not told.
  ///
  /// Last year, this one or the next. What lies ahead without a word that says so costs 180 days
  /// more, what lies behind against a word that says ahead 60 or 120; and another year than this
  /// one costs still more, as writers say "next year" and "last year" then.
  func nearestYear(_ reading: TimeReading, at place: TimePlace) -> ResolvedTime? {
    guard let reference else {
      return told.year(in: place.paragraph).flatMap { dates(reading, in: $0, isSure: false) }
    }
    var years = Array(reference.year - 1...reference.year + 1)
    if let year = told.year(in: place.paragraph), !years.contains(year) { years.append(year) }
    let options = years.compactMap { dates(reading, in: $0, isSure: true) }
    let chosen = choose(options.compactMap(\.start), period: 365) { date in
      let gap = gap(to: date)
      if place.isDateline { return abs(gap) }
      var cost = cost(
        gap, ahead: 180, behind: date.year == reference.year ? 60 : 120, place.direction)
      if gap > 0, date.year > reference.year { cost += 60 }
      if gap < 0, date.year < reference.year { cost += 120 }
      if let cap = told.capOnYear(of: date, at: place),
        !(place.direction == .future && gap < 0)
      {
        cost = min(cost, cap)
      }
      return cost + weekdayPenalty(reading, date)
    }
    guard let chosen, let date = chosen.start else { return nil }
    return options.first { $0.start == date }.map {
      var time = $0
      time.isAnchored = chosen.isAnchored
      return time
    }
  }

  /// A day whose month is not told: in the month before, this one, the next, or the one told last.
  ///
  /// What lies ahead without a word that says so costs 12 days more, what lies behind against one
  /// 30, another month than this one 10.
  func nearestMonth(_ reading: TimeReading, at place: TimePlace) -> ResolvedTime? {
    guard let day = reading[.day] else { return nil }
    guard let reference, reference.month != nil else {
      return told.month(in: place.paragraph).flatMap {
        single(PartialDate(year: $0.year, month: $0.month, day: day), false)
      }
    }
    var months = (-1...1).compactMap { Self.month(reference, shiftedBy: $0) }
    if let month = told.month, !months.contains(month) { months.append(month) }
    let candidates = months.compactMap { PartialDate(year: $0.year, month: $0.month, day: day) }
    return choose(candidates, period: 30) { date in
      let gap = gap(to: date)
      if place.isDateline { return abs(gap) }
      var cost = cost(gap, ahead: gap > 1 ? 12 : 0, behind: 30, place.direction)
      if date.month != reference.month { cost += 10 }
      if let cap = told.capOnMonth(of: date, at: place),
        !(place.direction == .future && gap < 0)
      {
        cost = min(cost, cap)
      }
      return cost + weekdayPenalty(reading, date)
    }
  }

  /// A weekday whose week is not told: the last one, today included, unless a word says ahead.
  func nearestWeek(_ weekday: Int, at place: TimePlace) -> ResolvedTime? {
    guard let reference, let today = reference.weekday else { return nil }
    let candidates = (-1...1).map {
      PartialDate(dayNumber: reference.firstDay - today + weekday + $0 * 7)
    }
    return choose(candidates, period: 7) {
      cost(gap(to: $0), ahead: 7, behind: 7, place.direction)
    }
  }

  /// The date that a reading tells in figures, nearest to where its words point.
  func nearest(_ reading: TimeReading, to target: ClosedRange<Int>) -> ResolvedTime? {
    guard let day = reading[.day] else { return nil }
    let middle = PartialDate(dayNumber: target.lowerBound)
    let candidates: [PartialDate]
    if let year = reading[.year] {
      candidates = [PartialDate(year: year, month: reading[.month] ?? middle.month, day: day)]
        .compactMap { $0 }
    } else if let month = reading[.month] {
      candidates = (-1...1).compactMap {
        PartialDate(year: middle.year + $0, month: month, day: day)
      }
    } else {
      candidates = (-1...1).compactMap { Self.month(middle, shiftedBy: $0) }
        .compactMap { PartialDate(year: $0.year, month: $0.month, day: day) }
    }
    let chosen = choose(candidates, period: 28) { date in
      max(target.lowerBound - date.firstDay, date.firstDay - target.upperBound, 0)
        + weekdayPenalty(reading, date)
    }
    return single(chosen?.start, true)
  }

  private func weekdayPenalty(_ reading: TimeReading, _ date: PartialDate) -> Int {
    guard let told = reading[.weekday], let weekday = date.weekday else { return 0 }
    return told == weekday ? 0 : Self.wrongWeekday
  }
}
