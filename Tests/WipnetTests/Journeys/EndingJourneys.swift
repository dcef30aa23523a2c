import Foundation
import Panes
import Testing

extension OfficeDay {
  @Test("q and Ctrl-C leave with the terminal as it was", arguments: ["q", "\u{3}"])
  func leaving(by key: String) throws {
    let pane = try Office().open()
    #expect(try pane.state("alternate_on") == "1")
    try pane.bytes(key)
    #expect(try pane.status() == 0)
    #expect(try pane.notGivenBack() == [])
  }

  @Test(
    "a signal ends it with the terminal as it was, and what was tallied is on the disk",
    arguments: [SIGTERM, SIGHUP, SIGINT, SIGSEGV])
  func dying(by signal: Int32) throws {
    let office = try Office()
    let pane = try office.openTally()
    if signal == SIGSEGV {
      try pane.type("uuuuu")
      try pane.expectSaved(after: "Total 5")
    } else {
      // The signal comes as soon as the keys have been heard.
      try pane.type("uuuuu")
      try pane.expect("Total 5")
    }
    kill(try pane.process(), signal)
    #expect(try pane.status() == 128 + Int(signal))
    #expect(try pane.notGivenBack() == [])
    #expect(try office.counted() == 5)
    try office.expectSound()
  }

  @Test("a kill in the middle of a fast tally loses nothing that was shown as saved")
  func killed() throws {
    let office = try Office()
    let pane = try office.openTally()
    let process = try pane.process()
    try pane.type("uuuuuuuuuu")
    try pane.expectSaved(after: "Total 10")
    var shown = 10
    for round in 0..<8 {
      try pane.type(String(repeating: "u", count: 50))
      let text = try pane.text()
      if text.contains("✓ enregistré"), let total = text.firstMatch(of: /Total (\d+)/) {
        shown = max(shown, Int(total.1) ?? 0)
      }
      if round == 7 { kill(process, SIGKILL) }
    }
    try pane.wait("the end") { try pane.state("pane_current_command") == "sh" }
    let counted = try office.counted()
    #expect((shown...410).contains(counted), "\(shown) shown as saved, \(counted) there")
    try office.expectSound()
    let again = try office.openTally()
    try again.expect("Total \(counted)")
    try again.type("j")
    try again.expectSaved(after: "Total \(counted + 1)")
  }

  @Test("two thousand random keys neither end it nor harm the register")
  func randomKeys() throws {
    let office = try Office()
    let pane = try office.open()
    let process = try pane.process()
    let seed = ProcessInfo.processInfo.environment["WIPNET_TEST_SEED"].flatMap { UInt64($0) }
    var random = Seeded(state: seed ?? 20_230_811)
    // Not q and Ctrl-C, which end it; not Ctrl-Z, which stops it.
    let keys =
      "abcdefghijklmnoprstuvwxyzABCDEFGHIJKLMNOPRSTUVWXYZ0123456789&é\"'(-è_çà )=,;:!?./§ù*+ɛɔɲŋ"
      .map(String.init)
      + ["\r", "\r", "\r", "\t", "\t", "\u{1B}", "\u{1B}", "\u{7F}", "\u{4}", "\u{C}", "\u{10}"]
      + ["A", "B", "C", "D", "F", "H", "Z", "2~", "3~", "5~", "6~"].map { "\u{1B}[\($0)" }
      + ["\u{1B}OP", "\u{1B}OQ", "\u{1B}OR", "\u{15}", "\u{17}", "\u{19}"]
    let typed = (0..<2_000).map { _ in keys[Int(random.next() % UInt64(keys.count))] }
    for start in stride(from: 0, to: typed.count, by: 250) {
      try pane.bytes(typed[start..<start + 250].joined())
    }
    _ = try pane.sent {}
    #expect(try pane.process() == process)
    for _ in 0..<8 where try pane.state("pane_current_command") != "sh" {
      try pane.keys("C-c")
      _ = try pane.sent {}
      if try pane.text().contains(/Entrée oui|Enter yes/) { try pane.keys("Enter") }
      _ = try pane.sent {}
    }
    #expect(try pane.status() == 0)
    #expect(try pane.notGivenBack() == [])
    try office.expectSound()
  }

  /// The same keys in every run with the same seed (SplitMix64).
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
}
