import ActorNetModel
import Foundation
import Testing

@Suite struct IdentifiersTests {
  @Test func `an identifier is encoded as its bare string`() throws {
    let ids = [PersonID(rawValue: "p1"), PersonID(rawValue: "p2")]
    let data = try JSONEncoder().encode(ids)
    #expect(String(decoding: data, as: UTF8.self) == "[\"p1\",\"p2\"]")
    #expect(try JSONDecoder().decode([PersonID].self, from: data) == ids)
    #expect(ids[0].description == "p1")
  }

  @Test func `identifiers ascend by their text`() {
    let ids = ["e2", "e10", "E1", "e1_2", "e1"].map(EventID.init(rawValue:))
    #expect(ids.sorted().map(\.rawValue) == ["E1", "e1", "e10", "e1_2", "e2"])
  }

  /// FNV-1a of `a` is published with the algorithm; the separator is one more byte, 0xFF.
  @Test func `the hash is FNV-1a with a separator after each string`() {
    func naive(_ bytes: [UInt8]) -> String {
      var state: UInt64 = 0xcbf2_9ce4_8422_2325
      for byte in bytes { state = (state ^ UInt64(byte)) &* 0x100_0000_01b3 }
      let digits = String(state, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }
    #expect(naive([0x61]) == "af63dc4c8601ec8c")
    var hash = StableHash()
    hash.add("a")
    hash.add("王")
    let bytes: [UInt8] = [0x61, 0xFF] + Array("王".utf8) + [0xFF]
    #expect(naive(bytes) == hash.hexadecimal)
  }

  @Test func `where strings end makes a difference`() {
    func digits(_ parts: [String]) -> String {
      var hash = StableHash()
      for part in parts { hash.add(part) }
      return hash.hexadecimal
    }
    let all = [["ab", "c"], ["a", "bc"], ["abc"], ["abc", ""], ["", "abc"], []].map(digits)
    #expect(Set(all).count == all.count)
  }
}
