import Dispatch
package import Programmes
import Records
import Synchronization

/// What the writer tells about what was given to it.
package enum Receipt: Hashable, Sendable {
  /// These are on the disk.
  case saved([Int])
  /// This one cannot be applied; it is given up.
  case refused(Int, ChangeRefusal)
  /// These could not be saved now; they are kept and tried again.
  case waiting([Int], RegisterError)
  /// This one took back, or did again, what that entry of the history tells.
  case tookBack(Int, HistoryEntry)
  /// What the register holds now of that which others have changed.
  case changed(Freshened)
  /// More has changed than can be told: the register is to be read anew.
  case stale
  /// What a crash had left was made good.
  case recovered([Repair])
  /// The history has everything, but the record files cannot be brought up to it now; told once until
  /// they can.
  case behind(RegisterError)
  /// The register's folder is not there any more; told once until it is.
  case away(RegisterError)
  /// It is there again; what has changed meanwhile is told as stale.
  case back
}

/// Saves changes one after the other, away from the keys.
///
/// There is one writer for a register in a process. Changes that come in while the disk is busy are
/// saved together, with one sync. A change that cannot be saved stays in line, and is tried again
/// every second and with each further change. The record files follow when no change has come for a
/// second, and at the end.
package final class Writer: Sendable {
  /// What can be given to a writer.
  package enum Task: Hashable, Sendable {
    case make(Change)
    /// What this ticket did is taken back; doing it again is to take back the taking back.
    case takeBack(ticket: Int)
    /// What any station's entry of the history did is taken back.
    case takeBackOf(station: String, serial: Int)
    case takeBackLast
    case doAgain
    case purge(trash: String)

    /// Whether what it does is known only when the history has told it.
    package var isOfTheHistory: Bool {
      switch self {
      case .takeBackOf, .takeBackLast, .doAgain: true
      case .make, .takeBack, .purge: false
      }
    }
  }

  private struct State {
    var waiting: [(ticket: Int, task: Task)] = []
    /// The entries that tickets became, by their serials.
    var serials: [Int: Int] = [:]
    var isRetryPlanned = false
    var isSavePlanned = false
    var isBehind = false
    var isAway = false
    /// Counts what was saved, so that the record files wait for a pause.
    var saves = 0
  }

  private let state = Mutex(State())
  /// Used on the queue alone.
  private let saving: Mutex<Saving>
  private let queue = DispatchQueue(label: "org.wanep-mali.wipnet.writer")
  private let tell: @Sendable (Receipt) -> Void

  /// `tell` is called on the writer's own thread, or within `finish`; receipts come in order.
  package init(_ saving: Saving, tell: @escaping @Sendable (Receipt) -> Void) {
    self.saving = Mutex(saving)
    self.tell = tell
  }

  /// Takes a change, and returns at once. The ticket comes back in a receipt.
  package func submit(_ change: Change, ticket: Int) {
    submit(.make(change), ticket: ticket)
  }

  /// Takes something to do, and returns at once. The ticket comes back in a receipt.
  package func submit(_ task: Task, ticket: Int) {
    submit([(task, ticket)])
  }

  /// Takes several things to do, and returns at once. What can be saved together costs one sync.
  package func submit(_ tasks: [(task: Task, ticket: Int)]) {
    guard !tasks.isEmpty else { return }
    let isFirst = state.withLock { state in
      state.waiting += tasks.map { (ticket: $0.ticket, task: $0.task) }
      defer { state.isSavePlanned = true }
      return !state.isSavePlanned
    }
    // One for all that come in meanwhile: were there one for each, a busy lock's patience would be
    // waited out as often as there are changes.
    if isFirst { queue.async { self.saveWhatWaits() } }
  }

  /// Makes good what a crash left, in the files that these problems are about and in the history. What
  /// was done comes in a receipt; what cannot be done now is done by the next opening.
  package func recover(from problems: [Reading.Problem]) {
    queue.async {
      let (register, author) = self.saving.withLock { ($0.register, $0.author) }
      let repairs = try? register.recover(from: problems, author: author)
      if let repairs, !repairs.isEmpty { self.tell(.recovered(repairs)) }
    }
  }

  /// Looks at these files, or at the history alone when there are none; nil when anything may have
  /// changed. What is new comes in a receipt, behind those of all changes that it holds.
  package func refresh(_ files: Set<String>?) {
    queue.async {
      do throws(RegisterError) {
        let news = try self.saving.withLock { (saving) throws(RegisterError) in
          try saving.refresh(files)
        }
        let wasAway = self.setAway(false)
        if wasAway { self.tell(.back) }
        if wasAway { self.tell(.stale) } else { self.tellNews(news) }
      } catch {
        switch error {
        case .noFolder, .notARegister: if !self.setAway(true) { self.tell(.away(error)) }
        // What cannot be read now is looked at again when it has changed.
        default: break
        }
      }
    }
  }

  /// Notes whether the folder is away, and returns whether it was.
  private func setAway(_ isAway: Bool) -> Bool {
    state.withLock { state in
      defer { state.isAway = isAway }
      return state.isAway
    }
  }

  /// Reads the whole register anew, behind all that was saved so far and before anything else is.
  package func reread(_ then: @escaping @Sendable (Result<Reading, RegisterError>) -> Void) {
    queue.async {
      do throws(RegisterError) {
        then(
          .success(
            try self.saving.withLock { (saving) throws(RegisterError) in try saving.reread() }))
      } catch {
        then(.failure(error))
      }
    }
  }

  /// Waits until everything was tried once more; true when all of it is on the disk. The record files
  /// are brought up to date too, when that can be done; else the next opening does it.
  package func finish() -> Bool {
    queue.sync {
      saveWhatWaits()
      settle()
    }
    return state.withLock { $0.waiting.isEmpty }
  }

  /// Runs on the queue alone, so two saves never overlap.
  private func saveWhatWaits() {
    var (line, serials) = state.withLock { state in
      state.isSavePlanned = false
      return (state.waiting, state.serials)
    }
    let all = line.count
    var failure: RegisterError?
    while !line.isEmpty, failure == nil {
      // What is asked of an entry needs its serial, which the history gives.
      let known = line.prefix { serials.request(for: $0.task) != nil }
      guard !known.isEmpty else {
        tell(.refused(line.removeFirst().ticket, .nothingToTakeBack))
        continue
      }
      let requests = known.compactMap { serials.request(for: $0.task) }
      let batch = saving.withLock { $0.save(requests) }
      tellOutcomes(of: batch, known, &serials)
      line.removeFirst(batch.outcomes.count)
      failure = batch.failure
    }
    let done = all - line.count
    let cut = saving.withLock { $0.takePutAside() }
    state.withLock { [serials] state in
      state.serials = serials
      state.waiting.removeFirst(done)
      state.saves += 1
    }
    if !cut.isEmpty {
      let start = Records.Place(line: 1, column: 1)
      tell(.recovered(cut.map { Repair(file: $0, place: start, kind: .history) }))
    }
    if let failure {
      tell(.waiting(line.map(\.ticket), failure))
      planRetry()
    }
    if done > 0 { planSettling() }
  }

  private func tellOutcomes(
    of batch: Saving.Batch, _ line: ArraySlice<(ticket: Int, task: Task)>,
    _ serials: inout [Int: Int]
  ) {
    var saved: [Int] = []
    var takenBack: [(ticket: Int, entry: HistoryEntry)] = []
    for ((ticket, task), outcome) in zip(line, batch.outcomes) {
      switch outcome {
      case .saved(let entry):
        serials[ticket] = entry?.serial
        saved.append(ticket)
        if let entry, task.isOfTheHistory { takenBack.append((ticket, entry)) }
      case .refused(let reason):
        if !saved.isEmpty { tell(.saved(saved)) }
        saved = []
        tell(.refused(ticket, reason))
      }
    }
    if !saved.isEmpty { tell(.saved(saved)) }
    // Behind all of the batch, for the content holds all of it: what still waited on the screen would be
    // counted there twice.
    for (ticket, entry) in takenBack {
      tell(.tookBack(ticket, entry))
      tellContent(after: entry)
    }
    tellNews(batch.met)
  }

  private func tellNews(_ news: Freshened) {
    if news.isIncomplete {
      tell(.stale)
    } else if !news.isEmpty {
      tell(.changed(news))
    }
  }

  private func tellContent(after entry: HistoryEntry) {
    saving.withLock { saving in
      if let news = try? saving.content(after: entry) { tellNews(news) }
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

  /// The record files follow when there is a pause.
  private func planSettling() {
    let now = state.withLock { $0.saves }
    queue.asyncAfter(deadline: .now() + .seconds(1)) {
      if self.state.withLock({ $0.saves == now }) { self.settle() }
    }
  }

  private func settle() {
    do throws(RegisterError) {
      try saving.withLock { (saving) throws(RegisterError) in try saving.settle() }
      state.withLock { $0.isBehind = false }
    } catch {
      // The history has everything: it is done with the next change or opening.
      let isFirst = state.withLock { state in
        defer { state.isBehind = true }
        return !state.isBehind
      }
      if isFirst { tell(.behind(error)) }
    }
  }
}

extension [Int: Int] {
  /// What is to be asked of the register; nil when the ticket it is about became no entry.
  fileprivate func request(for task: Writer.Task) -> Request? {
    switch task {
    case .make(let change): .make(change)
    case .takeBack(let ticket): self[ticket].map { .takeBack(serial: $0) }
    case .takeBackOf(let station, let serial): .takeBackOf(station: station, serial: serial)
    case .takeBackLast: .takeBackLast
    case .doAgain: .doAgain
    case .purge(let trash): .purge(trash: trash)
    }
  }
}
