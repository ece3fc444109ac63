extension LanguagePack {
  /// The institution that a title names, in Simplified characters and without its country: the
  /// ministry of its minister.
  ///
  /// The longest name that the table of institutions knows, the first of equally long ones; where
  /// there is none, what the table of offices says of the longest office in it. Nil where neither
  /// knows one.
  ///
  /// - Complexity: O(characters of the title · offices).
  public func institution(ofTitle title: String) -> String? {
    let text = FoldedText(scalars: title.unicodeScalars.map(\.value), folding: folding)
    let matches = LexicalMatches(text, lexicon: lexicon)
    var longest = 0..<0
    for position in text.units.indices {
      let length = matches.length(.institution, at: position)
      if length > longest.count { longest = position..<(position + length) }
    }
    if !longest.isEmpty {
      // 美国商务部 is the 商务部 of the United States.
      let country = matches.length(.country, at: longest.lowerBound)
      let rest =
        (longest.lowerBound + country)..<max(longest.upperBound, longest.lowerBound + country)
      let isNamed = country > 0 && matches.length(.institution, at: rest.lowerBound) == rest.count
      return text.string(isNamed && !rest.isEmpty ? rest : longest)
    }
    var office: (length: Int, institution: String)?
    for entry in officeInstitutions where entry.office.count > office?.length ?? 0 {
      let last = text.units.count - entry.office.count
      let stands =
        last >= 0
        && (0...last).contains { start in
          text.units[start..<(start + entry.office.count)].elementsEqual(entry.office)
        }
      if stands { office = (entry.office.count, entry.institution) }
    }
    return office?.institution
  }
}
