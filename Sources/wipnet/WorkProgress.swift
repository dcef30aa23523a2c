import Dashboards
import Dispatch
import Synchronization

/// One piece of work behind the screen: tells the loop how far it is, once it takes long, and knows
/// whether it is to stop.
final class WorkProgress: Sendable {
  private struct State {
    /// Whether it takes long enough to be told of.
    var isLong = false
    var isStopped = false
    var isOver = false
    var told = -1
  }

  /// What is over sooner is not told of: a line that comes and goes says nothing.
  private static let quietMilliseconds = 300

  private let kind: LongWork.Kind
  private let mailbox: Mailbox
  private let state = Mutex(State())
  private let began = ContinuousClock.now

  init(_ kind: LongWork.Kind, _ mailbox: Mailbox) {
    self.kind = kind
    self.mailbox = mailbox
    let deadline = DispatchTime.now() + .milliseconds(WorkProgress.quietMilliseconds)
    // Above the threads that do the work: they take every processor.
    DispatchQueue.global(qos: .userInteractive).asyncAfter(deadline: deadline) { [weak self] in
      self?.tellLength()
    }
  }

  /// Stops it. That is told at once: what it does until it notices leaves nothing behind.
  func stop() {
    state.withLock { state in
      guard !state.isStopped, !state.isOver else { return }
      state.isStopped = true
      mailbox.post(.stopped(kind))
    }
  }

  /// Stops it, and lets nothing of it be told any more.
  func supersede() {
    state.withLock { state in
      state.isStopped = true
      state.isOver = true
      state.isLong = false
    }
  }

  /// Notes how much is done, on any thread; whether to go on. A line for each per cent is enough.
  func goesOn(_ done: Int, _ total: Int) -> Bool {
    state.withLock { state in
      let percent = done * 100 / max(1, total)
      if !state.isOver, began.duration(to: .now) > .milliseconds(WorkProgress.quietMilliseconds) {
        state.isLong = true
      }
      if state.isLong, !state.isStopped, percent > state.told {
        state.told = percent
        mailbox.post(.working(LongWork(kind, done: done, of: total)))
      }
      return !state.isStopped
    }
  }

  /// Ends it with a letter; nil when it was stopped. What came to its end all the same is told as it is.
  func end(_ letter: Letter?) {
    state.withLock { state in
      guard !state.isOver else { return }
      state.isOver = true
      if let letter { mailbox.post(letter) }
    }
  }

  private func tellLength() {
    state.withLock { state in
      guard !state.isOver, !state.isStopped else { return }
      state.isLong = true
      mailbox.post(.working(LongWork(kind)))
    }
  }
}
