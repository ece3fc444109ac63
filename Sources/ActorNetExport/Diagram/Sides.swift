internal import ActorNetModel

/// The parties of a network: its people by country, the largest first.
struct Sides: Sendable {
  /// The people of one country.
  struct Side: Sendable {
    /// ISO 3166-1 alpha-2, a union or alliance; nil for people of no known country.
    let country: String?
    /// Indices into the network's people, in their order.
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

  /// Groups people by country and ranks the countries by ties, then people, then code.
  ///
  /// - Parameters:
  ///   - degrees: the number of ties of each person, in the order of `people`.
  ///   - included: whether a person takes part, in the order of `people`.
  ///   - home: the country that stands on the left where it is one of the two largest.
  /// - Complexity: O(n log n) in people.
  init(people: [Person], degrees: [Int], included: [Bool], home: String?) {
    var members: [String: [Int]] = [:]
    for index in people.indices where included[index] {
      members[people[index].country ?? "", default: []].append(index)
    }
    func ties(_ country: String) -> Int {
      members[country, default: []].reduce(0) { $0 + degrees[$1] }
    }
    var order = members.keys.sorted { left, right in
      if left.isEmpty != right.isEmpty { return right.isEmpty }
      let (leftTies, rightTies) = (ties(left), ties(right))
      if leftTies != rightTies { return leftTies > rightTies }
      let (leftSize, rightSize) = (members[left]?.count ?? 0, members[right]?.count ?? 0)
      if leftSize != rightSize { return leftSize > rightSize }
      return left < right
    }
    if order.count > 1, let home, order[1] == home { order.swapAt(0, 1) }
    var sideOfPerson = [Int?](repeating: nil, count: people.count)
    sides = order.enumerated().map { index, country in
      let indices = members[country, default: []]
      for person in indices { sideOfPerson[person] = index }
      return Side(
        country: country.isEmpty ? nil : country, people: indices, tieCount: ties(country),
        colors: country.isEmpty ? Palette.unknownSide : Palette.side(index))
    }
    self.sideOfPerson = sideOfPerson
  }

  /// The colours of a person.
  func colors(ofPerson index: Int) -> Palette.Pair {
    sideOfPerson[index].map { sides[$0].colors } ?? Palette.unknownSide
  }
}
