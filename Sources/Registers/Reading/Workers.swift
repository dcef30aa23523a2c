import CMachine
import Dispatch
package import Programmes
import Synchronization

/// Shares out work among threads, in chunks that each thread takes when it is done with the last.
enum Workers {
  /// As many as there are processors that this process may run on, at most eight.
  static let count = max(1, min(8, Int(processors_allowed())))

  /// Calls `work` for each chunk, on several threads with a tool each, and returns the results in the
  /// order of the chunks, so that the outcome does not depend on who was faster.
  static func map<Tool: ~Copyable, Result: Sendable>(
    chunks: Int, tool: @Sendable () -> Tool, _ work: @Sendable (Int, inout Tool) -> Result
  ) -> [Result] {
    map(chunks: chunks, tool: tool, work, into: []) { $0.append($1) }
  }

  /// The same, each result put into `whole` by `take`: in the order of the chunks and one at a time, as
  /// soon as all before it are in. Whoever finishes a chunk that is next puts in all that wait, while the
  /// others go on; so what was made is taken while the processor still has it at hand, and none of it
  /// waits for the last.
  static func map<Tool: ~Copyable, Result: Sendable, Whole: Sendable>(
    chunks: Int, tool: @Sendable () -> Tool, _ work: @Sendable (Int, inout Tool) -> Result,
    into whole: consuming Whole, _ take: @Sendable (inout Whole, consuming Result) -> Void
  ) -> Whole {
    let next = Atomic<Int>(0)
    let queue = Mutex(ResultQueue<Result>())
    let filled = Mutex(consume whole)
    DispatchQueue.concurrentPerform(iterations: min(count, chunks)) { _ in
      var tool = tool()
      while true {
        let chunk = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard chunk < chunks else { break }
        let result = work(chunk, &tool)
        guard queue.withLock({ $0.put(result, chunk) }) else { continue }
        filled.withLock { whole in
          while let result = queue.withLock({ $0.takeNext() }) { take(&whole, consume result) }
        }
      }
    }
    return filled.withLock { $0 }
  }
}

/// Results that come in any order and are taken in that of their chunks, by one thread at a time.
private struct ResultQueue<Result: Sendable>: Sendable {
  private var waiting: [Int: Result] = [:]
  private var next = 0
  private var isBeingTaken = false

  /// Adds a result; true when the caller is to take what can be taken, until there is nothing left.
  mutating func put(_ result: Result, _ chunk: Int) -> Bool {
    waiting[chunk] = result
    if isBeingTaken || chunk != next { return false }
    isBeingTaken = true
    return true
  }

  /// The next in order; nil when it is still being made, and then whoever makes it takes it.
  mutating func takeNext() -> Result? {
    guard let result = waiting.removeValue(forKey: next) else {
      isBeingTaken = false
      return nil
    }
    next += 1
    return result
  }
}

extension Sharing {
  /// Shared out among threads, one for each processor.
  package static let processors = Sharing(width: Workers.count) { pieces, body in
    DispatchQueue.concurrentPerform(iterations: pieces, execute: body)
  }
}
