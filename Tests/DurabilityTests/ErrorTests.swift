import Crashes
import Foundation
import Testing

/// Failing system calls, at each call of a session in turn.
@Suite("An error of the disk", .timeLimit(.minutes(15)))
struct ErrorTests {
  struct Failure: Sendable {
    var calls: String
    var error: String
    var number: Int
    var times: Int
  }

  /// What a run with an error has left.
  struct Run: Sendable {
    var failure: Failure
    var faults: [String]
    /// The errors that the writer told.
    var told: Set<String>
    /// Whether any call of the register's files failed.
    var hasFailed: Bool
  }

  private static let kinds: [(calls: String, errors: [String])] = [
    ("write", ["ENOSPC", "EDQUOT", "EFBIG", "EIO"]),
    ("fsync,fdatasync", ["EIO", "ENOSPC", "EDQUOT"]),
    ("openat", ["EROFS", "EMFILE", "EACCES"]),
    ("rename,renameat,renameat2", ["EROFS", "EIO", "ENOSPC"]),
    ("mkdir,mkdirat", ["ENOSPC", "EROFS"]),
    ("ftruncate", ["EIO"]),
    ("unlink,unlinkat", ["EROFS", "EIO"]),
  ]
  private static let numbers = [
    "EIO": 5, "EACCES": 13, "EMFILE": 24, "EFBIG": 27, "ENOSPC": 28, "EROFS": 30, "EDQUOT": 122,
  ]

  /// Tasks of a session that has every kind of change in it.
  private static let tasks = 10

  @Test("at any call is told, and nothing is lost or done twice once it is over")
  func everyCall() throws {
    let session = try Session(seed: 4, tasks: Self.tasks)
    let judge = Judge(session.script)
    let clean = try session.record()
    let paths = clean.createdPaths + [".lock"]
    let known = Inquest(clean, judge: judge).states([.anything, .ordered], seed: 5, samples: 0)
    var told: [String: Set<String>] = [:]
    var (runs, states) = (0, 0)
    for kind in Self.kinds {
      // A writer has few threads, and each call is counted in its own.
      var first = 1
      while true {
        let step = number("WIPNET_ERROR_STEP", 3)
        let jobs = (0..<8).map { job in
          let number = first + job * step
          return Failure(
            calls: kind.calls, error: kind.errors[job % kind.errors.count], number: number,
            times: number % 2 == 0 ? 3 : 1)
        }
        let results = try inParallel(jobs, workers: 4) { failure in
          [try Self.run(failure, judge: judge, paths: paths, besides: known)]
        }
        for (run, judged) in results {
          if run.hasFailed { runs += 1 }
          states += judged
          told[kind.calls, default: []].formUnion(run.told)
          for fault in run.faults {
            Issue.record("\(run.failure.error) of \(kind.calls) \(run.failure.number): \(fault)")
          }
        }
        guard results.contains(where: { $0.0.hasFailed }), first < 400 else { break }
        first += 8 * step
      }
    }
    print("errors: \(runs) runs with a failing call, \(states) crash states behind a failed sync")
    #expect(runs > 30)
    // The record files are tried again without a word, for the history has everything.
    for kind in Self.kinds.prefix(3) {
      #expect(told[kind.calls]?.isSuperset(of: kind.errors) == true, "\(kind): \(told)")
    }
  }

  private static func run(
    _ failure: Failure, judge: Judge, paths: [String], besides known: [CrashState]
  ) throws -> (Run, Int) {
    let session = try Session(seed: 4, tasks: tasks)
    let when =
      failure.times == 1
      ? "\(failure.number)" : "\(failure.number)..\(failure.number + failure.times - 1)"
    var recording: Recording?
    let lines: [String]?
    if failure.calls == "openat" {
      lines = try session.failingToOpen(paths, error: failure.error, when: when)
    } else {
      let inject = "inject=\(failure.calls):error=\(failure.error):when=\(when)"
      recording = try session.record(options: ["-e", inject], expecting: nil)
      lines = recording.flatMap { $0.failures.isEmpty ? nil : $0.lines }
    }
    guard let lines else {
      return (Run(failure: failure, faults: [], told: [], hasFailed: false), 0)
    }
    var faults = lines.filter { $0.hasPrefix("refused") }
    if lines.last != "done" { faults.append("the session ended with \(lines.suffix(3))") }
    if Judge.acknowledged(lines) != tasks { faults.append("not all is acknowledged") }
    faults += try judge.faults(
      of: try Tree(at: session.register), acknowledged: tasks, repairs: true,
      in: "\(session.scratch.path)/left")
    let told = numbers.filter { _, number in
      lines.contains { $0.hasPrefix("waiting") && $0.contains("errno: \(number))") }
    }
    var judged = 0
    if let recording, failure.calls.hasPrefix("fsync") {
      faults += recording.believedSyncs.map { "\($0) was synced again after a sync that failed" }
      // What the kernel has dropped after a failed sync may be missing, whatever is synced later.
      let inquest = Inquest(recording, judge: judge)
      let states = inquest.states([.anything, .ordered], seed: 5, samples: 0, besides: known)
      judged = states.count
      faults += try inquest.findings(in: states, repairing: .max, atMost: 2).map(\.description)
    }
    return (Run(failure: failure, faults: faults, told: Set(told.keys), hasFailed: true), judged)
  }
}
