import Glibc
import Workloads

/// Makes registers, checks answers, and measures. Benchmarks/run gives it everything it needs.
@main
struct Bench {
  static let usage = """
    usage: bench generate COUNT SEED FOLDER [--full] [--tables]
           bench check wipnet|lines OUTPUT ANSWERS
           bench measure WORK WIPNET FLOOR PEERS COUNT[,COUNT…] [QUESTION…]
    questions: answers ratios opening keys search edits saving (all of them when none is named)

    """

  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    do {
      switch arguments.first {
      case "generate": try generate(Array(arguments.dropFirst()))
      case "check": try check(Array(arguments.dropFirst()))
      case "measure": try measure(Array(arguments.dropFirst()))
      default: throw WrongUsage()
      }
    } catch is WrongUsage {
      say(usage)
      exit(64)
    } catch {
      say("\(error)")
      exit(1)
    }
  }

  private struct WrongUsage: Error {}

  private static func generate(_ arguments: [String]) throws {
    let options = Set(arguments.filter { $0.hasPrefix("--") })
    let words = arguments.filter { !$0.hasPrefix("--") }
    guard words.count == 3, let count = Int(words[0]), count > 0, let seed = UInt64(words[1]),
      options.isSubset(of: ["--full", "--tables"])
    else { throw WrongUsage() }
    let form: Workload.Form = options.contains("--full") ? .full : .plain
    let answers = try Workload(attendances: count, seed: seed, form: form)
      .write(to: words[2], tables: options.contains("--tables"))
    print("\(checksum(answers.text.utf8))  \(words[2])/answers")
  }

  private static func check(_ arguments: [String]) throws {
    guard arguments.count == 3 else { throw WrongUsage() }
    let given = bytes(of: arguments[1])
    let answers =
      switch arguments[0] {
      case "wipnet": try Answers(wipnet: given)
      case "lines": Answers(printed: given)
      default: throw WrongUsage()
      }
    let expected = Answers(printed: bytes(of: arguments[2]))
    guard answers != expected else { return }
    for line in expected.differences(from: answers) { print(line) }
    throw Refusal("\(arguments[1]): not the answers of \(arguments[2]) (- wanted, + given)")
  }

  private static func measure(_ arguments: [String]) throws {
    guard arguments.count >= 5 else { throw WrongUsage() }
    let sizes = arguments[4].split(separator: ",").compactMap { Int($0) }.sorted()
    let known = ["answers", "ratios", "opening", "keys", "search", "edits", "saving"]
    let asked = arguments.count > 5 ? Array(arguments[5...]) : known
    guard !sizes.isEmpty, Set(asked).isSubset(of: known) else { throw WrongUsage() }
    var setting = Setting(
      work: arguments[0], wipnet: arguments[1], floor: arguments[2], peers: arguments[3])
    setting.sizes = sizes
    setting.size = sizes.last { $0 <= 1_000_000 } ?? sizes[0]
    var report = Report(path: setting.work + "/results.md")
    for line in Conditions.lines(setting.versions, output: setting.work + "/output") {
      try report.add(line)
    }
    // What is quick but wrong counts for nothing, so the answers come first.
    if asked.contains("answers") { try RatioBenchmark(setting: setting).checkAnswers(&report) }
    if asked.contains("ratios") { try RatioBenchmark(setting: setting).measure(&report) }
    if asked.contains("opening") {
      try DashboardBenchmark(setting: setting).measureOpening(&report)
    }
    if asked.contains("keys") { try KeysBenchmark(setting: setting).measure(&report) }
    if asked.contains("search") { try SearchBenchmark(setting: setting).measure(&report) }
    if asked.contains("edits") { try DashboardBenchmark(setting: setting).measureEdits(&report) }
    if asked.contains("saving") { try SavingBenchmark(setting: setting).measure(&report) }
    try report.add("\nAt the end: \(Conditions.load()).")
    say("written to \(setting.work)/results.md")
  }
}
