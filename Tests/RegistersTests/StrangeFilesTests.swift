import Foundation
import Programmes
import Registers
import SystemPackage
import Testing

@Suite("A register with strange files in it")
struct StrangeFilesTests {
  private let id = "2023-08-11-rss"
  private let path = "activities/2023/2023-08-11-rss.rec"

  private func problems(_ office: Office) throws -> [String] {
    try office.read().problems.map { problem in
      guard case .unreadableFile(let error) = problem.kind else { return "\(problem.kind)" }
      switch error {
      case .notAPlainFile: return "\(problem.file): not a plain file"
      case .system(_, _, let code): return "\(problem.file): \(String(cString: strerror(code)))"
      default: return "\(problem.file): \(error)"
      }
    }
  }

  @Test("refuses a file that is a link")
  func linkedFile() throws {
    let office = try Office()
    let outside = try Office(["secret.rec": Descriptions.activity()])
    try office.write("", to: "activities/2023/x")
    try FileManager.default.createSymbolicLink(
      at: office.url(path), withDestinationURL: outside.url("secret.rec"))
    #expect(try problems(office) == ["\(path): not a plain file"])
    #expect(try office.read().programme.activities.isEmpty)
  }

  @Test("refuses a folder that is a link, for reading and for writing")
  func linkedFolder() throws {
    let office = try Office()
    let outside = try Office(["2023/2023-08-11-rss.rec": Descriptions.activity()])
    try FileManager.default.createSymbolicLink(
      at: office.url("activities"), withDestinationURL: outside.folder)
    try FileManager.default.createSymbolicLink(
      at: office.url("participants"), withDestinationURL: outside.folder)
    #expect(
      try problems(office) == ["activities: not a plain file", "participants: not a plain file"])
    let activity = try #require(outsideActivity())
    #expect(throws: RegisterError.notAPlainFile(office.url("activities").path)) {
      try office.save(.activity(before: nil, after: activity))
    }
    #expect(throws: RegisterError.notAPlainFile(office.url("participants").path)) {
      try office.save(.participant(before: nil, after: Participant(id: "p-1", name: "A")))
    }
    #expect(try outside.recordFiles().count == 3)
  }

  private func outsideActivity() -> Activity? {
    Day("2023-09-01").map {
      Activity(
        Activity.Details(id: "2023-09-01-new", title: "N", kind: .visit, role: .visit, starts: $0))
    }
  }

  @Test("tells of an activity's file that holds no activity", arguments: ["", "# nothing\n"])
  func emptyActivity(text: String) throws {
    let office = try Office(["activities/2023/2023-08-19-conference.rec": text])
    let reading = try office.read()
    #expect(reading.problems.map(\.kind) == [.field(.noActivity)])
    #expect(reading.problems.map(\.file) == ["activities/2023/2023-08-19-conference.rec"])
    #expect(reading.problems.allSatisfy { $0.isError })
  }

  @Test("neither waits for a named pipe nor reads a file without an end", .timeLimit(.minutes(15)))
  func pipesAndGiants() throws {
    let office = try Office(["activities/2023/good.rec": Descriptions.activity()])
    #expect(mkfifo(office.url("participants.rec").path, 0o600) == 0)
    #expect(mkfifo(office.url("activities/2023/pipe.rec").path, 0o600) == 0)
    let giant = office.url("activities/2023/giant.rec").path
    let file = open(giant, O_CREAT | O_WRONLY, 0o600)
    #expect(ftruncate(file, 1 << 40) == 0)
    close(file)
    #expect(
      try problems(office) == [
        "activities/2023/giant.rec: File too large", "activities/2023/pipe.rec: not a plain file",
      ])
    #expect(try office.read().programme.activities.count == 1)
  }

  @Test("is read though files stand where folders should")
  func filesForFolders() throws {
    let office = try Office([
      "participants": "a note", "early-warning": "", "activities/README": "a note",
      "activities/2023-08-11-rss.rec": Descriptions.activity(attendances: "Id: a-1"),
    ])
    let reading = try office.read()
    #expect(reading.problems.isEmpty)
    #expect(reading.programme.activities.map(\.id) == [id])
    let person = Attendance(id: "a-2", sex: .female)
    #expect(try office.save(.attendance(id, before: nil, after: person)) == [nil])
    #expect(try office.read().programme.activities.first?.attendances.count == 2)
  }

  @Test("tells of a file whose name is not UTF-8")
  func name() throws {
    let office = try Office(["activities/2023/good.rec": Descriptions.activity()])
    let name = Array(office.url("activities/2023/").path.utf8) + Array("/r\u{0}.rec\u{0}".utf8)
    var bytes = name.map { CChar(bitPattern: $0) }
    if let hole = bytes.firstIndex(of: 0) { bytes[hole] = CChar(bitPattern: 0xE9) }
    let file = open(bytes, O_CREAT | O_WRONLY, 0o600)
    try #require(file >= 0)
    close(file)
    #expect(try problems(office).count == 1)
    #expect(try office.read().programme.activities.count == 1)
  }

  @Test(
    "never lets an activity's identifier lead out of its folder",
    arguments: [
      "../x", "../../x", "/etc/x", "a/b", "..", ".", "", "x.rec", "x\u{0}y", "é", "-x",
      String(repeating: "a", count: 300),
    ])
  func traversal(id: String) throws {
    let office = try Office()
    let before = try office.recordFiles().keys.sorted()
    let day = try #require(Day("2023-09-01"))
    let details = Activity.Details(
      id: id, title: "N", kind: .visit, role: .visit, starts: day)
    #expect(
      try office.save(.activity(before: nil, after: Activity(details))) == [
        .activityExists(id)
      ])
    #expect(try office.recordFiles().keys.sorted() == before)
  }

  @Test("puts away an activity with such an identifier within the register")
  func traversalToTrash() throws {
    let office = try Office(["activities/2023/odd.rec": Descriptions.activity("../../../odd")])
    let activity = try #require(office.read().programme.activities.first)
    #expect(try office.save(.activity(before: activity, after: nil)) == [nil])
    #expect(office.has("trash/odd.rec"))
    #expect(!office.has("activities/2023/odd.rec"))
  }
}
