import Foundation
import Panes
import Testing

/// What a dashboard sends to its terminal, counted in bytes: a slow line carries a thousand a second.
@Suite("Bytes on the wire")
struct WireTests {
  private func open(
    _ desk: Desk, type: String, _ arguments: [String] = [], environment: [String] = []
  ) throws -> RawTerminal {
    let terminal = try RawTerminal()
    try terminal.start(
      Pane.built("wipnet"), [desk.url("register").path] + arguments,
      environment: ["HOME=\(desk.folder.path)", "WIPNET_STATION=aminata", "TERM=\(type)"]
        + environment)
    try terminal.expect("Ouvrir")
    terminal.settle(quiet: 400)
    return terminal
  }

  private func cost(_ key: String, in terminal: RawTerminal) -> Int {
    terminal.send(key)
    return terminal.settle(quiet: 90).count
  }

  private func median(_ numbers: [Int]) -> Int { numbers.sorted()[numbers.count / 2] }

  /// A terminal, a theme, and how much the first screen, a move in the list and a tick may cost.
  struct Budget: Sendable, CustomTestStringConvertible {
    let type: String
    let theme: String
    let first: Int
    let move: Int
    let tick: Int

    var testDescription: String { "\(type), \(theme)" }
  }

  // A tick is counted with the frame in which « enregistré » comes back, for a disk that takes its time.
  static let budgets = [
    Budget(type: "xterm-256color", theme: "terminal", first: 4_000, move: 700, tick: 340),
    Budget(type: "xterm-256color", theme: "wipnet-sombre", first: 4_000, move: 950, tick: 470),
    Budget(type: "linux", theme: "terminal", first: 4_000, move: 760, tick: 400),
    // A serial console: no colour, and at 9600 baud a tick takes a third of a second at most.
    Budget(type: "vt100", theme: "terminal", first: 4_000, move: 880, tick: 340),
  ]

  @Test(
    "the first screen, a move in the list, a tick, and nothing while nothing happens",
    arguments: budgets)
  func budget(_ budget: Budget) throws {
    let desk = try Desk()
    let terminal = try open(desk, type: budget.type, ["--theme", budget.theme])
    #expect(terminal.bytes.count <= budget.first, "\(terminal.bytes.count) for the first screen")
    let moves = (0..<9).map { cost($0 < 6 ? "j" : "k", in: terminal) }
    #expect(median(moves) <= budget.move, "\(moves) for moves")
    let start = terminal.bytes.count
    terminal.send("fpointage (ex\rt")
    try terminal.expect("POINTAGE", after: start)
    terminal.settle(quiet: 300)
    let ticks = "uuijkuuik".map { cost(String($0), in: terminal) }
    #expect(median(ticks) <= budget.tick, "\(ticks) for ticks")
    #expect(terminal.settle(quiet: 1_000).isEmpty, "sent while idle")
    kill(terminal.process, SIGTERM)
    #expect(terminal.status() == 143)
    #expect(terminal.notGivenBack() == [])
  }

  @Test(
    "accents, marks and other scripts leave as they are in the files, whatever the locale",
    arguments: [[], ["LANG=C"], ["LC_ALL=POSIX"], ["LANG=fr_ML.UTF-8"]])
  func letters(_ environment: [String]) throws {
    let desk = try Desk()
    let file = "register/activities/2023/2023-08-11-campagne-rss-bamako.rec"
    // Composed, decomposed, Bambara, N’Ko, Arabic.
    let title = "Aïssata e\u{301}te\u{301} Ɲɛlɛ ߒߞߏ سلام"
    let lines = try desk.text(file).split(
      separator: "\n" as Character, omittingEmptySubsequences: false)
    let changed = lines.map { $0.hasPrefix("ShortTitle:") ? "ShortTitle: \(title)" : String($0) }
    #expect(changed != lines.map(String.init))
    try desk.write(changed.joined(separator: "\n"), to: file)
    let terminal = try RawTerminal(columns: 200, rows: 40)
    try terminal.start(
      Pane.built("wipnet"), [desk.url("register").path],
      environment: ["HOME=\(desk.folder.path)", "TERM=xterm-256color"] + environment)
    for word in ["Aïssata", "Ɲɛlɛ", "ߒߞߏ", "سلام"] { try terminal.expect(word) }
    let sent = String(decoding: terminal.bytes, as: UTF8.self)
    #expect(sent.contains("été") || sent.contains("e\u{301}te\u{301}"))
  }

  @Test("in an 8-bit locale letters go as that locale has them, or plain")
  func latin() throws {
    let desk = try Desk()
    let terminal = try open(desk, type: "vt220", environment: ["LANG=fr_FR.ISO-8859-1"])
    #expect(terminal.bytes.allSatisfy { $0 < 0x80 })
    #expect(String(decoding: terminal.bytes, as: UTF8.self).contains("Activites"))
  }
}

extension OfficeDay {
  @Test(
    "after a storm of a thousand sizes the screen is as if painted afresh, and 40 × 10 will do to tally"
  )
  func storm() throws {
    let office = try Office()
    let pane = try office.open("TERM=tmux-256color", "--theme wipnet-sombre")
    for _ in 0..<4 {
      try pane.resize(
        through: (0..<250).map { _ in (.random(in: 1...300), .random(in: 1...100)) })
    }
    try pane.resize(columns: 80, rows: 24)
    try pane.expect("Ouvrir")
    _ = try pane.sent {}
    let settled = ShownCell.rows(try pane.coloredScreen())
    try pane.keys("C-l")
    _ = try pane.sent {}
    let afresh = ShownCell.rows(try pane.coloredScreen())
    for (row, cells) in settled.enumerated() { #expect(cells == afresh[row], "row \(row)") }
    try pane.find(Office.tallying)
    try pane.type("t")
    try pane.expect("POINTAGE")
    try pane.resize(columns: 40, rows: 10)
    try pane.expect("u")
    _ = try pane.sent {}
    try pane.type("uui3k")
    try pane.expect("6")
    _ = try pane.sent {}
    let rows = try pane.rows()
    #expect(rows.allSatisfy { $0.count <= 40 } && rows.contains { $0.contains("2") })
    #expect(try pane.quit() == 0)
    #expect(try office.counted() == 6)
  }
}
