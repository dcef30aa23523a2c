import Foundation
import Terminals
import Testing

@Suite("The clipboard's sequence")
struct ClipboardTests {
  @Test("holds the text in base64, whatever its length")
  func base64() {
    for length in 0...70 {
      let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 * 37 + length) }
      #expect(
        String(decoding: Clipboard.base64(bytes), as: UTF8.self)
          == Data(bytes).base64EncodedString())
    }
  }

  @Test("has nothing in it that a text could command a terminal by")
  func hostile() {
    let bytes = Clipboard.sequence(copying: "a\u{1B}\\\u{7}\u{9C}b")
    #expect(bytes.prefix(7) == Array("\u{1B}]52;c;".utf8)[...])
    #expect(bytes.last == 7)
    #expect(bytes.dropFirst(7).dropLast().allSatisfy { $0 > 0x2A && $0 < 0x7B })
  }

  @Test("is wrapped for tmux with every escape doubled")
  func wrapped() {
    #expect(
      Clipboard.wrappedForTmux(Array("\u{1B}]x\u{7}".utf8))
        == Array("\u{1B}Ptmux;\u{1B}\u{1B}]x\u{7}\u{1B}\\".utf8))
  }
}
