/// The names of a roster without accents and case, one behind the other, so that each letter typed costs
/// one pass over some megabytes, whatever alphabets the names are in.
///
/// A name takes its bytes and five more. A blank stands before each word, so that a word begins where a
/// blank does: hyphens and apostrophes part words too, as in `NameSearch`.
package struct FoldedNames: Sendable {
  private static let blank: UInt8 = 0x20

  private var bytes: [UInt8] = []
  /// Where the name of each position begins, and where the last one ends.
  private var starts: [UInt32] = [0]
  private let changes: Int

  package init(_ roster: Roster) {
    changes = roster.changes
    let columns = roster.columns
    bytes.reserveCapacity(columns.nameBytes + columns.count)
    starts.reserveCapacity(columns.count + 1)
    // Byte after byte they are put into a block, and the block into the array.
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 32_768) { block in
      var used = 0
      func empty() {
        bytes.append(contentsOf: block[..<used])
        used = 0
      }
      _ = columns.firstName { _, name in
        if used + name.count + 1 > block.count { empty() }
        block[used] = FoldedNames.blank
        if name.count < block.count, let length = foldLatin1(name, into: block, at: used + 1) {
          used += 1 + length
        } else {
          empty()
          add(folded(String(decoding: name, as: UTF8.self)))
        }
        starts.append(UInt32(bytes.count + used))
        return false
      }
      empty()
    }
  }

  package var count: Int { starts.count - 1 }

  /// Whether these are still the names of the roster they were made of.
  package func areThose(of roster: Roster) -> Bool {
    count == roster.count && changes == roster.changes
  }

  /// Adds a name that is folded already.
  private mutating func add(_ name: String) {
    bytes.append(FoldedNames.blank)
    for byte in name.utf8 {
      bytes.append(NameSearch.partsWords(byte) ? FoldedNames.blank : byte)
    }
  }

  // MARK: Searching

  /// The positions of the names in which each word of a folded text begins a word.
  func positions(of text: String) -> PositionSet {
    var found: PositionSet?
    for word in text.utf8.split(whereSeparator: NameSearch.partsWords) {
      let here = positions(beginningWith: Array(word))
      found = found?.intersection(here) ?? here
    }
    return found ?? PositionSet(count: count, all: true)
  }

  private func positions(beginningWith word: [UInt8]) -> PositionSet {
    var found = PositionSet(count: count)
    guard let first = word.first, let last = word.last else { return found }
    bytes.withUnsafeBytes { bytes in
      var position = 0
      /// Takes in the name that a place lies in, if the whole word stands there behind a blank.
      func check(_ place: Int) {
        for offset in word.indices where bytes[place + 1 + offset] != word[offset] { return }
        while starts[position + 1] <= place { position += 1 }
        found.insert(position)
      }
      let end = bytes.count - word.count
      var place = 0
      // Sixteen places at once: a blank, the word's first letter and its last.
      let (blanks, firsts) = (Places(repeating: FoldedNames.blank), Places(repeating: first))
      let lasts = Places(repeating: last)
      while place + word.count + Places.scalarCount <= bytes.count {
        let isBlank = bytes.loadUnaligned(fromByteOffset: place, as: Places.self) .== blanks
        let isFirst = bytes.loadUnaligned(fromByteOffset: place + 1, as: Places.self) .== firsts
        let isLast =
          bytes.loadUnaligned(fromByteOffset: place + word.count, as: Places.self) .== lasts
        let halves = unsafeBitCast(isBlank .& isFirst .& isLast, to: SIMD2<UInt64>.self)
        for half in 0..<2 {
          var rest = halves[half]
          while rest != 0 {
            let byte = rest.trailingZeroBitCount / 8
            check(place + half * 8 + byte)
            rest &= ~(0xFF << UInt64(byte * 8))
          }
        }
        place += Places.scalarCount
      }
      while place < end {
        if bytes[place] == FoldedNames.blank { check(place) }
        place += 1
      }
    }
    return found
  }

  private typealias Places = SIMD16<UInt8>

  // MARK: Order

  /// Positions in the order of their names, those of one name in their own.
  package func sorted(_ positions: [UInt32]) -> [UInt32] {
    bytes.withUnsafeBytes { bytes in
      // Most names differ in their first eight bytes, which are compared as one number.
      let keys = positions.map { position in
        let name = bytes[range(of: position)]
        return (
          name.prefix(8).reduce(0) { $0 << 8 | UInt64($1) } << UInt64(8 * (8 - min(8, name.count))),
          position
        )
      }
      return keys.sorted { one, other in
        if one.0 != other.0 { return one.0 < other.0 }
        let (left, right) = (bytes[range(of: one.1)], bytes[range(of: other.1)])
        if left.elementsEqual(right) { return one.1 < other.1 }
        return left.lexicographicallyPrecedes(right)
      }.map(\.1)
    }
  }

  private func range(of position: UInt32) -> Range<Int> {
    Int(starts[Int(position)]) + 1..<Int(starts[Int(position) + 1])
  }
}

/// Folds a name of Latin-1 whose letters fold to one letter each, and gives how many bytes it then has;
/// nil at any other letter.
private func foldLatin1(
  _ name: UnsafeBufferPointer<UInt8>, into bytes: UnsafeMutableBufferPointer<UInt8>, at start: Int
) -> Int? {
  var count = 0
  var index = 0
  while index < name.count {
    guard let byte = foldedLatin1Letter(in: name, at: &index) else { return nil }
    bytes[start + count] = NameSearch.partsWords(byte) ? 0x20 : byte
    count += 1
  }
  return count
}
