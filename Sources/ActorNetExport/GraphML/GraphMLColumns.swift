/// The numbers of the keys whose values make a network; most attributes have one key, some none.
struct GraphMLColumns: Sendable {
  /// Every attribute that is read.
  static let names: Set<String> = [
    "aliases", "asserters", "bipartite", "confidence", "country", "date_words", "documents", "end",
    "evidence", "group", "id", "inferred", "kind", "label", "mode", "name", "parties", "place",
    "reports", "role", "series", "start", "status", "title", "type", "weight", "weighting",
  ]

  /// Attributes of nodes.
  struct Nodes: Sendable {
    let id, name, label, kind, aliases, country, title, start, end, place, status, series, group,
      dateWords, parties, reports, evidence, documents, confidence: [Int]
    /// yEd's drawings.
    let drawings: [Int]

    fileprivate init(_ table: GraphMLTable) {
      func keys(_ name: String) -> [Int] { table.keys(named: name, scope: "node") }
      id = keys("id")
      name = keys("name")
      label = keys("label")
      kind = keys("kind")
      aliases = keys("aliases")
      country = keys("country")
      title = keys("title")
      start = keys("start")
      end = keys("end")
      place = keys("place")
      status = keys("status")
      series = keys("series")
      group = keys("group")
      dateWords = keys("date_words")
      parties = keys("parties")
      reports = keys("reports")
      evidence = keys("evidence")
      documents = keys("documents")
      confidence = keys("confidence")
      drawings = table.keys.indices.filter { table.keys[$0].isDrawing }
    }
  }

  /// Attributes of edges.
  struct Edges: Sendable {
    let weight, role, title, inferred, reports, asserters, evidence, documents, confidence: [Int]

    fileprivate init(_ table: GraphMLTable) {
      func keys(_ name: String) -> [Int] { table.keys(named: name, scope: "edge") }
      weight = keys("weight")
      role = keys("role")
      title = keys("title")
      inferred = keys("inferred")
      reports = keys("reports")
      asserters = keys("asserters")
      evidence = keys("evidence")
      documents = keys("documents")
      confidence = keys("confidence")
    }
  }

  let nodes: Nodes
  let edges: Edges

  /// Finds them in a table.
  init(_ table: GraphMLTable) {
    nodes = Nodes(table)
    edges = Edges(table)
  }
}
