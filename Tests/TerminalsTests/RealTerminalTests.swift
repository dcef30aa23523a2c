import Foundation
import Frames
import Panes
import Testing

/// Everything that runs the probe in a real terminal, one test after the other.
@Suite("In a real terminal", .serialized)
struct RealTerminalTests {
  /// Checks that a shell has its terminal back as it was.
  static func expectGivenBack(_ pane: Pane, location: SourceLocation = #_sourceLocation) throws {
    #expect(try pane.notGivenBack() == [], sourceLocation: location)
  }

  @Suite("Giving the terminal back")
  struct GivingBack {
    struct Death: CustomTestStringConvertible, Sendable {
      let testDescription: String
      /// A key that makes the probe die, or signals sent to it.
      var key: String?
      var signals: [Int32] = []
      var status: [Int]
      var message: String?
    }

    static let deaths = [
      Death(testDescription: "fatalError", key: "F", status: [132, 133], message: "as told"),
      Death(
        testDescription: "an index out of range", key: "I", status: [132, 133],
        message: "Index out of range"),
      Death(
        testDescription: "an unwrapped nil", key: "N", status: [132, 133],
        message: "found nil"),
      Death(testDescription: "a stack overflow", key: "S", status: [139]),
      Death(testDescription: "abort", key: "A", status: [134]),
      Death(testDescription: "exit", key: "X", status: [7]),
      Death(
        testDescription: "SIGTERM", signals: [SIGTERM], status: [143],
        message: "saved after signal 15"),
      Death(
        testDescription: "SIGHUP", signals: [SIGHUP], status: [129], message: "saved after signal 1"
      ),
      Death(
        testDescription: "SIGINT", signals: [SIGINT], status: [130], message: "saved after signal 2"
      ),
      // A window that is closed sends two: from the kernel and from the shell.
      Death(
        testDescription: "SIGHUP twice", signals: [SIGHUP, SIGHUP], status: [129],
        message: "saved after signal 1"),
      Death(testDescription: "a stack overflow of another thread", key: "T", status: [139]),
      Death(testDescription: "SIGSEGV", signals: [SIGSEGV], status: [139]),
      Death(testDescription: "SIGQUIT", signals: [SIGQUIT], status: [131]),
    ]

    @Test("it is as before, and the parent and the user see why", arguments: deaths)
    func death(_ death: Death) throws {
      let pane = try Pane("terminal-probe")
      try pane.start()
      let process = try pane.process()
      #expect(try pane.state("alternate_on") == "1")
      // What is written to standard error is not seen now, but in the end.
      try pane.keys("E")
      try pane.expect("warned")
      #expect(try !pane.screen().contains("a warning"))
      if let key = death.key { try pane.keys(key) }
      for signal in death.signals { kill(process, signal) }
      #expect(death.status.contains(try pane.status()))
      if let message = death.message { try pane.expect(message) }
      try pane.expect("a warning")
      try RealTerminalTests.expectGivenBack(pane)
    }

    @Test("a program that hangs is ended two seconds after the request")
    func hanging() throws {
      let pane = try Pane("terminal-probe")
      try pane.start()
      let process = try pane.process()
      try pane.keys("H")
      try pane.expect("hanging")
      let begin = Date()
      kill(process, SIGTERM)
      #expect(try pane.status() == 143)
      #expect((1.5...3.5).contains(Date().timeIntervalSince(begin)))
      try RealTerminalTests.expectGivenBack(pane)
    }

    @Test("a second request ends a hanging program at once")
    func impatient() throws {
      let pane = try Pane("terminal-probe")
      try pane.start()
      let process = try pane.process()
      try pane.keys("H")
      try pane.expect("hanging")
      let begin = Date()
      kill(process, SIGTERM)
      for _ in 0..<9 { usleep(50_000) }
      kill(process, SIGINT)
      #expect(try pane.status() == 130)
      #expect(Date().timeIntervalSince(begin) < 1.5)
      try RealTerminalTests.expectGivenBack(pane)
    }

