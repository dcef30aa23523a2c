import Glibc
import Measurements
import Workloads

/// What a letter costs that is typed into a search, beside programs that search the same names once.
struct SearchBenchmark {
  let setting: Setting

  /// Names as people type them, without accents.
  private static let names = ["traore", "aminata diarra", "coulib"]
  /// For activities.
  private static let titles = ["formation", "mopti"]

  func measure(_ report: inout Report) throws {
    try report.add(
      title: "A search, letter by letter",
      note: "From the key to the last byte of its picture, at 80 × 24. " + Conditions.load())
    var people: [Double] = []
    var (rows, escapes): ([[String]], [[String]]) = ([], [])
    for size in setting.sizes {
      let screen = try Screen(
        Program([setting.wipnet, "open", try setting.store(size, .plain).register, "--lang", "fr"]),
        columns: 80, rows: 24)
      try screen.settle()
      for keys in ["p", "v", "\r"] {
        screen.type(keys)
        try screen.rest()
      }
      let titles = try letters(of: Self.titles, on: screen, opening: "f", escapes: &escapes)
      rows.append(cells("activities, \(size) attendances", titles, "≤ 16 ms"))
      people = try letters(of: Self.names, on: screen, opening: "i", escapes: &escapes)
      rows.append(cells("people, \(size) attendances", people, "≤ 16 ms"))
      _ = screen.quit("q")
    }
    try report.add(["", "keys", "median", "95 %", "99 %", "most", "target of 99 %"], rows)
    try report.add("\nEsc in the field, until it is closed:\n")
    try report.add(["", "keys", "median", "95 %", "99 %", "most", "target"], escapes)
    try addPeers(people, &report)
  }

  /// The time of each letter of the words, typed one after the other and taken back, round after round.
  private func letters(
    of words: [String], on screen: Screen, opening: String, escapes: inout [[String]]
  ) throws -> [Double] {
    var (seconds, ends): ([Double], [Double]) = ([], [])
    for _ in 0..<setting.rounds {
      for word in words {
        screen.type(opening)
        try screen.rest()
        for letter in word {
          if let time = time(of: String(letter), on: screen) { seconds.append(time) }
        }
        screen.type("\u{15}")
        try screen.rest()
        if let time = time(of: "\u{1B}", on: screen) { ends.append(time) }
        try screen.rest()
      }
    }
    escapes.append(cells(opening == "f" ? "filter" : "people", ends, "≤ 50 ms"))
    return seconds
  }

  private func time(of keys: String, on screen: Screen) -> Double? {
    let start = screen.type(keys)
    return screen.burst(patience: 5).map { $0.last - start }
  }

  private func cells(_ name: String, _ seconds: [Double], _ target: String) -> [String] {
    guard !seconds.isEmpty else { return [name, "0"] }
    let time = Spread(seconds)
    return [
      name, "\(time.count)", duration(time.median), duration(time.quantile(0.95)),
      duration(time.quantile(0.99)), duration(time.quantile(1)), target,
    ]
  }

  /// Other programs search the names of the largest register once, whole processes with the file in memory.
  private func addPeers(_ people: [Double], _ report: inout Report) throws {
    guard let size = setting.sizes.last else { return }
    let store = try setting.store(size, .plain)
    let names = setting.work + "/names"
    let files = "'\(store.register)'/participants/*.rec"
    _ = try Program(["sh", "-c", "sed -n 's/^Name: //p' \(files)"]).run(into: names)
    // Without an accent, for the others know none that is not typed.
    let word = "diarra"
    let peers: [(name: String, command: String)] = [
      ("rg -c on the names", "rg -c -i \(word) '\(names)'"),
      ("fzf --filter on the names", "fzf --filter=\(word) <'\(names)'"),
      (
        "recsel -q on each file",
        "for file in \(files); do recsel -q \(word) \"$file\"; done"
      ),
    ]
    let letter = Spread(people)
    var rows: [[String]] = []
    for (name, command) in peers {
      let shell = Program(["sh", "-c", command])
      guard (try? shell.run(into: setting.work + "/output")) != nil else {
        rows.append([name, "not there"])
        continue
      }
      let seconds = try (0..<setting.rounds).map { _ in
        try shell.run(into: setting.work + "/output").seconds
      }
      let time = Spread(seconds)
      rows.append([
        name, duration(time.median), ratio(letter.median / time.median),
        ratio(letter.quantile(0.99) / time.median),
      ])
    }
    try report.add("\nThe same names searched once, \(size) attendances:\n")
    try report.add(["", "median", "a letter’s median ÷ it", "a letter’s 99 % ÷ it"], rows)
  }
}
