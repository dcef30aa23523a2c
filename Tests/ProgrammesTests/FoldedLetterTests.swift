import Testing

@testable import Programmes

@Suite("Folding letter by letter")
struct FoldedLetterTests {
  /// By the rule itself: the text in small letters, each letter without what stands on it.
  private func slowly(_ text: String) -> String {
    var result = ""
    for scalar in text.lowercased().unicodeScalars where !(0x300...0x36F).contains(scalar.value) {
      result += folded(String(scalar))
    }
    return result
  }

  @Test(
    "takes accents and case away, whatever the script",
    arguments: [
      ("N’Diaye", "n'diaye"), ("Ɲɛlɛ ƁAA Ŋɔ", "nele ɓaa no"),
      ("ÉLÈVES œuvre Straße", "eleves oeuvre strasse"),
      ("e\u{301}te\u{301} – 79\u{202F}%", "ete - 79 %"), ("ߒߞߏ", "ߒߞߏ"),
      ("İstanbul Σας", "istanbul σας"),
      ("حوا 👩🏾 Ǆ", "حوا 👩🏾 ǆ"), ("", ""),
    ])
  func texts(text: String, expected: String) {
    #expect(folded(text) == expected)
    var bytes = Array("before".utf8)
    bytes.append(folding: text)
    #expect(String(decoding: bytes, as: UTF8.self) == "before" + expected)
  }

  @Test("is the same letter by letter, put behind others or by itself", arguments: 0..<20)
  func random(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let ranges: [ClosedRange<UInt32>] = [
        0x20...0x7E, 0xA0...0x24F, 0x300...0x370, 0x7C0...0x7FF, 0x1E00...0x20FF,
      ]
      let scalars = (0..<Int.random(in: 0...12, using: &generator)).compactMap { _ in
        Unicode.Scalar(
          UInt32.random(
            in: ranges.randomElement(using: &generator) ?? 0x20...0x7E, using: &generator))
      }
      var text = ""
      text.unicodeScalars.append(contentsOf: scalars)
      let expected = slowly(text)
      #expect(folded(text) == expected, "\(scalars)")
      var bytes: [UInt8] = []
      bytes.append(folding: text)
      #expect(String(decoding: bytes, as: UTF8.self) == expected, "\(scalars)")
    }
  }
}
