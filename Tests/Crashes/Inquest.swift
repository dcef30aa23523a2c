import Foundation
import Programmes
import Registers
import Synchronization
import SystemPackage

/// All states that crashes of one recorded session may leave, each once, and what is wrong with them.
package struct Inquest: Sendable {
  /// A state with something wrong.
  package struct Finding: Sendable {
    package var state: CrashState
    package var acknowledged: Int
    package var faults: [String]
  }

  package let recording: Recording
  private let judge: Judge

  package init(_ recording: Recording, judge: Judge) {
    self.recording = recording
    self.judge = judge
  }

  /// The distinct states, each with the most changes that were acknowledged when it was possible,
  /// without those that were looked at already.
  package func states(
    _ models: [DiskModel], seed: UInt64, samples: Int, besides others: [CrashState] = []
  ) -> [CrashState] {
    var states = others
    var seen: [Int: Int] = [:]
    var changed: Set<Int> = []
    for (index, state) in others.enumerated() { seen[state.tree.hashValue] = index }
    for (number, model) in models.enumerated() {
      Simulator.states(of: recording, model: model, seed: seed &+ UInt64(number), samples: samples)
      {
        state in
        let hash = state.tree.hashValue
        if let index = seen[hash] {
          if states[index].said.count < state.said.count {
            states[index] = state
            changed.insert(index)
          }
        } else {
          seen[hash] = states.count
          changed.insert(states.count)
          states.append(state)
        }
        return true
      }
    }
    return changed.sorted().map { states[$0] }
  }

  /// Judges the states on two threads; ends early with so many findings. `acknowledged` is how many
  /// tasks had been saved, where the recorded program does not say it itself. Each `every`-th state is
  /// also repaired, and each whose history was cut.
  package func findings(
    in states: [CrashState], acknowledged known: Int? = nil, repairing every: Int = 1,
    atMost limit: Int = 5
  ) throws -> [Finding] {
    let scratch = try Scratch()
    let shared = Mutex<(next: Int, findings: [Finding], failure: (any Error)?)>((0, [], nil))
    DispatchQueue.concurrentPerform(iterations: 2) { worker in
      while true {
        let next = shared.withLock { shared -> Int? in
          guard shared.next < states.count, shared.findings.count < limit, shared.failure == nil
          else { return nil }
          defer { shared.next += 1 }
          return shared.next
        }
        guard let next else { return }
        let state = states[next]
        let acknowledged = known ?? Judge.acknowledged(state.said)
        do {
          let faults = try judge.faults(
            of: state.tree, acknowledged: acknowledged, repairs: next.isMultiple(of: every),
            in: "\(scratch.path)/\(worker)")
          guard !faults.isEmpty else { continue }
          let finding = Finding(state: state, acknowledged: acknowledged, faults: faults)
          shared.withLock { $0.findings.append(finding) }
        } catch {
          shared.withLock { $0.failure = error }
        }
      }
    }
    let (_, findings, failure) = shared.withLock { $0 }
    if let failure { throw failure }
    return findings
  }
}

extension Inquest.Finding: CustomStringConvertible {
  package var description: String {
    let files = state.tree.files.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.count)" }
    return
      (["\(state.model) after operation \(state.point)"] + faults.prefix(6)
      + ["files: \(files.joined(separator: ", "))"]).joined(separator: "\n  ")
  }
}
