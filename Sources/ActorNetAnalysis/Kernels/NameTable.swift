/// Numbers for names, in the order in which they come up; the names stay in the text.
///
/// Open addressing over the bytes of a text that outlives the table: no string is made. A name of
/// up to seven bytes is its own key; longer ones are looked up in the text.
struct NameTable: ~Copyable {
  private struct Slot: BitwiseCopyable, Sendable {
    var key: UInt64
    /// The name's number plus 1; 0 where the slot is free.
    var entry: UInt32
  }

  private static let isLong: UInt64 = 0xFF << 56

  private let text: UncheckedView<UInt8>
  private var slots: UncheckedArray<Slot>
  private var slotCount = 1 << 12
  /// Where each name stands first.
  private(set) var places: [Range<Int>] = []

  init(_ text: UncheckedView<UInt8>) {
    self.text = text
    slots = UncheckedArray(repeating: Slot(key: 0, entry: 0), count: slotCount)
  }

  /// The number of a name.
  /// - Complexity: O(length) expected.
  mutating func number(of name: Range<Int>) -> UInt32 {
    let key = key(of: name)
    var slot = first(key)
    while slots[slot].entry != 0 {
      if slots[slot].key == key {
        let number = slots[slot].entry &- 1
        if key < Self.isLong || agree(places[Int(number)], name) { return number }
      }
      slot = (slot &+ 1) & (slotCount &- 1)
    }
    places.append(name)
    slots[slot] = Slot(key: key, entry: UInt32(places.count))
    if places.count &* 2 > slotCount { grow() }
    return UInt32(places.count - 1)
  }

  private func agree(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
    guard first.count == second.count else { return false }
    let distance = second.lowerBound &- first.lowerBound
    for place in first where text[place] != text[place &+ distance] { return false }
    return true
  }

  /// The bytes and their number, or a hash of them with eight bits set on top.
  @inline(__always) private func key(of name: Range<Int>) -> UInt64 {
    let length = name.count
    if length < 8 {
      let bits = UInt64(truncatingIfNeeded: length) &<< 3
      if name.lowerBound &+ 8 <= text.count {
        return text.word(at: name.lowerBound) & ((1 &<< bits) &- 1)
          | UInt64(truncatingIfNeeded: length) &<< 56
      }
      var word = UInt64(truncatingIfNeeded: length) &<< 56
      for place in name {
        let shift = UInt64(truncatingIfNeeded: place &- name.lowerBound) &<< 3
        word |= UInt64(text[place]) &<< shift
      }
      return word
    }
    var hash = UInt64(truncatingIfNeeded: length)
    for place in name {
      hash = (hash ^ UInt64(text[place])) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash &>> 29
    }
    return hash | Self.isLong
  }

  /// The slot where the search for a key begins.
  @inline(__always) private func first(_ key: UInt64) -> Int {
    var hash = key &* 0xFF51_AFD7_ED55_8CCD
    hash ^= hash &>> 32
    return Int(truncatingIfNeeded: hash) & (slotCount &- 1)
  }

  private mutating func grow() {
    slotCount *= 4
    slots = UncheckedArray(repeating: Slot(key: 0, entry: 0), count: slotCount)
    for (number, name) in places.enumerated() {
      let key = key(of: name)
      var slot = first(key)
      while slots[slot].entry != 0 { slot = (slot &+ 1) & (slotCount &- 1) }
      slots[slot] = Slot(key: key, entry: UInt32(number + 1))
    }
  }
}
