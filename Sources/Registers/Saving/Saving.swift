import Glibc
package import Programmes
import SystemPackage

/// What is to be done to a register.
package enum Request: Hashable, Sendable {
  case make(Change)
  /// What the station's own entry of that serial did is taken back. To do it again is to take the
  /// taking back back.
  case takeBack(serial: Int)
  /// What any station's entry did is taken back.
  case takeBackOf(station: String, serial: Int)
  /// The station's newest change that is not taken back yet is taken back, whenever it was made.
  case takeBackLast
  /// The change that was taken back last is done again, unless something else was done since.
  case doAgain
  /// A file of the trash is destroyed for good.
  case purge(trash: String)
}

/// What became of one request.
package enum Outcome: Hashable, Sendable {
  /// It is in the history and survives a power cut.
  case saved(HistoryEntry?)
  /// It cannot be applied to what is in the files.
  case refused(ChangeRefusal)
}

/// Who saves, and how.
package struct Author: Sendable {
  /// One officer on one machine, as a slug: where the entries of the history go.
  package var station: String
  /// As the history tells it.
  package var name: String
  /// For the lock's hint.
  package var holder: String
  /// What time it is.
  package var now: @Sendable () -> Instant

  package init(
    station: String, name: String, holder: String,
    now: @escaping @Sendable () -> Instant = { Instant(seconds: time(nil)) }
  ) {
    self.station = station
    self.name = name
    self.holder = holder
    self.now = now
  }
}

