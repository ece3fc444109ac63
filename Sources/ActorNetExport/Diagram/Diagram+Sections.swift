internal import ActorNetModel

extension Diagram {
  /// The sections of a layout.
  ///
  /// Two sides and more: one section a side, the first in the left column, the second in the
  /// right, the others where there is room. One side: a section for each level of rank, the upper
  /// half of the people on the left. Around one person: that person on the left, everyone else by
  /// side on the right.
  static func sections(
    _ selection: DiagramSelection, names: [String], layout: DiagramLayout,
    request: ExportRequest
  ) -> [Section] {
    let sides = selection.sides.sides
    if layout == .ego, let ego = request.diagram.ego {
      let people = selection.index.network.people
      let center = selection.people.filter { people[$0].id == ego }
      let others = zip(names, sides).map { name, side in
        Section(name: name, column: .right, people: side.people.filter { people[$0].id != ego })
      }
      return [Section(name: "", column: .left, people: center)]
        + others.filter { !$0.people.isEmpty }
    }
    guard layout == .briefing, sides.count == 1, let side = sides.first else {
      return zip(names, sides).enumerated().map { number, pair in
        Section(
          name: pair.0, column: number == 0 ? .left : number == 1 ? .right : .shorter,
          people: pair.1.people)
      }
    }
    let levels = levels(of: side.people, selection, request.diagram.order)
    guard levels.count > 1 else {
      return [Section(name: names[0], column: .left, people: side.people)]
    }
    var placed = 0
    return levels.map { level, people in
      let column = placed * 2 < side.people.count ? Section.Column.left : .right
      placed += people.count
      let name = selection.labels.words.text("level.\(level)")
      return Section(name: name, column: column, people: people)
    }
  }

  /// People by level of rank, from the highest; those of no known rank in the lowest.
  private static func levels(
    of people: [Int], _ selection: DiagramSelection, _ order: ProtocolOrder
  ) -> [(level: Int, people: [Int])] {
    let network = selection.index.network
    var levels: [Int: [Int]] = [:]
    for person in people {
      let level =
        switch order.titleRanks[network.people[person].id] ?? .max {
        case ...2: 1
        case 3...5: 2
        case 6...9: 3
        case 10...12: 4
        default: 5
        }
      levels[level, default: []].append(person)
    }
    return levels.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
