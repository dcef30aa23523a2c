import Foundation
import Programmes
import Registers
import SystemPackage
import Testing

/// A folder in the place of a temp file is a fault of the disk that also stops root.
@Suite("A save that fails")
struct FailingDiskTests {
  private let first = "activities/2023/2023-08-11-one.rec"
  private let second = "activities/2023/2023-08-12-two.rec"

  private func office() throws -> Office {
    try Office([
      first: Descriptions.activity("2023-08-11-one"),
      second: Descriptions.activity("2023-08-12-two"),
    ])
  }

  private func tally(_ id: String, _ number: Int) -> Change {
    Change(.headcount(id, station: "door", Traits(sex: .female), by: number, newID: "h-\(id)"))
  }

  private func block(_ path: String, in office: Office) throws {
    let url = URL(fileURLWithPath: path)
    let folder = url.deletingLastPathComponent().relativePath
    try FileManager.default.createDirectory(
      at: office.url("\(folder)/.\(url.lastPathComponent).new/x"),
      withIntermediateDirectories: true)
  }

  private func unblock(_ path: String, in office: Office) throws {
    let url = URL(fileURLWithPath: path)
    let folder = url.deletingLastPathComponent().relativePath
    try FileManager.default.removeItem(
      at: office.url("\(folder)/.\(url.lastPathComponent).new"))
  }

  private func counts(_ office: Office) throws -> [Int] {
    try office.read().programme.activities.map { $0.headcounts.reduce(0) { $0 + $1.count } }
  }

  @Test("counts nobody twice when it is tried again, whatever came in between")
  func onceOnly() throws {
    let office = try office()
    let saving = try office.saver()
    var changes = [tally("2023-08-11-one", 12), tally("2023-08-12-two", 5)]
    try block(second, in: office)
    // The first file is replaced, the second is not.
    #expect(throws: RegisterError.self) { try saving.save(changes) }
    #expect(try counts(office) == [12, 0])
    #expect(throws: RegisterError.self) { try saving.save(changes) }
    #expect(try counts(office) == [12, 0])
    // More comes in, and now the first file fails, still holding what the first attempt left.
    changes.append(tally("2023-08-11-one", 3))
    try block(first, in: office)
    #expect(throws: RegisterError.self) { try saving.save(changes) }
    try unblock(first, in: office)
    #expect(throws: RegisterError.self) { try saving.save(changes) }
    #expect(try counts(office) == [15, 0])
    try unblock(second, in: office)
    changes.append(tally("2023-08-11-one", 1))
    #expect(try saving.save(changes) == Array(repeating: .saved, count: 4))
    #expect(try counts(office) == [16, 5])
    #expect(try saving.save([tally("2023-08-11-one", 1)]) == [.saved])
    #expect(try counts(office) == [17, 5])
  }

  @Test("leaves the old file whole and no temp file behind")
  func nothingLeft() throws {
    let office = try office()
    let before = try office.recordFiles()
    // A file stands where the folder of the first activity of 2024 should be.
    try office.write("a note", to: "activities/2024")
    let saving = try office.saver()
    let day = try #require(Day("2024-01-05"))
    let new = Activity(
      .init(id: "2024-01-05-n", title: "N", kind: .visit, role: .visit, starts: day))
    #expect(throws: RegisterError.notAPlainFile(office.url("activities/2024").path)) {
      try saving.save([tally("2023-08-11-one", 1), Change(.activity(before: nil, after: new))])
    }
    #expect(try office.recordFiles() == before)
    #expect(try office.text("activities/2024") == "a note")
    try FileManager.default.removeItem(at: office.url("activities/2024"))
    #expect(
      try saving.save([tally("2023-08-11-one", 1), Change(.activity(before: nil, after: new))])
        == [.saved, .saved])
  }

  @Test("brings an activity back from the trash though the first try failed half-way")
  func restoring() throws {
    let noted = "# ours\n\n" + Descriptions.activity("2023-08-11-one", attendances: "Id: a-1")
    let office = try office()
    try office.write(noted, to: first)
    let saving = try office.saver()
    let activity = try #require(office.read().programme.activities.first)
    let away = Change(.activity(before: activity, after: nil))
    #expect(try saving.save([away]) == [.saved])
    try block(second, in: office)
    let changes = [away.inverse, tally("2023-08-12-two", 5)]
    #expect(throws: RegisterError.self) { try saving.save(changes) }
    #expect(throws: RegisterError.self) { try saving.save(changes) }
    try unblock(second, in: office)
    #expect(try saving.save(changes) == [.saved, .saved])
    #expect(try office.text(first) == noted)
    #expect(!office.has("trash/2023-08-11-one.rec"))
  }

  @Test("for a register that is gone makes no new folder in its place")
  func vanished() throws {
    let office = try office()
    let saving = try office.saver()
    try FileManager.default.removeItem(at: office.folder)
    #expect(throws: RegisterError.self) { try saving.save([tally("2023-08-11-one", 1)]) }
    #expect(!FileManager.default.fileExists(atPath: office.folder.path))
  }

  @Test("gives back every file it opened")
  func descriptors() throws {
    let office = try office()
    let saving = try office.saver(patience: 20)
    func open() throws -> Int {
      // Other tests open files meanwhile: only those of this register count.
      try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count {
        let target = try? FileManager.default.destinationOfSymbolicLink(
          atPath: "/proc/self/fd/\($0)")
        return target?.hasPrefix(office.folder.path) == true
      }
    }
    for number in 0..<5 {
      _ = try office.check()
      _ = try saving.save([tally("2023-08-11-one", number)])
      try block(second, in: office)
      #expect(throws: RegisterError.self) { try saving.save([tally("2023-08-12-two", 1)]) }
      try unblock(second, in: office)
    }
    #expect(try open() == 0)
  }
}
