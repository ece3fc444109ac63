@testable import ActorNetExtraction
internal import Testing

@Suite struct PatternTests {
  private let folding = ScriptFolding(pairs: [(0x9031, 0x5468)])
  private var vocabulary: PatternVocabulary {
    PatternVocabulary(
      subpatterns: [
        "optional": "a?", "word": "(a|甲)b", "nested": "{word}|{optional}b", "itself": "x{itself}",
      ],
      classes: ["run"], folding: folding)
  }

  private func text(_ string: String) -> RunsOfB { RunsOfB(units: folding.fold(string)) }

  private func match(_ pattern: String, _ string: String, at position: Int = 0) throws
    -> PatternMatch?
  {
    try Pattern(pattern, vocabulary: vocabulary).match(at: position, in: text(string))
  }

  private func fault(_ pattern: String) -> PatternError? {
    do {
      _ = try Pattern(pattern, vocabulary: vocabulary)
      return nil
    } catch {
      return error
    }
  }

  // MARK: The twin

  private func randomPattern(_ depth: Int, _ numbers: inout SeededNumbers) -> String {
    func inner() -> String { randomPattern(depth - 1, &numbers) }
    let atoms = [
      "a", "b", "甲", ".", "[ab]", "[^a]", "[a-b甲]", "{run}", "{optional}", "{word}", "{nested}",
      "\\(", "（",
    ]
    let atom = atoms[Int.random(in: 0..<atoms.count, using: &numbers)]
    guard depth > 0 else { return atom }
    switch Int.random(in: 0..<14, using: &numbers) {
    case 0...2: return inner() + inner()
    case 3: return inner() + inner() + inner()
    case 4, 5: return "(?:" + inner() + "|" + inner() + ")"
    case 6: return "(" + inner() + ")"
    case 7: return "(?:" + inner() + ")?"
    case 8: return "(" + inner() + "){1,3}"
    case 9: return "(?:" + inner() + "){0,2}"
    case 10: return "(?=" + inner() + ")"
    case 11: return "(?!" + inner() + ")"
    case 12: return "(?<=" + inner() + ")"
    default: return "(?<!" + inner() + ")"
    }
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func `random patterns match as their naive twin does`(seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    let alphabet = Array("aabb甲(\n")
    var matched = 0
    for _ in 0..<400 {
      let source = randomPattern(3, &numbers)
      let pattern: Pattern
      do {
        pattern = try Pattern(source, vocabulary: vocabulary)
      } catch {
        // Only look-behinds over classes in repetitions can be too long.
        #expect(error.message.contains("too long"), "\(source): \(error)")
        continue
      }
      let naive = try NaivePattern(source, vocabulary: vocabulary)
      for _ in 0..<6 {
        let length = Int.random(in: 0...7, using: &numbers)
        let string = String(
          (0..<length).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &numbers)] })
        let context = text(string)
        for position in 0...length {
          let limit = Int.random(in: position...length, using: &numbers)
          let expected = naive.match(at: position, limit: limit, in: context)
          let found = pattern.match(at: position, limit: limit, in: context)
          #expect(found == expected, "\(source) on \(string.debugDescription) at \(position)")
          if found != nil { matched += 1 }
        }
      }
    }
    #expect(matched > 500)
  }

  // MARK: By hand

  @Test func `the first alternative that leads to a match wins`() throws {
    #expect(try match("a|ab", "ab")?.range == 0..<1)
    #expect(try match("(?:a|ab)甲", "ab甲")?.range == 0..<3)
    #expect(try match("a{2,3}", "aaaa")?.range == 0..<3)
    #expect(try match("a{2}", "a") == nil)
  }

  @Test func `groups are numbered by their opening and nil where they took no part`() throws {
    let found = try #require(try match("((a)|(b))甲", "b甲"))
    #expect(found.groups == [0..<1, nil, 0..<1])
  }

  @Test func `a group of an abandoned attempt is forgotten`() throws {
    // The class takes "bb" first; its second group then begins a match that fails.
    let found = try #require(try match("{run}(?:(甲)|(a)甲|(b)a)", "bba(", at: 0))
    #expect(found.groups == [nil, nil, 1..<2])
  }

  @Test func `a look-behind tries every length`() throws {
    #expect(try match("(?<=b|ab)甲", "ab甲", at: 2) != nil)
    #expect(try match("(?<=a|ab)甲", "ab甲", at: 2) != nil)
    #expect(try match("(?<!a|ab)甲", "ab甲", at: 2) == nil)
    #expect(try match("(?<=(?!b)a)b", "ab", at: 1) != nil)
  }

  @Test func `look-around captures nothing`() throws {
    #expect(try match("(?=(a))a(b)", "ab")?.groups == [nil, 1..<2])
  }

  @Test func `literals are folded as the text is and marks in ASCII match theirs`() throws {
    #expect(try match("週一", "周一") != nil)
    #expect(try match("\\(a\\)", "(a)") != nil)
    #expect(try match("[(]a[\\)]", "（a）") != nil)
    #expect(try match("a!", "a!") != nil)
    #expect(try match("a\\?", "a？") != nil)
  }

  @Test func `a full-width hyphen in a set is no range`() throws {
    #expect(try match("[a－z]", "-") != nil)
    #expect(try match("[a－z]", "m") == nil)
    #expect(try match("[a-z]", "m") != nil)
    #expect(try match("[a\\-z]", "m") == nil)
    #expect(try match("[az-]", "-") != nil)
  }

  @Test func `sub-patterns report no groups`() throws {
    #expect(try match("{word}(b)", "abb")?.groups == [2..<3])
  }

  @Test func `the first match in a range lies within it`() throws {
    let pattern = try Pattern("ab", vocabulary: vocabulary)
    #expect(pattern.firstMatch(in: 1..<5, of: text("abaab"))?.range == 3..<5)
    #expect(pattern.firstMatch(in: 1..<4, of: text("abaab")) == nil)
  }

  @Test func `the first units are told where they can be`() throws {
    func first(_ source: String) throws -> Set<UInt16>? {
      try Pattern(source, vocabulary: vocabulary).firstUnits
    }
    #expect(try first("(?<!x){optional}[bc]") == [0x61, 0x62, 0x63])
    #expect(try first("(?:a|{word})x") == [0x61, 0x7532])
    #expect(try first("{optional}") == nil)
    #expect(try first("{run}a") == nil)
    #expect(try first("[^a]") == nil)
    #expect(try first("a?.") == nil)
  }

  @Test(arguments: [
    ("(a", "missing"), ("a)", "unexpected"), ("[a", "missing"), ("a{3,2}", "m <= n"),
    ("*a", "nothing to repeat"), ("a**", "nothing to repeat"), ("{nobody}", "nobody"),
    ("{itself}", "names itself"), ("[b-a]", "backwards"), ("a\\", "nothing after"), ("{}", "class"),
    ("(?:(?:a*)*)*", "multiply"), ("(?<=a*b*)c", "too long"),
  ])
  func `a fault is told`(source: String, words: String) throws {
    #expect(
      fault(source)?.message.contains(words) == true,
      "\(source): \(String(describing: fault(source)))")
  }

  @Test func `a pattern that would take for ever gives up`() throws {
    #expect(try match("(?:a*)*b", String(repeating: "a", count: 60)) == nil)
    #expect(try match("(?:a|a|a)*b", String(repeating: "a", count: 60)) == nil)
  }
}
