import Dispatch
package import Programmes
import Synchronization

/// What the writer tells about changes given to it.
package enum Receipt: Hashable, Sendable {
  /// These are on the disk.
  case saved([Int])
  /// This one cannot be applied; it is given up.
  case refused(Int, ChangeRefusal)
  /// These could not be saved now; they are kept and tried again.
  case waiting([Int], RegisterError)
}

/// Saves changes one after the other, away from the keys.
///
/// There is one writer for a register in a process. Changes that come in while the disk is busy are
/// saved together, with one sync. A change that cannot be saved stays in line, and is tried again
/// every second and with each further change.
package final class Writer: Sendable {
  private struct State {
    var saving: Saving
    var waiting: [(ticket: Int, change: Change)] = []
    var isRetryPlanned = false
    var isSavePlanned = false
  }

  private let state: Mutex<State>
  private let queue = DispatchQueue(label: "org.wanep-mali.wipnet.writer")
  private let tell: @Sendable (Receipt) -> Void

  /// `tell` is called on the writer's own thread, or within `finish`; receipts come in order.
  package init(_ saving: Saving, tell: @escaping @Sendable (Receipt) -> Void) {
    self.state = Mutex(State(saving: saving))
    self.tell = tell
  }

  /// Takes a change, and returns at once. The ticket comes back in a receipt.
  package func submit(_ change: Change, ticket: Int) {
    let isFirst = state.withLock { state in
      state.waiting.append((ticket, change))
      defer { state.isSavePlanned = true }
      return !state.isSavePlanned
    }
    // One for all that come in meanwhile: were there one for each, a busy lock's patience would be
    // waited out as often as there are changes.
    if isFirst { queue.async { self.saveWhatWaits() } }
  }

  /// Waits until everything was tried once more; true when all of it is on the disk.
  package func finish() -> Bool {
    queue.sync { saveWhatWaits() }
    return state.withLock { $0.waiting.isEmpty }
  }

  /// Runs on the queue alone, so two saves never overlap.
  private func saveWhatWaits() {
    let (batch, before) = state.withLock { state in
      state.isSavePlanned = false
      return (state.waiting, state.saving)
    }
    guard !batch.isEmpty else { return }
    var saving = before
    let result: Result<[Outcome], RegisterError>
    do throws(RegisterError) {
      result = .success(try saving.save(batch.map(\.change)))
    } catch {
      result = .failure(error)
    }
    let done = if case .success = result { batch.count } else { 0 }
    // Also after a failure, for it knows what the failure may have left in place.
    state.withLock { [saving] state in
      state.saving = saving
      state.waiting.removeFirst(done)
    }
    switch result {
    case .success(let outcomes):
      var saved: [Int] = []
      for (entry, outcome) in zip(batch, outcomes) {
        switch outcome {
        case .saved: saved.append(entry.ticket)
        case .refused(let reason):
          if !saved.isEmpty { tell(.saved(saved)) }
          saved = []
          tell(.refused(entry.ticket, reason))
        }
      }
      if !saved.isEmpty { tell(.saved(saved)) }
    case .failure(let error):
      tell(.waiting(batch.map(\.ticket), error))
      planRetry()
    }
  }

  private func planRetry() {
    let isFirst = state.withLock { state in
      defer { state.isRetryPlanned = true }
      return !state.isRetryPlanned
    }
    guard isFirst else { return }
    queue.asyncAfter(deadline: .now() + .seconds(1)) {
      self.state.withLock { $0.isRetryPlanned = false }
      self.saveWhatWaits()
    }
  }
}
