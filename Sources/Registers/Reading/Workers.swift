import Dispatch
import Glibc
package import Programmes
import Synchronization

/// Shares out work among threads, in chunks that each thread takes when it is done with the last.
enum Workers {
  /// As many as there are processors, at most eight.
  static var count: Int {
    max(1, min(8, sysconf(CInt(_SC_NPROCESSORS_ONLN))))
  }

  /// Calls `work` for each chunk, on several threads with a tool each, and returns the results in the
  /// order of the chunks, so that the outcome does not depend on who was faster.
  static func map<Tool: ~Copyable, Result: Sendable>(
    chunks: Int, tool: @Sendable () -> Tool, _ work: @Sendable (Int, inout Tool) -> Result
  ) -> [Result] {
    let next = Atomic<Int>(0)
    let done = Mutex<[(chunk: Int, result: Result)]>([])
    DispatchQueue.concurrentPerform(iterations: min(count, chunks)) { _ in
      var tool = tool()
      var own: [(chunk: Int, result: Result)] = []
      while true {
        let chunk = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard chunk < chunks else { break }
        own.append((chunk, work(chunk, &tool)))
      }
      let results = own
      done.withLock { $0 += results }
    }
    return done.withLock { $0 }.sorted { $0.chunk < $1.chunk }.map(\.result)
  }
}

extension Sharing {
  /// Shared out among threads, one for each processor.
  package static let processors = Sharing(width: Workers.count) { pieces, body in
    DispatchQueue.concurrentPerform(iterations: pieces, execute: body)
  }
}
