extension ReferenceNetworks {
  /// 18 women and 14 social events of Natchez, Mississippi, in the 1930s.
  ///
  /// Source: Davis, Gardner, Gardner 1941, Deep South, University of Chicago Press; as in networkx'
  /// `davis_southern_women_graph`, in its order.
  public static let davis = ReferenceNetwork(
    name: "davis", actors: attendance.map(\.woman), events: (1...14).map { "E\($0)" },
    ties: attendance.enumerated().flatMap { index, row in
      row.events.map { ReferenceNetwork.Tie(index, $0 - 1) }
    })

  private static let attendance: [(woman: String, events: [Int])] = [
    ("Evelyn Jefferson", [1, 2, 3, 4, 5, 6, 8, 9]),
    ("Laura Mandeville", [1, 2, 3, 5, 6, 7, 8]),
    ("Theresa Anderson", [2, 3, 4, 5, 6, 7, 8, 9]),
    ("Brenda Rogers", [1, 3, 4, 5, 6, 7, 8]),
    ("Charlotte McDowd", [3, 4, 5, 7]),
    ("Frances Anderson", [3, 5, 6, 8]),
    ("Eleanor Nye", [5, 6, 7, 8]),
    ("Pearl Oglethorpe", [6, 8, 9]),
    ("Ruth DeSand", [5, 7, 8, 9]),
    ("Verne Sanderson", [7, 8, 9, 12]),
    ("Myra Liddel", [8, 9, 10, 12]),
    ("Katherina Rogers", [8, 9, 10, 12, 13, 14]),
    ("Sylvia Avondale", [7, 8, 9, 10, 12, 13, 14]),
    ("Nora Fayette", [6, 7, 9, 10, 11, 12, 13, 14]),
    ("Helen Lloyd", [7, 8, 10, 11, 12]),
    ("Dorothy Murchison", [8, 9]),
    ("Olivia Carleton", [9, 11]),
    ("Flora Price", [9, 11]),
  ]
}
