import Dashboards
import Frames
import Languages
import Programmes
import Reports
import Testing

@Suite("Random keys")
struct RandomTests {
  private static let keys: [Key] =
    "uijknsdtscnefopxurlhgGq:?/*<>&é\"'(-è_çà0123456789 .abzA+%ɛߒ".map { Key.character($0) } + [
      .enter, .enter, .escape, .tab, .tab, .backTab, .backspace, .delete, .insert, .up, .down,
      .down, .left, .right, .pageUp, .pageDown, .home, .end, .shiftUp, .function(1), .function(2),
      .function(3), .function(5), .control("c"), .control("d"), .control("u"), .control("w"),
      .control("y"), .control("p"), .control("l"),
    ]

  @Test(
    "never crash, and what is shown stays what would be saved",
    arguments: 1...6 as ClosedRange<UInt64>)
  func keys(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var officer = try Officer(language: seed % 2 == 0 ? .french : .english)
    for step in 0..<3_000 {
      let key = RandomTests.keys.randomElement(using: &generator) ?? .enter
      switch step % 97 {
      case 13: try officer.send(.input(.paste("Oumou\tDiarra\n\u{1B}[2J\u{202E}")))
      case 29: try officer.diskAnswers()
      case 53: try officer.send(.notSaved(officer.waiting, .diskFull))
      case 71:
        let size = Size(
          columns: Int.random(in: 0...130, using: &generator),
          rows: Int.random(in: 0...45, using: &generator))
        try officer.send(.input(.resize(size)))
        let frame = officer.dashboard.frame(size)
        #expect(frame.size == size)
      default: try officer.press(key)
      }
      if step % 10 == 0 { _ = officer.dashboard.frame(Size(columns: 80, rows: 24)) }
    }
    let isSame = officer.dashboard.programme.isSame(as: officer.register)
    #expect(isSame)
  }
}