    @Test("quitting leaves everything as it was")
    func quitting() throws {
      let pane = try Pane("terminal-probe")
      try pane.start()
      try pane.keys("Q")
      #expect(try pane.status() == 0)
      try RealTerminalTests.expectGivenBack(pane)
    }

    @Test("Ctrl-Z stops it with the terminal given back, and fg shows it again")
    func stopping() throws {
      let pane = try Pane("terminal-probe")
      try pane.type("set -m")
      try pane.keys("Enter")
      try pane.start()
      let process = try pane.process()
      let before = try pane.screen()
      try pane.keys("C-z")
      try pane.wait("the shell") { try pane.state("alternate_on") == "0" }
      try pane.wait("the stop") {
        try String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8).contains(") T ")
      }
      try RealTerminalTests.expectGivenBack(pane)
      try pane.type("fg")
      try pane.keys("Enter")
      try pane.wait("the same screen") { try pane.screen() == before }
      try pane.paste("collé\n")
      try pane.expect(#"paste "collé\n""#)
    }

    @Test("an editor has it in between as a shell would")
    func editing() throws {
      let pane = try Pane("terminal-probe")
      try pane.start()
      let before = try pane.screen()
      try pane.keys("V")
      try pane.expect("outside")
      #expect(try pane.state("alternate_on") == "0")
      try pane.type("stty: echo and lines")
      try pane.expect("stty: echo and lines")
      try pane.keys("C-c", "Enter")  // Ctrl-C is the editor's
      try pane.wait("the same screen") { try pane.screen() == before }
      try pane.keys("Up")
      try pane.expect("key up")
    }

    @Test("a stop nobody announced leaves a usable screen, too")
    func killedToStop() throws {
      let pane = try Pane("terminal-probe")
      try pane.start()
      let process = try pane.process()
      let before = try pane.screen()
      kill(process, SIGSTOP)
      try pane.expect("Stopped")
      // The shell got the terminal as the probe left it: no echo, and Return sends what it is.
      try pane.type("fg")
      try pane.keys("C-j")
      try pane.wait("the same screen") { try pane.screen() == before }
      try pane.type("é")
      try pane.expect(#"key character("é")"#)
    }

    @Test("a terminal that hangs up ends it, without a busy loop")
    func hangingUp() throws {
      let process: pid_t
      do {
        let pane = try Pane("terminal-probe")
        try pane.start()
        process = try pane.process()
      }
      let end = Date(timeIntervalSinceNow: 3)
      while Self.isRunning(process), Date() < end { usleep(20_000) }
      #expect(!Self.isRunning(process))
    }

    /// Whether a process lives and is not merely waiting to be buried.
    static func isRunning(_ process: pid_t) -> Bool {
      guard let state = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8) else {
        return false
      }
      return !state.contains(") Z ")
    }
  }

  @Suite("Hearing")
  struct Hearing {
    @Test("keys by their names")
    func keys() throws {
      let pane = try Pane("terminal-probe")
      try pane.start()
      try pane.keys("Up", "Down", "F1", "BTab", "C-p", "C-c", "PgUp", "Home", "BSpace")
      try pane.type("é")
      for word in [
        "up", "down", "function(1)", "backTab", #"control("p")"#, #"control("c")"#, "pageUp",
        "home", "backspace", #"character("é")"#,
      ] {
        try pane.expect("key \(word)")
      }
    }

    @Test("an Esc alone, soon")
    func escape() throws {
      let pane = try Pane("terminal-probe")
      try pane.start()
      let begin = Date()
      try pane.bytes("\u{1B}")
      try pane.expect("key escape")
      #expect(Date().timeIntervalSince(begin) < 0.3)
    }

    @Test("a paste in one piece, as text and never as keys")
    func paste() throws {
      let pane = try Pane("terminal-probe")
      try pane.start()
      try pane.paste("Kadi\nQ\u{1B}[AQ\tété")
      try pane.expect(#"paste "Kadi\nQ[AQ\tété""#)
    }
  }

  @Suite("Showing")
  struct Showing {
    static let letters = [
      "composed Aïssata|", "decomposed Ai\u{308}ssata|", "bambara Ɲɛlɛ Kɔnɛ|", "nko ߒߞߏ|",
      "emoji 😀|", "hostile ␛[31mred·|",
    ]

