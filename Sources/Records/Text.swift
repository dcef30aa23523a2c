/// How a field's value stands in the bytes of a file, and the bytes that mean something there.
///
/// The rules are those of recutils 1.9's reader, found by running it:
/// - one space or tab after the colon is dropped, and one space after the `+` of a further line;
///   all other blanks belong to the value, also at its ends;
/// - a backslash directly before a newline folds: both are dropped, and the next line goes on as
///   part of this one, whatever it begins with, even when it is empty or looks like a field;
/// - a backslash anywhere else is itself.
extension UInt8 {
  static let newline: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let tab: UInt8 = 0x09
  static let space: UInt8 = 0x20
  static let backslash: UInt8 = 0x5C
  static let colon: UInt8 = 0x3A
  static let plus: UInt8 = 0x2B
  static let hash: UInt8 = 0x23

  /// Whether a field's name may begin with this byte.
  var beginsName: Bool {
    isLetter || self == 0x25
  }

  /// Whether this byte may stand in a field's name after its first.
  var continuesName: Bool {
    isLetter || (0x30...0x39).contains(self) || self == 0x5F
  }

  private var isLetter: Bool {
    (0x61...0x7A).contains(self | 0x20)
  }
}

extension [UInt8] {
  /// The index of the first byte at or after `start` that is neither space nor tab.
  func skippingBlanks(from start: Int) -> Int {
    var at = start
    while at < count, self[at] == .space || self[at] == .tab { at += 1 }
    return at
  }

  /// The first index of a byte at or after `start` and before `end`, or before the array's end.
  func firstIndex(of byte: UInt8, from start: Int, before end: Int? = nil) -> Int? {
    let end = end ?? count
    var at = start
    while at < end {
      if self[at] == byte { return at }
      at += 1
    }
    return nil
  }

  /// Where the value of a field begins whose colon stands at `colon`.
  func valueStart(afterColonAt colon: Int, before end: Int) -> Int {
    guard colon + 1 < end else { return end }
    return self[colon + 1] == .space || self[colon + 1] == .tab ? colon + 2 : colon + 1
  }

  /// The line that begins at `start`, decoded with U+FFFD for what is not UTF-8, without its end; of
  /// one that nobody could read in a message, the beginning.
  func lineText(from start: Int, before limit: Int) -> String {
    let farthest = Swift.min(limit, start + String.longestExcerpt + 1)
    if var end = firstIndex(of: .newline, from: start, before: farthest) {
      if end > start, self[end - 1] == .carriageReturn { end -= 1 }
      return String(decoding: self[start..<end], as: UTF8.self)
    }
    let hasReturn = farthest == limit && limit > start && self[limit - 1] == .carriageReturn
    return String(decoding: self[start..<farthest - (hasReturn ? 1 : 0)], as: UTF8.self).excerpt
  }

  /// Reads the value that stands in `range`: from behind the colon up to and with the field's last
  /// newline. A carriage return before a newline belongs to the line's end, not to the value.
  func value(_ range: Range<Int>) -> String {
    var end = range.upperBound
    if end > range.lowerBound, self[end - 1] == .newline { end -= 1 }
    guard firstIndex(of: .newline, from: range.lowerBound, before: end) != nil else {
      // One line; a backslash at its end folds into nothing, or is cut off by the file's end.
      let last = end > range.lowerBound ? self[end - 1] : 0
      if last == .carriageReturn || last == .backslash { end -= 1 }
      return String(decoding: self[range.lowerBound..<end], as: UTF8.self)
    }
    return String(decoding: unfolded(range), as: UTF8.self)
  }

  func unfolded(_ range: Range<Int>) -> [UInt8] {
    let end = range.upperBound
    var value: [UInt8] = []
    value.reserveCapacity(range.count)
    var at = range.lowerBound
    while at < end {
      let byte = self[at]
      let next = at + 1
      if byte == .backslash, next == end || self[next] == .newline {
        at += 2
      } else if byte == .carriageReturn, next == end || self[next] == .newline {
        at = next
      } else if byte == .newline {
        guard next < end else { break }
        value.append(.newline)
        at = skippingBlanks(from: next) + 1
        if at < end, self[at] == .space { at += 1 }
      } else {
        value.append(byte)
        at = next
      }
    }
    return value
  }
}

extension String {
  /// How many bytes of a line or value are told in a problem.
  static let longestExcerpt = 1_000

  /// The text, or its beginning and `…` when it is longer than a message can be.
  var excerpt: String {
    guard utf8.count > String.longestExcerpt else { return self }
    var end = utf8.index(startIndex, offsetBy: String.longestExcerpt)
    while end.samePosition(in: unicodeScalars) == nil { utf8.formIndex(before: &end) }
    return String(self[..<end]) + "…"
  }
}

extension [UInt8] {
  /// Writes a field so that recutils and this module read the same value back.
  ///
  /// Further lines begin with `+ `. A line that ends in a backslash would swallow the next one, so
  /// it is written with a second backslash, which folds into an empty line: `C:\` stands as `C:\\`
  /// and an empty line below. What cannot be told in this format is replaced: NUL by U+FFFD, since
  /// recutils drops the rest of a value behind it; CR and CR LF by a newline, since a reader takes
  /// a CR for part of the line's end. A value never begins a line, so it cannot begin a field, a
  /// record, a comment or a descriptor.
  package mutating func appendField(
    _ name: some Sequence<UInt8>, blank: UInt8 = 0x20, _ value: String
  ) {
    append(contentsOf: name)
    append(.colon)
    var atLineStart = true
    var marker = blank
    var previous: UInt8 = 0
    for byte in value.utf8 {
      defer { previous = byte }
      if byte == .newline, previous == .carriageReturn { continue }
      if byte == .newline || byte == .carriageReturn {
        endValueLine(folding: !atLineStart && previous == .backslash)
        append(.plus)
        atLineStart = true
        marker = .space
        continue
      }
      if atLineStart { append(marker) }
      atLineStart = false
      if byte == 0 { append(contentsOf: "\u{FFFD}".utf8) } else { append(byte) }
    }
    endValueLine(folding: !atLineStart && previous == .backslash)
  }

  private mutating func endValueLine(folding: Bool) {
    if folding { append(contentsOf: [.backslash, .newline]) }
    append(.newline)
  }
}
