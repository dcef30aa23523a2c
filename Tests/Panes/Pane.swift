// Panes: real terminals for tests to drive programs in, as an officer would: keys in, a screen out.

package import Foundation

/// A real terminal, 80 × 24 unless told otherwise: a shell in a tmux of its own, where a program
/// runs as a shell's child, as it does for users. Ends with the value that holds it.
///
/// It knows nothing of what it runs but the name, and throws errors of its own, so that it needs no
/// testing library.
package final class Pane {
  private static let counter = Counter()
  private let folder: URL
  private let program: String
  private let environment: String
  /// What must last as long as the terminal does: whoever owns the files that are shown in it.
  package var keeping: AnyObject?
  private var socket: String { folder.appending(path: "socket").path }
  private var output: URL { folder.appending(path: "output") }

  /// A terminal for a program that was built beside the test bundle. `environment` is what stands
  /// behind `env` before each start, such as "-u LANG HOME=/tmp".
  package init(
    _ program: String, environment: String = "", columns: Int = 80, rows: Int = 24
  ) throws {
    self.program = program
    self.environment = environment
    let name = "wipnet-test-\(getpid())-\(Pane.counter.next())"
    folder = FileManager.default.temporaryDirectory.appending(path: name)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try tmux(
      "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)",
      "env -u LC_ALL -u LC_CTYPE -u NO_COLOR -u ESCDELAY -u COLORTERM LANG=C.UTF-8 PS1='$ ' sh")
    try Data().write(to: output)
    try tmux("pipe-pane", "-O", "exec cat >> '\(output.path)'")
    try wait("the shell's prompt") { try screen().contains("$") }
  }

  deinit {
    _ = try? tmux("kill-server")
    try? FileManager.default.removeItem(at: folder)
  }

  // MARK: The program

  /// A program's path, as built beside the test bundle.
  package static func built(_ program: String) -> String {
    URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
      .deletingLastPathComponent().appending(path: program).path
  }

  /// Starts the program, without waiting for anything. `before` is what stands before the command,
  /// such as "LANG=C"; a shell shows its exit status afterwards.
  package func launch(_ before: String = "", _ arguments: String = "") throws {
    let path = Pane.built(program)
    try type("clear; env \(environment) env \(before) '\(path)' \(arguments)")
    try keys("Enter")
  }

  /// The process number of the running program.
  package func process() throws -> pid_t {
    var process = try state("pane_pid")
    while let child = try Pane.children(of: process).last { process = child }
    let name = try? String(contentsOfFile: "/proc/\(process)/comm", encoding: .utf8)
    guard let number = pid_t(process), name == "\(program.prefix(15))\n" else {
      throw PaneError("the program does not run", try? screen())
    }
    return number
  }

  private static func children(of process: String) throws -> [String] {
    try String(contentsOfFile: "/proc/\(process)/task/\(process)/children", encoding: .utf8)
      .split(separator: " ").map(String.init)
  }

  /// Waits until the program has ended, and gives its exit status.
  package func status(file: String = #fileID, line: Int = #line) throws -> Int {
    try wait("the program's end", file: file, line: line) {
      try state("pane_current_command") == "sh"
    }
    try type("echo status=$?")
    try keys("Enter")
    try wait("the exit status", file: file, line: line) { try screen().contains(/status=\d+/) }
    return try screen().matches(of: /status=(\d+)/).last.flatMap { Int($0.1) } ?? -1
  }

  /// What a shell would miss of its terminal, once a program has ended: empty when all is as before.
  package func notGivenBack() throws -> [String] {
    var missing: [String] = []
    for (name, value) in [
      ("alternate_on", "0"), ("cursor_flag", "1"), ("keypad_cursor_flag", "0"),
      ("keypad_flag", "0"),
    ] where try state(name) != value {
      missing.append("\(name) is not \(value)")
    }
    let sent = String(decoding: try sent(), as: UTF8.self)
    if let last = sent.matches(of: /\u{1B}\[\?2004([hl])/).last, last.1 == "h" {
      missing.append("bracketed paste is still on")
    }
    try type("stty -a; echo end=stty")
    try keys("Enter")
    try wait("stty") { try rows().contains { $0 == "end=stty" } }
    let modes = try screen().replacing("\n", with: " ")
    for mode in [" icanon", " echo ", " isig", " ixon", " icrnl", " onlcr", "intr = ^C"]
    where !modes.contains(mode) {
      missing.append("\(mode) is off")
    }
    return missing
  }

  // MARK: The terminal

  /// Types a text, each character as a key.
  package func type(_ text: String) throws { try tmux("send-keys", "-l", "--", text) }

  /// Sends keys by tmux's names: "Enter", "Up", "C-p".
  package func keys(_ names: String...) throws { try tmux(["send-keys", "--"] + names) }

  /// Sends bytes as they are, all at once.
  package func bytes(_ bytes: String) throws {
    try tmux(["send-keys", "-H"] + bytes.utf8.map { String($0, radix: 16) })
  }

  /// Pastes a text, in brackets where the program has asked for them.
  package func paste(_ text: String) throws {
    let file = folder.appending(path: "paste")
    try Data(text.utf8).write(to: file)
    try tmux("load-buffer", file.path)
    try tmux("paste-buffer", "-p", "-r")
  }

  /// Sets an option of the tmux, such as "set-clipboard" to "on".
  package func set(_ option: String, to value: String) throws {
    try tmux("set-option", "-s", option, value)
  }

  /// What was copied last in the tmux.
  package func copied() throws -> String { try tmux("show-buffer") }

  package func resize(columns: Int, rows: Int) throws {
    try tmux("resize-window", "-x", "\(columns)", "-y", "\(rows)")
  }

  /// Gives the terminal one size after the other, as fast as it can take them.
  package func resize(through sizes: [(columns: Int, rows: Int)]) throws {
    let file = folder.appending(path: "sizes")
    let lines = sizes.map { "resize-window -x \($0.columns) -y \($0.rows)\n" }
    try Data(lines.joined().utf8).write(to: file)
    try tmux("source-file", file.path)
  }

  /// What the screen shows with its colours and attributes, as escape sequences.
  package func coloredScreen() throws -> String { try tmux("capture-pane", "-p", "-e") }

  /// What the screen shows, one line a row.
  package func screen() throws -> String { try tmux("capture-pane", "-p") }

  /// The rows of the screen, empty ones at the end too.
  package func rows() throws -> [String] {
    try screen().split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// One of tmux's formats, such as "cursor_flag".
  package func state(_ name: String) throws -> String {
    try tmux("display-message", "-p", "#{\(name)}").trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// All bytes that programs have sent to the terminal so far.
  package func sent() throws -> [UInt8] { Array(try Data(contentsOf: output)) }

  /// What is sent while the closure runs and until nothing has come for 150 ms.
  package func sent(during action: () throws -> Void) throws -> [UInt8] {
    let before = try settled().count
    try action()
    return Array(try settled(atLeast: before).dropFirst(before))
  }

  private func settled(atLeast minimum: Int = 0) throws -> [UInt8] {
    var bytes = try sent()
    var quiet = 0
    while quiet < 5 {
      usleep(30_000)
      let now = try sent()
      quiet = now.count == bytes.count ? quiet + 1 : 0
      bytes = now
    }
    return bytes
  }

  /// Waits, looking every 20 ms, until something holds; fails after the time given.
  package func wait(
    _ what: String, seconds: Double = 10, file: String = #fileID, line: Int = #line,
    until holds: () throws -> Bool
  ) throws {
    let end = Date(timeIntervalSinceNow: seconds)
    while try !holds() {
      if Date() > end {
        throw PaneError("\(file):\(line): waited \(seconds) s for \(what)", try? screen())
      }
      usleep(20_000)
    }
  }

  /// Waits until the screen shows a text. Spaces that do not break are spaces here.
  package func expect(
    _ text: String, seconds: Double = 10, file: String = #fileID, line: Int = #line
  ) throws {
    try wait("“\(text)”", seconds: seconds, file: file, line: line) {
      let screen = try screen()
      return screen.contains(text) || screen.withPlainSpaces.contains(text)
    }
  }

  @discardableResult
  private func tmux(_ arguments: String...) throws -> String { try tmux(arguments) }

  @discardableResult
  private func tmux(_ arguments: [String]) throws -> String {
    let words = ["env", "LC_ALL=C.UTF-8", "TMUX=", "tmux", "-u", "-S", socket, "-f", "/dev/null"]
    let printed = folder.appending(path: "printed")
    _ = try run(words + arguments, output: printed.path)
    return String(decoding: try Data(contentsOf: printed), as: UTF8.self)
  }
}

extension String {
  /// With plain spaces where there are narrow or unbreakable ones.
  package var withPlainSpaces: String {
    String(map { $0 == "\u{A0}" || $0 == "\u{202F}" ? " " : $0 })
  }
}

/// Something that did not come about in a pane, with its screen.
package struct PaneError: Error, CustomStringConvertible {
  package let description: String

  init(_ what: String, _ screen: String?) {
    description = what + (screen.map { "; the screen:\n\($0)" } ?? "")
  }
}

/// Runs a program found by the path and gives its exit status, 128 + n when a signal ended it. Its
/// input is empty, its errors go with its output into a file, or nowhere.
///
/// Not by Foundation's `Process`, which waits for whoever holds its pipes: tmux's server would, for
/// ever.
package func run(_ words: [String], output: String = "/dev/null", errors: Bool = false) throws
  -> Int
{
  var pointers = words.map { strdup($0) }
  defer { for pointer in pointers { free(pointer) } }
  pointers.append(nil)
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
  posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
  if errors {
    posix_spawn_file_actions_adddup2(&actions, 1, 2)
  } else {
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
  }
  // The threads of a test runner block signals, and a tmux that inherits that cannot be ended.
  var attributes = posix_spawnattr_t()
  posix_spawnattr_init(&attributes)
  defer { posix_spawnattr_destroy(&attributes) }
  var unblocked = sigset_t()
  sigemptyset(&unblocked)
  posix_spawnattr_setsigmask(&attributes, &unblocked)
  posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
  var process: pid_t = 0
  let failure = posix_spawnp(&process, words[0], &actions, &attributes, pointers, environ)
  guard failure == 0 else { throw PaneError("could not start \(words[0])", nil) }
  var status: Int32 = 0
  while waitpid(process, &status, 0) < 0 && errno == EINTR {}
  return Int(status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F)
}

/// Numbers for the panes of tests that run side by side.
private final class Counter: @unchecked Sendable {
  private let lock = NSLock()
  private var value = 0

  func next() -> Int {
    lock.withLock {
      value += 1
      return value
    }
  }
}
