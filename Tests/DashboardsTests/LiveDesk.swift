import Dashboards
import Foundation
import Frames
import Languages
import Programmes
import Registers
import Reports
import Synchronization
import SystemPackage
import Testing

/// A dashboard over a register on the disk, saved by the program's own writer, without a terminal and
/// without waiting: whatever the dashboard asks for is done before the next event, so that a run can
/// be repeated.
final class LiveDesk {
  private(set) var dashboard: Dashboard
  private(set) var moment = Moment(day: day("2023-10-02"), second: 8 * 3600)
  /// What is asked for and not yet given to the writer: as when the disk is slow.
  private(set) var asked: [(task: Writer.Task, ticket: Int)] = []
  /// Whether the officer asked to leave.
  private(set) var wantsToLeave = false
  /// Every activity that was ever made or seen here.
  private(set) var everSeen: Set<Activity.ID>
  /// Why one of the requests of the last save was refused.
  private(set) var refusal: ChangeRefusal?

  private let folder: URL
  private let language: Language
  private var seed: UInt64
  private var writer: Writer
  private var letters: Letters
  private var other: Saving

  init(seed: UInt64, language: Language) throws {
    // Where there is a disk in memory its syncs cost nothing.
    let memory = "/dev/shm"
    let parent =
      access(memory, W_OK) == 0 ? URL(filePath: memory) : FileManager.default.temporaryDirectory
    folder = parent.appending(path: "wipnet-desk-\(UUID().uuidString)")
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    try FileManager.default.copyItem(at: root.appending(path: "demo"), to: folder)
    self.seed = seed
    self.language = language
    let opened = try LiveDesk.open(folder)
    (writer, letters) = (opened.writer, opened.letters)
    other = try LiveDesk.saving(of: "oumou", in: folder)
    everSeen = Set(opened.reading.programme.activities.map(\.id))
    dashboard = LiveDesk.dashboard(opened.reading, language, seed)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  // MARK: Events

  /// Sends an event and keeps what the dashboard asks for.
  @discardableResult
  func send(_ event: Event) -> [Effect] {
    moment.second = (moment.second + 1) % 86_400
    let effects = dashboard.update(event, at: moment)
    for effect in effects {
      switch effect {
      case .save(let change, let ticket):
        asked.append((.make(change), ticket))
        for case .activity(_, let after?) in change.edits { everSeen.insert(after.id) }
      case .takeBack(let former, _, let ticket): asked.append((.takeBack(ticket: former), ticket))
      case .takeBackEarlier(let ticket): asked.append((.takeBackLast, ticket))
      case .doAgainEarlier(let ticket): asked.append((.doAgain, ticket))
      case .quit: wantsToLeave = true
      default: break
      }
    }
    return effects
  }

  func press(_ keys: Key...) { for key in keys { send(.input(.key(key))) } }

  /// The disk does all that was asked for, and tells.
  func save() {
    refusal = nil
    writer.submit(asked)
    asked = []
    // Whatever was put in line before is done when this is.
    _ = writer.finish()
    takeReceipts()
  }

  /// What the disk would tell while it is full.
  func failToSave() {
    guard !asked.isEmpty else { return }
    send(.notSaved(asked.map(\.ticket), .diskFull))
  }

  private func takeReceipts() {
    for receipt in letters.take() {
      switch receipt {
      case .saved(let tickets): send(.saved(tickets))
      case .refused(let ticket, let reason):
        refusal = reason
        send(.refused(ticket, reason))
      case .waiting(let tickets, let error): Issue.record("\(tickets) wait: \(error)")
      case .tookBack(let ticket, let entry):
        send(.tookBack(ticket, made: entry.time.day, entry.activity))
      case .changed(let news):
        everSeen.formUnion(news.activities.keys)
        send(.changed(activities: news.activities, people: news.people))
      case .stale: reread()
      case .recovered, .behind, .away, .back: Issue.record("\(receipt)")
      }
    }
  }

  private func reread() {
    writer.reread { [letters] in letters.post($0) }
    _ = writer.finish()
    guard let reading = letters.takeReading() else {
      Issue.record("the register cannot be read")
      return
    }
    send(
      .opened(
        OpenedRegister(
          reading.programme, problems: reading.problems.count, givenIDs: reading.givenIDs)))
  }

  /// Another officer's change, made by another process as far as the files can tell.
  func othersChange(_ change: Change) throws {
    try ask(other: .make(change))
  }

  /// Another officer takes the newest of their changes back; false when there is none left that can be.
  func othersTakeBack() throws -> Bool { try ask(other: .takeBackLast) }

  @discardableResult
  private func ask(other request: Request) throws -> Bool {
    let batch = other.save([request])
    if let failure = batch.failure { throw failure }
    try other.settle()
    writer.refresh([])
    save()
    if case .saved = batch.outcomes.first { return true }
    return false
  }

  /// Leaves, and comes back later.
  func restart() throws {
    save()
    let opened = try LiveDesk.open(folder)
    (writer, letters) = (opened.writer, opened.letters)
    seed &+= 1_000
    dashboard = LiveDesk.dashboard(opened.reading, language, seed)
    wantsToLeave = false
  }

  // MARK: The files

  func read() throws -> Reading { try register().read() }

  func check() throws -> Reading { try register().check(today: day("2023-10-02")) }

  func trash() throws -> [TrashedActivity] { try register().trash() }

  /// The record files, without the history and what was put away.
  func recordFiles() throws -> [String: Data] {
    var files: [String: Data] = [:]
    let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    for name in names ?? [] where name.hasSuffix(".rec") {
      guard !name.contains("history/"), !name.hasPrefix("trash/") else { continue }
      files[name] = try Data(contentsOf: folder.appending(path: name))
    }
    return files
  }

  private func register() throws -> Register { try Register(opening: FilePath(folder.path)) }

  private static func saving(of station: String, in folder: URL) throws -> Saving {
    let register = try Register(opening: FilePath(folder.path))
    return Saving(
      register, files: try register.read().files,
      author: Author(
        station: station, name: station, holder: station,
        now: { Instant(seconds: 1_696_240_000) }))
  }

  private static func open(
    _ folder: URL
  ) throws -> (reading: Reading, writer: Writer, letters: Letters) {
    let reading = try Register(opening: FilePath(folder.path)).read()
    let letters = Letters()
    let writer = Writer(try saving(of: "aminata", in: folder)) { letters.post($0) }
    return (reading, writer, letters)
  }

  private static func dashboard(
    _ reading: Reading, _ language: Language, _ seed: UInt64
  ) -> Dashboard {
    Dashboard(
      reading.programme, figures: reading.figures, language: language,
      themes: ["terminal", "wipnet-sombre", "mono"], theme: "terminal", station: "aminata",
      today: day("2023-10-02"), seed: seed, problems: reading.problems.count,
      givenIDs: reading.givenIDs)
  }
}

/// What the writer told, from its thread to the test's.
private final class Letters: Sendable {
  private let receipts = Mutex<[Receipt]>([])

  func post(_ receipt: Receipt) { receipts.withLock { $0.append(receipt) } }

  func take() -> [Receipt] {
    receipts.withLock { waiting in
      defer { waiting = [] }
      return waiting
    }
  }

  private let reading = Mutex<Reading?>(nil)

  func post(_ result: Result<Reading, RegisterError>) {
    reading.withLock { $0 = try? result.get() }
  }

  func takeReading() -> Reading? { reading.withLock { $0.take() } }
}
