import Foundation
import Glibc
import Programmes
import Registers
import Synchronization
import SystemPackage
import Testing

@Suite("Watching a register", .serialized)
struct WatchingTests {
  /// What was told of a register.
  private final class Told: Sendable {
    let state = Mutex<(paths: Set<String>, calls: Int)>(([], 0))

    func add(_ news: RegisterNews) {
      state.withLock { state in
        state.calls += 1
        if case .paths(let paths) = news { state.paths.formUnion(paths) }
      }
    }
  }

  /// A register that is watched.
  private final class Watched {
    private let told = Told()
    private let office: Office
    private let watcher: RegisterWatcher

    init(_ office: Office, _ means: RegisterWatcher.Means, sweep: Int32 = 150) throws {
      self.office = office
      let told = told
      watcher = try RegisterWatcher(office.path, means: means, sweepMilliseconds: sweep) {
        told.add($0)
      }
      #expect(watcher.means == means)
    }

    func stop() { watcher.stop() }

    var paths: Set<String> { told.state.withLock { $0.paths } }
    var calls: Int { told.state.withLock { $0.calls } }
    func forget() { told.state.withLock { $0 = ([], 0) } }

    /// Waits until all of these were told, for as long as a slow machine may need.
    func tells(_ wanted: String...) async throws -> Bool {
      for _ in 0..<400 {
        if paths.isSuperset(of: wanted) { return true }
        try await Task.sleep(for: .milliseconds(25))
      }
      return false
    }
  }

  private static func office() throws -> Office {
    try Office([
      "activities/2023/2023-08-11-rss.rec": Descriptions.activity(attendances: "Id: a-1"),
      "history/aminata/2023-08.rec": "%rec: Change\n", "participants/2023.rec": "",
    ])
  }

  private static let file = "activities/2023/2023-08-11-rss.rec"

  /// With notices, sweeping is as good as off, so that it is notices that tell.
  private static let ways: [(RegisterWatcher.Means, Int32)] = [(.notices, 60_000), (.looking, 100)]

  @Test("tells of files that are replaced, edited in place, made and removed", arguments: ways)
  func changes(means: RegisterWatcher.Means, sweep: Int32) async throws {
    let office = try WatchingTests.office()
    let watched = try Watched(office, means, sweep: sweep)
    let path = office.url(WatchingTests.file).path
    try office.write("x: 1\n", to: "activities/2023/.new.rec.new")
    try office.write("x", to: ".lock")
    #expect(rename(office.url("activities/2023/.new.rec.new").path, path) == 0)
    #expect(try await watched.tells(WatchingTests.file))

    watched.forget()
    let handle = try FileHandle(forWritingTo: office.url(WatchingTests.file))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data("y: 2\n".utf8))
    try handle.close()
    #expect(try await watched.tells(WatchingTests.file))

    watched.forget()
    try office.write("x: 1\n", to: "activities/2024/2024-01-01-new.rec")
    #expect(try await watched.tells("activities/2024/2024-01-01-new.rec"))
    watched.forget()
    try office.write("x: 2\n", to: "activities/2024/2024-01-02-newer.rec")
    #expect(try await watched.tells("activities/2024/2024-01-02-newer.rec"))

    watched.forget()
    try FileManager.default.removeItem(at: office.url(WatchingTests.file))
    #expect(try await watched.tells(WatchingTests.file))

    watched.forget()
    try office.write("x", to: "history/binta/2023-09.rec")
    try office.write("x", to: "participants/history/aminata/2023-09.rec")
    #expect(
      try await watched.tells(
        "history/binta/2023-09.rec", "participants/history/aminata/2023-09.rec"))
    let isQuiet = watched.paths.allSatisfy { !$0.contains("/.") && !$0.hasPrefix(".") }
    #expect(isQuiet)
    watched.stop()
  }

  @Test("tells what recutils has written", arguments: ways)
  func recutils(means: RegisterWatcher.Means, sweep: Int32) async throws {
    let office = try WatchingTests.office()
    let watched = try Watched(office, means, sweep: sweep)
    let path = office.url(WatchingTests.file).path
    #expect(
      try run("recset", "-t", "Attendance", "-f", "Age", "-S", "24", path).status == 0)
    #expect(try await watched.tells(WatchingTests.file))
    watched.stop()
  }

  @Test("tells of an entry that is added to the history where notices do not come")
  func historyInPlace() async throws {
    let office = try WatchingTests.office()
    let file = "history/aminata/2023-08.rec"
    // A folder's time does not change when a file in it does.
    let watched = try Watched(office, .looking)
    let handle = try FileHandle(forWritingTo: office.url(file))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data("Serial: 1\n\n".utf8))
    try handle.close()
    #expect(try await watched.tells(file))
    watched.stop()
  }

  @Test("tells of a thousand changes in few words")
  func burst() async throws {
    let office = try WatchingTests.office()
    let watched = try Watched(office, .notices, sweep: 60_000)
    for number in 0..<1_000 { try office.write("x", to: "activities/2023/n\(number).rec") }
    for number in 0..<1_000 {
      #expect(try await watched.tells("activities/2023/n\(number).rec"), "\(number)")
    }
    #expect(watched.calls < 500)
    watched.stop()
  }

  @Test("says nothing when nothing happens, and nothing more when stopped")
  func quiet() async throws {
    let office = try WatchingTests.office()
    let watched = try Watched(office, .looking, sweep: 20)
    try await Task.sleep(for: .milliseconds(300))
    #expect(watched.calls == 0)
    watched.stop()
    try office.write("x", to: "activities/2023/late.rec")
    try await Task.sleep(for: .milliseconds(200))
    #expect(watched.calls == 0)
    watched.stop()
  }

  @Test("leaves no descriptor behind")
  func descriptors() throws {
    let office = try WatchingTests.office()
    func watches() throws -> Int {
      try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count { name in
        let target = try? FileManager.default.destinationOfSymbolicLink(
          atPath: "/proc/self/fd/\(name)")
        return target?.contains("inotify") == true
      }
    }
    let before = try watches()
    for _ in 0..<20 { try RegisterWatcher(office.path) { _ in }.stop() }
    // Dropped without being stopped.
    for _ in 0..<20 { _ = try RegisterWatcher(office.path) { _ in } }
    #expect(try watches() == before)
  }

  @Test("reads the kernel's notices, and an overflow among them")
  func notices() throws {
    let office = try WatchingTests.office()
    let notices = try #require(FolderNotices(office.path))
    notices.watch(["activities/2023"])
    func notice(_ watch: Int32, _ mask: Int, _ name: String) -> [UInt8] {
      let padded = name.isEmpty ? [] : Array(name.utf8) + [UInt8](repeating: 0, count: 3)
      return [UInt32(bitPattern: watch), UInt32(mask), 0, UInt32(padded.count)].flatMap { word in
        (0..<4).map { UInt8(truncatingIfNeeded: word >> ($0 * 8)) }
      } + padded
    }
    let text =
      notice(1, Int(IN_CLOSE_WRITE), "a.rec")
      + notice(1, Int(IN_MOVED_TO), ".a.rec.new") + notice(99, Int(IN_CREATE), "b")
    #expect(notices.paths(in: text).paths == ["activities/2023/a.rec"])
    #expect(!notices.paths(in: text).overflowed)
    #expect(notices.paths(in: text + notice(-1, Int(IN_Q_OVERFLOW), "")).overflowed)
    #expect(notices.paths(in: Array(text.dropLast(9))).paths == ["activities/2023/a.rec"])
  }
}
