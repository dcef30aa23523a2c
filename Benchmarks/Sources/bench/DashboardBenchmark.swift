import Glibc
import Measurements
import Workloads

/// The dashboard in a terminal: how soon it shows something and everything, how much memory that
/// takes, and what a key and another process's change cost, at each size.
struct DashboardBenchmark {
  let setting: Setting

  private func screen(on register: String) throws(ProgramError) -> Screen {
    try Screen(Program([setting.wipnet, "open", register, "--lang", "en"]))
  }

  /// When the first picture stood and when everything was there, from the start on.
  private struct Opening {
    var first: Double
    var complete: Double
    var peakBytes: Int
  }

  private func open(_ store: Store) throws -> Opening {
    let screen = try screen(on: store.register)
    // The modes of the terminal go out before the picture.
    var first: Double?
    while first == nil {
      guard let burst = screen.burst(patience: 60) else { throw Refusal("the dashboard is mute") }
      if screen.output.count > 500 { first = burst.last }
    }
    let last = try screen.rest() ?? first ?? screen.start
    let peak = screen.peakBytes
    guard screen.quit("q") else { throw Refusal("the dashboard did not end with q") }
    return Opening(
      first: (first ?? last) - screen.start, complete: max(last, first ?? last) - screen.start,
      peakBytes: peak)
  }

  func measureOpening(_ report: inout Report) throws {
    try report.add(
      title: "The dashboard, from its start to everything loaded",
      note: "Of a register with its people. " + Conditions.load())
    for size in setting.sizes {
      let store = try setting.store(size, .plain)
      let wc = Program(["wc", "-l", "--files0-from=" + (try store.list(withPeople: true))])
      var lines: [Double] = []
      var openings: [Opening] = []
      let rounds = size > 1_000_000 ? min(3, setting.rounds) : setting.rounds
      for round in 0...rounds {
        let run = try wc.run(into: store.output)
        let opening = try open(store)
        guard round > 0 else { continue }
        lines.append(run.seconds)
        openings.append(opening)
      }
      let data = try store.registerBytes()
      let peak = openings.map(\.peakBytes).max() ?? 0
      try report.add("\n\(size) attendances, \(data >> 20) MiB:\n")
      try report.add(
        [
          Report.Line(name: "wc -l", seconds: lines),
          Report.Line(name: "first picture", seconds: openings.map(\.first), yardstick: lines),
          Report.Line(
            name: "complete", seconds: openings.map(\.complete), yardstick: lines,
            target: "≤ 1.0",
            note:
              "peak \(peak >> 20) MiB, \(ratio(Double(peak) / Double(data))) of the data (≤ 0.5)"
          ),
        ], yardstick: "wc -l")
    }
  }

  // MARK: What an edit costs

  func measureEdits(_ report: inout Report) throws {
    try report.add(
      title: "An edit’s percentages, for its activity, its region and the total",
      note: "From the key to the last byte of the picture. " + Conditions.load())
    let registers = try setting.sizes.map { try setting.store($0, .plain).copy() }
    let edits = try edits(in: registers)
    try report.add("One more person in the tally, with the activity’s percentages:\n")
    try add(edits.tally, &report)
    try report.add(
      "\nUndone and done again, with the list, the region and the total of all years:\n")
    try add(edits.total, &report)
    try report.add("\nAnother process’s change, from its word that it is saved to the picture:\n")
    if edits.other.contains(where: \.isEmpty) {
      try report.add("The dashboard does not show it.")
    } else {
      try add(edits.other, &report)
    }
    try report.add("\nFiles of activities opened meanwhile:\n")
    try report.add(
      ["attendances", "files"],
      zip(setting.sizes, registers).map { ["\($0)", try filesOpened(in: $1)] })
  }

  /// One line for each size, the smallest being the yardstick.
  private func add(_ seconds: [[Double]], _ report: inout Report) throws {
    let lines = zip(setting.sizes, seconds).enumerated().map { index, line in
      Report.Line(
        name: "\(line.0) attendances", seconds: line.1, yardstick: index == 0 ? nil : seconds[0],
        target: index == 0 ? "" : "≤ 1.2")
    }
    try report.add(lines, yardstick: "\(setting.sizes[0])")
  }

  private static let rounds = 40

  /// Opens a dashboard on each register, and does everything in all of them in turn; seconds by
  /// register.
  private func edits(
    in registers: [String]
  ) throws -> (tally: [[Double]], total: [[Double]], other: [[Double]]) {
    let screens = try registers.map { try wholePeriod(of: $0) }
    func inTurn(_ rounds: Int, _ time: (Int, Int) throws -> Double?) rethrows -> [[Double]] {
      var seconds = [[Double]](repeating: [], count: screens.count)
      for round in 0..<rounds {
        for index in screens.indices {
          guard let time = try time(round, index) else { return seconds }
          seconds[index].append(time)
        }
      }
      return seconds
    }
    func type(_ key: String) throws {
      for screen in screens {
        screen.type(key)
        try screen.rest()
      }
    }
    try type("t")
    let tally = try inTurn(Self.rounds) { try time("u", on: screens[$1]) }
    try type("\u{1B}")
    let total = try inTurn(Self.rounds) { try time($0 % 2 == 0 ? "u" : "r", on: screens[$1]) }
    let other = try inTurn(setting.rounds) {
      try timeOfOthers(in: registers[$1], on: screens[$1])
    }
    for screen in screens where !screen.quit("q") {
      throw Refusal("the dashboard did not end with q")
    }
    return (tally, total, other)
  }

  /// The dashboard with all years shown and the first activity selected, where a tally counts too.
  private func wholePeriod(of register: String) throws -> Screen {
    let screen = try screen(on: register)
    try screen.settle()
    for keys in ["p", "v", "\r", "\u{1B}[H"] {
      screen.type(keys)
      try screen.rest()
    }
    return screen
  }

  /// From the key to the last byte; what then comes of the saving is let pass.
  private func time(_ key: String, on screen: Screen) throws -> Double {
    let start = screen.type(key)
    guard let burst = screen.burst(patience: 10) else { throw Refusal("“\(key)” shows nothing") }
    while screen.burst(patience: 0.05) != nil {}
    return burst.last - start
  }

  /// nil when it is not shown within three seconds.
  private func timeOfOthers(in register: String, on screen: Screen) throws -> Double? {
    let saved = try Tally(setting, register: register).lines(1)
    // A waiting dashboard sends nothing by itself, so what comes is the change.
    guard let saved = saved.first, let burst = screen.burst(patience: 3) else { return nil }
    while screen.burst(patience: 0.3) != nil {}
    return burst.last - saved
  }

  /// How many files of activities a running dashboard opens on another process's change.
  private func filesOpened(in register: String) throws -> String {
    let trace = register + "-trace"
    let screen = try Screen(
      Program([
        "strace", "-f", "-qq", "-y", "-e", "trace=open,openat", "-o", trace, setting.wipnet, "open",
        register,
      ]))
    try screen.settle()
    let before = files(in: trace).count
    _ = try Tally(setting, register: register).lines(1)
    try screen.rest()
    let opened = files(in: trace).dropFirst(before)
    _ = screen.quit("q")
    return "\(opened.count), \(Set(opened).count) different"
  }

  /// The paths that the kernel gives beside what the calls returned.
  private func files(in trace: String) -> [Substring] {
    text(of: trace).split(separator: "\n").compactMap { line in
      let opened = line.split(separator: "<").last ?? ""
      return opened.contains("/activities/") && opened.hasSuffix(".rec>") ? opened : nil
    }
  }
}
