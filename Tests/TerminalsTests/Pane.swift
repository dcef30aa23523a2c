import Foundation
import Testing

/// A real terminal, 80 × 24 unless told otherwise: a shell in a tmux of its own, where the probe
/// runs as a shell's child, as it does for users. Ends with the value that holds it.
final class Pane {
  private static let counter = Counter()
  private let folder: URL
  private var socket: String { folder.appending(path: "socket").path }
  private var output: URL { folder.appending(path: "output") }

  init(columns: Int = 80, rows: Int = 24) throws {
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

  // MARK: The probe

  /// The probe as built beside the test bundle.
  static var probe: String {
    URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
      .deletingLastPathComponent().appending(path: "terminal-probe").path
  }

  /// Starts the probe and waits until it listens. `before` is what stands before the command, such
  /// as "LANG=C"; a shell shows its exit status afterwards.
  func start(_ before: String = "", _ arguments: String = "") throws {
    try launch(before, arguments)
    try wait("the probe to listen") { try screen().contains("listening") }
  }

  /// Starts the probe without waiting for anything.
  func launch(_ before: String = "", _ arguments: String = "") throws {
    try type("clear; env \(before) '\(Pane.probe)' \(arguments)")
    try keys("Enter")
  }

  /// The process number of the running probe, read from its screen.
  func process() throws -> pid_t {
    let digits = try screen().firstMatch(of: /probe (\d+)/)
    return try #require(digits.flatMap { pid_t($0.1) }, "no process number on the screen")
  }

  /// Waits until the probe has ended, and gives its exit status.
  func status() throws -> Int {
    try wait("the probe's end") { try state("pane_current_command") == "sh" }
    try type("echo status=$?")
    try keys("Enter")
    try wait("the probe's exit status") { try screen().contains(/status=\d+/) }
    return try Int(#require(screen().firstMatch(of: /status=(\d+)/)).1) ?? -1
  }

  // MARK: The terminal

  /// Types a text, each character as a key.
  func type(_ text: String) throws { try tmux("send-keys", "-l", text) }

  /// Sends keys by tmux's names: "Enter", "Up", "C-p".
  func keys(_ names: String...) throws { try tmux(["send-keys"] + names) }

  /// Sends bytes as they are, all at once.
  func bytes(_ bytes: String) throws {
    try tmux(["send-keys", "-H"] + bytes.utf8.map { String($0, radix: 16) })
  }

  /// Pastes a text, in brackets where the program has asked for them.
  func paste(_ text: String) throws {
    let file = folder.appending(path: "paste")
    try Data(text.utf8).write(to: file)
    try tmux("load-buffer", file.path)
    try tmux("paste-buffer", "-p", "-r")
  }

  func resize(columns: Int, rows: Int) throws {
    try tmux("resize-window", "-x", "\(columns)", "-y", "\(rows)")
  }

  /// What the screen shows with its colours and attributes, as escape sequences.
  func coloredScreen() throws -> String { try tmux("capture-pane", "-p", "-e") }

  /// What the screen shows, one line a row.
  func screen() throws -> String { try tmux("capture-pane", "-p") }

  /// The rows of the screen, empty ones at the end too.
  func rows() throws -> [String] {
    try screen().split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// One of tmux's formats, such as "cursor_flag".
  func state(_ name: String) throws -> String {
    try tmux("display-message", "-p", "#{\(name)}").trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// All bytes that programs have sent to the terminal so far.
  func sent() throws -> [UInt8] { Array(try Data(contentsOf: output)) }

  /// What is sent while the closure runs and until nothing has come for 150 ms.
  func sent(during action: () throws -> Void) throws -> [UInt8] {
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
  func wait(
    _ what: String, seconds: Double = 5, location: SourceLocation = #_sourceLocation,
    until holds: () throws -> Bool
  ) throws {
    let end = Date(timeIntervalSinceNow: seconds)
    while try !holds() {
      if Date() > end {
        Issue.record(
          "waited \(seconds) s for \(what); the screen:\n\((try? screen()) ?? "")",
          sourceLocation: location)
        throw WaitedTooLong(what: what)
      }
      usleep(20_000)
    }
  }

  /// Waits until the screen shows a text.
  func expect(_ text: String, location: SourceLocation = #_sourceLocation) throws {
    try wait("“\(text)”", location: location) { try screen().contains(text) }
  }

  @discardableResult
  private func tmux(_ arguments: String...) throws -> String { try tmux(arguments) }

  /// Runs tmux and gives what it prints. Not by Foundation's `Process`, which waits for whoever
  /// holds its pipes: tmux's server would, for ever.
  @discardableResult
  private func tmux(_ arguments: [String]) throws -> String {
    let printed = folder.appending(path: "printed").path
    let words = ["env", "LC_ALL=C.UTF-8", "TMUX=", "tmux", "-u", "-S", socket, "-f", "/dev/null"]
    var pointers = (words + arguments).map { strdup($0) }
    defer { for pointer in pointers { free(pointer) } }
    pointers.append(nil)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, printed, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    // The threads of a test runner block signals, and a tmux that inherits that cannot be ended.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var unblocked = sigset_t()
    sigemptyset(&unblocked)
    posix_spawnattr_setsigmask(&attributes, &unblocked)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    var process: pid_t = 0
    let failure = posix_spawn(&process, "/usr/bin/env", &actions, &attributes, pointers, environ)
    try #require(failure == 0, "could not start tmux")
    while waitpid(process, nil, 0) < 0 && errno == EINTR {}
    return String(decoding: try Data(contentsOf: URL(filePath: printed)), as: UTF8.self)
  }
}

struct WaitedTooLong: Error {
  let what: String
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
