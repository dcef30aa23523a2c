import Foundation
import Programmes
import Registers
import Testing

@Suite("The history of a register")
struct HistoryTests {
  private let id = "2023-08-11-rss"
  private let path = "activities/2023/2023-08-11-rss.rec"

  private func tally(_ number: Int, _ station: String = "door") -> Request {
    .make(
      Change(
        .headcount(
          id, station: station, Traits(sex: .female), by: number, newID: "h-\(station)")))
  }

  private func newcomer(_ number: Int) -> Request {
    .make(
      Change([
        .participant(
          before: nil, after: Participant(id: "p-\(number)", name: "Aïssata \(number)\n\\")),
        .attendance(
          id, before: nil,
          after: Attendance(id: "a-\(number)", sex: .female, participant: "p-\(number)")),
      ]))
  }

  private func history(_ office: Office) throws -> [HistoryEntry] {
    try History(of: Register(opening: office.path)).entries
  }

  private var historyFile: String {
    get throws {
      let month = "\(Instant(seconds: Int(Date().timeIntervalSince1970)))".prefix(7)
      return "history/aminata/\(month).rec"
    }
  }

  @Test("tells when, who, which record, before and after, in words recutils reads")
  func content() throws {
    let office = try Office([path: Descriptions.activity()])
    let saver = try office.saver()
    for number in [3, 4] { #expect(try saver.ask([tally(number)]) == [nil]) }
    let entries = try history(office)
    #expect(entries.map(\.serial) == [1, 3])
    #expect(entries.map(\.who) == ["aminata", "aminata"])
    #expect(entries.map(\.activity) == [id, id])
    guard case .record(let delta) = entries[1].steps[0] else {
      Issue.record("\(entries[1])")
      return
    }
    #expect(delta.file == path)
    #expect(delta.before == [FieldText(name: "Count", value: "3")])
    #expect(delta.after == [FieldText(name: "Count", value: "7")])
    let selected = try run(
      "recsel", "-t", "Change", "-e", "Serial = 3", "-P", "After", office.url(historyFile).path)
    #expect(selected.text.trimmingCharacters(in: .newlines) == "Count: 7")
    let check = try run("recfix", "--no-external", "--check", office.url(historyFile).path)
    #expect(check.status == 0, "\(check.errors)")
  }

  @Test("keeps names under participants/ alone")
  func names() throws {
    let office = try Office([path: Descriptions.activity()])
    let saver = try office.saver()
    #expect(try saver.ask([newcomer(1), tally(2)]) == [nil, nil])
    let found = try run("grep", "-rl", "Aïssata", office.folder.path)
    let files = found.text.split(separator: "\n").map { $0.dropFirst(office.folder.path.count + 1) }
    #expect(files.count == 2 && files.allSatisfy { $0.hasPrefix("participants/") }, "\(files)")
    #expect(try history(office).count == 2)
  }

  @Test("gives everything back after a crash before any record file was written")
  func replay() throws {
    let office = try Office([path: Descriptions.activity()])
    let before = try office.recordFiles()
    let saver = try office.saver()
    let requests = [tally(3), newcomer(1), tally(2, "gate"), tally(1), newcomer(2)]
    #expect(try saver.ask(requests, settling: false).allSatisfy { $0 == nil })
    #expect(try office.recordFiles() == before)
    let programme = try office.read().programme
    #expect(programme.activities.first?.headcounts.map(\.count) == [4, 2])
    #expect(programme.participants.map(\.name) == ["Aïssata 1\n\\", "Aïssata 2\n\\"])
    // The next opening settles; what is read stays the same, also when it is all done again.
    for _ in 0..<2 {
      try office.saver().settle()
      #expect(try office.read().programme == programme)
    }
    #expect(try office.complaints().isEmpty)
    #expect(try office.text(path).contains("Count: 4"))
  }

  @Test("is applied over half of itself to the same effect", arguments: 0...6)
  func half(done: Int) throws {
    let office = try Office([path: Descriptions.activity()])
    let saver = try office.saver()
    let requests = [tally(3), tally(2), newcomer(1), tally(-2), tally(4), newcomer(2)]
    // The record files hold the first ones, but nothing says so.
    #expect(try saver.ask(Array(requests.prefix(done)), settling: false).allSatisfy { $0 == nil })
    let text = try office.read()
    #expect(text.problems.isEmpty)
    let other = try Office([path: Descriptions.activity()])
    let second = try other.saver()
    _ = try second.ask(Array(requests.prefix(done)))
    #expect(
      try saver.ask(Array(requests.dropFirst(done)), settling: false).allSatisfy { $0 == nil })
    let whole = try office.read().programme
    for (file, bytes) in try other.recordFiles() {
      try office.write(String(decoding: bytes, as: UTF8.self), to: file)
    }
    #expect(try office.read().programme == whole)
    try office.saver().settle()
    #expect(try office.read().programme == whole)
  }

