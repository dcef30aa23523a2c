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

  @Test("of the record files loses nothing: the history has it, and they follow later")
  func recordFilesFollow() throws {
    let office = try office()
    let saving = try office.saver()
    let changes = [tally("2023-08-11-one", 12), tally("2023-08-12-two", 5)]
    let before = try office.recordFiles()
    try block(second, in: office)
    #expect(try saving.ask(changes.map { .make($0) }, settling: false) == [nil, nil])
    #expect(throws: RegisterError.self) { try saving.settle() }
    // The first file is replaced, the second is not; whoever reads gets both, once.
    #expect(try office.text(first).contains("Count: 12"))
    #expect(try office.recordFiles()[second] == before[second])
    #expect(try counts(office) == [12, 5])
    #expect(throws: RegisterError.self) { try saving.settle() }
    #expect(try saving.ask([.make(tally("2023-08-11-one", 3))], settling: false) == [nil])
    #expect(try counts(office) == [15, 5])
    try unblock(second, in: office)
    // Another process, after a restart, does what was left.
    try office.saver().settle()
    #expect(try office.text(second).contains("Count: 5"))
    #expect(try counts(office) == [15, 5])
    #expect(try saving.save([tally("2023-08-11-one", 1)]) == [nil])
    #expect(try counts(office) == [16, 5])
  }

  @Test("of the history leaves nothing behind, and is made good when it can be")
  func history() throws {
    let office = try office()
    let before = try office.recordFiles()
    // A file stands where the station's folder should be.
    try office.write("a note", to: "history/aminata")
    let saving = try office.saver()
    let day = try #require(Day("2024-01-05"))
    let new = Activity(
      .init(id: "2024-01-05-n", title: "N", kind: .visit, role: .visit, starts: day))
    let changes = [tally("2023-08-11-one", 1), Change(.activity(before: nil, after: new))]
    #expect(throws: RegisterError.notAPlainFile(office.url("history/aminata").path)) {
      try saving.save(changes)
    }
    #expect(try office.recordFiles() == before)
    #expect(try counts(office) == [0, 0])
    #expect(try office.text("history/aminata") == "a note")
    try FileManager.default.removeItem(at: office.url("history/aminata"))
    #expect(try saving.save(changes) == [nil, nil])
    #expect(try counts(office) == [1, 0, 0])
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
