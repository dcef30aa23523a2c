import Glibc
import Measurements

/// What was measured, as Markdown: conditions first, then a table for each question.
struct Report {
  private var text = ""
  private let path: String

  init(path: String) {
    self.path = path
  }

  mutating func add(_ line: String) throws {
    text += line + "\n"
    print(line)
    fflush(nil)
    try write(text, to: path)
  }

  mutating func add(title: String, note: String = "") throws {
    try add("\n### \(title)\n")
    if !note.isEmpty { try add(note + "\n") }
  }

  mutating func add(_ columns: [String], _ rows: [[String]]) throws {
    try add("| " + columns.joined(separator: " | ") + " |")
    try add("|" + columns.indices.map { $0 == 0 ? "---|" : "--:|" }.joined())
    for row in rows { try add("| " + row.joined(separator: " | ") + " |") }
  }

  /// One line of a table of times: the spread of the time itself, and its ratio to what was run
  /// beside it in the same round.
  struct Line {
    var name: String
    var seconds: [Double]
    /// Run in the same rounds; nil for the yardstick itself.
    var yardstick: [Double]?
    var target = ""
    var note = ""

    fileprivate var cells: [String] {
      let spread = Spread(seconds)
      var cells = [
        name, "\(spread.count)", duration(spread.median), duration(spread.least),
        "\(duration(spread.quantile(0.25)))–\(duration(spread.quantile(0.75)))",
      ]
      if let yardstick {
        let ratios = Spread(zip(seconds, yardstick).map { $0 / $1 })
        cells += [
          ratio(ratios.median), "\(ratio(ratios.quantile(0.25)))–\(ratio(ratios.quantile(0.75)))",
          ratio(spread.least / Spread(yardstick).least),
        ]
      } else {
        cells += ["1", "", "1"]
      }
      return cells + [target, note]
    }
  }

  mutating func add(_ lines: [Line], yardstick: String) throws {
    try add(
      [
        "program", "runs", "median", "least", "quartiles", "÷ \(yardstick)", "quartiles",
        "of the least", "target", "",
      ], lines.map(\.cells))
  }
}

/// What the machine is and how busy it was.
enum Conditions {
  static func lines(_ versions: [(name: String, command: String)], output: String) -> [String] {
    let cpu = text(of: "/proc/cpuinfo").split(separator: "\n")
    let model = cpu.first { $0.hasPrefix("model name") }?.split(separator: ":").last ?? "?"
    let cores = cpu.count { $0.hasPrefix("processor") }
    var system = utsname()
    uname(&system)
    let release = withUnsafeBytes(of: &system.release) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
    return [
      "- machine: \(cores) cores,\(model); Linux \(release.prefix { $0 != "-" }); \(load())"
    ]
      + versions.map { name, command in
        let shell = Program(["sh", "-c", "{ \(command); } 2>/dev/null"])
        let isThere = (try? shell.run(into: output)) != nil
        let line = text(of: output).split(separator: "\n").first
        return "- \(name): \(isThere ? line.map(String.init) ?? "?" : "not there")"
      }
  }

  /// How many others wanted a core lately: over 1, the figures beside it are noisy.
  static func load() -> String {
    "load average "
      + text(of: "/proc/loadavg").split(separator: " ").prefix(3).joined(separator: " ")
  }
}
