import Glibc
import Programmes

/// Walks over the bytes of one record file, line by line, for the fast way of reading.
///
/// It accepts only what the careful way (`RecordFile`, `FieldReader`) reads without a word; every
/// method that returns false or nil has met something else, and the whole file then goes the careful
/// way, which alone tells problems. So this code never has to word, place or repair anything, and
/// whatever it is unsure of it may refuse. The one thing that it accepts and the careful way tells of
/// are lines ended by CR LF: `hasCarriageReturn` says that there are some.
///
/// The bytes must be followed by `padding` newlines, so that looking ahead a few bytes is always
/// allowed; the last byte of the text itself must be a newline.
struct Scanner {
  /// More than the longest literal that is looked for.
  static let padding = 64

  /// The next byte to be read.
  var at: UnsafePointer<UInt8>
  let start: UnsafePointer<UInt8>
  /// Behind the text's last byte.
  let end: UnsafePointer<UInt8>
  let digits: UnsafePointer<UInt8>
  var hasCarriageReturn = false
  /// Whether the first line says that the file ends with a line `# end`, and whether that was met.
  let isFramed: Bool
  var hasEnd = false

  /// `digits` is the table of `PackedIdentifier`; nil when the text cannot be walked over at all.
  init?(_ text: UnsafeBufferPointer<UInt8>, digits: UnsafePointer<UInt8>) {
    guard let base = text.baseAddress, text.count > 0, text[text.count - 1] == .newline else {
      return nil
    }
    at = base
    start = base
    end = base + text.count
    self.digits = digits
    isFramed = Scanner.matches(base, "# wipnet 1")
  }

  /// Whether the bytes at a pointer are those of a literal. The compiler makes a few comparisons of
  /// words of it.
  @inline(__always)
  static func matches(_ pointer: UnsafePointer<UInt8>, _ literal: StaticString) -> Bool {
    memcmp(pointer, literal.utf8Start, literal.utf8CodeUnitCount) == 0
  }

  @inline(__always)
  func matches(_ literal: StaticString) -> Bool { Scanner.matches(at, literal) }

  /// Goes behind the end of the line when it stands `offset` bytes on; false when it does not.
  @inline(__always)
  mutating func endLine(_ offset: Int) -> Bool {
    if at[offset] == .newline {
      at += offset + 1
      return true
    }
    guard at[offset] == .carriageReturn, at[offset + 1] == .newline else { return false }
    hasCarriageReturn = true
    at += offset + 2
    return true
  }

  /// Reads a packed identifier that stands `offset` bytes on and fills the rest of the line.
  @inline(__always)
  mutating func identifier(_ offset: Int) -> UInt64? {
    let text = at + offset
    guard text[1] == 0x2D, text[0] &- 0x61 < 26 else { return nil }
    // Ten characters have all that were made by a program: two fives, each digit looked up by itself.
    if text[12] == .newline {
      let (high, low) = (fiveDigits(text + 2), fiveDigits(text + 7))
      if (high | low) >> 25 == 0 {
        at = text + 13
        return PackedIdentifier.bits(letter: text[0], count: 10, body: high << 25 | low)
      }
    }
    var body: UInt64 = 0
    var count = 0
    while count < 10 {
      let digit = digits[Int(text[2 + count])]
      if digit >= 32 { break }
      body = body << 5 | UInt64(digit)
      count += 1
    }
    guard count > 0, endLine(offset + 2 + count) else { return nil }
    return PackedIdentifier.bits(letter: text[0], count: count, body: body)
  }

  /// The number that five characters of an identifier stand for; 2²⁵ or more when one of them is none,
  /// for which the table has 255.
  @inline(__always)
  private func fiveDigits(_ text: UnsafePointer<UInt8>) -> UInt64 {
    let (one, two) = (UInt64(digits[Int(text[0])]), UInt64(digits[Int(text[1])]))
    let (three, four) = (UInt64(digits[Int(text[2])]), UInt64(digits[Int(text[3])]))
    let five = UInt64(digits[Int(text[4])])
    let number = one << 20 | two << 15 | three << 10 | four << 5 | five
    return number | ((one | two | three | four | five) >> 5) << 25
  }
}

// MARK: Lines in general

