internal import ActorNetModel

/// How transliterated names sound: the rows of `transliteration-sounds.tsv`.
///
/// Transcriptions of one foreign name differ between regions in characters and seldom in
/// consonants. A name's keys are the rows of consonant classes that it may stand for; two
/// transcriptions of one name have a key in common. Different names may have one too, so that a
/// common key is a reason to look, not to merge.
struct TransliterationSounds: Sendable {
  /// Alternatives for each character, folded; classes as ASCII letters, none for a vowel.
  private var alternatives: [UInt16: [[UInt8]]] = [:]

  /// A name with more keys than this has none: it is too vague to compare.
  private static let mostKeys = 64
  private static let classes = Set("PTKSFHLMN".utf8)

  /// No sounds: no name has a key.
  init() {}

  /// Adds a character.
  /// - Parameter sounds: alternatives of class letters joined by `|`, `_` for none.
  /// - Returns: whether the sounds are understood.
  mutating func add(_ unit: UInt16, sounds: String) -> Bool {
    let parts = sounds.utf8.split(separator: 0x7C, omittingEmptySubsequences: false)
    var list: [[UInt8]] = []
    for part in parts {
      if part.elementsEqual("_".utf8) {
        list.append([])
      } else if !part.isEmpty, part.allSatisfy(Self.classes.contains) {
        list.append(Array(part))
      } else {
        return false
      }
    }
    alternatives[unit] = list
    return true
  }

  /// Every row of consonant classes that a name may stand for, sorted.
  ///
  /// Empty where a character is no character of transliterations, and for names of a single
  /// consonant, which say too little.
  /// - Complexity: O(length × keys); at most 64 keys.
  func keys(of name: [UInt16]) -> [[UInt8]] {
    guard name.count >= 2 else { return [] }
    var keys: Set<[UInt8]> = [[]]
    for unit in name {
      guard let sounds = alternatives[unit] else { return [] }
      keys = Set(keys.flatMap { key in sounds.map { key + $0 } })
      if keys.count > Self.mostKeys { return [] }
    }
    return keys.filter { $0.count >= 2 }.sorted { $0.lexicographicallyPrecedes($1) }
  }
}
