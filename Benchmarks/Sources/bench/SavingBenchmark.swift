import Glibc
import Measurements
import Workloads

/// How long one more person takes until she is safe on the disk, beside the least that can be done
/// for it and beside SQLite, at each size.
struct SavingBenchmark {
  let setting: Setting
  private static let changes = 50

  func measure(_ report: inout Report) throws {
    try report.add(
      title: "One more person, safe on the disk",
      note: "From one word “saved” to the next; \(Self.changes) a round. " + Conditions.load())
    for size in setting.sizes {
      let register = try setting.store(size, .plain).copy()
      try report.add("\n\(size) attendances:\n")
      try report.add(try lines(register), yardstick: "append and fdatasync")
    }
    try report.add("\nCalls that wait for the disk:\n")
    var rows: [[String]] = []
    for size in setting.sizes {
      let register = try setting.store(size, .plain).copy()
      rows.append(["\(size)"] + (try SyncCalls(setting, register: register).cells()))
    }
    try report.add(["attendances"] + SyncCalls.columns, rows)
  }

  /// Each value is the median of one round.
  private func lines(_ register: String) throws -> [Report.Line] {
    let tally = Tally(setting, register: register)
    // The first changes make what is missing, and tell how large one is.
    let size = try tally.bytesForEach()
    // Not the history's own folder: the program lists that anew while files come and go in it.
    let folder = setting.work + "/peers"
    mkdir(folder, 0o700)
    // It believes what it listed once the folder was at rest for a while, as it is in an office's day.
    sleep(3)
    _ = try tally.lines(1)
    var (wipnet, bare, wal, rollback): ([Double], [Double], [Double], [Double]) = ([], [], [], [])
    for _ in 0..<setting.rounds {
      let saved = try tally.lines(Self.changes)
      wipnet.append(Spread(zip(saved.dropFirst(), saved).map { $0 - $1 }).median)
      bare.append(try append(size, in: folder))
      wal.append(try sqlite("wal", size, in: folder))
      rollback.append(try sqlite("delete", size, in: folder))
    }
    return [
      Report.Line(name: "append and fdatasync", seconds: bare, note: "\(size) bytes each"),
      Report.Line(name: "wipnet tally", seconds: wipnet, yardstick: bare, target: "≤ 1.5"),
      Report.Line(name: "SQLite, WAL, FULL", seconds: wal, yardstick: bare),
      Report.Line(name: "SQLite, default", seconds: rollback, yardstick: bare),
    ]
  }

  private func append(_ size: Int, in folder: String) throws -> Double {
    let path = folder + "/.bench"
    let file = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw Refusal("\(path): \(String(cString: strerror(errno)))") }
    defer {
      close(file)
      unlink(path)
    }
    let bytes = [UInt8](repeating: UInt8(ascii: "x"), count: size)
    var seconds: [Double] = []
    for _ in 0..<Self.changes {
      let start = now()
      guard Glibc.write(file, bytes, size) == size, fdatasync(file) == 0 else {
        throw Refusal("\(path): \(String(cString: strerror(errno)))")
      }
      seconds.append(now() - start)
    }
    return Spread(seconds).median
  }

  private func sqlite(_ journal: String, _ size: Int, in folder: String) throws -> Double {
    let database = "\(folder)/.bench-\(journal)"
    let output = setting.work + "/output"
    _ = try Program([
      setting.python, setting.peers + "/append.py", database, journal, "\(Self.changes)", "\(size)",
    ]).run(into: output)
    for suffix in ["", "-wal", "-shm", "-journal"] { unlink(database + suffix) }
    return Spread(text(of: output).split(separator: "\n").compactMap { Double($0) }).median
  }
}

/// The program's own writer, driven as a script drives it.
struct Tally {
  let setting: Setting
  let register: String

  init(_ setting: Setting, register: String) {
    self.setting = setting
    self.register = register
  }