  @Test("lets what somebody wrote by hand meanwhile meet it field by field")
  func hand() throws {
    let office = try Office([path: Descriptions.activity("2023-08-11-rss", "Venue: Salle A")])
    let activity = try #require(office.read().programme.activities.first)
    var details = activity.details
    details.title = "Ours"
    details.venue = "Salle B"
    let saver = try office.saver()
    let change = Change(.details(before: activity.details, after: details))
    #expect(try saver.ask([.make(change)], settling: false) == [nil])
    // The title is touched by one only, the venue by both.
    let text = try office.text(path)
    try office.write(
      text.replacing("Venue: Salle A", with: "Venue: Salle C\nSessions: 2"), to: path)
    try saver.settle()
    let read = try #require(office.read().programme.activities.first)
    #expect(read.title == "Ours")
    #expect(read.sessions == 2)
    #expect(read.venue == "Salle C")
    #expect(try office.text(path).contains("Conflict: Venue: Salle B\n"))
    #expect(try office.complaints().isEmpty)
  }

  @Test("takes back and does again across restarts, newest first")
  func undo() throws {
    let office = try Office([path: Descriptions.activity()])
    func counts() throws -> [Int] {
      try office.read().programme.activities.first?.headcounts.map(\.count) ?? []
    }
    func ask(_ request: Request) throws -> ChangeRefusal? {
      // As after a restart, each time.
      try office.saver().ask([request])[0]
    }
    #expect(try ask(.takeBackLast) == .nothingToTakeBack)
    #expect(try ask(tally(3)) == nil)
    #expect(try ask(newcomer(1)) == nil)
    #expect(try ask(tally(4)) == nil)
    let whole = try office.read().programme
    #expect(try ask(.takeBackLast) == nil)
    #expect(try counts() == [3])
    #expect(try ask(.takeBackLast) == nil)
    #expect(try office.read().programme.participants.isEmpty)
    #expect(try ask(.takeBackLast) == nil)
    #expect(try counts() == [])
    #expect(try ask(.takeBackLast) == .nothingToTakeBack)
    for _ in 0..<3 { #expect(try ask(.doAgain) == nil) }
    #expect(try ask(.doAgain) == .nothingToTakeBack)
    #expect(try office.read().programme == whole)
    #expect(try ask(.takeBackLast) == nil)
    #expect(try counts() == [3])
    // Something new: what was taken back can no longer be done again.
    #expect(try ask(tally(1)) == nil)
    #expect(try ask(.doAgain) == .nothingToTakeBack)
    #expect(try counts() == [4])
  }

  @Test("refuses to take back what somebody changed since, and adds up what several counted")
  func changedSince() throws {
    let office = try Office([path: Descriptions.activity("2023-08-11-rss", attendances: "Id: a-0")])
    let saver = try office.saver()
    let person = Attendance(id: "a-9", sex: .female)
    #expect(
      try saver.ask([.make(Change(.attendance(id, before: nil, after: person)))]) == [nil])
    try office.write(
      try office.text(path).replacing("Id: a-9\nSex: f", with: "Id: a-9\nSex: m"), to: path)
    #expect(try saver.ask([.takeBackLast]) == [.changedSince("a-9")])
    #expect(try office.text(path).contains("Id: a-9"))

    #expect(try saver.ask([tally(5)]) == [nil])
    let mine = saver.entries[0].serial
    // Another process counts at the same station.
    #expect(try office.saver().ask([tally(2)]) == [nil])
    #expect(try saver.ask([.takeBack(serial: mine)]) == [nil])
    #expect(try office.read().programme.activities.first?.headcounts.map(\.count) == [2])
  }

