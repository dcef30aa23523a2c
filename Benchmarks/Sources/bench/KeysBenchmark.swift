import Glibc
import Measurements
import Workloads

/// What a key costs in the dashboard, in time and in bytes sent to the terminal, beside a bare list in
/// C with ncurses: the same keys in turn, in the same rounds.
struct KeysBenchmark {
  let setting: Setting

  /// As an xterm sends it to who asked for the keypad, which ncurses does.
  private static let down = "\u{1B}OB"
  private static let pageDown = "\u{1B}[6~"
  private static let home = "\u{1B}[H"

  func measure(_ report: inout Report) throws {
    try report.add(
      title: "A key in the dashboard, and in a bare list of 20,000 rows in C with ncurses",
      note: "From the key to the last byte of its picture, in all years. " + Conditions.load())
    for (columns, rows) in [(80, 24), (200, 60)] as [(UInt16, UInt16)] {
      try measureKeys(columns, rows, &report)
    }
    try measureStorm(&report)
    try measureIdle(&report)
    try measureFirstPaint(&report)
  }

  /// The bare list first, then the dashboard at each size.
  private func screens(_ columns: UInt16 = 80, _ rows: UInt16 = 24) throws -> [Screen] {
    let list = try Screen(Program([setting.list, "20000"]), columns: columns, rows: rows)
    try list.settle()
    return try [list]
      + setting.sizes.map { size in
        let register = try setting.store(size, .plain).register
        let screen = try Screen(
          Program([setting.wipnet, "open", register, "--lang", "fr"]), columns: columns, rows: rows)
        try screen.settle()
        // All years, so that the list has every activity.
        for keys in ["p", "v", "\r", Self.home] {
          screen.type(keys)
          try screen.rest()
        }
        return screen
      }
  }

  private var names: [String] { ["bare list"] + setting.sizes.map { "\($0) attendances" } }

  private struct Costs {
    var seconds: [Double] = []
    var bytes: [Double] = []
  }

  private func cost(of keys: String, on screen: Screen) throws -> Screen.Burst? {
    let start = screen.type(keys)
    guard var burst = screen.burst(patience: 5) else { return nil }
    burst.first -= start
    burst.last -= start
    return burst
  }

  private func measureKeys(_ columns: UInt16, _ rows: UInt16, _ report: inout Report) throws {
    let screens = try screens(columns, rows)
    for (name, key, count) in [
      ("Down", Self.down, 20 * setting.rounds), ("PageDown", Self.pageDown, 5 * setting.rounds),
    ] {
      var costs = [Costs](repeating: Costs(), count: screens.count)
      for _ in 0..<count {
        for (index, screen) in screens.enumerated() {
          guard let burst = try cost(of: key, on: screen) else { continue }
          costs[index].seconds.append(burst.last)
          costs[index].bytes.append(Double(burst.bytes))
        }
      }
      try report.add("\n\(name) at \(columns) × \(rows):\n")
      try add(costs, &report)
      for screen in screens {
        screen.type(Self.home)
        try screen.rest()
      }
    }
    for screen in screens { _ = screen.quit("q") }
  }

  private func add(_ costs: [Costs], _ report: inout Report) throws {
    let floor = Spread(costs[0].seconds)
    let floorBytes = Spread(costs[0].bytes)
    try report.add(
      [
        "", "keys", "median", "95 %", "99 %", "÷ bare list", "bytes, median", "most", "÷ bare list",
      ],
      zip(names, costs).map { name, costs in
        guard !costs.seconds.isEmpty else { return [name, "0"] }
        let (time, bytes) = (Spread(costs.seconds), Spread(costs.bytes))
        return [
          name, "\(time.count)", duration(time.median), duration(time.quantile(0.95)),
          duration(time.quantile(0.99)), ratio(time.median / floor.median),
          decimal(bytes.median, 0), decimal(bytes.quantile(1), 0),
          ratio(bytes.median / floorBytes.median),
        ]
      })
  }

  /// 200 Downs written at once, and a key held for two seconds.
  private func measureStorm(_ report: inout Report) throws {
    let screens = try screens()
    try report.add("\n200 Downs at once, then Down 30 times a second for two seconds (80 × 24):\n")
    var rows: [[String]] = []
    for (name, screen) in zip(names, screens) {
      let one = try (0..<20).compactMap { _ in try cost(of: Self.down, on: screen)?.last }
      let before = screen.output.count
      let start = screen.type(String(repeating: Self.down, count: 200))
      var last = start
      while let burst = screen.burst(patience: 0.3) { last = burst.last }
      let bytes = screen.output.count - before
      var lag = start
      for _ in 0..<60 {
        lag = screen.type(Self.down)
        while now() - lag < 1.0 / 30 { _ = screen.burst(patience: 0.005) }
      }
      lag = screen.type(Self.down)
      let end = screen.burst(patience: 1)?.last ?? lag
      let key = Spread(one).median
      rows.append([
        name, duration(last - start), ratio((last - start) / key), "\(bytes)",
        duration(end - lag), ratio((end - lag) / key),
      ])
      _ = screen.quit("q")
    }
    try report.add(
      ["", "last frame after", "÷ one key", "bytes", "lag behind a held key", "÷ one key"], rows)
  }

  private func measureIdle(_ report: inout Report) throws {
    let screens = try screens()
    let before = screens.map { ($0.output.count, $0.processorTicks) }
    let limit = now() + 10
    while now() < limit { for screen in screens { _ = screen.burst(patience: 0.2) } }
    try report.add("\nTen seconds without a key:\n")
    try report.add(
      ["", "bytes", "hundredths of a second of a processor"],
      zip(zip(names, screens), before).map { pair, before in
        [
          pair.0, "\(pair.1.output.count - before.0)", "\(pair.1.processorTicks - before.1)",
        ]
      })
    for screen in screens { _ = screen.quit("q") }
  }

  private func measureFirstPaint(_ report: inout Report) throws {
    var first = [[Double]](repeating: [], count: names.count)
    for round in 0...setting.rounds {
      for index in names.indices {
        let words =
          index == 0
          ? [setting.list, "20000"]
          : [setting.wipnet, "open", try setting.store(setting.sizes[index - 1], .plain).register]
        let screen = try Screen(Program(words), columns: 80, rows: 24)
        var time: Double?
        while time == nil {
          guard let burst = screen.burst(patience: 60) else { throw Refusal("no picture") }
          if screen.output.count > 500 { time = burst.last }
        }
        if round > 0 { first[index].append((time ?? 0) - screen.start) }
        try screen.rest()
        guard screen.quit("q") else { throw Refusal("q does not end \(words[0])") }
      }
    }
    try report.add("\nFrom the start to the first picture (80 × 24):\n")
    try report.add(
      zip(names, first).enumerated().map { index, line in
        Report.Line(
          name: line.0, seconds: line.1, yardstick: index == 0 ? nil : first[0],
          target: index == 0 ? "" : "≤ 2")
      }, yardstick: "bare list")
  }
}
