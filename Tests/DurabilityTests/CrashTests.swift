import Crashes
import Foundation
import Programmes
import Registers
import SystemPackage
import Testing

@Suite("A crash", .timeLimit(.minutes(15)))
struct CrashTests {
  @Test("leaves every acknowledged change and whole files, whatever the disk has kept")
  func everyState() throws {
    let seed = number("WIPNET_CRASH_SEED", 1)
    let session = try Session(seed: seed, tasks: number("WIPNET_CRASH_TASKS", 66))
    let recording = try session.record()
    #expect(recording.lines.last == "done")
    let judge = Judge(session.script)
    let inquest = Inquest(recording, judge: judge)
    let samples = number("WIPNET_CRASH_SAMPLES", 24)
    let states = inquest.states(DiskModel.allCases, seed: UInt64(seed), samples: samples)
    let findings = try inquest.findings(in: states, repairing: 12)
    let models = DiskModel.allCases.map { model in
      "\(model) \(states.count { $0.model == model })"
    }
    print(
      "crashes: seed \(seed), \(session.script.tasks.count) changes, "
        + "\(recording.operations.count) operations, \(states.count) distinct states "
        + "(\(models.joined(separator: ", "))), \(findings.count) with a loss")
    #expect(states.count >= 3_000)
    for finding in findings { Issue.record("\(finding)") }

    var generator = SeededGenerator(seed: UInt64(seed))
    for state in states.shuffled(using: &generator).prefix(number("WIPNET_CRASH_RECFIX", 12)) {
      let folder = "\(session.scratch.path)/recfix"
      try state.tree.write(to: folder)
      defer { Scratch.remove(folder) }
      let register = try Register(opening: FilePath(folder))
      _ = try Judge.recover(register, try register.read())
      for path in try Tree(at: folder).files.keys
      where path.hasSuffix(".rec") && !path.contains("quarantine/") {
        let status = try Recorder.run(["recfix", "--no-external", "--check", "\(folder)/\(path)"])
        #expect(status == 0, "\(state.model) after operation \(state.point): \(path)")
      }
    }
  }

  @Test("loses changes where nothing waits for the disk")
  func withoutSyncs() throws {
    let session = try Session(seed: 2, tasks: 20)
    let recording = try session.record(options: ["-E", "LD_PRELOAD=libeatmydata.so"])
    #expect(recording.lines.last == "done")
    // Otherwise libeatmydata is not there, and this proves nothing.
    try #require(recording.syncSites.isEmpty)
    let judge = Judge(session.script)
    let inquest = Inquest(recording, judge: judge)
    for model in DiskModel.allCases where model != .kill {
      let states = inquest.states([model], seed: 2, samples: 2)
      #expect(try !inquest.findings(in: states, atMost: 1).isEmpty, "\(model)")
    }
  }

  /// Syncs without which nothing can be lost in this session. A new file of the history holds nothing
  /// yet when it gets its name, and is synced again before anything is called saved: its first sync
  /// comes with the one way of replacing files, once a month.
  ///
  /// Folders « for nothing new » are synced once by each process, for whoever made them may have been
  /// killed before he did; « A kill, then a power cut » shows what that saves.
  private static func isSuperfluous(_ site: String) -> Bool {
    [
      "history file, made, written", "participants/history file, made, written",
    ].contains(site) || site.hasSuffix(", for nothing new")
  }

  @Test("loses something as soon as any one sync is left out")
  func eachSync() throws {
    let session = try Session(seed: 3, tasks: 56)
    let recording = try session.record()
    let models: [DiskModel] = [.anything, .fat, .ordered]
    let judge = Judge(session.script)
    let inquest = Inquest(recording, judge: judge)
    let known = inquest.states(models, seed: 3, samples: 0)
    var found: [String] = []
    for (site, indices) in recording.syncSites.sorted(by: { $0.key < $1.key }) {
      let without = Inquest(recording.without(indices), judge: judge)
      let finding = try models.lazy.compactMap { model in
        let states = without.states([model], seed: 3, samples: 0, besides: known)
        return try without.findings(in: states, repairing: .max, atMost: 1).first
      }.first
      if let finding {
        let fault = finding.faults.joined(separator: " ").prefix(150)
        found.append("\(site) (\(indices.count) times): \(finding.state.model), \(fault)")
      } else if !Self.isSuperfluous("\(site)") {
        Issue.record("nothing is lost without this sync: \(site) (\(indices.count) times)")
      }
    }
    print("syncs: each of these is needed:\n  " + found.joined(separator: "\n  "))
    #expect(!found.isEmpty)
  }
}
