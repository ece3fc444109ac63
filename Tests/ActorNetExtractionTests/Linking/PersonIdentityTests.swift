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
    country: String? = nil, kind: Person.Kind = .official
  ) -> Someone {
    Someone(
      document: document,
      person: Person(
        id: PersonID(rawValue: id), name: names[0], names: names.sorted(), latinName: latin,
        kind: kind, country: country))
  }

  /// The clusters as sets of identifiers.
  private func clusters(_ people: Someone...) throws -> Set<Set<String>> {
    let records = (0...(people.map(\.document).max() ?? 0)).map { index in
      DocumentRecord(
        document: Document(id: DocumentID(rawValue: "\(index)")),
        people: people.filter { $0.document == index }.map(\.person))
    }
    let found = PersonIdentity(folding: try ChinesePack.shared().folding).clusters(of: records)
    var sets: [Int: Set<String>] = [:]
    for (reference, cluster) in found { sets[cluster, default: []].insert(reference.id.rawValue) }
    return Set(sets.values)
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

  @Test func `a homonym without a country joins one of two, not both`() throws {
    let found = try clusters(
      someone(0, "p1", "约翰逊", country: "US"), someone(1, "p2", "约翰逊", country: "GB"),
      someone(2, "p3", "约翰逊"))
    #expect(found.count == 2)
    #expect(!found.contains(["p1", "p2", "p3"]))
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
