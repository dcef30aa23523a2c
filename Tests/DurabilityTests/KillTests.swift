import Crashes
import Foundation
import Testing

/// Real kills by the kernel, at each call of a session in turn.
@Suite("A kill", .timeLimit(.minutes(15)))
struct KillTests {
  /// Calls at which a session can be killed, apart from those by which a program starts.
  private static let calls = [
    "write", "pwrite64", "fsync", "fdatasync", "rename", "renameat", "renameat2", "openat", "close",
    "unlink", "unlinkat", "mkdir", "mkdirat", "ftruncate",
  ]

  @Test("at any call leaves every acknowledged change, and each change whole or not at all")
  func everyCall() throws {
    let tasks = number("WIPNET_KILL_TASKS", 6)
    let session = try Session(seed: 4, tasks: tasks)
    let judge = Judge(session.script)
    let (before, after) = try counts(of: session)
    let jobs = Self.calls.flatMap { call -> [(String, Int)] in
      let (first, last) = (before[call] ?? 0, after[call] ?? 0)
      return first < last ? (first + 1...last + 1).map { (call, $0) } : []
    }
    let results = try inParallel(jobs, workers: 3) { call, number in
      let session = try Session(seed: 4, tasks: tasks)
      let output = "\(session.scratch.path)/output"
      let status = try Recorder.run(
        ["strace", "-f", "-o", "/dev/null", "-e", "trace=\(call)", "-e"]
          + ["inject=\(call):signal=KILL:when=\(number)"] + session.words("direct"), output: output)
      let said = try String(contentsOfFile: output, encoding: .utf8).split(separator: "\n")
      let faults = try judge.faults(
        of: try Tree(at: session.register), acknowledged: Judge.acknowledged(said.map(String.init)),
        repairs: true, in: "\(session.scratch.path)/left")
      return [(call, status, faults.map { "\(call) \(number): \($0)" })]
    }
    let faults = results.flatMap(\.2)
    let killed = results.count { $0.1 == 137 }
    print("kills: \(killed) at \(Set(jobs.map(\.0)).sorted()), \(faults.count) faults")
    #expect(killed > 100)
    // A session that ran to its end never came to its last calls: how often the history is looked at
    // differs with the load. All others were killed.
    #expect(results.allSatisfy { [0, 137].contains($0.1) })
    #expect(killed * 10 >= results.count * 9, "\(killed) of \(results.count) were killed")
    #expect(faults.isEmpty, "\(faults.prefix(20).joined(separator: "\n"))")
  }

  /// How often each call is made until the session begins, and until it ends.
  private func counts(of session: Session) throws -> (before: [String: Int], after: [String: Int]) {
    let trace = "\(session.scratch.path)/trace"
    let status = try Recorder.run(
      [
        "strace", "-f", "-o", trace, "-e",
        "trace=\(Self.calls.joined(separator: ","))",
      ]
        + session.words("direct"))
    try #require(status == 0)
    var (before, counts): ([String: Int]?, [String: Int]) = (nil, [:])
    let calls = try Trace.calls(in: [UInt8](try Data(contentsOf: URL(filePath: trace))))
    // strace counts each thread's calls by themselves; the session is on the first one.
    for call in calls where call.thread == calls.first?.thread {
      if before == nil, call.name == "write" { before = counts }
      counts[call.name, default: 0] += 1
    }
    return (before ?? [:], counts)
  }
}
