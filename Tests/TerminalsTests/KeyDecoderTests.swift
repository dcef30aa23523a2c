import Frames
import Terminals
import Testing

@Suite("Decoding keys")
struct KeyDecoderTests {
  static let known: [(String, [Input])] = [
    ("a", [.key(.character("a"))]),
    ("\r", [.key(.enter)]),
    ("\n", [.key(.enter)]),
    ("\t", [.key(.tab)]),
    ("\u{7F}", [.key(.backspace)]),
    ("\u{8}", [.key(.backspace)]),
    ("\u{3}", [.key(.control("c"))]),
    ("\u{10}", [.key(.control("p"))]),
    ("\u{1B}[A", [.key(.up)]),
    ("\u{1B}OB", [.key(.down)]),
    ("\u{1B}[Z", [.key(.backTab)]),
    ("\u{1B}[1;2A", [.key(.shiftUp)]),
    ("\u{1B}[1;2B", [.key(.shiftDown)]),
    ("\u{1B}[3~", [.key(.delete)]),
    ("\u{1B}[5~\u{1B}[6~", [.key(.pageUp), .key(.pageDown)]),
    ("\u{1B}OP", [.key(.function(1))]),
    ("\u{1B}[[A", [.key(.function(1))]),
    ("\u{1B}[11~", [.key(.function(1))]),
    ("\u{1B}[24~", [.key(.function(12))]),
    ("\u{1B}Oq", [.key(.character("1"))]),
    ("é", [.key(.character("é"))]),
    ("e\u{301}", [.key(.character("e\u{301}"))]),
    ("ɲߒ😀", [.key(.character("ɲ")), .key(.character("ߒ")), .key(.character("😀"))]),
    (
      "\u{1B}[200~un\rdeux\r\ntrois\u{1B}[201~x",
      [.paste("un\ndeux\ntrois"), .key(.character("x"))]
    ),
    ("\u{1B}[200~a\u{1B}[Ab\u{0}\u{9B}c\td\u{1B}[201~", [.paste("a[Abc\td")]),
    ("\u{1B}[200~\u{1B}[201~", [.paste("")]),
  ]

  @Test("every key is told from its bytes", arguments: known)
  func knownKeys(bytes: String, inputs: [Input]) {
    var decoder = KeyDecoder()
    let taken = decoder.take(bytes.utf8)
    #expect(taken + decoder.flush() == inputs)
  }

  @Test("a key may come in two pieces, wherever it is cut", arguments: known)
  func cutKeys(bytes: String, inputs: [Input]) {
    let all = Array(bytes.utf8)
    for cut in 1..<max(2, all.count) where bytes != "e\u{301}" {
      var decoder = KeyDecoder()
      var taken = decoder.take(all.prefix(cut))
      taken += decoder.take(all.dropFirst(cut))
      #expect(taken + decoder.flush() == inputs, "cut after \(cut) bytes")
    }
  }

  @Test("an Esc waits for its rest and is a key when nothing comes")
  func escapeAlone() {
    var decoder = KeyDecoder()
    #expect(decoder.take([0x1B]) == [])
    #expect(decoder.isPartial && decoder.isPossiblyTyped)
    #expect(decoder.flush() == [.key(.escape)])
    #expect(!decoder.isPartial)
    #expect(decoder.take("\u{1B}x".utf8) == [.key(.escape), .key(.character("x"))])
    #expect(decoder.take("\u{1B}\u{1B}".utf8) + decoder.flush() == [.key(.escape), .key(.escape)])
    #expect(
      decoder.take("\u{1B}[".utf8) + decoder.flush() == [.key(.escape), .key(.character("["))])
  }

  @Test(
    "what is no key of ours never becomes letters",
    arguments: [
      "\u{1B}[1;5A", "\u{1B}[<0;10;20M", "\u{1B}[I", "\u{1B}[M !!", "\u{1B}[?1;2c",
      "\u{1B}[27;5;9~",
      "\u{1B}Ob", "\u{1B}[1;", "\u{1B}[12", "\u{0}", "\u{1C}", "\u{9B}", "\u{1B}[1\u{1}",
    ])
  func unknownSequences(bytes: String) {
    var decoder = KeyDecoder()
    let inputs = decoder.take(bytes.utf8) + decoder.flush()
    let letters = inputs.filter { if case .key(.character) = $0 { true } else { false } }
    #expect(letters.isEmpty)
    #expect(decoder.take("k".utf8) == [.key(.character("k"))])
  }

  @Test("bytes that are not UTF-8 vanish, or are Latin-1 on old terminals")
  func brokenText() {
    var decoder = KeyDecoder()
    #expect(decoder.take([0xE9, 0x61, 0xC0, 0xFF, 0x62]) == "ab".map { .key(.character($0)) })
    #expect(decoder.take([0xE9]) + decoder.flush() == [])
    var old = KeyDecoder(acceptsLatin1: true)
    #expect(old.take([0xE9, 0x61]) == "éa".map { .key(.character($0)) })
  }

  @Test("a paste is cut at a megabyte and at a whole character")
  func longPaste() {
    var decoder = KeyDecoder()
    let text = "a" + String(repeating: "é", count: 700_000)
    #expect(decoder.take("\u{1B}[200~".utf8).isEmpty)
    #expect(decoder.take(text.utf8).isEmpty)
    let inputs = decoder.take("\u{1B}[201~".utf8)
    guard case .paste(let pasted) = inputs.first else {
      Issue.record("no paste but \(inputs.count) inputs")
      return
    }
    #expect(pasted.utf8.count == KeyDecoder.pasteLimit - 1)
    #expect(text.hasPrefix(pasted))
  }

  @Test("random bytes neither stop it nor leave anything behind")
  func randomBytes() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<2_000 {
      var decoder = KeyDecoder()
      let bytes = (0..<Int.random(in: 1...40, using: &random)).map { _ in
        [0x1B, 0x5B, 0x4F, 0x32, 0x7E, UInt8.random(in: 0...255, using: &random)]
          .randomElement(using: &random) ?? 0
      }
      _ = decoder.take(bytes)
      _ = decoder.flush()
      #expect(!decoder.isPartial, "after \(bytes)")
    }
  }
}
