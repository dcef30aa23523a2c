import Frames
import Testing

@Suite("Drawing a frame")
struct DrawingTests {
  @Test("two boxes that share an edge are joined")
  func joints() {
    var frame = Frame(size: Size(columns: 30, rows: 6))
    frame.box(Area(row: 0, column: 0, rows: 6, columns: 20), title: "Activités", active: true)
    frame.box(Area(row: 0, column: 19, rows: 6, columns: 11), title: "Ratios")
    frame.horizontalRule(row: 3, from: 0, to: 19, title: "Participants 1-7")
    frame.put("Ɲɛlɛ Kɔnɛ", row: 1, column: 1, width: 8)
    frame.bar(row: 1, column: 20, width: 9, part: 91, whole: 115, style: Style(.women))
    #expect(
      frame.text == """
        ┌─▌Activités▐──────┬─ Rati… ─┐
        │Ɲɛlɛ Kɔ…          │███████··│
        │                  │         │
        ├─ Participants … ─┤         │
        │                  │         │
        └──────────────────┴─────────┘
        """)
  }
}