extension Scanner {
  /// What stands in one field, which may go on over several lines.
  struct Line {
    var name: UnsafeBufferPointer<UInt8>
    /// Of one line, without its end; of several, as they stand.
    var value: UnsafeBufferPointer<UInt8>
    var isASCII: Bool
    /// Whether the value goes on over several lines.
    var isLong: Bool
  }

  enum Block {
    case record, descriptor
  }

  var isAtEnd: Bool { at >= end }

  /// Goes to the first line with a name that follows, over blank lines and comments; nil at the end
  /// of the text or at something unusual, which `isAtEnd` tells apart.
  mutating func nextBlock() -> Block? {
    while at < end {
      switch at[0] {
      case .newline: at += 1
      case .hash: if !comment() { return nil }
      case 0x25: return .descriptor
      case .space, .tab, .carriageReturn: if !blankLine() { return nil }
      default: return .record
      }
    }
    return nil
  }

  /// Goes over a line with nothing but blanks; false when there is more.
  mutating func blankLine() -> Bool {
    var next = at
    while next[0] == .space || next[0] == .tab { next += 1 }
    if next[0] == .carriageReturn, next[1] == .newline {
      hasCarriageReturn = true
      next += 1
    }
    guard next[0] == .newline else { return false }
    at = next + 1
    return true
  }

  /// Goes over a comment line.
  mutating func comment() -> Bool {
    guard let (lineEnd, _) = lineOfText(from: at) else { return false }
    if lineEnd - at == 5, matches("# end\n") { hasEnd = true }
    at = lineEnd + 1
    return true
  }

  /// Reads a field with all its lines and goes behind it; nil for anything else.
  mutating func field() -> Line? {
    guard at[0].beginsFieldName else { return nil }
    var colon = at + 1
    while colon[0].continuesFieldName { colon += 1 }
    guard colon[0] == .colon, colon[1] < 0x80 else { return nil }
    let name = UnsafeBufferPointer(start: at, count: colon - at)
    let isBlank = colon[1] == .space || colon[1] == .tab
    let value = colon + (isBlank ? 2 : 1)
    guard var (lineEnd, isASCII) = lineOfText(from: colon + 1) else { return nil }
    var isLong = false
    while true {
      let next = lineEnd + 1
      if lineEnd[-1] == .backslash {
        // The next line belongs to this one, whatever it is, but nobody means to swallow a field.
        guard next < end, !Scanner.beginsField(next) else { return nil }
      } else if next[0] != .plus || next >= end {
        break
      }
      guard let (further, isPlain) = lineOfText(from: next) else { return nil }
      isLong = true
      isASCII = isASCII && isPlain
      lineEnd = further
    }
    var valueEnd = lineEnd
    if !isLong, valueEnd > colon + 1, valueEnd[-1] == .carriageReturn { valueEnd -= 1 }
    at = lineEnd + 1
    return Line(
      name: name, value: UnsafeBufferPointer(start: value, count: max(0, valueEnd - value)),
      isASCII: isASCII, isLong: isLong)
  }

  /// Goes over a descriptor and gives the type that it names.
  mutating func descriptor() -> UnsafeBufferPointer<UInt8>? {
    guard matches("%rec:"), let line = field(), let type = line.word, !type.isEmpty else {
      return nil
    }
    while at[0] != .newline, at < end {
      switch at[0] {
      case .hash: if !comment() { return nil }
      case .space, .tab, .carriageReturn: return blankLine() ? type.firstWord : nil
      case 0x25:
        guard !matches("%rec:"), field() != nil else { return nil }
      default: return nil
      }
    }
    return type.firstWord
  }

  /// Goes over a record and gives its text.
  mutating func record() -> UnsafeBufferPointer<UInt8>? {
    let start = at
    var last = at
    while at[0] != .newline, at < end {
      switch at[0] {
      case .hash: if !comment() { return nil }
      case .space, .tab, .carriageReturn:
        guard blankLine() else { return nil }
        return UnsafeBufferPointer(start: start, count: last - start)
      case 0x25: return nil
      default: if field() == nil { return nil }
      }
      last = at
    }
    return UnsafeBufferPointer(start: start, count: last - start)
  }

  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  private static func beginsField(_ line: UnsafePointer<UInt8>) -> Bool {
    guard line[0].beginsFieldName else { return false }
    var colon = line + 1
    while colon[0].continuesFieldName { colon += 1 }
    return colon[0] == .colon
  }

