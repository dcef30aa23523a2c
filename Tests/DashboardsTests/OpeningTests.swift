import Dashboards
import Frames
import Languages
import Programmes
import Reports
import Testing

/// A large register is shown before it is read to its end.
@Suite("Opening a register")
struct OpeningTests {
  /// An officer who sees the first activities of the quarter so far.
  private func officer() throws -> (officer: Officer, whole: Programme) {
    var officer = try Officer()
    let whole = officer.register
    var part = whole
    for activity in whole.activities.dropFirst(3) { part.activities[id: activity.id] = nil }
    part.participants = Roster()
    officer.dashboard = Dashboard(
      part, language: .french, themes: ["terminal"], theme: "terminal", station: "aminata",
      today: day("2023-10-02"), seed: 7, reading: ReadingState(done: 12_480, of: 20_000))
    return (officer, whole)
  }

  @Test("says how far it is, and tells no figure of a part")
  func progress() throws {
    var (officer, _) = try officer()
    #expect(officer.screen().contains("lecture du registre : 12 480 fichiers sur 20 000"))
    #expect(officer.screen().contains("T3 2023 ▾  …"))
    #expect(!officer.screen().contains("particip."))
    try officer.send(.reading(ReadingState(done: 19_999, of: 20_000)))
    #expect(officer.screen().contains("19 999 fichiers sur 20 000"))
    try officer.press(.function(2))
    #expect(officer.screen().contains("reading the register: 19,999 files of 20,000"))
  }

  @Test(
    "lets nothing be entered before all is there",
    arguments: ["n", "t", "s", "c", "e", "x", "u"] as [Character])
  func entering(key: Character) throws {
    var (officer, _) = try officer()
    let before = officer.dashboard.programme
    try officer.press(.character(key))
    #expect(officer.screen().contains("le registre se lit encore (12 480 fichiers sur 20 000)"))
    #expect(officer.effects.isEmpty)
    #expect(officer.dashboard.programme == before)
    try officer.press(.character("?"))
    #expect(officer.screen(80, 40).contains("AIDE") || officer.screen().contains("Aide"))
    try officer.press(.escape, .character("q"))
    #expect(officer.effects == [.quit])
  }

  @Test("keeps what is selected when the whole register comes, and gives its figures")
  func opened() throws {
    var (officer, whole) = try officer()
    try officer.press(.down, .down)
    let line = try #require(officer.screen().split(separator: "\n").first { $0.contains("▸") })
    try officer.send(.opened(OpenedRegister(whole, problems: 0)))
    let after = try #require(officer.screen().split(separator: "\n").first { $0.contains("▸") })
    #expect(after.prefix(30) == line.prefix(30))
    #expect(officer.dashboard.programme == whole)
    let complete = try Officer()
    #expect(
      officer.screen().split(separator: "\n").first
        == complete.screen().split(separator: "\n").first)
    try officer.press(.character("t"))
    #expect(officer.screen().contains("POINTAGE"))
  }
}
