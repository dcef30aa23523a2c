import Frames
import Testing

@Suite("Reading a theme file")
struct ThemeReadingTests {
  private static let colors = (0..<16).map { slot in
    let digit = String(slot, radix: 16, uppercase: true)
    return (key: "base0\(digit)", value: String(repeating: digit.lowercased(), count: 6))
  }

  private static func palette(_ line: (String, String) -> String) -> String {
    colors.map { line($0.key, $0.value) }.joined(separator: "\n")
  }

  private static let expected = (0..<16).map { (slot: UInt8) -> RGB in
    RGB(slot * 17, slot * 17, slot * 17)
  }

  private func colors(_ theme: Theme?) -> [RGB] {
    guard case .palette(let colors) = theme?.kind else { return [] }
    return Array(colors.prefix(16))
  }

  @Test(
    "takes quotes or none, # or none, comments, either case and either line ending",
    arguments: [
      Shown(palette { "  \($0): \"#\($1)\"" }, "as published"),
      Shown(palette { "  \($0): \($1)" }, "neither quotes nor #"),
      Shown(palette { "    \($0): '\($1)'" }, "single quotes"),
      Shown(palette { "  \($0): \"\($1.uppercased())\" # a colour" }, "comments"),
      Shown(palette { "  \($0): #\($1)" }, "# without quotes"),
      Shown(palette { "  \($0.lowercased()): \"#\($1)\"\r" }, "Windows line endings"),
    ])
  func forms(palette: Shown) {
    let text = """
      ---
      # A scheme: with a comment
      system: "base16"
      name: "Fleuve: le soir"   # at dusk
      slug: fleuve
      author: 'Awa N''Diaye (https://example.org)'
      description: >
        Some words: with a colon
        and more

      variant: "dark"
      palette:
      \(palette.text)
      """
    let (theme, problems) = Theme.read(text)
    #expect(problems == [])
    #expect(theme?.name == "Fleuve: le soir")
    #expect(theme?.author == "Awa N'Diaye (https://example.org)")
    #expect(colors(theme) == Self.expected)
  }

  @Test("takes the older flat form")
  func legacy() {
    let text = "scheme: \"Old One\"\nauthor: \"Someone\"\n" + Self.palette { "\($0): \"\($1)\"" }
    let (theme, problems) = Theme.read(text)
    #expect(problems == [])
    #expect(theme?.name == "Old One")
    #expect(colors(theme) == Self.expected)
  }

  @Test("takes base24, and lets base16 stand in for bright colours that are not there")
  func base24() {
    let text =
      "system: base24\nname: x\npalette:\n" + Self.palette { "  \($0): \($1)" }
      + "\n  base12: \"010203\"\n"
    guard case .palette(let colors) = Theme.read(text).theme?.kind else {
      Issue.record("no palette")
      return
    }
    #expect(colors.count == 24)
    #expect(colors[0x12] == RGB(1, 2, 3))
    #expect(colors[0x10] == Self.expected[0])
    #expect(colors[0x17] == Self.expected[0x0E])
  }

  @Test("tells line and column of what is wrong")
  func problems() {
    var lines = ["name: x", "palette:"] + Self.colors.map { "  \($0.key): \"\($0.value)\"" }
    lines[4] = "  base02: \"22zz22\""
    lines[6] = "  base04 444444"
    lines[7] = "  base05: \"555555"
    lines.append("  base06: \"666666\"")
    let (theme, problems) = Theme.read(lines.joined(separator: "\n"))
    #expect(theme == nil)
    #expect(
      problems == [
        ThemeProblem(
          line: 2, column: 1, lineText: "palette:", kind: .missingColor(key: "base04")),
        ThemeProblem(
          line: 2, column: 1, lineText: "palette:", kind: .missingColor(key: "base05")),
        ThemeProblem(
          line: 5, column: 11, lineText: lines[4],
          kind: .badColor(key: "base02", value: "22zz22")),
        ThemeProblem(line: 7, column: 3, lineText: lines[6], kind: .notAKeyAndValue),
        ThemeProblem(line: 8, column: 11, lineText: lines[7], kind: .badQuoting),
        ThemeProblem(
          line: 19, column: 3, lineText: lines[18], kind: .repeatedKey("base06")),
      ])
  }

  @Test("a theme without a name, or of a system nobody knows, is used and told")
  func usable() {
    let text = "system: base99\npalette:\n" + Self.palette { "  \($0): \($1)" }
    let (theme, problems) = Theme.read(text)
    #expect(theme != nil)
    #expect(problems.map(\.kind) == [.missingName, .unknownSystem("base99")])
  }

  @Test("takes our own kinds, which have no palette")
  func kinds() {
    #expect(Theme.read("name: a\nkind: mono\n").theme?.kind == .mono)
    #expect(Theme.read("kind: \"terminal\" # as it is\nname: a").theme?.kind == .terminal)
    let (theme, problems) = Theme.read("name: a\nkind: neon")
    #expect(theme == nil)
    #expect(
      problems == [
        ThemeProblem(line: 2, column: 7, lineText: "kind: neon", kind: .unknownKind("neon"))
      ])
  }

  @Test("never traps, and without a theme there is a problem", arguments: 0..<200)
  func anyText(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let parts =
      oddTexts + [
        "palette:", "\n", "\r\n", "  ", "base00: ", "\"", "'", "#", "a: |", ": ", "name:", "\\",
        "ffffff",
        "kind: ",
      ]
    var text = ""
    for _ in 0..<40 { text += parts.randomElement(using: &random) ?? "" }
    let (theme, problems) = Theme.read(text)
    #expect(theme != nil || !problems.isEmpty)
  }
}
