@testable import ActorNetExtraction
internal import ActorNetModel
internal import ActorNetTestSupport
internal import Testing

@Suite struct OfficeResolverTests {
  /// For each title without a name, who holds it, by folded names.
  private func holders(_ source: String) throws -> [String] {
    let found = try RecognisedText(source)
    let resolver = OfficeResolver(
      text: found.text, people: found.people, lexicon: found.pack.lexicon)
    let named = found.people.mentions.compactMap(\.title?.head)
    return found.people.titles.filter { !named.contains($0.head) }.map { title in
      resolver.holders(of: title).map {
        String(decoding: found.people.people[$0].names[0], as: UTF16.self)
      }.joined(separator: " ")
    }
  }

  @Test func `an office without a name is that of its one holder`() throws {
    #expect(try holders("中国外交部长王毅抵达曼谷。\n中国外长随后离开。") == ["王毅"])
  }

  @Test func `an office that two hold is nobody's`() throws {
    #expect(
      try holders("中国外交部副部长马朝旭出席。\n中国外交部副部长孙卫东出席。\n中国外交部副部长离开。") == [""])
  }

  @Test func `another country's office and another grade are other offices`() throws {
    #expect(try holders("中国外交部长王毅抵达。\n美国外交部长离开。") == [""])
    #expect(try holders("中国外交部副部长马朝旭抵达。\n中国外交部长离开。") == [""])
  }

  @Test func `a former office is not held`() throws {
    #expect(try holders("美国前国务卿蓬佩奥抵达。\n美国国务卿离开。") == [""])
  }
}
