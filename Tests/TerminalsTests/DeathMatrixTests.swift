import Foundation
import Frames
import Panes
import Testing

/// Every way of dying on every kind of terminal: what a shell gets back. Locales and NO_COLOR go round,
/// so that each meets each kind of terminal and each way of dying.
@Suite("Dying on every kind of terminal", .serialized)
struct DeathMatrixTests {
  enum Way: String, CaseIterable, Sendable {
    case term, hup, int, quit, segv, abrt, fatalError, trap, stackOverflow

    var signal: Int32? {
      switch self {
      case .term: SIGTERM
      case .hup: SIGHUP
      case .int: SIGINT
      case .quit: SIGQUIT
      case .segv: SIGSEGV
      case .abrt: SIGABRT
      case .fatalError, .trap, .stackOverflow: nil
      }
    }

    var key: String? {
      switch self {
      case .fatalError: "F"
      case .trap: "I"
      case .stackOverflow: "S"
      default: nil
      }
    }

    var statuses: Set<Int> {
      switch self {
      case .fatalError, .trap: [128 + Int(SIGILL), 128 + Int(SIGTRAP)]
      case .stackOverflow: [128 + Int(SIGSEGV)]
      default: [128 + Int(signal ?? 0)]
      }
    }
  }

  static let types = [
    "vt100", "linux", "screen", "tmux-256color", "xterm", "xterm-256color", "xterm-direct",
  ]
  static let locales = [
    [], ["LANG=C"], ["LC_ALL=POSIX"], ["LANG=fr_ML.UTF-8"], ["LC_ALL=fr_FR.ISO-8859-1"],
  ]

  @Test("the terminal is as it was and the parent sees why", arguments: Way.allCases)
  func deaths(_ way: Way) throws {
    let first = Way.allCases.firstIndex(of: way) ?? 0
    for (second, type) in Self.types.enumerated() {
      for isColorless in [false, true] {
        let locale = Self.locales[(first + 2 * second + (isColorless ? 1 : 0)) % Self.locales.count]
        var environment = locale + ["TERM=\(type)", "PATH=/usr/bin:/bin"]
        if isColorless { environment.append("NO_COLOR=1") }
        let terminal = try RawTerminal()
        try terminal.start(Pane.built("terminal-probe"), [], environment: environment)
        try terminal.expect("listening")
        if let key = way.key { terminal.send(key) }
        if let signal = way.signal { kill(terminal.process, signal) }
        let status = terminal.status()
        #expect(way.statuses.contains(status), "\(way) with \(environment): \(status)")
        #expect(terminal.notGivenBack() == [], "\(way) with \(environment)")
        if isColorless { #expect(!terminal.hasColors, "\(way) with \(environment)") }
      }
    }
  }

  @Test("what is not given back is seen: after SIGKILL nobody could")
  func killed() throws {
    let terminal = try RawTerminal()
    try terminal.start(
      Pane.built("terminal-probe"), [], environment: ["TERM=xterm-256color", "LANG=C.UTF-8"])
    try terminal.expect("listening")
    kill(terminal.process, SIGKILL)
    #expect(terminal.status() == 137)
    // Whether it was just painting is left to chance.
    let left = terminal.notGivenBack().filter { $0 != "mode 2026 is still on" }
    #expect(
      left.sorted() == [
        "ECHO is off", "ICANON is off", "ICRNL is off", "mode 1049 is still on",
        "mode 2004 is still on",
      ])
  }

  @Test("a mouse that is on is off afterwards", arguments: Way.allCases)
  func mouse(_ way: Way) throws {
    let terminal = try RawTerminal()
    try terminal.start(
      Pane.built("terminal-probe"), [], environment: ["TERM=xterm-256color", "LANG=C.UTF-8"])
    try terminal.expect("listening")
    terminal.send("\u{0F}")
    try terminal.expect("\u{1B}[?1000h\u{1B}[?1006h")
    try terminal.expect("on")
    if let key = way.key { terminal.send(key) }
    if let signal = way.signal { kill(terminal.process, signal) }
    #expect(way.statuses.contains(terminal.status()))
    #expect(terminal.notGivenBack() == [])
  }
}

extension RawTerminal {
  /// Whether any colour was sent.
  var hasColors: Bool {
    String(decoding: bytes, as: UTF8.self).matches(of: /\u{1B}\[([0-9;:]*)m/)
      .flatMap { $0.1.split(separator: ";") }
      .contains { code in
        guard let number = Int(code.prefix { $0.isNumber }) else { return false }
        return (30...49).contains(number) || (90...107).contains(number)
      }
  }
}

@Suite("The mouse")
struct MouseTests {
  private func terminal(_ type: String) throws -> RawTerminal {
    let terminal = try RawTerminal()
    try terminal.start(
      Pane.built("terminal-probe"), [], environment: ["TERM=\(type)", "LANG=C.UTF-8"])
    try terminal.expect("listening")
    return terminal
  }

  @Test("is off until asked for, and its reports are no keys meanwhile")
  func off() throws {
    let terminal = try terminal("xterm-256color")
    #expect(!String(decoding: terminal.bytes, as: UTF8.self).contains("1000h"))
    let start = terminal.bytes.count
    terminal.send("\u{1B}[<0;10;20M\u{1B}[M !!x")
    try terminal.expect("character", after: start)
    #expect(!String(decoding: terminal.bytes, as: UTF8.self).contains("mouse"))
  }

  @Test(
    "clicks and the wheel in both forms, whatever modifiers",
    arguments: [
      ("\u{1B}[<0;10;20M\u{1B}[<0;10;20m", "mouse click 9 19"),
      ("\u{1B}[<64;300;2M", "mouse wheelUp 299 1"),
      ("\u{1B}[<69;1;1M", "mouse wheelDown 0 0"), ("\u{1B}[M *4", "mouse click 9 19"),
      ("\u{1B}[M`!!", "mouse wheelUp 0 0"),
    ])
  func reports(_ bytes: String, _ told: String) throws {
    let terminal = try terminal("xterm-256color")
    terminal.send("\u{0F}")
    try terminal.expect("mouse on")
    let start = terminal.bytes.count
    terminal.send(bytes)
    try terminal.expect(told, after: start)
    terminal.send("\u{0F}")
    try terminal.expect("\u{1B}[?1000l\u{1B}[?1006l", after: start)
  }

  @Test("a terminal without one is told so")
  func none() throws {
    let terminal = try terminal("vt100")
    terminal.send("\u{0F}")
    try terminal.expect("mouse none")
    #expect(!String(decoding: terminal.bytes, as: UTF8.self).contains("1000h"))
  }

  @Test("comes back after a stop")
  func stop() throws {
    let terminal = try terminal("xterm-256color")
    terminal.send("\u{0F}")
    try terminal.expect("mouse on")
    let start = terminal.bytes.count
    // A leader of a session without a shell above is not stopped by Ctrl-Z; the kernel continues it.
    kill(terminal.process, SIGSTOP)
    kill(terminal.process, SIGCONT)
    try terminal.expect("\u{1B}[?2004h\u{1B}[?1000h\u{1B}[?1006h", after: start)
  }
}
