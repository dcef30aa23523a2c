import Foundation
import Programmes
import Registers
import SystemPackage
import Testing

@Suite("The register's lock", .timeLimit(.minutes(15)))
struct LockTests {
  private let id = "2023-08-11-rss"
  private let path = "activities/2023/2023-08-11-rss.rec"

  private var tally: Change {
    Change(.headcount(id, station: "door", Traits(sex: .female), by: 1, newID: "h-1"))
  }

  /// A process that takes the lock and holds it for so many seconds.
  private func holder(of office: Office, seconds: String) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = [
      "-c",
      """
      exec 9<>"$1"; flock 9; echo 'fatou, processus 7, 14:05' >&9; : >"$1.held"
      exec sleep \(seconds)
      """,
      "sh", office.url(".lock").path,
    ]
    try office.write("", to: ".lock")
    try process.run()
    while !office.has(".lock.held") { usleep(1_000) }
    return process
  }

  @Test("is waited for, and then refused with the name of who holds it")
  func held() throws {
    let office = try Office([path: Descriptions.activity()])
    let holder = try holder(of: office, seconds: "60")
    defer { holder.terminate() }
    let saving = try office.saver(patience: 200)
    let start = ContinuousClock.now
    #expect(throws: RegisterError.locked(by: "fatou, processus 7, 14:05")) {
      try saving.save([tally])
    }
    #expect(ContinuousClock.now - start >= .milliseconds(200))
    #expect(try !office.text(path).contains("Count: 1"))
    // Reading needs no lock.
    #expect(try office.read().programme.activities.count == 1)
  }

  @Test("comes free when its holder is done, and when it is killed", arguments: [false, true])
  func released(byKilling: Bool) throws {
    let office = try Office([path: Descriptions.activity()])
    let holder = try holder(of: office, seconds: byKilling ? "60" : "0.2")
    if byKilling { kill(holder.processIdentifier, SIGKILL) }
    let saving = try office.saver()
    #expect(try saving.save([tally]) == [nil])
    #expect(try office.text(".lock") == "aminata\n")
  }

  @Test("is not taken through a link")
  func link() throws {
    let office = try Office([path: Descriptions.activity()])
    let other = try Office()
    try FileManager.default.createSymbolicLink(
      at: office.url(".lock"), withDestinationURL: other.url("programme.rec"))
    let before = try other.text("programme.rec")
    let saving = try office.saver()
    #expect(throws: RegisterError.notAPlainFile(office.url(".lock").path)) {
      try saving.save([tally])
    }
    #expect(try other.text("programme.rec") == before)
  }

  @Test("lets eight savers in one process lose nothing")
  func savers() async throws {
    let office = try Office([path: Descriptions.activity()])
    try await withThrowingTaskGroup { group in
      for number in 0..<8 {
        let saving = try office.saving(patience: 30_000)
        let change = Change(
          .headcount(
            id, station: "door-\(number)", Traits(), by: 1, newID: "h-\(number)"))
        group.addTask {
          let saver = Saver(saving)
          for _ in 0..<20 {
            let outcomes = try saver.save([change])
            #expect(outcomes == [nil])
          }
        }
      }
      try await group.waitForAll()
    }
    let activity = try #require(office.read().programme.activities.first)
    #expect(activity.headcounts.map(\.count) == Array(repeating: 20, count: 8))
  }
}
