import Frames
import Testing

@Suite("Boxes and rules")
struct LineTests {
  @Test("panes that share an edge are joined")
  func sharedEdges() {
    var frame = Frame(size: Size(columns: 34, rows: 6))
    frame.box(Area(row: 0, column: 0, rows: 6, columns: 20), title: "Activités", active: true)
    frame.box(Area(row: 0, column: 19, rows: 6, columns: 15), title: "Ratios")
    frame.horizontalRule(row: 3, from: 0, to: 19, title: "Participants 1-7")
    #expect(
      frame.text == """
        ┌─▌Activités▐──────┬─ Ratios ────┐
        │                  │             │
        │                  │             │
        ├─ Participants … ─┤             │
        │                  │             │
        └──────────────────┴─────────────┘
        """)
    #expect(frame[0, 2].style.role == .focus)
    #expect(frame[0, 22].style.role == .title)
    #expect(frame[0, 20].style.role == .border)
  }

  @Test("every joint comes by itself")
  func joints() {
    var frame = Frame(size: Size(columns: 9, rows: 5))
    frame.box(frame.area)
    frame.horizontalRule(row: 2, from: 0, to: 8)
    frame.verticalRule(column: 3, from: 0, to: 4)
    frame.verticalRule(column: 6, from: 2, to: 4)
    #expect(
      frame.text == """
        ┌──┬────┐
        │  │    │
        ├──┼──┬─┤
        │  │  │ │
        └──┴──┴─┘
        """)
  }

  @Test("ASCII lines are joined too")
  func ascii() {
    var frame = Frame(size: Size(columns: 14, rows: 4))
    frame.box(frame.area, title: "RSS", active: true, glyphs: .ascii)
    frame.verticalRule(column: 10, from: 0, to: 3, glyphs: .ascii)
    #expect(
      frame.text == """
        +-[RSS]---+--+
        |         |  |
        |         |  |
        +---------+--+
        """)
  }

  @Test("a line drawn over text replaces it, and text is no line")
  func overText() {
    var frame = Frame(size: Size(columns: 3, rows: 1))
    frame.put("│a─", row: 0, column: 0)
    frame.horizontalRule(row: 0, from: 0, to: 2)
    #expect(frame.text == "───")
  }

  @Test("boxes without an inside are lines")
  func degenerate() {
    func drawn(rows: Int, columns: Int) -> String {
      var frame = Frame(size: Size(columns: 6, rows: 3))
      frame.box(Area(row: 0, column: 0, rows: rows, columns: columns), title: "RSS")
      return frame.text
    }
    #expect(drawn(rows: 1, columns: 4) == "────\n\n")
    #expect(drawn(rows: 3, columns: 1) == "│\n│\n│")
    #expect(drawn(rows: 2, columns: 2) == "┌┐\n└┘\n")
    #expect(drawn(rows: 0, columns: 4) == "\n\n")
    #expect(drawn(rows: 3, columns: 0) == "\n\n")
  }
}

@Suite("Bars")
struct BarTests {
  private func bar(
    _ part: Int, _ whole: Int, upTo bound: Int? = nil, width: Int = 10, glyphs: Glyphs = .unicode
  ) -> String {
    var frame = Frame(size: Size(columns: width, rows: 1))
    frame.bar(
      row: 0, column: 0, width: width, part: part, whole: whole, upTo: bound,
      style: Style(.women), glyphs: glyphs)
    return frame.text
  }

  @Test(
    "is full only at the whole and empty only at nothing",
    arguments: [
      (0, "··········"), (1, "▏·········"), (91, "███████▉··"), (114, "█████████▉"),
      (115, "██████████"),
    ])
  func ends(part: Int, expected: String) {
    #expect(bar(part, 115) == expected)
  }

  @Test("never looks fuller than the share is", arguments: 1...40)
  func neverFuller(width: Int) {
    for part in 0...115 {
      let text = bar(part, 115, width: width)
      let eighths = text.reduce(0) { sum, cell in
        sum + (cell == "█" ? 8 : (Array(" ▏▎▍▌▋▊▉").firstIndex(of: cell) ?? 0))
      }
      #expect((eighths == 8 * width) == (part == 115))
      #expect((eighths == 0) == (part == 0))
      #expect(eighths <= 1 || eighths * 115 <= part * 8 * width)
      #expect((eighths + 1) * 115 > part * 8 * width)
    }
  }

  @Test("shows what is possible in a lighter part")
  func bounds() {
    #expect(bar(50, 100, upTo: 80) == "█████▒▒▒··")
    #expect(bar(0, 100, upTo: 100) == "▒▒▒▒▒▒▒▒▒▒")
    #expect(bar(50, 100, upTo: 51) == "█████▒····")
    #expect(bar(50, 100, upTo: 50) == "█████·····")
    #expect(bar(99, 100, upTo: 100) == "█████████▉")
    #expect(bar(53, 100, upTo: 80, glyphs: .ascii) == "#####=::..")
  }

  @Test("shows nothing for what is no share, and does not overflow")
  func odd() {
    #expect(bar(3, 0) == "··········")
    #expect(bar(3, -5, upTo: 9) == "··········")
    #expect(bar(-3, 5) == "··········")
    #expect(bar(9, 5) == "██████████")
    #expect(bar(Int.max / 2, Int.max) == "████▉·····")
    #expect(bar(Int.min, Int.min, upTo: Int.max) == "··········")
  }
}
