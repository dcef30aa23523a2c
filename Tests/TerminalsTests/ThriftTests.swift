import Terminals
import Testing

@Suite("Sending fewer bytes")
struct ThriftTests {
  private func reduced(_ text: String, singly: Bool = true) -> String {
    var thrift = Thrift(turnsOffSingly: singly)
    return String(decoding: thrift.reduced(Array(text.utf8)), as: UTF8.self)
  }

  @Test(
    "a look is sent when text comes, as the shortest change",
    arguments: [
      // What curses sends to leave bold and to go on in the same colours.
      (
        "\u{1B}(B\u{1B}[0;1m\u{1B}[38;5;75m\u{1B}[48;5;17ma\u{1B}(B\u{1B}[m\u{1B}[38;5;75m\u{1B}[48;5;17mb",
        "\u{1B}(B\u{1B}[;1;38;5;75;48;5;17ma\u{1B}[22mb"
      ),
      ("\u{1B}[1mx\u{1B}[m\u{1B}[1my", "\u{1B}[;1mxy"), ("\u{1B}[31m\u{1B}[32mx", "\u{1B}[;32mx"),
      ("\u{1B}[4;31mx\u{1B}[my", "\u{1B}[;4;31mx\u{1B}[my"),
      ("\u{1B}[38:2::1:2:3mx\u{1B}[39my", "\u{1B}[;38:2::1:2:3mx\u{1B}[my"),
      // A look that nothing is drawn in.
      ("a\u{1B}[31m\u{1B}[5;5H\u{1B}[mb", "\u{1B}[ma\u{1B}[5;5Hb"),
      // A blank looks the same in any colour, but not on another ground or with a line under it.
      ("a\u{1B}[31m b\u{1B}[4m \u{1B}[24;41m ", "\u{1B}[ma \u{1B}[31mb\u{1B}[4m \u{1B}[24;41m "),
      ("a\u{1B}[31m\u{1B}[K\u{1B}[44m\u{1B}[K", "\u{1B}[ma\u{1B}[K\u{1B}[31;44m\u{1B}[K"),
    ])
  func looks(_ sent: String, _ wanted: String) {
    #expect(reduced(sent).debugDescription == wanted.debugDescription)
  }

  @Test("a terminal that cannot turn one attribute off gets all anew")
  func old() {
    #expect(reduced("\u{1B}[1;4ma\u{1B}[m\u{1B}[4mb", singly: false) == "\u{1B}[;1;4ma\u{1B}[;4mb")
  }

  /// A cell as a terminal would draw it.
  private struct Seen: Equatable, CustomStringConvertible {
    var text: String
    var look: [String]
    var description: String { "\(text.debugDescription)\(look)" }
  }

  /// What a terminal makes of bytes: the characters in their looks, movements and erasures in between.
  private func drawn(_ bytes: [UInt8]) -> [Seen] {
    var seen: [Seen] = []
    var attributes: Set<Int> = []
    var (foreground, background) = ("", "")
    var rest = Substring(String(decoding: bytes, as: UTF8.self))
    func blank() -> [String] {
      let lines = attributes.intersection([4, 7]).sorted().map(String.init)
      return lines + [background] + (lines.isEmpty ? [] : [foreground])
    }
    while let first = rest.first {
      if let sgr = rest.prefixMatch(of: /\u{1B}\[([0-9;:]*)m/) {
        var parts = sgr.1.split(separator: ";", omittingEmptySubsequences: false)[...]
        while let part = parts.popFirst() {
          switch Int(part.prefix { $0 != ":" }) ?? 0 {
          case 0: (attributes, foreground, background) = ([], "", "")
          case 22: attributes.subtract([1, 2])
          case 24: attributes.remove(4)
          case 27: attributes.remove(7)
          case 39: foreground = ""
          case 49: background = ""
          case 38:
            foreground = ([part] + parts.prefix(2)).joined(separator: ";"); parts.removeFirst(2)
          case 48:
            background = ([part] + parts.prefix(2)).joined(separator: ";"); parts.removeFirst(2)
          case let color where color < 10: attributes.insert(color)
          case let color:
            if color % 100 / 10 == 3 { foreground = "\(part)" } else { background = "\(part)" }
          }
        }
        rest = rest[sgr.range.upperBound...]
      } else if rest.hasPrefix("\u{1B}(B") {
        rest = rest.dropFirst(3)
      } else if let other = rest.prefixMatch(of: /\u{1B}\[[0-9;]*([A-Za-z])/) {
        seen.append(Seen(text: "\(other.0)", look: "JKX".contains(other.1) ? blank() : []))
        rest = rest[other.range.upperBound...]
      } else {
        let all = attributes.sorted().map(String.init) + [foreground, background]
        seen.append(Seen(text: String(first), look: first == " " ? blank() : all))
        rest.removeFirst()
      }
    }
    return seen
  }

  @Test("what is seen stays the same, whatever is sent", arguments: 0..<40)
  func random(seed: Int) {
    var random = Seeded(state: UInt64(seed))
    let pieces = [
      "\u{1B}(B\u{1B}[m", "\u{1B}[0;1m", "\u{1B}[4m", "\u{1B}[7m", "\u{1B}[22m", "\u{1B}[24m",
      "\u{1B}[31m", "\u{1B}[39;49m", "\u{1B}[38;5;7m", "\u{1B}[48;5;8m", "\u{1B}[42m", "a", "é",
      "│",
      "──────", "     ", " ", "xx", "\u{1B}[3;4H", "\u{1B}[K", "\u{1B}[5X", "\u{1B}[J", "😀",
    ]
    var thrift = Thrift(turnsOffSingly: seed % 2 == 0)
    var (whole, short): ([UInt8], [UInt8]) = ([], [])
    for _ in 0..<6 {
      let text = (0..<40).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      whole += text.utf8
      short += thrift.reduced(Array(text.utf8))
    }
    // Before anything is sent, nobody knows how the terminal draws.
    #expect(drawn(Array("\u{1B}[m".utf8) + whole) == drawn(short))
    #expect(short.count < whole.count)
  }
}

/// The same in every run with the same seed (SplitMix64).
private struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
