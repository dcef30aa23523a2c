import Frames
import Testing

@Suite("Measuring text")
struct TextWidthTests {
  @Test("counts columns, not letters")
  func columns() {
    let examples = [
      ("", 0), ("Aïssata", 7), ("Ai\u{308}ssata", 7), ("Ɲɛlɛ Kɔnɛ", 9), ("ߒߞߏ", 3), ("ߡߊ߬", 2),
      ("日本", 4), ("한국", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("ｆ", 2), ("😀", 2), ("✓✗≈—▸↗…", 7),
      ("👩‍👩‍👧", 2), ("👍🏽", 2), ("🇲🇱", 2), ("❤️", 1), ("79\u{202F}%", 4), ("\u{1B}[2J", 4),
      ("क्षि", 3), ("\u{301}", 1),
    ]
    for (text, columns) in examples {
      #expect(TextWidth.of(text) == columns, "\(displayable(text))")
    }
  }

  @Test("is never negative, and never unknown, for any scalar")
  func everyScalar() {
    for value in stride(from: UInt32(0), through: 0x10FFFF, by: 7) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let width = TextWidth.of(Character(scalar))
      #expect((1...2).contains(width), "U+\(String(value, radix: 16))")
    }
  }
}

@Suite("Cutting text")
struct CuttingTests {
  @Test("cuts with an ellipsis only where something is lost")
  func clip() {
    #expect(clipped("Présidente", to: 10) == "Présidente")
    #expect(clipped("Présidente", to: 9) == "Présiden…")
    #expect(clipped("Présidente", to: 1) == "…")
    #expect(clipped("Présidente", to: 0) == "")
    #expect(clipped("Présidente", to: -4) == "")
    #expect(clipped("日本語", to: 4) == "日…")
    #expect(clipped("日本語", to: 5) == "日本…")
    #expect(clipped("Présidente", to: 4, ellipsis: ".") == "Pré.")
  }

  @Test("never gives more columns than asked for", arguments: oddTexts.indices)
  func withinColumns(index: Int) {
    let text = oddTexts[index]
    for columns in 0...12 {
      #expect(TextWidth.of(clipped(text + "xyz", to: columns)) <= columns)
      for line in wrapped(text + " xyz " + text, to: columns) {
        #expect(TextWidth.of(line) <= columns)
      }
    }
  }

  @Test("wraps between words and keeps a figure with its unit")
  func wrap() {
    #expect(
      wrapped("dont 91 femmes soit un taux de 79\u{202F}% et 69", to: 19)
        == ["dont 91 femmes soit", "un taux de 79\u{202F}% et", "69"])
    #expect(wrapped("soit 79\u{202F}%", to: 7) == ["soit", "79\u{202F}%"])
  }

  @Test("cuts words that are longer than a line, and loses none of their letters")
  func longWords() {
    #expect(
      wrapped("a anticonstitutionnel b", to: 6) == ["a", "antico", "nstitu", "tionne", "l b"])
    #expect(wrapped("日本語", to: 3) == ["日", "本", "語"])
    #expect(wrapped("日a", to: 1) == ["…", "a"])
  }

  @Test("keeps empty lines and new lines")
  func newLines() {
    #expect(wrapped("a  b\n\nc\r\nd", to: 9) == ["a b", "", "c", "d"])
    #expect(wrapped("", to: 9) == [""])
    #expect(wrapped("abc", to: 0) == [])
  }
}

@Suite("Showing text from files")
struct DisplayTests {
  @Test(
    "shows what could be a command or could not be seen",
    arguments: [
      Shown("\u{1B}[2J", "␛[2J"), Shown("a\u{0}\u{7}\u{7F}", "a␀␇␡"), Shown("\u{9B}2J", "□2J"),
      Shown("a\rb", "a␍b"),
      Shown("a\nb\tc\r\nd", "a b c d"), Shown("\u{202E}cba", "·cba"),
      Shown("a\u{2066}b\u{2069}", "a·b·"),
      Shown("\u{61C}\u{200E}\u{200F}", "···"), Shown("Awa\u{200B}", "Awa·"),
      Shown("\u{FEFF}Awa", "·Awa"),
      Shown("a\u{2028}b", "a·b"), Shown("A\u{E0041}", "A·"),
      Shown("\u{F8FF}\u{FFFF}\u{10FFFE}", "□□□"),
      Shown("👩‍👩‍👧!", "□\u{A0}!"), Shown("🇲🇱", "□\u{A0}"), Shown("❤️", "❤"),
      Shown("\u{301}a", "◌\u{301}a"),
      Shown("x\u{FE0F}", "x·"), Shown("co\u{AD}op", "co·op"), Shown("a\u{200D}😀", "a·😀"),
    ])
  func hostile(example: Shown) {
    // Compared by scalars: as strings, canonically equal texts would be the same.
    #expect(Array(displayable(example.text).unicodeScalars) == Array(example.shown.unicodeScalars))
  }

