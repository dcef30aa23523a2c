/// The signs a terminal can show.
package enum Repertoire: Hashable, Sendable {
  case unicode
  /// Printable ASCII only.
  case ascii
}

extension Frame {
  /// The same frame in the signs of a repertoire, cell for cell: widths, styles and cursor stay.
  ///
  /// In ASCII an accented or African Latin letter becomes the plain letter (é → e, ɛ → e, Ɲ → N),
  /// lines become `+ - |`, the signs those of `Glyphs.ascii`, no-break spaces a space, and what
  /// has no form `?`. A cut text ends in `..`, which takes the letter before the ellipsis too.
  package func transcribed(to repertoire: Repertoire) -> Frame {
    guard repertoire == .ascii else { return self }
    var frame = self
    for row in 0..<size.rows {
      for column in 0..<size.columns {
        var cell = self[row, column]
        guard cell.width > 0, !cell.text.isPrintableASCII else { continue }
        if cell.text == "…", column > 0, self[row, column - 1].width == 1,
          self[row, column - 1].text.isLetter
        {
          frame[row, column - 1].text = "."
        }
        cell.text = cell.text.asciiForm(in: cell.style.role)
        if cell.width == 2 {
          cell.width = 1
          frame.place(Cell(style: cell.style), row: row, column: column + 1)
        }
        frame.place(cell, row: row, column: column)
      }
    }
    return frame
  }
}

extension String {
  /// The same text in the signs of a repertoire, sign for sign, as a frame is; line ends stay.
  package func transcribed(to repertoire: Repertoire) -> String {
    guard repertoire == .ascii else { return self }
    return String(map { $0 == "\n" || $0.isPrintableASCII ? $0 : $0.asciiForm(in: .text) })
  }
}

extension Character {
  fileprivate var isPrintableASCII: Bool {
    guard let value = asciiValue else { return false }
    return value >= 0x20 && value < 0x7F
  }

  /// One ASCII character in place of this one; `?` where there is none.
  fileprivate func asciiForm(in role: Role) -> Character {
    if role == .focus {
      if self == Glyphs.unicode.titleStart { return Glyphs.ascii.titleStart }
      if self == Glyphs.unicode.titleEnd { return Glyphs.ascii.titleEnd }
    }
    if let sign = signs[self] { return sign }
    if let mask = Glyphs.unicode.mask(of: self) { return Glyphs.ascii.line(mask) }
    guard let first = unicodeScalars.first else { return "?" }
    // A letter with combining marks: the letter stays.
    if first.isASCII { return Character(first) }
    return first.plainLatinLetter ?? "?"
  }
}

private let signs: [Character: Character] = {
  var signs: [Character: Character] = [
    "\u{A0}": " ", "\u{202F}": " ", "\u{2007}": " ", "\u{2009}": " ", "‐": "-", "\u{2011}": "-",
    "–": "-", "—": "-", "−": "-", "’": "'", "‘": "'", "′": "'", "“": "\"", "”": "\"", "″": "\"",
    "«": "\"", "»": "\"", "‹": "'", "›": "'", "•": "*", "·": ".", "…": ".", "✓": "*", "✗": "x",
    "≈": "~", "≤": "<", "≥": ">", "≠": "#", "×": "x", "÷": "/", "±": "+", "→": ">", "←": "<",
    "↑": "^", "↓": "v", "↗": "^", "▸": ">", "◂": "<", "▾": "v", "▴": "^", "°": "o", "º": "o",
    "ª": "a", "€": "E", "◌": "o", "░": ".", "▒": ":", "▓": "#",
    "Ɛ": "E", "ɛ": "e", "Ɔ": "O", "ɔ": "o", "Ŋ": "N", "ŋ": "n", "œ": "o", "Œ": "O", "æ": "a",
    "Æ": "A", "ß": "s", "ı": "i", "ð": "d", "Ð": "D", "þ": "t", "Þ": "T",
  ]
  let (from, to) = (Glyphs.unicode, Glyphs.ascii)
  for (eighth, sign) in zip(from.eighths, to.eighths) { signs[eighth] = sign }
  for (spark, sign) in zip(from.sparks, to.sparks) { signs[spark] = sign }
  signs[from.barFull] = to.barFull
  return signs
}()

extension Unicode.Scalar {
  /// The basic letter of a Latin letter, read from its Unicode name: "LATIN SMALL LETTER E WITH
  /// ACUTE" is an e.
  fileprivate var plainLatinLetter: Character? {
    guard let words = properties.name?.split(separator: " "), words.count > 3,
      words[0] == "LATIN", words[2] == "LETTER", words[3].count == 1, let letter = words[3].first
    else { return nil }
    return words[1] == "SMALL" ? Character(letter.lowercased()) : letter
  }
}
