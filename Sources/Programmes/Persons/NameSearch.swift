/// Looks for names in which every wanted word begins one of the name's own, without regard to accents
/// and case.
///
/// It goes over the bytes of hundreds of thousands of names between two keys, so a name is folded
/// while it is compared, and one with letters beyond Latin-1 alone as a text.
package struct NameSearch: Sendable {
  private let wanted: [[UInt8]]

  /// Takes a text folded already.
  package init(_ needle: String) {
    wanted = needle.utf8.split(whereSeparator: NameSearch.partsWords).map { Array($0) }
  }

  package func matches(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    var plain = true
    for word in wanted {
      guard let isThere = contains(word, name) else {
        plain = false
        break
      }
      if !isThere { return false }
    }
    return plain || matches(Array(folded(String(decoding: name, as: UTF8.self)).utf8))
  }

  private func matches(_ folded: [UInt8]) -> Bool {
    let words = folded.split(whereSeparator: NameSearch.partsWords)
    return wanted.allSatisfy { wish in words.contains { $0.starts(with: wish) } }
  }

  static func partsWords(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x2D || byte == 0x27
  }

  /// Whether a word of the name begins with this one; nil when the name has a letter that only
  /// `folded` knows.
  private func contains(_ wish: [UInt8], _ name: UnsafeBufferPointer<UInt8>) -> Bool? {
    var matched = 0
    /// Whether what was read of the current word is what is wished so far.
    var isCandidate = true
    var found = false
    var index = 0
    while index < name.count {
      guard let byte = foldedLatin1Letter(in: name, at: &index) else { return nil }
      if found { continue }
      if NameSearch.partsWords(byte) {
        isCandidate = true
        matched = 0
      } else if isCandidate {
        if byte == wish[matched] {
          matched += 1
          found = matched == wish.count
        } else {
          isCandidate = false
        }
      }
    }
    return found
  }
}
