@testable import ActorNetExtraction
internal import ActorNetModel
internal import ActorNetTestSupport
internal import Testing

@Suite struct PersonIdentityTests {
  private struct Someone {
    let document: Int
    let person: Person
  }

  private func someone(
    _ document: Int, _ id: String, _ names: String..., latin: String? = nil,
    country: String? = nil, kind: Person.Kind = .official, title: String? = nil
  ) -> Someone {
    Someone(
      document: document,
      person: Person(
        id: PersonID(rawValue: id), name: names[0], names: names.sorted(), latinName: latin,
        kind: kind, country: country, titles: title.map { [Person.Title(text: $0)] } ?? []))
  }

  /// The clusters as sets of identifiers.
  private func clusters(_ people: Someone...) throws -> Set<Set<String>> {
    var sets: [Int: Set<String>] = [:]
    for (reference, cluster) in try outcome(people).clusters {
      sets[cluster, default: []].insert(reference.id.rawValue)
    }
    return Set(sets.values)
  }

  /// The merges that were left undone.
  private func suggestions(_ people: Someone...) throws -> Set<Set<String>> {
    Set(try outcome(people).suggestions.map { [$0.first.id.rawValue, $0.second.id.rawValue] })
  }

  private func outcome(_ people: [Someone]) throws -> IdentityOutcome<PersonID> {
    let records = (0...(people.map(\.document).max() ?? 0)).map { index in
      DocumentRecord(
        document: Document(id: DocumentID(rawValue: "\(index)")),
        people: people.filter { $0.document == index }.map(\.person))
    }
    return PersonIdentity(pack: try ChinesePack.shared()).clusters(of: records)
  }

  @Test func `a shared name is one person, in both scripts`() throws {
    #expect(
      try clusters(
        someone(0, "p1", "叶伦", country: "US"), someone(1, "p2", "葉倫", country: "US"),
        someone(2, "p3", "耶伦", country: "US")) == [["p1", "p2"], ["p3"]])
  }

  @Test func `a shared form is enough, as a full and a family name`() throws {
    #expect(
      try clusters(
        someone(0, "p1", "乔·拜登", "拜登", country: "US"), someone(1, "p2", "拜登", country: "US"))
        == [["p1", "p2"]])
  }

  @Test func `homonyms of two countries are two`() throws {
    #expect(
      try clusters(someone(0, "p1", "约翰逊", country: "US"), someone(1, "p2", "约翰逊", country: "GB"))
        == [["p1"], ["p2"]])
  }

  @Test func `a homonym without a country joins neither of two: both are suggested`() throws {
    let people = [
      someone(0, "p1", "约翰逊", country: "US"), someone(1, "p2", "约翰逊", country: "GB"),
      someone(2, "p3", "约翰逊"),
    ]
    #expect(try clusters(people[0], people[1], people[2]) == [["p1"], ["p2"], ["p3"]])
    #expect(
      try suggestions(people[0], people[1], people[2]) == [["p1", "p3"], ["p2", "p3"]])
    // The office says which.
    let minister = someone(2, "p3", "约翰逊", title: "首相")
    let prime = someone(1, "p2", "约翰逊", country: "GB", title: "英国首相")
    #expect(try clusters(people[0], prime, minister) == [["p1"], ["p2", "p3"]])
  }

  /// Transcriptions of one name, each pair as two regions write it.
  @Test(arguments: [
    ("特伦普", "川普", "US", "总统", "美國總統"), ("普京", "蒲亭", "RU", "总统", "俄國總統"),
    ("沙利曼", "蘇利曼", "TR", "外长", "外交部長"), ("里根森", "雷根森", "CA", "财长", "財政部長"),
  ])
  func `regional transcriptions are one where the office is one`(
    mainland: String, taiwan: String, country: String, title: String, other: String
  ) throws {
    let first = someone(0, "p1", mainland, country: country, title: title)
    let second = someone(1, "p2", taiwan, country: country, title: other)
    #expect(try clusters(first, second) == [["p1", "p2"]])
    // Without the office it is only suggested; of two countries they are two.
    let plain = someone(1, "p2", taiwan, country: country)
    #expect(try clusters(first, plain) == [["p1"], ["p2"]])
    #expect(try suggestions(first, plain) == [["p1", "p2"]])
    let foreign = someone(1, "p2", taiwan, country: "BR", title: other)
    #expect(try suggestions(first, foreign) == [])
  }

  @Test func `a common sound says nothing where names have characters of their own`() throws {
    let first = someone(0, "p1", "马力", country: "CN", title: "外交部长")
    let second = someone(1, "p2", "莫利", country: "CN", title: "外交部长")
    #expect(try clusters(first, second) == [["p1"], ["p2"]])
    #expect(try suggestions(first, second) == [])
  }

  @Test func `a name in Latin letters joins two transcriptions`() throws {
    #expect(
      try clusters(
        someone(0, "p1", "约翰逊", latin: "Boris Johnson"),
        someone(1, "p2", "强生", latin: "Boris Johnson")) == [["p1", "p2"]])
  }

  @Test func `an official and a scholar of one Chinese name are suggested, not joined`() throws {
    let official = someone(0, "p1", "李明", country: "CN", title: "商务部副部长")
    let scholar = someone(1, "p2", "李明", country: "CN", kind: .other, title: "研究员")
    #expect(try clusters(official, scholar) == [["p1"], ["p2"]])
    #expect(try suggestions(official, scholar) == [["p1", "p2"]])
    // A former minister is the minister.
    let former = someone(1, "p2", "李明", country: "CN", kind: .other, title: "前外交部长")
    let minister = someone(0, "p1", "李明", country: "CN", title: "外交部长")
    #expect(try clusters(minister, former) == [["p1", "p2"]])
  }

  @Test func `short and long given names are one in one office`() throws {
    #expect(
      try clusters(
        someone(0, "p1", "汤姆·米勒", country: "US", title: "美国国务卿"),
        someone(1, "p2", "托马斯·米勒", country: "US", title: "国务卿")) == [["p1", "p2"]])
  }

  @Test func `other given names and other Latin names are other people`() throws {
    #expect(
      try clusters(
        someone(0, "p1", "乔治·布什", "布什", country: "US"),
        someone(1, "p2", "杰布·布什", "布什", country: "US")) == [["p1"], ["p2"]])
    #expect(
      try clusters(
        someone(0, "p1", "米勒", latin: "Mark Miller"), someone(1, "p2", "米勒", latin: "Ann Mueller"))
        == [["p1"], ["p2"]])
  }

  @Test func `two people of one document stay two`() throws {
    #expect(
      try clusters(
        someone(0, "p1", "王伟", country: "CN"), someone(0, "p2", "王伟", country: "CN"),
        someone(1, "p3", "王伟", country: "CN")
      ).allSatisfy { !$0.isSuperset(of: ["p1", "p2"]) })
  }

  @Test func `one character is no name to go by`() throws {
    #expect(try clusters(someone(0, "p1", "王"), someone(1, "p2", "王")) == [["p1"], ["p2"]])
  }

  @Test func `everyone of a cluster agrees with everyone`() throws {
    // The one in the middle agrees with both of the others, who are of two countries.
    let found = try clusters(
      someone(0, "p1", "李明", country: "CN"), someone(1, "p2", "李明"),
      someone(2, "p3", "李明", country: "KR"))
    #expect(found.allSatisfy { !$0.isSuperset(of: ["p1", "p3"]) })
  }
}
