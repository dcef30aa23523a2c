import Crashes
import Foundation
import Testing

@Suite("A crash", .timeLimit(.minutes(3)))
struct CrashTests {
  /// A number from the environment, for runs longer than the regular one.
  private static func number(_ name: String, _ regular: Int) -> Int {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) } ?? regular
  }

  @Test("leaves every acknowledged change and whole files, whatever the disk has kept")
  func everyState() throws {
    let seed = Self.number("WIPNET_CRASH_SEED", 1)
    let session = try Session(seed: seed, changes: Self.number("WIPNET_CRASH_CHANGES", 56))
    let recording = try session.record()
    #expect(recording.lines.last == "done")
    let inquest = Inquest(recording, script: session.script)
    let samples = Self.number("WIPNET_CRASH_SAMPLES", 7)
    let states = inquest.states(DiskModel.allCases, seed: UInt64(seed), samples: samples)
    let findings = try inquest.findings(in: states)
    let models = DiskModel.allCases.map { model in
      "\(model) \(states.count { $0.model == model })"
    }
    print(
      "crashes: seed \(seed), \(session.script.changes.count) changes, "
        + "\(recording.operations.count) operations, \(states.count) distinct states "
        + "(\(models.joined(separator: ", "))), \(findings.count) with a loss")
    #expect(states.count >= 3_000)
    for finding in findings { Issue.record("\(finding)") }
  }

  @Test("loses changes where nothing waits for the disk")
  func withoutSyncs() throws {
    let session = try Session(seed: 2, changes: 20)
    let recording = try session.record(options: ["-E", "LD_PRELOAD=libeatmydata.so"])
    #expect(recording.lines.last == "done")
    // Otherwise libeatmydata is not there, and this proves nothing.
    try #require(recording.syncSites.isEmpty)
    let inquest = Inquest(recording, script: session.script)
    for model in DiskModel.allCases where model != .kill {
      let states = inquest.states([model], seed: 2, samples: 2)
      #expect(try inquest.findings(in: states, atMost: 1).count == 1, "\(model)")
    }
  }

  @Test("loses something as soon as any one sync is left out")
  func eachSync() throws {
    let session = try Session(seed: 3, changes: 40)
    let recording = try session.record()
    let models: [DiskModel] = [.anything, .fat, .ordered]
    let inquest = Inquest(recording, script: session.script)
    let known = inquest.states(models, seed: 3, samples: 0)
    var found: [String] = []
    for (site, indices) in recording.syncSites.sorted(by: { $0.key < $1.key }) {
      let without = Inquest(recording.without(indices), script: session.script)
      let finding = try models.lazy.compactMap { model in
        let states = without.states([model], seed: 3, samples: 0, besides: known)
        return try without.findings(in: states, atMost: 1).first
      }.first
      if let finding {
        found.append("\(site) (\(indices.count) times): \(finding.state.model)")
      } else {
        Issue.record("nothing is lost without this sync: \(site) (\(indices.count) times)")
      }
    }
    print("syncs: each of these is needed:\n  " + found.joined(separator: "\n  "))
    #expect(!found.isEmpty)
  }
}