  @Test("destroys a file of the trash only for good and by its name")
  func purge() throws {
    let office = try Office([path: Descriptions.activity()])
    let saver = try office.saver()
    let activity = try #require(office.read().programme.activities.first)
    #expect(try saver.save([Change(.activity(before: activity, after: nil))]) == [nil])
    #expect(office.has("trash/\(id).rec"))
    #expect(try saver.ask([.purge(trash: "trash/\(id).rec")]) == [nil])
    #expect(!office.has("trash/\(id).rec"))
    #expect(try history(office).last?.steps == [.purged(trash: "trash/\(id).rec")])
  }

  @Test("believes no prefix of itself more than it holds, plain or filled with zeros")
  func prefixes() throws {
    let office = try Office([path: Descriptions.activity()])
    let saver = try office.saver()
    for number in 0..<8 {
      _ = try saver.ask(
        [number % 3 == 2 ? tally(number) : tally(1, "gate-\(number)")], settling: false)
    }
    let file = try historyFile
    let bytes = Array(try office.text(file).utf8)
    // Where each record ends, with the blank line behind it.
    let ends = bytes.indices.filter { $0 > 0 && bytes[$0] == 10 && bytes[$0 - 1] == 10 }.map {
      $0 + 1
    }
    let entries = try history(office)
    let headerEnds = ends.prefix(ends.count - entries.count)
    for length in stride(from: 0, to: bytes.count, by: 3) {
      for zeros in [0, 1, 700] {
        let prefix = bytes[..<length] + [UInt8](repeating: 0, count: zeros)
        try Data(prefix).write(to: office.url(file))
        let found = try history(office)
        // A record is whole when its checksum is there; the blank line may be missing.
        let whole = ends.dropFirst(headerEnds.count).count {
          $0 - 2 + (zeros > 0 ? 1 : 0) <= length
        }
        #expect(found.count == whole || found.count + 1 == whole && zeros > 0, "\(length) \(zeros)")
        #expect(found == Array(entries.prefix(found.count)))
      }
    }
  }

  @Test("puts aside what was cut, cuts the file, and goes on")
  func cut() throws {
    let office = try Office([path: Descriptions.activity()])
    _ = try office.saver().ask([tally(1), tally(2)])
    let file = try historyFile
    let whole = try office.text(file)
    let torn = "Serial: 9\nWhen: 2026-11-"
    for rest in [torn, torn + "\0\0\0\0", "\0\0\0\0"] {
      try office.write(whole + rest, to: file)
      let told = try office.check().problems.map(\.kind)
      #expect(told == [.cutHistory(from: whole.utf8.count)])
      let saver = try office.saver()
      #expect(try saver.ask([tally(1)]) == [nil])
      #expect(try office.check().problems.isEmpty)
      #expect(try office.text(file).hasPrefix(whole + "Serial: "))
      try office.write(whole, to: file)
    }
    let kept = try FileManager.default.contentsOfDirectory(atPath: office.url("quarantine").path)
    #expect(kept.count == 2)
    #expect(
      try kept.map { try office.text("quarantine/\($0)") }.sorted() == [torn, torn + "\0\0\0\0"])
  }
}
