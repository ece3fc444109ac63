internal import ActorNetModel

/// The parties of a network: its people by side, the largest first.
struct Sides: Sendable {
  /// The people of one side.
  struct Side: Sendable {
    /// A country's code, a union or alliance, the word of a table of sides; nil for people of no
    /// known country.
    let country: String?
    /// Indices into the network's people, in protocol order.
    let people: [Int]
    /// How many ties they have together.
    let tieCount: Int
    /// Its colours.
    let colors: Palette.Pair
  }

  /// The left side, the right side, then the others; people of no known country come last.
  let sides: [Side]
  /// For each person of the network its place in ``sides``; nil for those left out.
  let sideOfPerson: [Int?]
  private let unknown: Palette.Pair

  /// Groups people by side and ranks the sides: as the table says, then by ties, people, code.
  ///
  /// - Parameters:
  ///   - degrees: the number of ties of each person, in the order of `people`.
  ///   - included: whether a person takes part, in the order of `people`.
  ///   - home: the country that stands on the left where it is one of the two largest and no
  ///     table says otherwise.
  /// - Complexity: O(n log n) in people.
  init(
    people: [Person], degrees: [Int], included: [Bool], home: String?,
    order: ProtocolOrder = ProtocolOrder(), palette: Palette = Palette(.colour)
  ) {
    var members: [String: [Int]] = [:]
    for index in people.indices where included[index] {
      members[order.side(of: people[index]), default: []].append(index)
    }
    func ties(_ side: String) -> Int {
      members[side, default: []].reduce(0) { $0 + degrees[$1] }
    }
    func place(_ side: String) -> Int { order.sides.firstIndex(of: side) ?? .max }
    var ranked = members.keys.sorted { left, right in
      if place(left) != place(right) { return place(left) < place(right) }
      if left.isEmpty != right.isEmpty { return right.isEmpty }
      let (leftTies, rightTies) = (ties(left), ties(right))
      if leftTies != rightTies { return leftTies > rightTies }
      let (leftSize, rightSize) = (members[left]?.count ?? 0, members[right]?.count ?? 0)
      if leftSize != rightSize { return leftSize > rightSize }
      return left < right
    }
    if order.sides.isEmpty, ranked.count > 1, let home, ranked[1] == home {
      ranked.swapAt(0, 1)
    }
    var sideOfPerson = [Int?](repeating: nil, count: people.count)
    sides = ranked.enumerated().map { index, side in
      let indices = members[side, default: []].sorted { left, right in
        order.key(of: people[left], ties: degrees[left], place: left)
          < order.key(of: people[right], ties: degrees[right], place: right)
      }
      for person in indices { sideOfPerson[person] = index }
      return Side(
        country: side.isEmpty ? nil : side, people: indices, tieCount: ties(side),
        colors: side.isEmpty ? palette.unknownSide : palette.side(index))
    }
    self.sideOfPerson = sideOfPerson
    unknown = palette.unknownSide
  }

  /// The colours of a person.
  func colors(ofPerson index: Int) -> Palette.Pair {
    sideOfPerson[index].map { sides[$0].colors } ?? unknown
  }
}
