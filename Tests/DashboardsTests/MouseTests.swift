import Dashboards
import Frames
import Testing

@Suite("The mouse on the dashboard")
struct DashboardMouseTests {
  private func click(_ officer: inout Officer, row: Int, column: Int) throws {
    try officer.send(.input(.mouse(MouseAction(.click, Position(row: row, column: column)))))
  }

  private func wheel(_ officer: inout Officer, _ kind: MouseAction.Kind, row: Int, column: Int)
    throws
  {
    try officer.send(.input(.mouse(MouseAction(kind, Position(row: row, column: column)))))
  }

  @Test("is asked for and given up by a key, and does nothing before")
  func turning() throws {
    var officer = try Officer()
    let before = officer.screen()
    try click(&officer, row: 6, column: 10)
    #expect(officer.screen() == before)
    try officer.press(.character("m"))
    #expect(officer.effects == [.mouse(true)])
    #expect(officer.screen().contains("molette"))
    try officer.press(.character("m"))
    #expect(officer.effects == [.mouse(true), .mouse(false)])
  }

  @Test("a click selects what is under it, in its pane")
  func clicking() throws {
    var officer = try Officer()
    try officer.press(.character("m"))
    let row = try #require(
      officer.screen().split(separator: "\n", omittingEmptySubsequences: false)
        .firstIndex { $0.contains("RSS, vision") })
    try click(&officer, row: row, column: 20)
    #expect(officer.screen().contains("▸11/08"))
    // The border and the headings are no rows.
    try click(&officer, row: 1, column: 20)
    try click(&officer, row: 2, column: 20)
    #expect(officer.screen().contains("▸11/08"))
    try click(&officer, row: 8, column: 70)
    #expect(officer.screen().contains("▌Ratios▐"))
    #expect(officer.effects == [.mouse(true)])
  }

  @Test("the wheel moves in the list under it; in a tally it does nothing")
  func wheel() throws {
    var officer = try Officer()
    try officer.press(.character("m"))
    try wheel(&officer, .wheelDown, row: 5, column: 10)
    #expect(officer.screen().contains("▸11/08"))
    try wheel(&officer, .wheelUp, row: 5, column: 10)
    #expect(officer.screen().contains("▸juil-sep Camp"))
    try officer.find("pointage (exercice)")
    try officer.press(.character("t"))
    let before = officer.screen()
    for kind in [MouseAction.Kind.click, .wheelUp, .wheelDown] {
      try wheel(&officer, kind, row: 5, column: 10)
    }
    #expect(officer.screen() == before)
    #expect(officer.effects == [.mouse(true)])
  }

  @Test("clicks anywhere, at any size, on any screen, change no record", arguments: 0..<20)
  func anywhere(seed: Int) throws {
    var officer = try Officer()
    try officer.press(.character("m"))
    let keys: [Key] = ["t", "s", "a", "v", ":", "f", "p"].map { .character($0) } + [.escape, .tab]
    for step in 0..<60 {
      let mixed = (seed * 7_919 + step * 104_729) & 0xFFFF
      if step % 4 == 0 { try officer.press(keys[mixed % keys.count]) }
      if step % 9 == 0 {
        try officer.send(.input(.resize(Size(columns: 1 + mixed % 140, rows: 1 + mixed % 45))))
      }
      let kind: MouseAction.Kind = [.click, .wheelUp, .wheelDown][mixed % 3]
      try wheel(&officer, kind, row: mixed % 50, column: mixed % 160)
      _ = officer.screen(1 + mixed % 140, 1 + mixed % 45)
    }
    #expect(!officer.effects.contains { if case .save = $0 { true } else { false } })
  }
}
