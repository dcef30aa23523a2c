import Frames
import Testing

/// A random generator with a seed (SplitMix64), so that a failing case can be run again.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// A text with what it should look like; in a test's name only the latter is printed, since the
/// former may command a terminal.
struct Shown: CustomTestStringConvertible, Sendable {
  let text: String
  let shown: String

  init(_ text: String, _ shown: String) {
    self.text = text
    self.shown = shown
  }

  var testDescription: String { shown }
}

/// Texts of all the kinds that a register may hold, some of them hostile. Tests take them by
/// index, so that none is printed.
let oddTexts = [
  "", " ", "a", "Aïssata Maïga", "Ai\u{308}ssata", "Ɲɛlɛ Kɔnɛ", "ߒߞߏ ߖߡߊ߬ߣߊ", "مرحبا", "日本語テキスト",
  "한국어",
  "😀", "👩‍👩‍👧", "👍🏽", "🇲🇱", "❤️", "1️⃣", "क्षि", "\u{1B}[2J\u{1B}]0;x\u{7}", "\u{9B}31m", "a\r\nb\tc\nd",
  "\u{0}\u{7F}",
  "\u{202E}abc\u{202C}", "\u{2066}x\u{2069}", "a\u{200B}b\u{FEFF}",
  "a\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}",
  "\u{301}", "\u{E0041}\u{E0042}", "🏴\u{E0067}\u{E0062}\u{E007F}", "\u{F8FF}\u{FFFF}",
  "79\u{202F}%", "\u{2028}x\u{2029}",
  "\u{AD}soft", "\u{115F}\u{3164}", "x\u{FE0F}", "漢\u{E0100}字", "—≈✓✗▸↗…·",
]

extension Frame {
  /// What is wrong with the frame's cells; nil where both invariants hold.
  var flaw: String? {
    for row in 0..<size.rows {
      var column = 0
      while column < size.columns {
        let cell = self[row, column]
        let scalars = Array(cell.text.unicodeScalars)
        if scalars.contains(where: isUnsafe) { return "row \(row) holds \(scalars)" }
        if scalars.reduce(0, { $0 + TextWidth.of($1) }) != Int(cell.width) {
          return "\(scalars) at \(row),\(column) claims \(cell.width)"
        }
        if scalars.count > 5 { return "\(scalars.count) scalars at \(row),\(column)" }
        if cell.width == 2, column + 1 == size.columns || self[row, column + 1].width != 0 {
          return "half a wide cell at \(row),\(column)"
        }
        guard cell.width > 0 else { return "a second half alone at \(row),\(column)" }
        column += Int(cell.width)
      }
      if column != size.columns { return "row \(row) is \(column) wide" }
    }
    return nil
  }
}

/// Whether a terminal could take a scalar as a command, or nobody would see it. Stated here by
/// ranges, apart from the rule under test.
private func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0..<0x20, 0x7F..<0xA0, 0xAD, 0x61C, 0x115F, 0x3164, 0x200B, 0x200E, 0x200F: true
  case 0x2028...0x202E, 0x2060...0x206F, 0xE000...0xF8FF, 0xFE00...0xFE0F, 0xFEFF: true
  case 0xFFFE, 0xFFFF, 0x1F1E6...0x1F1FF, 0x1F3FB...0x1F3FF, 0xE0000...0x10FFFF: true
  default: false
  }
}