    @Test(
      "no letter is lost, whatever the locale",
      arguments: [
        "-u LANG", "LANG=C", "LC_ALL=POSIX", "LANG=fr_ML.UTF-8", "LC_ALL=fr_ML.UTF-8 LANG=C",
      ])
    func locales(_ environment: String) throws {
      let pane = try Pane("terminal-probe")
      try pane.start(environment)
      let rows = try pane.rows()
      for line in Self.letters {
        let shown = rows.contains { $0.unicodeScalars.contains(line.unicodeScalars) }
        #expect(shown, "\(line) under \(environment)")
      }
      // Whatever is shown before it, the border stands in the last column.
      for row in rows.prefix(24) {
        #expect(row.unicodeScalars.reduce(0) { $0 + TextWidth.of($1) } == 80, "\(row)")
      }
    }

    @Test(
      "ASCII where asked for or where nothing else is known",
      arguments: [
        ("", "--ascii"), ("LANG=C TERM=vt100", ""),
      ])
    func ascii(_ environment: String, _ argument: String) throws {
      let pane = try Pane("terminal-probe")
      try pane.start(environment, argument)
      try pane.expect("bambara Nele Kone|")
      #expect(try pane.screen().unicodeScalars.allSatisfy(\.isASCII))
    }

    @Test(
      "one clear reason where it cannot be shown",
      arguments: [
        ("TERM=dumb", #"cannotMoveCursor("dumb")"#), ("TERM=unheard-of", "unknownType"),
        ("-u TERM", #"unknownType("")"#), ("TERM=xterm sh -c '\"$0\" </dev/null'", "notATerminal"),
        ("TERM=xterm sh -c '\"$0\" | cat'", "notATerminal"),
      ])
    func refusals(_ environment: String, _ reason: String) throws {
      let pane = try Pane("terminal-probe")
      try pane.launch(environment)
      let status = try pane.status()
      #expect(status == (environment.hasSuffix("cat'") ? 0 : 2))
      try pane.expect("error: ")
      try pane.expect(reason)
      try pane.keys("Enter")
      #expect(try !pane.sent().contains(0x07))
    }

    @Test(
      "every kind of terminal",
      arguments: [
        ("vt100", "none"), ("linux", "eight"), ("screen", "eight"), ("xterm", "eight"),
        ("tmux-256color", "indexed256"), ("xterm-256color", "indexed256"),
        ("xterm-direct", "direct"),
      ])
    func types(_ type: String, _ depth: String) throws {
      let pane = try Pane("terminal-probe")
      try pane.start("TERM=\(type)")
      try pane.expect("depth \(depth)")
      try pane.keys("Q")
      #expect(try pane.status() == 0)
      #expect(try pane.state("cursor_flag") == "1")
    }

    @Test(
      "finer colours only where asked for",
      arguments: [
        ("TERM=xterm", "--color=256", "indexed256"),
        ("TERM=xterm-256color", "--color=direct", "direct"),
        ("TERM=tmux-256color", "--color=direct", "direct"), ("TERM=vt100", "--color=256", "none"),
        ("TERM=xterm-256color NO_COLOR=1", "--color=256", "indexed256"),
      ])
    func finerColors(_ environment: String, _ argument: String, _ depth: String) throws {
      let pane = try Pane("terminal-probe")
      try pane.start(environment, argument)
      try pane.expect("depth \(depth)")
      let sent = String(decoding: try pane.sent(), as: UTF8.self)
      #expect(sent.contains("38:2:") == (depth == "direct"))
      #expect(sent.contains("38;5;") == (depth == "indexed256"))
      // The user's own palette is never touched, so it need not be given back.
      #expect(!sent.contains("\u{1B}]4;"))
    }

    @Test(
      "no colour is sent where none is wanted, from start to end",
      arguments: [("NO_COLOR=1", ""), ("TERM=xterm-256color", "--color=never")])
    func noColor(_ environment: String, _ argument: String) throws {
      let pane = try Pane("terminal-probe")
      let sent = try pane.sent {
        try pane.start(environment, argument)
        try pane.keys("C", "F")
        _ = try pane.status()
      }
      let text = String(decoding: sent, as: UTF8.self)
      let codes = text.matches(of: /\u{1B}\[([0-9;:]*)m/).flatMap { $0.1.split(separator: ";") }
      #expect(!codes.isEmpty, "attributes are still sent")
      let colors = codes.filter { code in
        guard let number = Int(code.prefix { $0.isNumber }) else { return false }
        return (30...49).contains(number) || (90...107).contains(number)
      }
      #expect(colors.isEmpty)
    }
  }

  @Suite("Sending little")
  struct Sending {
    @Test("nothing while nothing happens, and only the differences otherwise")
    func differences() throws {
      let pane = try Pane("terminal-probe")
      let first = try pane.sent { try pane.start("TERM=xterm-256color") }
      #expect(first.count < 4_000)
      #expect(try pane.sent { for _ in 0..<20 { usleep(50_000) } }.isEmpty, "sent while idle")
      #expect(try pane.sent { try pane.keys("P") }.isEmpty, "sent for an unchanged frame")
      let tick = try pane.sent { try pane.keys("C") }
      #expect((1..<60).contains(tick.count), "\(tick.count) bytes for one changed cell")
    }

    @Test("a whole repaint in one piece")
    func whole() throws {
      let pane = try Pane("terminal-probe")
      try pane.start()
      let sent = String(decoding: try pane.sent { try pane.keys("C-l") }, as: UTF8.self)
      #expect(sent.hasPrefix("\u{1B}[?2026h") && sent.hasSuffix("\u{1B}[?2026l"))
      #expect(sent.contains("listening"))
    }
  }

  @Test("after many random frames and themes the screen is as if painted afresh")
  func randomFrames() throws {
    let pane = try Pane("terminal-probe")
    try pane.start("TERM=tmux-256color")
    for round in 1...6 {
      for _ in 0..<20 { try pane.keys("R") }
      if round % 2 == 0 { try pane.keys("M") }
      try pane.expect("frame \(round * 20)")
      try Self.expectAsAfresh(pane)
    }
  }

  @Test("wide characters in the last corner do no harm", arguments: ["tmux-256color", "xterm"])
  func corner(_ type: String) throws {
    let pane = try Pane("terminal-probe")
    try pane.start("TERM=\(type)")
    for round in 1...6 {
      try pane.keys("K")
      try pane.expect("frame \(round)")
      try Self.expectAsAfresh(pane)
    }
  }

  /// Checks that painting all anew changes nothing.
  private static func expectAsAfresh(_ pane: Pane) throws {
    _ = try pane.sent {}
    let painted = ShownCell.rows(try pane.coloredScreen())
    #expect(try pane.sent { try pane.keys("C-l") }.count > 1_000)
    for (row, afresh) in ShownCell.rows(try pane.coloredScreen()).enumerated() {
      #expect(painted[row] == afresh, "row \(row)")
    }
  }

  @Test("after many sizes the screen is as if painted afresh")
  func resizing() throws {
    let pane = try Pane("terminal-probe")
    try pane.start("LINES=10 COLUMNS=30")
    try pane.expect("size 80x24")
    for _ in 0..<60 {
      try pane.resize(columns: .random(in: 1...300), rows: .random(in: 1...100))
    }
    try pane.resize(columns: 57, rows: 19)
    try pane.expect("size 57x19")
    try pane.expect("listening")
    let settled = try pane.rows()
    for _ in 0..<5 {
      try pane.resize(columns: 30, rows: 9)
      try pane.resize(columns: 57, rows: 19)
    }
    try pane.wait("the whole screen again") { try pane.rows() == settled }
    #expect(settled[0].hasPrefix("┌") && settled[0].hasSuffix("┐"))
    #expect(settled[18].hasPrefix("└") && settled[18].hasSuffix("┘"))
    let sent = try pane.sent { try pane.keys("C-l") }
    #expect(!sent.isEmpty)
    #expect(try pane.rows() == settled)
    try pane.keys("Q")
    #expect(try pane.status() == 0)
  }
}
