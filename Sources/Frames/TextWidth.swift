/// How many columns text takes on a screen.
///
/// Widths follow Unicode 14 (UAX #11, East Asian Width, ambiguous taken as narrow), the version of
/// the oldest C library we run on, glibc 2.36: ncurses asks that library, and where the two
/// disagreed columns would shift. The table is our own all the same, since `wcwidth` changes with
/// the locale. Text is measured as `displayable(_:)` shows it, so a control character counts 1,
/// as its picture does, and no character ever has a negative or unknown width.
package enum TextWidth {
  /// The columns of one grapheme: mostly 1 or 2; more where one grapheme is made of several
  /// spacing characters, as in Devanagari.
  package static func of(_ character: Character) -> Int {
    of(String(character))
  }

  /// The columns of a text on one line.
  package static func of(_ text: String) -> Int {
    if isPlainASCII(text) { return text.utf8.count }
    return displayable(text).unicodeScalars.reduce(0) { $0 + of($1) }
  }

  /// The columns that a scalar adds in a terminal: 0 for what combines with the one before.
  ///
  /// Defined for displayable text; a control character counts 1 here.
  package static func of(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 || isPlain(scalar) { return 1 }
    if (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FB).contains(value) { return 0 }
    if value == 0x200C || value == 0x200D { return 0 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return 0
    default: return isWide(value) ? 2 : 1
    }
  }

  static func isPlainASCII(_ text: String) -> Bool {
    text.utf8.withContiguousStorageIfAvailable { $0.allSatisfy { $0 >= 0x20 && $0 < 0x7F } }
      ?? text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
  }

  private static func isWide(_ value: UInt32) -> Bool {
    guard value >= 0x1100 else { return false }
    var low = 0
    var high = wide.count - 1
    while low <= high {
      let middle = (low + high) / 2
      if value < wide[middle].lowerBound {
        high = middle - 1
      } else if value > wide[middle].upperBound {
        low = middle + 1
      } else {
        return true
      }
    }
    return false
  }

  /// Ranges with East Asian Width W or F, and emoji shown as pictures. Gaps that Unicode has not
  /// assigned are closed: such scalars are never shown as they are.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x231A...0x231B, 0x2329...0x232A, 0x23E9...0x23EC, 0x23F0...0x23F0,
    0x23F3...0x23F3, 0x25FD...0x25FE, 0x2614...0x2615, 0x2648...0x2653, 0x267F...0x267F,
    0x2693...0x2693, 0x26A1...0x26A1, 0x26AA...0x26AB, 0x26BD...0x26BE, 0x26C4...0x26C5,
    0x26CE...0x26CE, 0x26D4...0x26D4, 0x26EA...0x26EA, 0x26F2...0x26F3, 0x26F5...0x26F5,
    0x26FA...0x26FA, 0x26FD...0x26FD, 0x2705...0x2705, 0x270A...0x270B, 0x2728...0x2728,
    0x274C...0x274C, 0x274E...0x274E, 0x2753...0x2755, 0x2757...0x2757, 0x2795...0x2797,
    0x27B0...0x27B0, 0x27BF...0x27BF, 0x2B1B...0x2B1C, 0x2B50...0x2B50, 0x2B55...0x2B55,
    0x2E80...0x3029, 0x302E...0x303E, 0x3041...0x3096, 0x309B...0xA4C6, 0xA960...0xA97C,
    0xAC00...0xD7A3, 0xF900...0xFAD9, 0xFE10...0xFE19, 0xFE30...0xFE6B, 0xFF01...0xFF60,
    0xFFE0...0xFFE6, 0x16FE0...0x16FE3, 0x16FF0...0x1B2FB, 0x1F004...0x1F004, 0x1F0CF...0x1F0CF,
    0x1F18E...0x1F18E, 0x1F191...0x1F19A, 0x1F200...0x1F320, 0x1F32D...0x1F335, 0x1F337...0x1F37C,
    0x1F37E...0x1F393, 0x1F3A0...0x1F3CA, 0x1F3CF...0x1F3D3, 0x1F3E0...0x1F3F0, 0x1F3F4...0x1F3F4,
    0x1F3F8...0x1F43E, 0x1F440...0x1F440, 0x1F442...0x1F4FC, 0x1F4FF...0x1F53D, 0x1F54B...0x1F54E,
    0x1F550...0x1F567, 0x1F57A...0x1F57A, 0x1F595...0x1F596, 0x1F5A4...0x1F5A4, 0x1F5FB...0x1F64F,
    0x1F680...0x1F6C5, 0x1F6CC...0x1F6CC, 0x1F6D0...0x1F6D2, 0x1F6D5...0x1F6DF, 0x1F6EB...0x1F6EC,
    0x1F6F4...0x1F6FC, 0x1F7E0...0x1F7F0, 0x1F90C...0x1F93A, 0x1F93C...0x1F945, 0x1F947...0x1F9FF,
    0x1FA70...0x1FAF6, 0x20000...0x3134A,
  ]
}

/// The text cut to so many columns; where something is cut, the last column tells so.
///
/// The result is displayable and never wider than `columns`; it may be one column narrower where
/// a wide character would stand across the edge. Nothing fits in 0 columns or fewer.
package func clipped(_ text: String, to columns: Int, ellipsis: Character = "…") -> String {
  guard columns > 0 else { return "" }
  let shown = displayable(text)
  if TextWidth.of(shown) <= columns { return shown }
  let mark = displayable(String(ellipsis))
  let room = columns - TextWidth.of(mark)
  guard room >= 0 else { return "" }
  return prefix(of: shown, columns: room).text + mark
}

/// The text in lines of at most so many columns, broken between words.
///
/// Only a plain space or a new line breaks, so "79 %" written with a no-break space (U+00A0 or
/// U+202F) stays together. Runs of spaces become one; an empty line stays. A word longer than a
/// line is cut. No lines where there is not one column.
package func wrapped(_ text: String, to columns: Int) -> [String] {
  guard columns > 0 else { return [] }
  var lines: [String] = []
  for paragraph in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
    var line = ""
    var used = 0
    for word in displayable(String(paragraph)).split(separator: " ") {
      var word = String(word)
      var width = TextWidth.of(word)
      if used > 0, used + 1 + width <= columns {
        line += " " + word
        used += 1 + width
        continue
      }
      if used > 0 { lines.append(line) }
      while width > columns {
        var (head, rest) = prefix(of: word, columns: columns)
        if head.isEmpty {
          // One wide character in one column: show that something stands here.
          head = "…"
          rest = String(word.dropFirst())
        }
        lines.append(head)
        word = rest
        width = TextWidth.of(word)
      }
      line = word
      used = width
    }
    lines.append(line)
  }
  return lines
}

/// The longest head of a displayable text that fits, and what remains.
private func prefix(of text: String, columns: Int) -> (text: String, rest: String) {
  var used = 0
  var index = text.startIndex
  while index < text.endIndex {
    let width = text[index].unicodeScalars.reduce(0) { $0 + TextWidth.of($1) }
    if used + width > columns { break }
    used += width
    index = text.index(after: index)
  }
  return (String(text[..<index]), String(text[index...]))
}
