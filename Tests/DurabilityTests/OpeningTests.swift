import Crashes
import Foundation
import Programmes
import Testing

/// Opening a register puts in order what a crash has left, and may be cut short itself.
@Suite("Opening after a crash", .timeLimit(.minutes(15)))
struct OpeningAfterCrashTests {
  @Test("may be crashed too, and loses nothing")
  func crashedAgain() throws {
    let session = try Session(seed: 6, tasks: 20)
    let judge = Judge(session.script)
    let inquest = Inquest(try session.record(), judge: judge)
    let models: [DiskModel] = [.anything, .ordered, .fat]
    var numbers = SeededGenerator(seed: 6)
    let states = inquest.states(models, seed: 6, samples: 3).shuffled(using: &numbers)
    var count = 0
    let sample = number("WIPNET_CRASH_OPENINGS", 12)
    for (index, state) in states.prefix(sample).enumerated() {
      let folder = "\(session.scratch.path)/\(index)"
      try state.tree.write(to: folder)
      let opening = Inquest(try Session.recordOpening(folder), judge: judge)
      let again = opening.states(models, seed: 7, samples: 2)
      count += again.count
      let findings = try opening.findings(
        in: again, acknowledged: Judge.acknowledged(state.said), repairing: 3, atMost: 1)
      for finding in findings { Issue.record("\(state.model) \(state.point), then \(finding)") }
    }
    print("openings: \(sample) after a power cut, \(count) states of a second one")
    #expect(count > 100)
  }

  @Test("after a kill brings to the disk what the killed program had not, before it relies on it")
  func killedThenCut() throws {
    let session = try Session(seed: 7, tasks: 16)
    let judge = Judge(session.script)
    let recording = try session.record()
    let models: [DiskModel] = [.anything, .ordered, .fat]
    let known = Inquest(recording, judge: judge).states(models, seed: 7, samples: 0)
    var count = 0
    // Killed where names or data were not on the disk yet; elsewhere there is nothing to bring there.
    var numbers = SeededGenerator(seed: 7)
    let points = recording.unsyncedPoints.shuffled(using: &numbers)
    for point in points.prefix(number("WIPNET_CRASH_OPENINGS", 12)).sorted() {
      let both = Inquest(try session.opening(recording, killedAfter: point), judge: judge)
      let states = both.states(models, seed: 8, samples: 0, besides: known)
        .filter { $0.point > point }
      count += states.count
      for finding in try both.findings(in: states, repairing: .max, atMost: 1) {
        Issue.record("killed after operation \(point), then \(finding)")
      }
    }
    print("openings: after a kill, \(count) states of a power cut")
    #expect(count > 10)
  }
}
