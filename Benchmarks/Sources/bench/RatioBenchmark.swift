import Measurements
import Workloads

/// How long every activity's, region's and the whole programme's figures take, cold process and warm
/// pages, beside other programs over the same data, and whether all of them say the same.
struct RatioBenchmark {
  let setting: Setting

  /// A program and how it writes its answers.
  private struct Contender {
    let name: String
    let program: Program
    /// nil: it gives no answers.
    let answers: Store.AnswerForm?
    var target = ""
    var note = ""

    init(
      _ name: String, _ arguments: [String], target: String = "", note: String = "",
      answers: Store.AnswerForm? = .lines
    ) {
      self.name = name
      self.program = Program(arguments)
      self.answers = answers
      self.target = target
      self.note = note
    }

    func pinned() -> Contender {
      Contender(
        name, ["taskset", "-c", "0"] + program.arguments, target: target, note: note,
        answers: answers)
    }
  }

  private func wc(_ store: Store) throws -> Contender {
    Contender(
      "wc -l", ["wc", "-l", "--files0-from=" + (try store.list(withPeople: false))], answers: nil)
  }

  private func floor(_ store: Store, threads: Int? = nil) -> Contender {
    Contender(
      "C program", [setting.floor, store.register] + (threads.map { ["\($0)"] } ?? []))
  }

  private func wipnet(_ store: Store, target: String = "") -> Contender {
    Contender(
      "wipnet ratios",
      [setting.wipnet, "ratios", store.register, "--by", "activity,region", "--format", "csv"],
      target: target, answers: .wipnet)
  }

  private func peers(_ store: Store) throws -> [Contender] {
    let peers = setting.peers
    var contenders = [Contender("awk", [peers + "/awk", store.register], note: "mawk")]
    let database = try Peers(setting).database(of: store)
    contenders.append(
      Contender(
        "SQLite", ["sqlite3", "-init", peers + "/answers.sql", database, ".quit"],
        note: "already imported"))
    if setting.hasDuckDB {
      contenders.append(
        Contender(
          "DuckDB", [setting.python, peers + "/query_duckdb.py", store.folder], note: "on CSV"))
    }
    return contenders
  }

  // MARK: Tables

  /// Whether every program gives the generator's own answers, on two seeds and in both forms.
  func checkAnswers(_ report: inout Report) throws {
    var rows: [[String]] = []
    for seed in [setting.seed, setting.seed + 1] {
      for form in [Workload.Form.plain, .full] {
        let store = try setting.store(100_000, form, seed: seed)
        var contenders = [floor(store), wipnet(store)]
        if form == .plain {
          contenders += try peers(store)
          contenders.append(Contender("recutils", [setting.peers + "/recutils", store.register]))
        }
        let names = try contenders.map { contender in
          _ = try contender.program.run(into: store.output)
          try check(contender, store)
          return contender.name
        }
        rows.append([
          "\(seed)", form.rawValue, names.joined(separator: ", "),
          String(store.checksum.prefix(16)),
        ])
      }
    }
    try report.add(title: "Equal answers")
    try report.add(["seed", "form", "programs that gave the generator’s answers", "sha256"], rows)
  }

  func measure(_ report: inout Report) throws {
    let store = try setting.store(setting.size, .plain)
    let full = try setting.store(setting.size, .full)
    let name = "\(setting.size) attendances in \(store.workload.activities) files"
    try report.add(
      title: "Every figure, \(name), on all cores", note: Conditions.load())
    try run(
      [wc(store), floor(store), wipnet(store, target: "≤ 0.30")] + peers(store), on: store, &report)
    try report.add(title: "On one core", note: Conditions.load())
    try run(
      [wc(store), floor(store, threads: 1), wipnet(store, target: "≤ 0.50")].map { $0.pinned() },
      on: store, &report)
    try report.add(
      title: "The full format beside what the program itself writes", note: Conditions.load())
    try runAcross(
      [(wipnet(store), store, "plain", ""), (wipnet(full), full, "full", "≤ 1.3")], &report,
      yardstick: "plain")
    try report.add("")
    try runAcross(
      [(floor(store), store, "plain", ""), (floor(full), full, "full", "")], &report,
      yardstick: "plain")
    try report.add(title: "From one size to the next", note: Conditions.load())
    let sizes = try setting.sizes.map { size in
      (wipnet(try setting.store(size, .plain)), try setting.store(size, .plain), "\(size)", "")
    }
    try runAcross(sizes, &report, yardstick: "\(setting.sizes[0])", isPerAttendance: true)
    try report.add(title: "recutils, \(name)", note: Conditions.load())
    try run(
      [wc(store), Contender("recutils", [setting.peers + "/recutils", store.register])], on: store,
      &report, rounds: min(3, setting.rounds))
  }

  /// Runs the programs in turn over one store, the first of them being the yardstick.
  private func run(
    _ contenders: [Contender], on store: Store, _ report: inout Report, rounds: Int? = nil
  ) throws {
    let outputs = contenders.indices.map { "\(store.output)-\($0)" }
    let runs = try Program.inTurn(
      zip(contenders, outputs).map { ($0.program, $1) }, rounds: rounds ?? setting.rounds)
    for (contender, output) in zip(contenders, outputs) {
      try check(contender, store, output: output)
    }
    let seconds = runs.map { $0.map(\.seconds) }
    let lines = contenders.indices.map { index in
      let peak = runs[index].map(\.peakBytes).max() ?? 0
      return Report.Line(
        name: contenders[index].name, seconds: seconds[index],
        yardstick: index == 0 ? nil : seconds[0], target: contenders[index].target,
        note: [contenders[index].note, "peak \(peak >> 20) MiB"].filter { !$0.isEmpty }
          .joined(separator: ", "))
    }
    try report.add(lines, yardstick: contenders[0].name)
  }

  /// Runs one program in turn over several stores.
  private func runAcross(
    _ runs: [(contender: Contender, store: Store, name: String, target: String)],
    _ report: inout Report, yardstick: String, isPerAttendance: Bool = false
  ) throws {
    let results = try Program.inTurn(
      runs.map { ($0.contender.program, $0.store.output) }, rounds: setting.rounds)
    for run in runs { try check(run.contender, run.store) }
    let seconds = zip(runs, results).map { run, results in
      results.map { $0.seconds / (isPerAttendance ? Double(run.store.workload.attendances) : 1) }
    }
    let lines = runs.indices.map { index in
      Report.Line(
        name: "\(runs[index].contender.name), \(runs[index].name)"
          + (isPerAttendance ? ", for each attendance" : ""),
        seconds: seconds[index], yardstick: index == 0 ? nil : seconds[0],
        target: runs[index].target)
    }
    try report.add(lines, yardstick: yardstick)
  }

  private func check(_ contender: Contender, _ store: Store, output: String? = nil) throws {
    guard let form = contender.answers else { return }
    try store.check(output ?? store.output, form, of: contender.name)
  }
}