/// A register with what is needed to change it.
///
/// A change is saved when its entry is in the history: one write, one sync. The record files take it
/// over when `settle` is called, several changes together; until then, and after a power cut, whoever
/// reads the register applies the history's last entries over them.
package struct Saving: Sendable {
  package let register: Register
  let author: Author
  /// How many milliseconds somebody else's save is waited for.
  let patience: Int
  private var journal: Journal
  private var draft: Draft
  /// What was cut from the history's files and put aside since this was last asked for.
  private var putAside: [String] = []
  /// Whom other processes took out of the roster since this was last told.
  private var removedPeople: [RecordDelta] = []

  package init(
    _ register: Register, files: RecordLocations, author: Author, patience: Int = 5_000
  ) {
    self.register = register
    self.author = author
    self.patience = patience
    journal = Journal(register.folder, station: author.station)
    draft = Draft(register.folder, files)
  }

  /// What became of the first requests of a batch, in order, and why the rest is not done.
  package struct Batch: Sendable {
    package var outcomes: [Outcome] = []
    package var failure: RegisterError?
    /// What the files hold in which a change met somebody else's.
    package var met = Freshened()
  }

  /// Does what is asked, and returns when it is on the disk. A change is applied whole or not at all.
  /// Requests behind the returned outcomes have left nothing, and can be given again, with others
  /// behind them. All of a batch costs one sync, but for changes of whole files.
  package mutating func save(_ requests: [Request]) -> Batch {
    var batch = Batch()
    do throws(RegisterError) {
      let lock = try FolderLock(
        register.folder, waitingMilliseconds: patience, holder: author.holder)
      try catchUp(under: lock)
      var waiting: [HistoryEntry?] = []
      var outcomes: [Outcome] = []
      for request in requests {
        var stuck: [String: RegisterError] = [:]
        if try isOfFiles(request) {
          try write(&waiting, &outcomes, &batch, under: lock)
          stuck = try settleAll(under: lock)
        }
        switch try entry(for: request, behind: waiting.count) {
        case .success(let entry):
          // A step of a whole file stands before all others of it.
          let steps = entry?.steps.filter(\.isOfFile) ?? []
          if let hindrance = steps.lazy.compactMap({ stuck[$0.file] }).first {
            draft.rollBack(
              Set((entry?.steps ?? []).map(\.file)), to: Unsettled(journal.pending))
            throw hindrance
          }
          waiting.append(entry)
          outcomes.append(.saved(entry))
        case .failure(let reason): outcomes.append(.refused(reason))
        }
        if let entry = waiting.last, entry?.steps.contains(where: \.isOfFile) == true {
          try write(&waiting, &outcomes, &batch, under: lock)
          // In the history it is saved; should this fail, the next opening does it.
          try? settle(under: lock)
        }
      }
      try write(&waiting, &outcomes, &batch, under: lock)
      let met = draft.takeMet()
      if !met.isEmpty { batch.met = try content(of: met) }
    } catch {
      batch.failure = error
    }
    return batch
  }

  /// Brings the record files up to what the history tells. The history remembers meanwhile: should this
  /// fail, nothing is lost, and it can be tried again.
  package mutating func settle() throws(RegisterError) {
    let lock = try FolderLock(
      register.folder, waitingMilliseconds: patience, holder: author.holder)
    try catchUp(under: lock)
    try settle(under: lock)
  }

  /// What has changed in these files, or in any when they are not told, and in those that other
  /// processes' entries of the history touch. It needs no lock, and reads no other file.
  package mutating func refresh(_ files: Set<String>?) throws(RegisterError) -> Freshened {
    let touched = try catchUp()
    var news = try draft.freshened(
      touched.flatMap { files?.union($0) }, explained: touched ?? [])
    try draft.tellGone(removedPeople, &news)
    removedPeople = []
    // Last: of a folder that goes away meanwhile, as a stick does that is pulled out, each file would
    // be news of something removed.
    _ = try Register(opening: register.folder)
    return news
  }

  /// Reads the whole register anew, and knows from then on where its records stand.
  mutating func reread() throws(RegisterError) -> Reading {
    try catchUp()
    let reading = try register.read()
    draft = Draft(register.folder, reading.files)
    draft.unsettled = Unsettled(journal.pending)
    return reading
  }

  /// What these files hold now.
  mutating func content(of files: Set<String>) throws(RegisterError) -> Freshened {
    draft.forget(files)
    return try draft.freshened(files, explained: files)
  }

  /// What the files that an entry touched hold now, and what it took out of them.
  mutating func content(after entry: HistoryEntry) throws(RegisterError) -> Freshened {
    var news = try content(of: Set(entry.steps.map(\.file)))
    if let id = entry.activity, draft.locations.activities[id] == nil {
      news.activities[id] = .some(nil)
    }
    try draft.tellGone(entry.removedPeople, &news)
    if entry.isRepair { news.isIncomplete = true }
    return news
  }

  /// Tells what a repair does to one file, or has done where it is only told, and does it. When this
  /// throws before the history has it, nothing happened; after that, the next opening does it.
  mutating func repair(
    _ step: HistoryEntry.Step, about activity: Activity.ID? = nil, under lock: borrowing FolderLock
  ) throws(RegisterError) {
    try catchUp(under: lock)
    // A step of a whole file stands before all others of it.
    if let hindrance = try settleAll(under: lock)[step.file] { throw hindrance }
    let entry = HistoryEntry(
      serial: journal.nextSerial, station: author.station, time: author.now(), who: author.name,
      activity: activity, undoes: nil, steps: [step])
    try journal.append([entry], at: author.now(), under: lock)
    draft.unsettled = Unsettled(journal.pending)
    draft.forget([step.file])
    try settle(under: lock)
  }

  /// Whether the record files hold all that is known of the history.
  package var isSettled: Bool { journal.pending.isEmpty }

  /// The places, inside the register, of what was found cut at the end of the history's files; told
  /// once.
  package mutating func takePutAside() -> [String] {
    defer { putAside = [] }
    return putAside
  }

  // MARK: The steps

  private mutating func catchUp(under lock: borrowing FolderLock) throws(RegisterError) {
    try catchUp()
    putAside += try journal.repair(under: lock)
  }

  /// Reads what other processes have added to the history; returns the files that they have touched, and
  /// nil when these cannot be told.
  @discardableResult
  private mutating func catchUp() throws(RegisterError) -> Set<String>? {
    let news = try journal.catchUp()
    guard news.isAny else { return [] }
    draft.unsettled = Unsettled(journal.pending)
    let touched = Set(news.entries.flatMap { $0.steps.map(\.file) })
    draft.forget(touched)
    removedPeople += news.entries.flatMap(\.removedPeople)
    if news.isUncertain { draft.forgetAll() }
    // A repair may bring to light, or hide again, more than a file's records tell.
    let isRepaired = news.entries.contains(where: \.isRepair)
    return news.isUncertain || isRepaired ? nil : touched
  }

  private mutating func settle(under lock: borrowing FolderLock) throws(RegisterError) {
    let stuck = try settleAll(under: lock)
    if let file = stuck.keys.min(), let error = stuck[file] { throw error }
  }

  /// Settles what can be; returns the files that cannot be replaced, and why.
  private mutating func settleAll(
    under lock: borrowing FolderLock
  ) throws(RegisterError) -> [String: RegisterError] {
    guard !journal.pending.isEmpty else { return [:] }
    try journal.secure(under: lock)
    let stuck = draft.settle(under: lock)
    try journal.markSettled(leaving: Set(stuck.keys), at: author.now(), under: lock)
    draft.unsettled = Unsettled(journal.pending)
    return stuck
  }

  /// Appends the entries that wait, and takes their outcomes into the batch.
  private mutating func write(
    _ waiting: inout [HistoryEntry?], _ outcomes: inout [Outcome], _ batch: inout Batch,
    under lock: borrowing FolderLock
  ) throws(RegisterError) {
    let entries = waiting.compactMap { $0 }
    if !entries.isEmpty {
      do throws(RegisterError) {
        try journal.append(entries, at: author.now(), under: lock)
      } catch {
        // None of it happened.
        let files = Set(entries.flatMap { $0.steps.map(\.file) })
        draft.rollBack(files, to: Unsettled(journal.pending))
        throw error
      }
    }
    draft.accept()
    batch.outcomes += outcomes
    (waiting, outcomes) = ([], [])
  }

  private func isOfFiles(_ request: Request) throws(RegisterError) -> Bool {
    switch request {
    case .make(let change):
      change.edits.contains { if case .activity = $0 { true } else { false } }
    case .takeBack, .takeBackOf, .takeBackLast, .doAgain, .purge: true
    }
  }

  /// Applies a request in memory, and tells it as the history will; nil when it changes nothing.
  private mutating func entry(
    for request: Request, behind waiting: Int
  ) throws(RegisterError) -> Result<HistoryEntry?, ChangeRefusal> {
    let serial = journal.nextSerial + waiting
    var undone: HistoryEntry?
    let steps: Result<[HistoryEntry.Step], ChangeRefusal>
    switch request {
    case .make(let change): steps = try draft.apply(change)
    case .purge(let trash): steps = try draft.purge(trash)
    case .takeBackOf(let station, let serial) where station != author.station:
      let entry = try StationHistory(register, station: station).entry(serial)
      guard let entry else { return .failure(.nothingToTakeBack) }
      // It stands as a change of this station's own: what it takes back is another's.
      return try draft.takeBack(entry).map { steps in
        steps.isEmpty
          ? nil
          : HistoryEntry(
            serial: self.journal.nextSerial + waiting, station: author.station, time: author.now(),
            who: author.name, activity: entry.activity, undoes: nil, steps: steps)
      }
    case .takeBack, .takeBackOf, .takeBackLast, .doAgain:
      let history = StationHistory(register, station: author.station)
      switch request {
      case .takeBack(let serial), .takeBackOf(_, let serial): undone = try history.entry(serial)
      case .takeBackLast: undone = try history.lastDone()
      default: undone = try history.lastTakenBack()
      }
      guard let undone else { return .failure(.nothingToTakeBack) }
      steps = try draft.takeBack(undone)
    }
    return steps.map { steps in
      guard !steps.isEmpty else { return nil }
      return HistoryEntry(
        serial: serial, station: author.station, time: author.now(), who: author.name,
        activity: undone?.activity ?? request.activity, undoes: undone?.serial, steps: steps)
    }
  }
}

extension Request {
  fileprivate var activity: Activity.ID? {
    guard case .make(let change) = self else { return nil }
    return change.edits.lazy.compactMap(\.activity).first
  }
}
