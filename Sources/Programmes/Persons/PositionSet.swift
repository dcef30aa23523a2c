/// Some of the positions of a list, a bit for each.
struct PositionSet: Hashable, Sendable {
  let count: Int
  private var words: [UInt64]

  init(count: Int, all: Bool = false) {
    self.count = count
    words = [UInt64](repeating: all ? .max : 0, count: (count + 63) / 64)
    trim()
  }

  /// Those of which the body says so.
  init(count: Int, where isWanted: (Int) -> Bool) {
    self.init(count: count)
    for index in words.indices {
      var word: UInt64 = 0
      for position in index * 64..<min(count, index * 64 + 64) where isWanted(position) {
        word |= 1 << UInt64(position & 63)
      }
      words[index] = word
    }
  }

  /// No position beyond the last is ever in it.
  private mutating func trim() {
    if count % 64 > 0 { words[words.count - 1] &= 1 << UInt64(count % 64) - 1 }
  }

  mutating func insert(_ position: Int) { words[position >> 6] |= 1 << UInt64(position & 63) }

  mutating func remove(_ position: Int) { words[position >> 6] &= ~(1 << UInt64(position & 63)) }

  /// What is in both; both are of one list.
  func intersection(_ other: PositionSet) -> PositionSet {
    var result = self
    for index in words.indices { result.words[index] &= other.words[index] }
    return result
  }

  mutating func formUnion(_ other: PositionSet) {
    for index in words.indices { words[index] |= other.words[index] }
  }

  /// What is not in it.
  var inverted: PositionSet {
    var result = self
    for index in words.indices { result.words[index] = ~words[index] }
    result.trim()
    return result
  }

  /// The positions in order.
  var positions: [UInt32] {
    var found: [UInt32] = []
    found.reserveCapacity(words.reduce(0) { $0 + $1.nonzeroBitCount })
    for (index, word) in words.enumerated() {
      var rest = word
      while rest != 0 {
        found.append(UInt32(index << 6 + rest.trailingZeroBitCount))
        rest &= rest - 1
      }
    }
    return found
  }
}