  /// The first activity of the register, in time as well.
  var activity: String {
    let year = register + "/activities/\(Workload.firstYear)"
    return names(in: year).filter { $0.hasSuffix(".rec") }.min().map { String($0.dropLast(4)) }
      ?? ""
  }

  /// Saves so many changes one after the other, and gives when each was said to be saved.
  func lines(_ count: Int) throws -> [Double] {
    let keys = String(repeating: "u", count: count)
    let lines = try Program([setting.wipnet, "tally", register, activity, keys]).lines()
    guard lines.count == count, lines.allSatisfy({ $0.text.hasPrefix("saved ") }) else {
      throw Refusal("wipnet tally said \(lines.count) lines for \(count) changes")
    }
    return lines.map(\.time)
  }

  /// Where changes are written to: the history of the one who tallies, if the program keeps one.
  var folderOfHistory: String {
    let history = register + "/history"
    return names(in: history).min().map { history + "/" + $0 } ?? register
  }

  /// How many bytes the history grows by for each change, or as many as a short record has.
  func bytesForEach() throws -> Int {
    _ = try lines(1)
    let before = historyBytes
    _ = try lines(10)
    let grown = historyBytes - before
    return grown > 0 ? grown / 10 : 200
  }

  private var historyBytes: Int {
    let folder = folderOfHistory
    guard folder != register else { return 0 }
    return names(in: folder).reduce(0) { size, name in
      var status = stat()
      return size + (stat(folder + "/" + name, &status) == 0 ? Int(status.st_size) : 0)
    }
  }

  private func names(in folder: String) -> [String] {
    guard let entries = opendir(folder) else { return [] }
    defer { closedir(entries) }
    var names: [String] = []
    while let entry = readdir(entries) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names
  }
}

/// How often the program waits for the disk, as the kernel sees it.
struct SyncCalls {
  static let columns = ["between one “saved” and the next", "50 keys at once in the tally"]
  let setting: Setting
  let register: String

  init(_ setting: Setting, register: String) {
    self.setting = setting
    self.register = register
  }

  private func traced(_ trace: String, _ arguments: [String]) -> Program {
    Program(
      [
        "strace", "-f", "-qq", "-y", "-e", "trace=fsync,fdatasync,write", "-s", "8", "-o", trace,
        setting.wipnet,
      ] + arguments)
  }

  func cells() throws -> [String] {
    // What is made only once is made before.
    _ = try Tally(setting, register: register).lines(1)
    return [try forEach(), try forMany()]
  }

  private func forEach() throws -> String {
    let trace = register + "-trace"
    let activity = Tally(setting, register: register).activity
    let keys = String(repeating: "u", count: 20)
    _ = try traced(trace, ["tally", register, activity, keys]).run(into: "/dev/null")
    let calls = text(of: trace).split(separator: "\n")
    var counts: [Int] = []
    var count = 0
    var hasBegun = false
    for call in calls {
      if call.contains("write(1<") {
        if hasBegun { counts.append(count) }
        (hasBegun, count) = (true, 0)
      } else if call.contains("sync(") {
        count += 1
      }
    }
    guard let least = counts.min(), let most = counts.max() else { return "–" }
    return least == most ? "\(least)" : "\(least) to \(most)"
  }

  /// Fifty people in one go.
  private func forMany() throws -> String {
    let trace = register + "-trace"
    let screen = try Screen(traced(trace, ["open", register]))
    try screen.settle()
    for keys in ["p", "v", "\r", "\u{1B}[H", "t"] {
      screen.type(keys)
      try screen.rest()
    }
    let before = syncs(in: trace)
    screen.type(String(repeating: "u", count: 50))
    try screen.rest()
    let count = syncs(in: trace) - before
    screen.type("\u{1B}")
    _ = screen.quit("q")
    return "\(count)"
  }

  private func syncs(in trace: String) -> Int {
    text(of: trace).split(separator: "\n").count { $0.contains("sync(") }
  }
}
