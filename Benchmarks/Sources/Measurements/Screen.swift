import CSessions
package import Glibc

/// A program in a terminal of its own, whose output is timed as it comes.
package final class Screen {
  package let process: pid_t
  /// When the program was started.
  package let start: Double
  private let terminal: Int32
  /// Everything that was sent to the terminal.
  package private(set) var output: [UInt8] = []
  private var isOver = false

  /// Starts the program on a terminal of so many columns and rows.
  package init(_ program: Program, columns: UInt16 = 120, rows: UInt16 = 40) throws(ProgramError) {
    var program = program
    program.environment["TERM"] = "xterm-256color"
    program.environment["LANG"] = "C.UTF-8"
    var terminal: Int32 = -1
    start = now()
    process = program.withStrings { start_session($0, $1, columns, rows, &terminal) }
    guard process > 0 else { throw ProgramError("terminal", String(cString: strerror(errno))) }
    self.terminal = terminal
  }

  deinit {
    if !isOver {
      kill(process, SIGKILL)
      var status: Int32 = 0
      waitpid(process, &status, 0)
    }
    close(terminal)
  }

  /// Some output that came without a pause.
  package struct Burst {
    /// When its first and last byte were there.
    package var first: Double
    package var last: Double
    package var bytes: Int
  }

  /// Waits for output and reads it until nothing came for `pause` seconds; nil when none came within
  /// `patience`.
  package func burst(pause: Double = 0.002, patience: Double) -> Burst? {
    guard var burst = read(within: patience) else { return nil }
    while let more = read(within: pause) {
      burst.last = more.last
      burst.bytes += more.bytes
    }
    return burst
  }

  private func read(within seconds: Double) -> Burst? {
    var waiting = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
    guard poll(&waiting, 1, Int32((seconds * 1000).rounded())) > 0 else { return nil }
    let time = now()
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = Glibc.read(terminal, &bytes, bytes.count)
    guard count > 0 else { return nil }
    output += bytes[..<count]
    return Burst(first: time, last: time, bytes: count)
  }

  /// Waits for the first picture and until nothing more comes of the start.
  package func settle() throws(ProgramError) {
    guard burst(patience: 300) != nil else { throw ProgramError("screen", "shows nothing") }
    _ = try rest()
  }

  /// Waits until the program has nothing more to do: no output, and no time of a processor taken,
  /// for a second. Gives when the last output came, if any did.
  @discardableResult
  package func rest() throws(ProgramError) -> Double? {
    var last: Double?
    var quietSince = now()
    var used = processorTicks
    let limit = now() + 300
    while now() < limit {
      if let burst = burst(patience: 0.05) {
        last = burst.last
        quietSince = burst.last
      }
      let ticks = processorTicks
      if ticks != used {
        used = ticks
        quietSince = now()
      }
      if now() - quietSince > 1 { return last }
    }
    throw ProgramError("screen", "does not come to rest")
  }

  /// The time of a processor that it took, in hundredths of a second.
  package var processorTicks: Int {
    // Behind the name in brackets: state, …, user time and system time as the 12th and 13th.
    let fields =
      text(of: "/proc/\(process)/stat").split(separator: ")").last?
      .split(separator: " ") ?? []
    guard fields.count > 12, let user = Int(fields[11]), let system = Int(fields[12]) else {
      return 0
    }
    return user + system
  }

  /// The most memory that it held, in bytes.
  package var peakBytes: Int {
    let lines = text(of: "/proc/\(process)/status").split(separator: "\n")
    let peak = lines.first { $0.hasPrefix("VmHWM:") }
    return peak.flatMap { $0.split(whereSeparator: { $0 == " " || $0 == "\t" }).dropFirst().first }
      .flatMap { Int($0) }.map { $0 * 1024 } ?? 0
  }

  /// Sends keys, and gives when.
  @discardableResult
  package func type(_ keys: String) -> Double {
    let bytes = Array(keys.utf8)
    let time = now()
    _ = write(terminal, bytes, bytes.count)
    return time
  }

  /// Waits until the program has ended after `keys`, and tells whether it ended well.
  package func quit(_ keys: String) -> Bool {
    type(keys)
    let limit = now() + 30
    var status: Int32 = 0
    while now() < limit {
      _ = burst(patience: 0.01)
      if waitpid(process, &status, WNOHANG) == process {
        isOver = true
        return status == 0
      }
    }
    return false
  }
}

/// The text of a file that the kernel makes up; empty when there is none.
package func text(of path: String) -> String {
  let file = open(path, O_RDONLY | O_CLOEXEC)
  guard file >= 0 else { return "" }
  defer { close(file) }
  var bytes: [UInt8] = []
  var part = [UInt8](repeating: 0, count: 65_536)
  while true {
    let count = read(file, &part, part.count)
    guard count > 0 else { break }
    bytes += part[..<count]
  }
  return String(decoding: bytes, as: UTF8.self)
}
