import Frames
import Testing

@Suite("Drawing a frame")
struct DrawingTests {
  @Test("never traps and keeps every row whole, whatever is drawn where", arguments: 0..<12)
  func randomDrawing(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let edges = [Int.min, -7, -1, 0, 1, 5, 11, 12, 13, 40, Int.max]
    func place(_ random: inout SeededGenerator) -> Int {
      Int.random(in: 0..<4, using: &random) == 0
        ? edges.randomElement(using: &random) ?? 0 : Int.random(in: -3...14, using: &random)
    }
    for rows in 0...12 {
      for columns in 0...12 {
        var frame = Frame(size: Size(columns: columns, rows: rows))
        for _ in 0..<6 {
          let (row, column) = (place(&random), place(&random))
          let (height, width) = (place(&random), place(&random))
          let text = oddTexts.randomElement(using: &random) ?? ""
          let other = oddTexts.randomElement(using: &random) ?? ""
          let area = Area(
            row: row, column: column, rows: max(0, height.clamped), columns: max(0, width.clamped))
          switch Int.random(in: 0..<9, using: &random) {
          case 0: frame.put(text, row: row, column: column)
          case 1: frame.put(text + other, row: row, column: column, width: width, align: .trailing)
          case 2:
            frame.put(
              spans: [Span(text), Span(other, Style(.match)), Span(text)], row: row,
              column: column, width: Bool.random(using: &random) ? width : nil, align: .center)
          case 3: frame.fill(area, style: Style(.statusBar))
          case 4: frame.box(area, title: text, active: Bool.random(using: &random))
          case 5: frame.horizontalRule(row: row, from: column, to: width, title: other)
          case 6: frame.verticalRule(column: column, from: row, to: height)
          case 7:
            frame.bar(
              row: row, column: column, width: width, part: height, whole: 7, upTo: width,
              style: Style(.women))
          default:
            var copy = frame
            copy.put("日本語", row: 0, column: 0)
            frame.draw(copy, at: Position(row: row, column: column))
            frame.select(row: row, columns: min(column, width)..<max(column, width))
          }
          if let flaw = frame.flaw { Issue.record("\(rows)×\(columns): \(flaw)") }
        }
        #expect(frame.cells.count == rows * columns)
        #expect(frame.transcribed(to: .ascii).flaw == nil)
        #expect(frame.transcribed(to: .ascii).text.allSatisfy { $0.isASCII })
      }
    }
  }

  @Test("text takes the columns that it is measured to take", arguments: oddTexts.indices)
  func measuredAsDrawn(index: Int) {
    let text = oddTexts[index]
    var frame = Frame(size: Size(columns: 60, rows: 1))
    let used = frame.put(text, row: 0, column: 0)
    frame.put("|", row: 0, column: used)
    #expect(used == TextWidth.of(text))
    #expect(frame[0, used].text == "|")
    #expect(frame.flaw == nil)
    #expect(frame.text == displayable(text) + "|")
  }

  @Test("text is cut, aligned and padded to its width")
  func aligned() {
    var frame = Frame(size: Size(columns: 12, rows: 5))
    #expect(frame.put("79 %", row: 0, column: 1, width: 8, align: .trailing) == 8)
    frame.put("|", row: 0, column: 9)
    frame.put("79 %", row: 1, column: 1, width: 8, align: .center)
    frame.put("|", row: 1, column: 9)
    #expect(frame.put("Secrétaire générale", row: 2, column: 0, width: 11) == 11)
    #expect(frame.put("Fatoumata Keïta", row: 3, column: 4) == 8)
    #expect(frame.put("日本語", row: 4, column: 0, width: 4) == 4)
    frame.put("|", row: 4, column: 4)
    #expect(
      frame.text == """
             79 %|
           79 %  |
        Secrétaire…
            Fatouma…
        日… |
        """)
  }

  @Test("several spans are cut as one text, and a cut is marked where it falls")
  func spans() {
    let style = Style(.match)
    func drawn(_ columns: Int) -> String {
      var frame = Frame(size: Size(columns: 20, rows: 1))
      frame.put(
        spans: [Span("jig"), Span("uif", style), Span("a")], row: 0, column: 0, width: columns)
      return frame.snapshot(styles: true)
    }
    #expect(drawn(7) == "jiguifa\n\n   ccc")
    #expect(drawn(6) == "jigui…\n\n   ccc")
    #expect(drawn(3) == "ji…\n\n")
    #expect(drawn(4) == "jig…\n\n   c")
    #expect(drawn(0) == "\n\n")
  }

  @Test("half a wide character that is overwritten leaves a blank")
  func halves() {
    var frame = Frame(size: Size(columns: 5, rows: 2))
    frame.put("日本", row: 0, column: 0)
    frame.put("a", row: 0, column: 1)
    #expect(frame.text == " a本\n")
    frame.put("語", row: 0, column: 1)
    #expect(frame.text == " 語\n")
    frame.put("日本", row: 1, column: -1)
    #expect(frame.text == " 語\n 本")
    #expect(frame.flaw == nil)
  }

  @Test("what is selected keeps its role")
  func selection() {
    var frame = Frame(size: Size(columns: 6, rows: 2))
    frame.put("ab", row: 0, column: 0)
    frame.put("日", row: 0, column: 2, style: Style(.women))
    frame.select(row: 0, columns: -3..<5)
    frame.select(row: 9, columns: 0..<5)
    #expect(frame.snapshot(styles: true) == "ab日\n\n\n##WW#\n")
  }

  @Test("each role has a letter of its own in snapshots")
  func letters() {
    #expect(Set(Role.allCases.map(\.letter)).count == Role.allCases.count)
  }

  @Test("a frame drawn over another brings its cursor")
  func overlay() {
    var frame = Frame(size: Size(columns: 6, rows: 3))
    frame.fill(frame.area, style: Style(.statusBar))
    var dialog = Frame(size: Size(columns: 3, rows: 2))
    dialog.put("abc", row: 0, column: 0)
    dialog.cursor = Position(row: 0, column: 2)
    frame.draw(dialog, at: Position(row: 1, column: 2))
    #expect(frame.cursor == Position(row: 1, column: 4))
    #expect(frame.text == "\n  abc\n")
    dialog.cursor = Position(row: 1, column: 2)
    frame.draw(dialog, at: Position(row: 2, column: 0))
    #expect(frame.cursor == Position(row: 1, column: 4))
  }
}

extension Int {
  /// Far from the ends of `Int`, where an `Area` could not tell its last row.
  fileprivate var clamped: Int { Swift.max(-1000, Swift.min(self, 1000)) }
}
