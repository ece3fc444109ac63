import ActorNetTestSupport
import Testing

@testable import ActorNetAnalysis

struct NameTableTests {
  @Test func `names have the numbers that a dictionary gives them`() {
    // Short and long names, some of which begin alike, at the text's very end too.
    var generator = SplitMix64(seed: 5)
    let names = (0..<20_000).map { _ in
      let number = generator.below(6_000)
      return number.isMultiple(of: 3) ? "n\(number)" : "a long name, number \(number)"
    }
    var text: [UInt8] = []
    var places: [Range<Int>] = []
    for name in names {
      places.append(text.count..<(text.count + name.utf8.count))
      text += Array(name.utf8)
    }
    var known: [String: UInt32] = [:]
    let expected = names.map { name -> UInt32 in
      if let number = known[name] { return number }
      known[name] = UInt32(known.count)
      return UInt32(known.count - 1)
    }
    let found = text.withUncheckedView { view -> [UInt32] in
      var table = NameTable(view)
      return places.map { table.number(of: $0) }
    }
    #expect(found == expected)
    #expect(known.count > 4_096)
  }

  @Test func `a name and the same name with a zero byte behind it are two`() {
    let text: [UInt8] = [0x61, 0x61, 0x00, 0x61, 0x00, 0x00]
    let numbers = text.withUncheckedView { view -> [UInt32] in
      var table = NameTable(view)
      return [0..<1, 1..<3, 3..<6, 0..<1].map { table.number(of: $0) }
    }
    #expect(numbers == [0, 1, 2, 0])
  }
}
