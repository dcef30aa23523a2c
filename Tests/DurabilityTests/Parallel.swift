import Dispatch
import Foundation
import Synchronization

/// Does jobs that mostly wait for processes, several at a time, and gives all their results.
func inParallel<Job: Sendable, Result: Sendable>(
  _ jobs: [Job], workers: Int, _ work: @Sendable (Job) throws -> [Result]
) throws -> [Result] {
  let shared = Mutex<(next: Int, results: [Result], failure: (any Error)?)>((0, [], nil))
  DispatchQueue.concurrentPerform(iterations: workers) { _ in
    while true {
      let next = shared.withLock { shared -> Int? in
        guard shared.next < jobs.count, shared.failure == nil else { return nil }
        defer { shared.next += 1 }
        return shared.next
      }
      guard let next else { return }
      do {
        let results = try work(jobs[next])
        shared.withLock { $0.results += results }
      } catch {
        shared.withLock { $0.failure = error }
      }
    }
  }
  let (_, results, failure) = shared.withLock { $0 }
  if let failure { throw failure }
  return results
}

/// A number from the environment, for runs longer than the regular one.
func number(_ name: String, _ regular: Int) -> Int {
  ProcessInfo.processInfo.environment[name].flatMap { Int($0) } ?? regular
}
