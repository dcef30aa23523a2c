import Dashboards
import Dispatch
import Registers
import Synchronization

/// Reads a register on a thread of its own. The first to ask gets the outcome: whoever waits for it
/// before the first frame, else the mailbox.
final class Opening: Sendable {
  /// How long the first picture waits for the whole register. A register that takes longer shows its newest
  /// quarter first: two pictures soon after each other are better than none.
  static let firstPictureMilliseconds = 12

  private enum State {
    case reading
    case posting
    case done(Result<Reading, RegisterError>)
  }

  private let state = Mutex(State.reading)
  private let isDone = DispatchSemaphore(value: 0)

  init(_ register: Register, _ mailbox: Mailbox) {
    let shown = Mutex(-1)
    DispatchQueue.global(qos: .userInitiated).async {
      let outcome: Result<Reading, RegisterError>
      do throws(RegisterError) {
        outcome = .success(
          try register.read { done, total in
            // A frame for each per cent is enough.
            let percent = done * 100 / max(1, total)
            let isNew = shown.withLock { last in
              defer { last = max(last, percent) }
              return percent > last
            }
            if isNew {
              mailbox.post(.reading(ReadingState(done: done, of: total)))
            }
            return true
          })
      } catch {
        outcome = .failure(error)
      }
      let isAwaited = self.state.withLock { state in
        if case .posting = state { return false }
        state = .done(outcome)
        return true
      }
      if isAwaited { self.isDone.signal() } else { mailbox.post(.opened(outcome)) }
    }
  }

  /// The register, if it is read within that time; if not, it will come by mail.
  func wait(milliseconds: Int) throws(RegisterError) -> Reading? {
    _ = isDone.wait(timeout: .now() + .milliseconds(milliseconds))
    let outcome: Result<Reading, RegisterError>? = state.withLock { state in
      if case .done(let outcome) = state { return outcome }
      state = .posting
      return nil
    }
    return try outcome?.get()
  }
}