  /// Where the line ends in which `from` stands: at its newline; and whether it is all ASCII. nil when
  /// it holds a byte that no text should.
  private mutating func lineOfText(
    from: UnsafePointer<UInt8>
  ) -> (end: UnsafePointer<UInt8>, isASCII: Bool)? {
    var next = from
    var high: UInt64 = 0
    while true {
      // Eight bytes at once, up to the first below a blank: taking 32 from each sets the highest bit
      // of such a byte alone, and of none before it.
      let word = UInt64(littleEndian: UnsafeRawPointer(next).loadUnaligned(as: UInt64.self))
      let found = (word &- 0x2020_2020_2020_2020) & ~word & Scanner.highBits
      if found == 0 {
        high |= word
        next += 8
        continue
      }
      let before = found.trailingZeroBitCount & ~7
      high |= word & ~(.max << UInt64(before))
      next += before / 8
      if next[0] == .newline { break }
      if next[0] == 0 { return nil }
      if next[0] == .carriageReturn {
        guard next[1] == .newline else { return nil }
        hasCarriageReturn = true
      }
      next += 1
    }
    if next >= end { return nil }
    if high & Scanner.highBits == 0 { return (next, true) }
    let text = UnsafeBufferPointer(start: from, count: next - from)
    do {
      _ = try UTF8Span(validating: text.span)
    } catch {
      return nil
    }
    return (next, false)
  }
}

extension UInt8 {
  static let newline: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let tab: UInt8 = 0x09
  static let space: UInt8 = 0x20
  static let hash: UInt8 = 0x23
  static let plus: UInt8 = 0x2B
  static let colon: UInt8 = 0x3A
  static let backslash: UInt8 = 0x5C

  fileprivate var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
  fileprivate var beginsFieldName: Bool { isLetter || self == 0x25 }
  fileprivate var continuesFieldName: Bool { isLetter || self &- 0x30 < 10 || self == 0x5F }
}

// MARK: Values

extension Scanner.Line {
  func isNamed(_ literal: StaticString) -> Bool {
    name.equals(literal)
  }

  /// The value as a text; nil when it is empty.
  var text: String? {
    if isLong {
      let text = longText
      return text.isEmpty ? nil : text
    }
    return value.isEmpty ? nil : String(decoding: value, as: UTF8.self)
  }

  /// The value without spaces and tabs around it; nil for one of several lines.
  var word: UnsafeBufferPointer<UInt8>? {
    if isLong { return nil }
    var (start, end) = (0, value.count)
    while start < end, value[start] == .space || value[start] == .tab { start += 1 }
    while start < end, value[end - 1] == .space || value[end - 1] == .tab { end -= 1 }
    return UnsafeBufferPointer(rebasing: value[start..<end])
  }

  /// Several lines joined as the careful way joins them: folded ones by nothing, the others by a
  /// newline, the `+` and one space dropped.
  private var longText: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(value.count)
    var at = 0
    func byte(_ index: Int) -> UInt8 { index < value.count ? value[index] : .newline }
    while at < value.count {
      if value[at] == .backslash, byte(at + 1) == .newline {
        at += 2
      } else if value[at] == .carriageReturn, byte(at + 1) == .newline {
        at += 1
      } else if value[at] == .newline {
        guard at + 1 < value.count else { break }
        bytes.append(.newline)
        at += 2
        if byte(at) == .space, at < value.count { at += 1 }
      } else {
        bytes.append(value[at])
        at += 1
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension UnsafeBufferPointer<UInt8> {
  func equals(_ literal: StaticString) -> Bool {
    guard count == literal.utf8CodeUnitCount, let baseAddress else { return false }
    return memcmp(baseAddress, literal.utf8Start, count) == 0
  }

  var string: String { String(decoding: self, as: UTF8.self) }

  /// What stands before the first blank.
  fileprivate var firstWord: UnsafeBufferPointer<UInt8> {
    let end = firstIndex { $0 == .space || $0 == .tab } ?? count
    return UnsafeBufferPointer(rebasing: self[..<end])
  }

  /// A number of a few decimal digits and nothing else.
  func number(digits: ClosedRange<Int>) -> Int? {
    guard digits.contains(count) else { return nil }
    var number = 0
    for byte in self {
      guard byte &- 0x30 < 10 else { return nil }
      number = number * 10 + Int(byte &- 0x30)
    }
    return number
  }
}