  @Test(
    "leaves the words of the trade as they are",
    arguments: [
      "Djénéba N’Diaye", "Ɲɛlɛ Kɔnɛ", "Ai\u{308}ssata", "ߒߞߏ ߡߊ߬", "مرحبا", "می\u{200C}خواهم",
      "क्\u{200D}ष",
      "✓ 79\u{202F}% ≈ — ▸ ↗ ″ │─┼ ████▋··", "日本語", "😀",
    ])
  func kept(text: String) {
    #expect(Array(displayable(text).unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test("is the same when shown twice", arguments: oddTexts.indices)
  func idempotent(index: Int) {
    let once = displayable(oddTexts[index])
    #expect(Array(displayable(once).unicodeScalars) == Array(once.unicodeScalars))
  }

  @Test("no letter carries more marks than a cell holds")
  func marks() {
    let tower = "a" + String(repeating: "\u{301}", count: 50) + "b"
    #expect(displayable(tower).unicodeScalars.count == 6)
  }
}

@Suite("Turning a frame into ASCII")
struct TranscriptionTests {
  private func ascii(_ text: String) -> String {
    var frame = Frame(size: Size(columns: 40, rows: 1))
    frame.put(text, row: 0, column: 0)
    return frame.transcribed(to: .ascii).text
  }

  @Test(
    "keeps what Latin letters can say",
    arguments: [
      ("Aïssata Maïga, Ai\u{308}ssata", "Aissata Maiga, Aissata"), ("Ɲɛlɛ Kɔnɛ Ŋ", "Nele Kone N"),
      ("« cœur » n° ≥ 4", "\" cour \" no > 4"), ("79\u{202F}% — ≈47\u{202F}%", "79 % - ~47 %"),
      ("ߒߞߏ 日本x", "??? ? ? x"), ("Secrétaire g…", "Secretaire .."), ("…", "."),
      ("✓✗▸↗…", "*x>^."), ("Ệ ǽ", "E ?"),
    ])
  func letters(text: String, shown: String) {
    #expect(ascii(text) == shown)
  }

  @Test("draws lines, titles and bars with the signs of the ASCII glyphs")
  func drawing() {
    var frame = Frame(size: Size(columns: 14, rows: 3))
    var direct = frame
    for glyphs in [Glyphs.unicode, .ascii] {
      var drawn = Frame(size: frame.size)
      drawn.box(drawn.area, title: "RSS", active: true, glyphs: glyphs)
      drawn.verticalRule(column: 10, from: 0, to: 2, glyphs: glyphs)
      drawn.bar(
        row: 1, column: 1, width: 9, part: 53, whole: 100, upTo: 70, style: Style(.youth),
        glyphs: glyphs)
      if glyphs == .unicode { frame = drawn } else { direct = drawn }
    }
    #expect(frame.transcribed(to: .ascii) == direct)
    #expect(frame.transcribed(to: .unicode) == frame)
    #expect(direct.text == "+-[RSS]---+--+\n|####=:...|  |\n+---------+--+")
  }

  @Test("signs that mean different things differ in ASCII too")
  func signs() {
    for glyphs in [Glyphs.unicode, .ascii] {
      let signs = [
        glyphs.met, glyphs.missed, glyphs.estimate, glyphs.unknown, glyphs.pointer, glyphs.partner,
        glyphs.ditto,
      ]
      #expect(Set(signs).count == signs.count)
      #expect(Set([glyphs.barFull, glyphs.barBound, glyphs.barRest, glyphs.eighths[3]]).count == 4)
    }
  }
}
