import Foundation
import Programmes
import Registers
import SystemPackage
import Testing

/// A record file that cannot be replaced, as one with a second name, keeps no other from taking over
/// what the history tells, and loses nothing of its own.
@Suite("A file that cannot be replaced")
struct StuckFileTests {
  private let stuck = "2023-08-11-rss"
  private let other = "2023-08-12-rss"

  private func path(_ id: String) -> String { "activities/2023/\(id).rec" }

  private func office() throws -> Office {
    try Office([
      path(stuck): Descriptions.activity(stuck), path(other): Descriptions.activity(other),
    ])
  }

  private func tally(_ id: String, _ number: Int, _ station: String = "door") -> Request {
    .make(
      Change(
        .headcount(id, station: station, Traits(sex: .female), by: number, newID: "h-\(station)")))
  }

  private func counts(_ office: Office) throws -> [Int] {
    try office.read().programme.activities.sorted { $0.id < $1.id }.map {
      $0.headcounts.map(\.count).reduce(0, +)
    }
  }

  /// Counts in both, and then gives the file another name.
  private func blocked() throws -> (Office, Saving) {
    let office = try office()
    var saving = try office.saving()
    let batch = saving.save([tally(stuck, 3), tally(other, 4), tally(stuck, 1, "gate")])
    #expect(batch.failure == nil)
    try FileManager.default.linkItem(
      at: office.url(path(stuck)), to: office.url("second name"))
    return (office, saving)
  }

  /// Tries to bring the files up; the file that stands in the way is named.
  private func settle(_ saving: inout Saving, _ office: Office) throws {
    let failure = #expect(throws: RegisterError.self) { try saving.settle() }
    #expect("\(try #require(failure))".contains(path(stuck)))
  }

  private func historyFile(_ office: Office) throws -> String {
    let month = "\(Instant(seconds: Int(Date().timeIntervalSince1970)))".prefix(7)
    return "history/aminata/\(month).rec"
  }

  @Test("holds up itself alone, over restarts, until it can be")
  func alone() throws {
    var (office, saving) = try blocked()
    let before = try office.text(path(stuck))
    for round in 1...3 {
      try settle(&saving, office)
      #expect(try office.text(path(other)).contains("Count: \(3 + round)\n"))
      #expect(try office.text(path(stuck)) == before)
      #expect(!saving.isSettled)
      // Nothing is told anew for as long as nothing else comes.
      let history = try office.text(historyFile(office))
      try settle(&saving, office)
      #expect(try office.text(historyFile(office)) == history)
      // Who reads the register has all of it, also another process from now on.
      #expect(try counts(office) == [4, 3 + round])
      saving = try office.saving()
      #expect(saving.save([tally(other, 1)]).failure == nil)
    }
    try FileManager.default.removeItem(at: office.url("second name"))
    try saving.settle()
    #expect(saving.isSettled)
    #expect(try office.text(path(stuck)).contains("Count: 3\n"))
    #expect(try counts(office) == [4, 7])
    #expect(try office.complaints().isEmpty)
  }

  @Test("is told in the history once, and what it waits for can be taken back afterwards")
  func history() throws {
    var (office, saving) = try blocked()
    try settle(&saving, office)
    let entries = try History(of: Register(opening: office.path)).entries
    #expect(entries.count == 3)
    try FileManager.default.removeItem(at: office.url("second name"))
    #expect(
      try office.saver().ask([.takeBackLast, .takeBackLast, .takeBackLast]) == [nil, nil, nil])
    #expect(try counts(office) == [0, 0])
  }

  @Test("keeps other activities from nothing: they are made, put away and brought back")
  func others() throws {
    var (office, saving) = try blocked()
    let activity = try #require(office.read().programme.activities[id: other])
    let own = try #require(office.read().programme.activities[id: stuck])
    #expect(saving.save([.make(Change(.activity(before: activity, after: nil)))]).failure == nil)
    #expect(!office.has(path(other)))
    #expect(saving.save([.takeBackLast]).failure == nil)
    #expect(office.has(path(other)))
    // The one in the way itself is refused, and stays as it is.
    let batch = saving.save([.make(Change(.activity(before: own, after: nil)))])
    #expect(batch.failure != nil)
    #expect(batch.outcomes.isEmpty)
    #expect(try counts(office) == [4, 4])
  }

  @Test("loses nothing wherever the history is cut that tells of it again")
  func cut() throws {
    var (office, saving) = try blocked()
    let file = try historyFile(office)
    let before = try Data(contentsOf: office.url(file))
    try settle(&saving, office)
    let after = try Data(contentsOf: office.url(file))
    #expect(after.count > before.count + 100)
    for length in before.count...after.count {
      for tail in [Data(), Data(repeating: 0, count: after.count - length)] {
        try office.write([UInt8](after.prefix(length) + tail), to: file)
        #expect(try counts(office) == [4, 4], "cut at \(length)")
      }
    }
  }
}
