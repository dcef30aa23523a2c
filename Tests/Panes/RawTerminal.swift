package import Foundation

/// The other end of a terminal, without anybody who draws: what a program sends is kept as bytes, and
/// what the line and the modes are in the end can be asked. Much cheaper than a `Pane`, for what must be
/// tried hundreds of times or be counted to the byte.
package final class RawTerminal {
  private let line: Int32
  private let name: String
  /// All that was sent so far.
  package private(set) var bytes: [UInt8] = []
  package private(set) var process: pid_t = 0

  package init(columns: Int = 80, rows: Int = 24) throws {
    // What posix_openpt, unlockpt and ptsname do, which Swift does not see.
    line = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var (locked, number): (Int32, Int32) = (0, 0)
    guard line >= 0, ioctl(line, 0x4004_5431, &locked) == 0, ioctl(line, 0x8004_5430, &number) == 0
    else { throw PaneError("no pseudo-terminal", nil) }
    name = "/dev/pts/\(number)"
    resize(columns: columns, rows: rows)
  }

  deinit {
    if process > 0 {
      kill(process, SIGKILL)
      _ = status()
    }
    close(line)
  }

  package func resize(columns: Int, rows: Int) {
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(line, UInt(TIOCSWINSZ), &size)
  }

  /// Starts a program as the leader of a session whose terminal this is.
  package func start(_ path: String, _ arguments: [String], environment: [String]) throws {
    let words = [path] + arguments
    var pointers = words.map { strdup($0) }
    var values = environment.map { strdup($0) }
    defer { for pointer in pointers + values { free(pointer) } }
    pointers.append(nil)
    values.append(nil)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // The first to be opened becomes the terminal of the session.
    for descriptor: Int32 in 0...2 {
      posix_spawn_file_actions_addopen(&actions, descriptor, name, O_RDWR, 0)
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var unblocked = sigset_t()
    sigemptyset(&unblocked)
    posix_spawnattr_setsigmask(&attributes, &unblocked)
    // POSIX_SPAWN_SETSID, which Swift does not see either.
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK) | 0x80)
    let failure = posix_spawn(&process, path, &actions, &attributes, pointers, values)
    guard failure == 0 else { throw PaneError("could not start \(path)", nil) }
  }

  package func send(_ text: String) {
    let sent = Array(text.utf8)
    var done = 0
    while done < sent.count {
      let count = sent[done...].withUnsafeBytes { write(line, $0.baseAddress, $0.count) }
      if count > 0 { done += count } else if errno != EINTR { return }
    }
  }

  /// Reads until nothing has come for so long; gives what came.
  @discardableResult
  package func settle(quiet milliseconds: Int32 = 120) -> [UInt8] {
    let start = bytes.count
    while read(within: milliseconds) {}
    return Array(bytes[start...])
  }

  /// Reads until a text was sent; throws when it does not come in time. Only what came after `start`
  /// counts.
  package func expect(_ text: String, after start: Int = 0, seconds: Double = 10) throws {
    let wanted = Data(text.utf8)
    let end = Date(timeIntervalSinceNow: seconds)
    while Data(bytes[start...]).range(of: wanted) == nil {
      guard Date() < end else {
        throw PaneError(
          "“\(text)” was not sent: \(String(decoding: bytes, as: UTF8.self).debugDescription)", nil)
      }
      read(within: 20)
    }
  }

  /// Waits for the end; the exit status, 128 + n when a signal ended it.
  @discardableResult
  package func status() -> Int {
    var status: Int32 = 0
    while true {
      read(within: 5)
      let ended = waitpid(process, &status, WNOHANG)
      if ended == process || (ended < 0 && errno != EINTR) { break }
    }
    process = 0
    while read(within: 0) {}
    return Int(status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F)
  }

  @discardableResult
  private func read(within milliseconds: Int32) -> Bool {
    var entry = pollfd(fd: line, events: Int16(POLLIN), revents: 0)
    guard poll(&entry, 1, milliseconds) > 0, entry.revents & Int16(POLLIN) != 0 else {
      return false
    }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = Foundation.read(line, &buffer, buffer.count)
    guard count > 0 else { return false }
    bytes += buffer[..<count]
    return true
  }

  // MARK: What is left behind

  /// What a shell would miss of its terminal now: empty when all is as it should be.
  package func notGivenBack() -> [String] {
    var missing: [String] = []
    var modes = termios()
    // The other end's modes are those of the line.
    let end = open(name, O_RDWR | O_NOCTTY)
    defer { close(end) }
    if tcgetattr(end, &modes) == 0 {
      if modes.c_lflag & tcflag_t(ICANON) == 0 { missing.append("ICANON is off") }
      if modes.c_lflag & tcflag_t(ECHO) == 0 { missing.append("ECHO is off") }
      if modes.c_iflag & tcflag_t(ICRNL) == 0 { missing.append("ICRNL is off") }
    } else {
      missing.append("no modes")
    }
    let sent = String(decoding: bytes, as: UTF8.self)
    var last: [Substring: Character] = [:]
    for match in sent.matches(of: /\u{1B}\[\?([0-9;]+)([hl])/) {
      for mode in match.1.split(separator: ";") { last[mode] = match.2.first }
    }
    for mode in ["1049", "47", "1000", "1002", "1003", "1006", "2004", "2026"]
    where last[Substring(mode)] == "h" {
      missing.append("mode \(mode) is still on")
    }
    if last["25"] == "l" { missing.append("the cursor is still hidden") }
    return missing
  }
}
