import Crashes
import Foundation
import Testing

@Suite("A crash", .timeLimit(.minutes(2)))
struct CrashTests {
  @Test("leaves every acknowledged change and whole files, whatever the disk has kept")
  func everyState() throws {
    let session = try Session(seed: 1, changes: 60)
    let recording = try session.record()
    #expect(recording.lines.last == "done")
    let inquest = Inquest(recording, script: session.script)
    var start = ContinuousClock.now
    let states = inquest.states(DiskModel.allCases, seed: 1, samples: 8)
    print("crashes: \(states.count) distinct states, \(ContinuousClock.now - start)")
    start = .now
    let findings = try inquest.findings(in: states)
    print("crashes: judged in \(ContinuousClock.now - start)")
    for finding in findings { Issue.record("\(finding)") }
  }
}
